import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { Page } from '../paging.js'
import type { PersonOrder } from '../people/person.js'
import { PersonOrderEnum } from '../people/person.type.js'
import { isOnlyAnalyst } from '../viewer.js'
import type { Membership } from './membership.js'
import { MembershipConnection, MembershipsArgs, MembershipType } from './membership.type.js'
import type { MembershipLists, MembershipsFilter } from './membership-lists.service.js'
import type { Network, TakenSeat } from './network.js'
import { NetworkType } from './network.type.js'

@ArgsType()
class NetworkMembershipsArgs extends MembershipsArgs implements MembershipsFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Only those of people who have each of these words at the beginning of a word of their profile: at most 200 characters, of which the first 8 words count. Null: of all.',
  })
  search?: string | null

  @Field(() => PersonOrderEnum, { defaultValue: 'NAME', description: 'Which of them come first.' })
  orderBy!: PersonOrder
}

@ObjectType('TakenSeat', { description: 'A seat that somebody holds: no second person can.' })
class TakenSeatType {
  @Field(() => String, { description: 'The profession that it stands for, as its holder has it.' })
  seat!: string
}

/** The memberships of a network. */
@Resolver(() => NetworkType)
export class NetworkMembershipsResolver {
  constructor(private readonly lists: MembershipLists) {}

  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description:
      'Guests are on the list unless `roles` leaves them out, and people hidden from the viewer are not, so that `totalCount` can be more or less than `memberCount`. INVITED memberships show to the person, the inviter and the organisers; LAPSED and ENDED ones to the person and the organisers. Null: the list is for members only, and the viewer is none.',
  })
  async memberships(
    @Root() network: Network,
    @Args(() => NetworkMembershipsArgs) args: NetworkMembershipsArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<Membership> | null> {
    // Loaded in any case, so that a wrong argument is told and a hidden list costs what an open one does.
    const memberships = await loaders.membershipsIn.load({ key: network.id, args })
    return this.lists.listShownTo(viewer, network) ? memberships : null
  }

  @FieldResolver(() => MembershipType, {
    nullable: true,
    description:
      "The viewer's own membership that has not ended: ACTIVE, INVITED or LAPSED. Null: they hold none.",
  })
  async viewerMembership(@Root() { id }: Network, @Ctx() { loaders }: Context): Promise<Membership | null> {
    return loaders.viewerMembership.load(id)
  }

  @FieldResolver(() => [TakenSeatType], {
    description:
      'The seats that are held, by the alphabet; none in a network that allows several members of one profession. Each shows to everyone, since nobody else can take it, but to analysts.',
  })
  async takenSeats(@Root() { id }: Network, @Ctx() { loaders, viewer }: Context): Promise<TakenSeat[]> {
    return isOnlyAnalyst(viewer) ? [] : loaders.takenSeats.load(id)
  }
}

/** Who holds a seat. */
@Resolver(() => TakenSeatType)
export class TakenSeatResolver {
  @FieldResolver(() => MembershipType, {
    nullable: true,
    description: 'The membership that holds it. Null where the viewer cannot see who that is.',
  })
  async membership(
    @Root() { membership }: TakenSeat,
    @Ctx() { loaders }: Context,
  ): Promise<Membership | null> {
    return loaders.membership.load(membership)
  }
}
