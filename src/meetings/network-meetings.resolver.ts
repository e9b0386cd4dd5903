import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { DateTime } from '../graphql/scalars.js'
import type { Network } from '../networks/network.js'
import { NetworkType } from '../networks/network.type.js'
import type { Page } from '../paging.js'
import { isOnlyAnalyst } from '../viewer.js'
import type { Meeting, MeetingOrder, MeetingStatus, MeetingsFilter } from './meeting.js'
import { MeetingConnection, MeetingOrderEnum, MeetingStatusEnum } from './meeting.type.js'

@ArgsType()
class MeetingsArgs extends PageArgs implements MeetingsFilter {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Those that start then or later; left out or null: from the first on.',
  })
  startsFrom?: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Those that start before then; left out or null: to the last.',
  })
  startsBefore?: Date | null

  @Field(() => [MeetingStatusEnum], {
    nullable: true,
    description: 'Those that stand so; left out or null: all, cancelled ones too.',
  })
  statuses?: MeetingStatus[] | null

  @Field(() => MeetingOrderEnum, {
    defaultValue: 'EARLIEST_FIRST',
    description: 'In which order they come.',
  })
  orderBy!: MeetingOrder
}

/** What meetings add to a network. */
@Resolver(() => NetworkType)
export class NetworkMeetingsResolver {
  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description:
      'All meetings of the network, whenever they are and however they stand. Null: the viewer is an analyst.',
  })
  async meetings(
    @Root() { id }: Network,
    @Args(() => MeetingsArgs) args: MeetingsArgs,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<Page<Meeting> | null> {
    return isOnlyAnalyst(viewer) ? null : loaders.meetingsOfNetwork.load({ key: id, args })
  }

  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description:
      'Planned meetings that are not over, the earliest first. Without an end a meeting lasts three hours. Null: the viewer is an analyst.',
  })
  async upcomingMeetings(
    @Root() { id }: Network,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<Page<Meeting> | null> {
    const args = { ...page, phase: 'UPCOMING', orderBy: 'EARLIEST_FIRST' } as const
    return isOnlyAnalyst(viewer) ? null : loaders.meetingsOfNetwork.load({ key: id, args })
  }

  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description:
      'Meetings that took place: settled, or over and not cancelled; the latest first. Without an end a meeting lasts three hours. Null: the viewer is an analyst.',
  })
  async pastMeetings(
    @Root() { id }: Network,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<Page<Meeting> | null> {
    const args = { ...page, phase: 'PAST', orderBy: 'LATEST_FIRST' } as const
    return isOnlyAnalyst(viewer) ? null : loaders.meetingsOfNetwork.load({ key: id, args })
  }
}
