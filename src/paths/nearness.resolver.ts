import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type PersonId, parseIds } from '../ids.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { bandOf, scoreOf } from '../strength/score.js'
import { CommonContactConnection } from './common-contacts.type.js'
import type { NearnessService, PersonDistance } from './nearness.service.js'

@ObjectType('PersonDistance', { description: 'How far from you a person is.' })
class PersonDistanceType implements PersonDistance {
  @Field(() => PersonType, { description: 'Whom you asked for.' })
  person!: Person

  @Field(() => Int, {
    nullable: true,
    description: 'Hops to them, 0 to yourself; null where there is no path of at most 6 hops.',
  })
  hops!: number | null
}

@Resolver(() => PersonType)
export class NearnessResolver {
  constructor(private readonly service: NearnessService) {}

  @Authorized()
  @Query(() => [PersonDistanceType], {
    nullable: true,
    description:
      'How far from you each of these people is whom you can see, in the order asked. Whoever is hidden or does not exist is left out. Null only with an error.',
  })
  async distances(
    @Arg('toPersonIds', () => [ID], { description: 'At most 100 people.' }) toPersonIds: string[],
    @Arg('minimumScore', () => Int, {
      defaultValue: 1,
      description:
        'The least score of each relationship on the way, 1 to 100. One for which you see only the band counts as 10, 26, 50 or 75.',
    })
    minimumScore: number,
    @Ctx() { viewer }: Context,
  ): Promise<PersonDistance[]> {
    return this.service.distances(viewer, parseIds<PersonId>('toPersonIds', toPersonIds), minimumScore)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Hops from the viewer over relationships of any strength, 0 to oneself; null where there is no way of 6 or fewer.',
  })
  async distanceFromViewer(@Root() { id }: Person, @Ctx() { loaders }: Context): Promise<number | null> {
    return loaders.distanceFromViewer.load(id)
  }

  @FieldResolver(() => CommonContactConnection, {
    nullable: true,
    description:
      'People whom both know and the viewer can see; those who know both best come first, as far as the viewer may know how well. Null where they could not be found out.',
  })
  async commonContacts(
    @Root() { id }: Person,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<Person>> {
    const page = await this.service.commonContacts(viewer, id, request)
    const people = await loaders.person.loadMany(page.edges.map(edge => edge.node.person))
    const edges = page.edges.flatMap(({ cursor, node: { viewerP } }, i) => {
      const node = people[i]
      if (node instanceof Error) throw node
      return node ? [{ cursor, node, bandWithViewer: bandOf(scoreOf(viewerP)) }] : []
    })
    return { ...page, edges }
  }
}
