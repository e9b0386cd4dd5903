import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context, Loaders } from '../api/context.js'
import type { PathRanking } from '../graph-index/ranked-paths.js'
import { DateTime } from '../graphql/scalars.js'
import { EvidenceKindEnum } from '../graphql/strength-enums.js'
import { type NetworkId, type PersonId, parseId, parseIds, parseOptionalId } from '../ids.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { EvidenceKind } from '../strength/evidence.js'
import { openSumsOf } from '../strength/sums.js'
import { pairOf } from '../ties/pair.js'
import type { IntroductionPath, IntroductionPaths, IntroductionStep, NoPath } from './introduction-path.js'
import type { IntroductionPathService } from './introduction-path.service.js'
import {
  IntroductionPathsType,
  IntroductionPathType,
  IntroductionStepType,
  NoPathType,
  PathRankingEnum,
} from './introduction-path.type.js'

@ArgsType()
class IntroductionPathsArgs {
  @Field(() => ID, { description: 'The person sought.' })
  toPersonId!: string

  @Field(() => ID, {
    nullable: true,
    description:
      'Who seeks. Left out or null: the viewer. Organisers can ask for current members of their networks, the administrator for anyone.',
  })
  fromPersonId?: string | null

  @Field(() => Int, { defaultValue: 5, description: 'How many paths at most: 1 to 20.' })
  limit!: number

  @Field(() => Int, { defaultValue: 3, description: 'How many steps a path has at most: 1 to 4.' })
  maxHops!: number

  @Field(() => PathRankingEnum, { defaultValue: 'SCORE', description: 'Which paths are better.' })
  orderBy!: PathRanking

  @Field(() => Int, {
    defaultValue: 10,
    description:
      'The least score of each step: 1 to 100. A step for which the viewer sees only the band counts as 10, 26, 50 or 75.',
  })
  minimumScore!: number

  @Field(() => ID, {
    nullable: true,
    description: 'A network that every connector currently belongs to. Left out or null: any.',
  })
  networkId?: string | null

  @Field(() => [ID], {
    nullable: true,
    description: 'People who are on no path: at most 100. Left out or null: nobody.',
  })
  avoidPersonIds?: string[] | null

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether each path has a first connector of its own, so that one popular connector does not hide the others.',
  })
  differentFirstSteps!: boolean
}

@Resolver()
export class IntroductionPathsResolver {
  constructor(private readonly service: IntroductionPathService) {}

  @Authorized()
  @Query(() => IntroductionPathsType, {
    nullable: true,
    description:
      'The best paths for an introduction to a person: no path is an answer too. Null only with an error, such as TOO_COSTLY.',
  })
  async introductionPaths(
    @Args(() => IntroductionPathsArgs) args: IntroductionPathsArgs,
    @Ctx() { viewer }: Context,
  ): Promise<IntroductionPaths> {
    return this.service.find(viewer, {
      ...args,
      to: parseId<PersonId>('toPersonId', args.toPersonId),
      from: parseOptionalId<PersonId>('fromPersonId', args.fromPersonId),
      network: parseOptionalId<NetworkId>('networkId', args.networkId),
      avoid: parseIds<PersonId>('avoidPersonIds', args.avoidPersonIds ?? []),
      first: args.limit,
      ranking: args.orderBy,
    })
  }
}

@Resolver(() => IntroductionPathType)
export class IntroductionPathResolver {
  @FieldResolver(() => [PersonType], {
    description: 'From the one who asks to the one sought, both included.',
  })
  async people(@Root() { people }: IntroductionPath, @Ctx() { loaders }: Context) {
    return loaders.person.loadMany(people)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'The first person to ask; null if the two know each other.',
  })
  async askFirst(
    @Root() { askFirst }: IntroductionPath,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return askFirst && loaders.person.load(askFirst)
  }
}

@Resolver(() => IntroductionStepType)
export class IntroductionStepResolver {
  @FieldResolver(() => PersonType, { description: 'The one nearer to the one who seeks.' })
  async from(@Root() { from }: IntroductionStep, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(from)
  }

  @FieldResolver(() => PersonType, { description: 'The one nearer to the one sought.' })
  async to(@Root() { to }: IntroductionStep, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(to)
  }

  @FieldResolver(() => EvidenceKindEnum, {
    nullable: true,
    description:
      'The strongest evidence between the two; null on a step for which the viewer sees only the band.',
  })
  async evidence(@Root() step: IntroductionStep, @Ctx() { loaders }: Context): Promise<EvidenceKind | null> {
    return (await whatOpens(step, loaders))?.evidence ?? null
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When the two last met; null if they have not, and on a step for which the viewer sees only the band.',
  })
  async lastMetAt(@Root() step: IntroductionStep, @Ctx() { loaders }: Context): Promise<Date | null> {
    return (await whatOpens(step, loaders))?.lastMetAt ?? null
  }
}

/** What a step rests on, where the viewer may know it: what counts and opens nothing is no part of it. */
async function whatOpens({ from, to, shown }: IntroductionStep, loaders: Loaders) {
  const pair = pairOf(from, to)
  const sums = shown ? ((await loaders.relationship.load(pair))?.sums ?? null) : null
  if (sums === null || sums.openWarmth === sums.warmth) return sums
  return openSumsOf((await loaders.history.load(pair)).evidence)
}

@Resolver(() => NoPathType)
export class NoPathResolver {
  @FieldResolver(() => [MeetingType], {
    description:
      'Where the two could meet: at most 5 upcoming meetings open to both. Those of networks of both stand before others, and then the sooner.',
  })
  async meetings(@Root() { meetings }: NoPath, @Ctx() { loaders }: Context): Promise<Meeting[]> {
    const found = await Promise.all(meetings.map(id => loaders.meeting.load(id)))
    return found.filter(meeting => meeting !== null)
  }
}
