import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { DateTime } from '../graphql/scalars.js'
import type { Network } from '../networks/network.js'
import { NetworkType } from '../networks/network.type.js'
import type { Page } from '../paging.js'
import type { Meeting, MeetingOrder, MeetingsFilter } from './meeting.js'
import { MeetingConnection, MeetingOrderEnum } from './meeting.type.js'

@ArgsType()
class MeetingsArgs extends PageArgs implements MeetingsFilter {
  @Field(() => DateTime, { nullable: true, description: 'Those that start then or later.' })
  startsFrom?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Those that start before then.' })
  startsBefore?: Date | null

  @Field(() => MeetingOrderEnum, { defaultValue: 'SOONEST' })
  orderBy!: MeetingOrder
}

/** What meetings add to a network. */
@Resolver(() => NetworkType)
export class NetworkMeetingsResolver {
  @FieldResolver(() => MeetingConnection, {
    description:
      'SOONEST starts from now unless `startsFrom` is given; LATEST goes back from now unless `startsBefore` is given.',
  })
  async meetings(
    @Root() { id }: Network,
    @Args(() => MeetingsArgs) args: MeetingsArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Meeting> | null> {
    return loaders.meetingsOfNetwork.load({ key: id, args })
  }
}
