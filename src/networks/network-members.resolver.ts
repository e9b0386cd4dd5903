import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { Page } from '../paging.js'
import type { MembershipRole } from '../viewer.js'
import type { Membership } from './membership.js'
import {
  MembershipConnection,
  MembershipRoleEnum,
  MembershipsArgs,
  MembershipType,
} from './membership.type.js'
import type { MembersFilter, MembershipLists } from './membership-lists.service.js'
import type { Network } from './network.js'
import { NetworkType } from './network.type.js'

@ArgsType()
class MembersArgs extends MembershipsArgs implements MembersFilter {
  @Field(() => MembershipRoleEnum, { nullable: true })
  role?: MembershipRole | null

  @Field(() => String, { nullable: true })
  search?: string | null
}

/** The memberships of a network. */
@Resolver(() => NetworkType)
export class NetworkMembersResolver {
  constructor(private readonly lists: MembershipLists) {}

  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description: 'By name. Null if the list is visible to members only and the viewer is not a member.',
  })
  async members(
    @Root() network: Network,
    @Args(() => MembersArgs) args: MembersArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<Membership> | null> {
    // Loaded in any case, so that a wrong argument is told and a hidden list costs what an open one does.
    const members = await loaders.members.load({ key: network.id, args })
    return this.lists.listShownTo(viewer, network) ? members : null
  }

  @FieldResolver(() => MembershipType, { nullable: true })
  async viewerMembership(@Root() { id }: Network, @Ctx() { loaders }: Context): Promise<Membership | null> {
    return loaders.viewerMembership.load(id)
  }
}
