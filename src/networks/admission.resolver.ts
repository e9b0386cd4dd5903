import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { payloadOf } from '../graphql/payload.js'
import { type MembershipId, type NetworkId, type PersonId, parseId } from '../ids.js'
import type { AdmissionService } from './admission.service.js'
import type { Membership } from './membership.js'
import { MembershipType } from './membership.type.js'
import {
  AcceptInvitationInput,
  DeclineInvitationInput,
  InviteMemberInput,
  JoinNetworkInput,
  WithdrawInvitationInput,
} from './membership-inputs.js'

const type = () => MembershipType
const JoinNetworkPayload = payloadOf('JoinNetwork', 'membership', type, "The viewer's membership, ACTIVE.")
const InviteMemberPayload = payloadOf(
  'InviteMember',
  'membership',
  type,
  'The invitation: its status is INVITED.',
)
const AcceptInvitationPayload = payloadOf(
  'AcceptInvitation',
  'membership',
  type,
  'The membership, now ACTIVE.',
)
const DeclineInvitationPayload = payloadOf(
  'DeclineInvitation',
  'membership',
  type,
  'The invitation, now ENDED.',
)
const WithdrawInvitationPayload = payloadOf(
  'WithdrawInvitation',
  'membership',
  type,
  'The invitation, now ENDED.',
)

/** How people come into networks. */
@Resolver()
export class AdmissionResolver {
  constructor(private readonly service: AdmissionService) {}

  @Authorized()
  @Mutation(() => JoinNetworkPayload, {
    nullable: true,
    description:
      'The viewer joins a network whose admission is OPEN, as a MEMBER from today on; a visit as a guest ends by it. NEEDS_SPONSOR where the network takes people by invitation only, ALREADY_A_MEMBER where the viewer belongs or is invited, SEAT_TAKEN, and LAPSED where their last membership had lapsed.',
  })
  async joinNetwork(
    @Arg('input', () => JoinNetworkInput) { networkId, seat, listCounts }: JoinNetworkInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    const network = parseId<NetworkId>('networkId', networkId)
    return { membership: await this.service.join(viewer, network, seat ?? null, listCounts) }
  }

  @Authorized()
  @Mutation(() => InviteMemberPayload, {
    nullable: true,
    description:
      'Invites somebody, who decides: organisers in any network, members where admission is SPONSORSHIP. ALREADY_A_MEMBER where the person belongs or is invited; a guest can be invited as more, and goes on visiting until they accept.',
  })
  async inviteMember(
    @Arg('input', () => InviteMemberInput) { networkId, personId, ...wish }: InviteMemberInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    const network = parseId<NetworkId>('networkId', networkId)
    const person = parseId<PersonId>('personId', personId)
    return { membership: await this.service.invite(viewer, { ...wish, network, person }) }
  }

  @Authorized()
  @Mutation(() => AcceptInvitationPayload, {
    nullable: true,
    description:
      'The person who is invited accepts, and belongs to the network, or visits it as a guest; an earlier visit as a guest ends by it. By that, organisers see a member’s email and phone unless `contactVisibleTo` is NOBODY, and all who belong see what `Privacy` leaves to MY_NETWORKS. Meetings of before, at which lists have the person, count once they acknowledge them: `membership { person { attendances(networkId, isUnacknowledged: true) } }` shows them. NOT_INVITED where the invitation is no longer open, CONFLICT where it is accepted already, SEAT_TAKEN where another member holds the seat by now, ALREADY_A_MEMBER where an organiser has made a member of the guest since.',
  })
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput) {
      membershipId,
      listCounts,
      shareContact,
    }: AcceptInvitationInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return {
      membership: await this.service.accept(viewer, idOf(membershipId), {
        listCounts,
        sharesContact: shareContact ?? false,
      }),
    }
  }

  @Authorized()
  @Mutation(() => DeclineInvitationPayload, {
    nullable: true,
    description:
      'The person who is invited says no. NOT_INVITED where the invitation is no longer open, CONFLICT where it is accepted already (leaveNetwork).',
  })
  async declineInvitation(
    @Arg('input', () => DeclineInvitationInput) { membershipId, reason }: DeclineInvitationInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.decline(viewer, idOf(membershipId), reason ?? null) }
  }

  @Authorized()
  @Mutation(() => WithdrawInvitationPayload, {
    nullable: true,
    description:
      'The inviter, and the organisers of the network, take an invitation back. NOT_INVITED where it is no longer open, CONFLICT where it is accepted already (removeMember).',
  })
  async withdrawInvitation(
    @Arg('input', () => WithdrawInvitationInput) { membershipId }: WithdrawInvitationInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ membership: Membership }> {
    return { membership: await this.service.withdraw(viewer, idOf(membershipId)) }
  }
}

function idOf(membershipId: string): MembershipId {
  return parseId<MembershipId>('membershipId', membershipId)
}
