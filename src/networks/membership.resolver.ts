import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type MembershipId, type NetworkId, type PersonId, parseId } from '../ids.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { Membership, Standing } from './membership.js'
import type { MembershipService } from './membership.service.js'
import {
  AddMemberInput,
  EndMembershipInput,
  MembershipInput,
  MembershipPayload,
  MembershipType,
  StandingEnum,
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
  async cooptedBy(@Root() { cooptedBy }: Membership, @Ctx() { loaders }: Context): Promise<Person | null> {
    return cooptedBy && loaders.person.load(cooptedBy)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'For the person and the organisers: absences in the current window, and their consequence.',
  })
  async absences(@Root() membership: Membership, @Ctx() { loaders }: Context): Promise<number | null> {
    return (await loaders.standing.load(membership))?.absences ?? null
  }

  @FieldResolver(() => StandingEnum, { nullable: true })
  async standing(@Root() membership: Membership, @Ctx() { loaders }: Context): Promise<Standing | null> {
    return (await loaders.standing.load(membership))?.standing ?? null
  }

  @Authorized()
  @Mutation(() => MembershipPayload, {
    description:
      'Joins an OPEN network, or invites somebody: organisers in any network, members in networks with COOPTATION.',
  })
  async addMember(
    @Arg('input', () => AddMemberInput) { network, person, ...wish }: AddMemberInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return {
      membership: await this.service.add(viewer, {
        ...wish,
        network: parseId<NetworkId>('network', network),
        person: parseId<PersonId>('person', person),
      }),
    }
  }

  @Authorized()
  @Mutation(() => MembershipPayload)
  async acceptMembership(
    @Arg('input', () => MembershipInput) { membership }: MembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.accept(viewer, idOf(membership)) }
  }

  @Authorized()
  @Mutation(() => MembershipPayload)
  async updateMembership(
    @Arg('input', () => UpdateMembershipInput) { membership, ...changes }: UpdateMembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.update(viewer, idOf(membership), changes) }
  }

  @Authorized()
  @Mutation(() => MembershipPayload, {
    description:
      "Leaves a network, declines an invitation, or (organisers) ends another person's membership.",
  })
  async endMembership(
    @Arg('input', () => EndMembershipInput) { membership, ...end }: EndMembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.end(viewer, idOf(membership), end) }
  }

  @Authorized()
  @Mutation(() => MembershipPayload, {
    description: 'Organisers only. Restores a lost place if its seat is still free.',
  })
  async restorePlace(
    @Arg('input', () => MembershipInput) { membership }: MembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.restorePlace(viewer, idOf(membership)) }
  }
}

function idOf(membership: string): MembershipId {
  return parseId<MembershipId>('membership', membership)
}
