import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type PersonId, parseId } from '../ids.js'
import type { Meeting } from '../meetings/meeting.js'
import { MeetingType } from '../meetings/meeting.type.js'
import type { Page, PageRequest } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Presentation } from './presentation.js'
import type { PresentationService } from './presentation.service.js'
import {
  DismissPresentationInput,
  DismissPresentationPayload,
  PresentationConnection,
  PresentationType,
} from './presentation.type.js'

@Resolver(() => MeetingType)
export class MeetingPresentationsResolver {
  constructor(private readonly service: PresentationService) {}

  @FieldResolver(() => PresentationConnection, {
    nullable: true,
    description:
      'Who should be presented to whom at this meeting, and by whom. Organisers see all; members see their own.',
  })
  async presentations(
    @Root() meeting: Meeting,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Page<Presentation> | null> {
    return this.service.atMeeting(viewer, meeting, request)
  }
}

@ArgsType()
class PeopleToMeetArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 10 })
  first!: number

  @Field(() => String, { nullable: true })
  after?: string | null
}

@Resolver(() => PersonType)
export class PeopleToMeetResolver {
  constructor(private readonly service: PresentationService) {}

  @FieldResolver(() => PresentationConnection, {
    nullable: true,
    description:
      'Whom this person should be presented to next, across all their networks. The person and the administrator only.',
  })
  async peopleToMeet(
    @Root() { id }: Person,
    @Args(() => PeopleToMeetArgs) request: PeopleToMeetArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Page<Presentation> | null> {
    return this.service.peopleToMeet(viewer, id, request)
  }
}

@Resolver(() => PresentationType)
export class PresentationResolver {
  @FieldResolver(() => [PersonType], { description: 'The two or three people to present to one another.' })
  async people(@Root() { people }: Presentation, @Ctx() { loaders }: Context) {
    return loaders.person.loadMany(people)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      'The person who knows them and should present them; null if nobody there does, or the viewer cannot see it.',
  })
  async presenter(@Root() { presenter }: Presentation, @Ctx() { loaders }: Context): Promise<Person | null> {
    return presenter && loaders.person.load(presenter)
  }

  @FieldResolver(() => MeetingType, { nullable: true })
  async meeting(@Root() { meeting }: Presentation, @Ctx() { loaders }: Context): Promise<Meeting | null> {
    return meeting && loaders.meeting.load(meeting)
  }
}

@Resolver()
export class DismissalResolver {
  constructor(private readonly service: PresentationService) {}

  @Authorized()
  @Mutation(() => DismissPresentationPayload, {
    description:
      'For somebody the viewer already knows or is not interested in: they are never suggested again.',
  })
  async dismissPresentation(
    @Arg('input', () => DismissPresentationInput) { person, reason }: DismissPresentationInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ person: Person }> {
    return { person: await this.service.dismiss(viewer, parseId<PersonId>('person', person), reason) }
  }
}
