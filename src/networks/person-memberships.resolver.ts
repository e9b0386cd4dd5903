import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Membership } from './membership.js'
import { MembershipConnection, MembershipsArgs } from './membership.type.js'

/** The memberships of a person. */
@Resolver(() => PersonType)
export class PersonMembershipsResolver {
  @FieldResolver(() => MembershipConnection, {
    description: 'Newest first. INVITED ones are visible to the person, the inviter and the organisers only.',
  })
  async memberships(
    @Root() { id }: Person,
    @Args(() => MembershipsArgs) args: MembershipsArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Membership>> {
    return loaders.membershipsOf.load({ key: id, args })
  }
}
