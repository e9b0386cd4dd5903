import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type PersonId, parseId } from '../ids.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { ViewerType } from '../people/viewer.type.js'
import type { DismissalService } from './dismissal.service.js'
import {
  DismissedPersonConnection,
  DismissPersonToMeetInput,
  DismissPersonToMeetPayload,
  RestorePersonToMeetInput,
  RestorePersonToMeetPayload,
} from './dismissal.type.js'

/** What dismissals add to the viewer. */
@Resolver(() => ViewerType)
export class DismissalResolver {
  constructor(private readonly service: DismissalService) {}

  @FieldResolver(() => DismissedPersonConnection, {
    nullable: true,
    description:
      'The people whom the viewer has dismissed and can see, by name: restorePersonToMeet takes it back. Null before there is a profile.',
  })
  async dismissedPeople(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<Person> | null> {
    const page = await this.service.dismissedPeople(viewer, request)
    if (page === null) return null
    const edges = page.edges.map(async ({ cursor, node: { person: id, dismissedAt, reason } }) => {
      const person = await loaders.person.load(id)
      return person && { cursor, dismissedAt, reason, node: person }
    })
    return { ...page, edges: (await Promise.all(edges)).filter(edge => edge !== null) }
  }

  @Authorized()
  @Mutation(() => DismissPersonToMeetPayload, {
    nullable: true,
    description:
      'For somebody the viewer already knows or is not interested in: the two are not suggested to each other any more. The other is not told.',
  })
  async dismissPersonToMeet(
    @Arg('input', () => DismissPersonToMeetInput, { description: 'Whom to dismiss, and why.' })
    { personId, reason }: DismissPersonToMeetInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ person: Person }> {
    return { person: await this.service.dismiss(viewer, parseId<PersonId>('personId', personId), reason) }
  }

  @Authorized()
  @Mutation(() => RestorePersonToMeetPayload, {
    nullable: true,
    description:
      'Takes dismissPersonToMeet back; for somebody who was not dismissed, nothing changes. The other is not told.',
  })
  async restorePersonToMeet(
    @Arg('input', () => RestorePersonToMeetInput, { description: 'Whom to restore.' })
    { personId }: RestorePersonToMeetInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ person: Person }> {
    return { person: await this.service.restore(viewer, parseId<PersonId>('personId', personId)) }
  }
}
