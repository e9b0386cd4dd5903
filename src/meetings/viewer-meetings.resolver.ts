import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import type { Page } from '../paging.js'
import { ViewerType } from '../people/viewer.type.js'
import type { Meeting } from './meeting.js'
import type { MeetingService } from './meeting.service.js'
import { MeetingConnection } from './meeting.type.js'

/** What meetings add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerMeetingsResolver {
  constructor(private readonly service: MeetingService) {}

  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description:
      "Planned meetings that are not over: of the viewer's networks, answered or not, and others whose list they are on. Earliest first; without an end a meeting lasts three hours. Null before there is a profile.",
  })
  async upcomingMeetings(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Page<Meeting> | null> {
    return this.service.upcoming(viewer, args)
  }
}
