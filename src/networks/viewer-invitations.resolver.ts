import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import type { Page } from '../paging.js'
import { ViewerType } from '../people/viewer.type.js'
import type { Membership } from './membership.js'
import { MembershipConnection } from './membership.type.js'

/** What networks add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerInvitationsResolver {
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description:
      'The memberships to which the viewer is invited and has not answered, newest first: acceptInvitation and declineInvitation answer. Null before there is a profile.',
  })
  async invitations(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<Membership> | null> {
    if (viewer.person === null) return null
    return loaders.membershipsOf.load({ key: viewer.person, args: { ...page, statuses: ['INVITED'] } })
  }
}
