import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MembershipId, type NetworkId, type PersonId, parseId } from '../ids.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Membership, MembershipStanding } from './membership.js'
import type { MembershipService } from './membership.service.js'
import {
  AddMemberInput,
  EndMembershipInput,
  MembershipInput,
  MembershipPayload,
  MembershipStandingEnum,
  MembershipType,
  UpdateMembershipInput,
} from './membership.type.js'
import type { Network } from './network.js'
import { NetworkType } from './network.type.js'

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(private readonly service: MembershipService) {}

  @FieldResolver(() => PersonType)
  async person(@Root() { person }: Membership, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.listedPerson.load(person)
  }

  @FieldResolver(() => NetworkType)
  async network(@Root() { network }: Membership, @Ctx() { loaders }: Context): Promise<Network | null> {
    return loaders.network.load(network)
  }

  @FieldResolver(() => PersonType, { nullable: true })
  async sponsoredBy(
    @Root() { sponsoredBy }: Membership,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return sponsoredBy && loaders.person.load(sponsoredBy)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'For the person and the organisers: absences in the current window, and their consequence.',
  })
  async absences(@Root() membership: Membership, @Ctx() { loaders }: Context): Promise<number | null> {
    return (await loaders.standing.load(membership))?.absences ?? null
  }

  @FieldResolver(() => MembershipStandingEnum, { nullable: true })
  async standing(
    @Root() membership: Membership,
    @Ctx() { loaders }: Context,
  ): Promise<MembershipStanding | null> {
    return (await loaders.standing.load(membership))?.standing ?? null
  }

  @Authorized()
  @Mutation(() => MembershipPayload, {
    description:
      'Joins an OPEN network, or invites somebody: organisers in any network, members in networks with SPONSORSHIP.',
  })
  async addMember(
    @Arg('input', () => AddMemberInput) { networkId, personId, ...wish }: AddMemberInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return {
      membership: await this.service.add(viewer, {
        ...wish,
        network: parseId<NetworkId>('networkId', networkId),
        person: parseId<PersonId>('personId', personId),
      }),
    }
  }

  @Authorized()
  @Mutation(() => MembershipPayload)
  async acceptMembership(
    @Arg('input', () => MembershipInput) { membershipId }: MembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.accept(viewer, idOf(membershipId)) }
  }

  @Authorized()
  @Mutation(() => MembershipPayload)
  async updateMembership(
    @Arg('input', () => UpdateMembershipInput) { membershipId, ...changes }: UpdateMembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.update(viewer, idOf(membershipId), changes) }
  }

  @Authorized()
  @Mutation(() => MembershipPayload, {
    description:
      "Leaves a network, declines an invitation, or (organisers) ends another person's membership.",
  })
  async endMembership(
    @Arg('input', () => EndMembershipInput) { membershipId, ...end }: EndMembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.end(viewer, idOf(membershipId), end) }
  }

  @Authorized()
  @Mutation(() => MembershipPayload, {
    description: 'Organisers only. Reinstates a lapsed membership if its seat is still free.',
  })
  async reinstateMembership(
    @Arg('input', () => MembershipInput) { membershipId }: MembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.reinstateMembership(viewer, idOf(membershipId)) }
  }
}

function idOf(membershipId: string): MembershipId {
  return parseId<MembershipId>('membershipId', membershipId)
}
