import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { Page, PageRequest } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Match } from './match.js'
import { MatchConnection, MatchType } from './match.type.js'

@Resolver(() => MeetingType)
export class MeetingMatchesResolver {
  @FieldResolver(() => MatchConnection, {
    nullable: true,
    description:
      'Who should be introduced to whom at this meeting, and by whom, best first. Organisers see all; members, and whoever comes, their own. Null for others. TOO_COSTLY where more than 500 come.',
  })
  async matches(
    @Root() meeting: Meeting,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Match> | null> {
    return loaders.match.page({ meeting: meeting.id, person: null }, request)
  }
}

@ArgsType()
class PeopleToMeetArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 10, description: 'How many the page has at most: 1 to 100.' })
  first!: number

  @Field(() => String, {
    nullable: true,
    description: 'The cursor behind which the page begins; left out or null: at the beginning.',
  })
  after?: string | null
}

@Resolver(() => PersonType)
export class PeopleToMeetResolver {
  @FieldResolver(() => MatchConnection, {
    nullable: true,
    description:
      'Whom this person should be introduced to next, across all their networks, best first. Null for others than the person and the administrator.',
  })
  async peopleToMeet(
    @Root() { id }: Person,
    @Args(() => PeopleToMeetArgs) request: PeopleToMeetArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Match> | null> {
    return loaders.match.page({ meeting: null, person: id }, request)
  }
}

@Resolver(() => MatchType)
export class MatchResolver {
  @FieldResolver(() => [PersonType], {
    description: 'The two or three people to introduce to one another, by id.',
  })
  async people(@Root() { people }: Match, @Ctx() { loaders }: Context) {
    return loaders.person.loadMany(people)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      'The person who knows them and should introduce them; null if nobody there does, or the viewer cannot see it.',
  })
  async introducer(@Root() { introducer }: Match, @Ctx() { loaders }: Context): Promise<Person | null> {
    return introducer && loaders.person.load(introducer)
  }

  @FieldResolver(() => MeetingType, {
    nullable: true,
    description: 'Where to introduce them. Null in `peopleToMeet`.',
  })
  async meeting(@Root() { meeting }: Match, @Ctx() { loaders }: Context): Promise<Meeting | null> {
    return meeting && loaders.meeting.load(meeting)
  }
}
