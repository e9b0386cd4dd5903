import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { payloadOf } from '../graphql/payload.js'
import { type MembershipId, parseId } from '../ids.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { runs } from '../viewer.js'
import type { Membership, MembershipStanding } from './membership.js'
import type { MembershipService } from './membership.service.js'
import { MembershipStandingEnum, MembershipType } from './membership.type.js'
import {
  LeaveNetworkInput,
  ReinstateMembershipInput,
  RemoveMemberInput,
  SetListCountsInput,
  UpdateMembershipInput,
} from './membership-inputs.js'
import type { Network } from './network.js'
import { NetworkType } from './network.type.js'
import { HeldSeats, invitedSeat } from './seats.js'

const type = () => MembershipType
const UpdateMembershipPayload = payloadOf(
  'UpdateMembership',
  'membership',
  type,
  'The membership as it is now.',
)
const SetListCountsPayload = payloadOf('SetListCounts', 'membership', type, 'The membership as it is now.')
const ReinstateMembershipPayload = payloadOf(
  'ReinstateMembership',
  'membership',
  type,
  'The membership, ACTIVE again.',
)
const LeaveNetworkPayload = payloadOf('LeaveNetwork', 'membership', type, 'The membership, now ENDED.')
const RemoveMemberPayload = payloadOf('RemoveMember', 'membership', type, 'The membership, now ENDED.')

/** A membership, and what changes about it. */
@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(private readonly service: MembershipService) {}

  @FieldResolver(() => PersonType, { description: 'Who belongs, visits or is invited.' })
  async person(@Root() { person }: Membership, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.listedPerson.load(person)
  }

  @FieldResolver(() => NetworkType, { description: 'The network it is of.' })
  async network(@Root() { network }: Membership, @Ctx() { loaders }: Context): Promise<Network | null> {
    return loaders.network.load(network)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      'The member or organiser who proposed the person. Null: nobody, as where somebody joins by themselves, or hidden from the viewer.',
  })
  async sponsoredBy(
    @Root() { sponsoredBy }: Membership,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return sponsoredBy && loaders.person.load(sponsoredBy)
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Of an invitation: whether somebody holds the seat that it is for, so that to accept it would be refused with SEAT_TAKEN. The seat is the one it names, else the profession of whoever is invited. Null: no invitation, or it is for no seat.',
  })
  async isSeatTaken(@Root() membership: Membership, @Ctx() { loaders }: Context): Promise<boolean | null> {
    const { network: of, person } = membership
    const [network, invited] = await Promise.all([
      loaders.network.load(of),
      loaders.listedPerson.load(person),
    ])
    const seat = network && invitedSeat(network, membership, invited?.profession ?? null)
    if (seat === null) return null
    const taken = await loaders.takenSeats.load(of)
    return new HeldSeats(taken.map(({ seat }) => seat)).has(seat)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Absences in the window that ends now (`NetworkRules.absenceWindowDays`), since the membership began or was last reinstated. Null: neither the viewer's own nor of a network that they run, or the membership is neither ACTIVE nor LAPSED.",
  })
  async absences(@Root() membership: Membership, @Ctx() { loaders }: Context): Promise<number | null> {
    return (await loaders.standing.load(membership))?.absences ?? null
  }

  @FieldResolver(() => MembershipStandingEnum, {
    nullable: true,
    description: 'What the absences mean. Null where `absences` is.',
  })
  async standing(
    @Root() membership: Membership,
    @Ctx() { loaders }: Context,
  ): Promise<MembershipStanding | null> {
    return (await loaders.standing.load(membership))?.standing ?? null
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the organisers' list speaks for the person (setListCounts). Null: neither the viewer's own nor of a network that they run, or the person was never asked, and it does.",
  })
  listCounts(
    @Root() { person, network, listCounts }: Membership,
    @Ctx() { viewer }: Context,
  ): boolean | null {
    return person === viewer.person || runs(viewer, network) ? listCounts : null
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Of a guest, whether organisers may see their email and phone (`shareContact` of respondToMeeting and acceptInvitation). Null: neither the viewer's own nor of a network that they run.",
  })
  sharesContact(
    @Root() { person, network, sharesContact }: Membership,
    @Ctx() { viewer }: Context,
  ): boolean | null {
    return person === viewer.person || runs(viewer, network) ? sharesContact : null
  }

  @Authorized()
  @Mutation(() => SetListCountsPayload, {
    nullable: true,
    description:
      "The viewer says whether the organisers' list speaks for them, at meetings that are settled from now on. CONFLICT once the membership has ended, NOT_A_MEMBER for an invitation.",
  })
  async setListCounts(
    @Arg('input', () => SetListCountsInput) { membershipId, listCounts }: SetListCountsInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.setListCounts(viewer, idOf(membershipId), listCounts) }
  }

  @Authorized()
  @Mutation(() => UpdateMembershipPayload, {
    nullable: true,
    description:
      'Organisers change a role or a seat, of an invitation too. LAST_ORGANISER where the network would be without an organiser, SEAT_TAKEN where another member holds the seat, CONFLICT once the membership has ended.',
  })
  async updateMembership(
    @Arg('input', () => UpdateMembershipInput) { membershipId, ...changes }: UpdateMembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.update(viewer, idOf(membershipId), changes) }
  }

  @Authorized()
  @Mutation(() => LeaveNetworkPayload, {
    nullable: true,
    description:
      "Ends the viewer's own membership, or visit as a guest; it stays as history. LAST_ORGANISER where the network would be without an organiser, NOT_A_MEMBER for an invitation (declineInvitation), CONFLICT where it has ended already.",
  })
  async leaveNetwork(
    @Arg('input', () => LeaveNetworkInput) { membershipId, ...ending }: LeaveNetworkInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.leave(viewer, idOf(membershipId), ending) }
  }

  @Authorized()
  @Mutation(() => RemoveMemberPayload, {
    nullable: true,
    description:
      "Organisers end another person's membership, or visit as a guest; it stays as history. LAST_ORGANISER where the network would be without an organiser, NOT_A_MEMBER for an invitation (withdrawInvitation), BAD_INPUT for one's own (leaveNetwork), CONFLICT where it has ended already.",
  })
  async removeMember(
    @Arg('input', () => RemoveMemberInput) { membershipId, ...ending }: RemoveMemberInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.remove(viewer, idOf(membershipId), ending) }
  }

  @Authorized()
  @Mutation(() => ReinstateMembershipPayload, {
    nullable: true,
    description:
      'Organisers reinstate a lapsed membership; absences are counted anew from now on. SEAT_TAKEN where another member holds its seat by now, NOT_LAPSED where it has not lapsed.',
  })
  async reinstateMembership(
    @Arg('input', () => ReinstateMembershipInput) { membershipId }: ReinstateMembershipInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.reinstate(viewer, idOf(membershipId)) }
  }
}

function idOf(membershipId: string): MembershipId {
  return parseId<MembershipId>('membershipId', membershipId)
}
