import { Field, ID, InputType } from 'type-graphql'
import { LocalDateScalar } from '../graphql/scalars.js'
import type { MembershipRole } from '../viewer.js'
import { MembershipRoleEnum } from './membership.type.js'

/** Whether the organisers speak for the person; it is asked of everybody, and has no default. */
@InputType()
abstract class AskedWhetherListCounts {
  @Field(() => Boolean, {
    description:
      "Whether the organisers' list speaks for the viewer: that they are on it as present is then as good as their word, at each meeting that was announced the day before. If not, they say it themselves with checkIn or acknowledgeAttendance. It can be changed with setListCounts.",
  })
  listCounts!: boolean
}

@InputType({ description: 'The network to join; role and first day follow.' })
export class JoinNetworkInput extends AskedWhetherListCounts {
  @Field(() => ID, { description: 'The network, whose admission is OPEN.' })
  networkId!: string

  @Field(() => String, {
    nullable: true,
    description:
      "The profession to hold the one place for, at most 200 characters; only in networks with one member per profession. Null: the viewer's profession.",
  })
  seat?: string | null
}

@InputType({ description: 'Who is invited to which network, and as what.' })
export class InviteMemberInput {
  @Field(() => ID, { description: 'The network to invite to.' })
  networkId!: string

  @Field(() => ID, { description: 'Whom to invite; not oneself.' })
  personId!: string

  @Field(() => MembershipRoleEnum, {
    defaultValue: 'MEMBER',
    description: 'What the person is to be. Only organisers can invite an ORGANISER.',
  })
  role!: MembershipRole

  @Field(() => String, {
    nullable: true,
    description:
      "The profession that the person is to hold the one place for, at most 200 characters; only in networks with one member per profession, and not for guests. Null: the person's profession when they accept.",
  })
  seat?: string | null

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day, from 1900-01-01 to five years ahead. One in the past means a membership already lived, to which the person agrees by accepting. Null: the day on which the person accepts.',
  })
  since?: string | null
}

/** What says which membership is meant. */
@InputType()
abstract class OfMembership {
  @Field(() => ID, { description: 'The membership that is meant.' })
  membershipId!: string
}

/** What says which invitation is meant. */
@InputType()
abstract class OfInvitation {
  @Field(() => ID, { description: 'The membership that the person is invited to: its status is INVITED.' })
  membershipId!: string
}

@InputType({ description: "The viewer's invitation to accept." })
export class AcceptInvitationInput extends AskedWhetherListCounts {
  @Field(() => ID, { description: 'The membership that the viewer is invited to: its status is INVITED.' })
  membershipId!: string

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of an invitation as a GUEST, whether the organisers may see email and phone. Left out or null: they may not, unless `contactVisibleTo` lets them.',
  })
  shareContact?: boolean | null
}

@InputType({ description: "The viewer's invitation to decline." })
export class DeclineInvitationInput extends OfInvitation {
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the organisers: one line of at most 500 characters. Null: not given.',
  })
  reason?: string | null
}

@InputType({ description: 'The invitation to take back.' })
export class WithdrawInvitationInput extends OfInvitation {}

/** How a membership ends. */
@InputType()
abstract class EndingOfMembership extends OfMembership {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "The last day: not before the membership began, and not later than today in the network's time zone. Null: today.",
  })
  until?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Why: one line of at most 500 characters, which the person and the organisers see. Null: not given.',
  })
  reason?: string | null
}

@InputType({ description: "The viewer's membership to end." })
export class LeaveNetworkInput extends EndingOfMembership {}

@InputType({ description: "Another person's membership to end." })
export class RemoveMemberInput extends EndingOfMembership {}

@InputType({ description: 'What to change about a membership.' })
export class UpdateMembershipInput extends OfMembership {
  @Field(() => MembershipRoleEnum, {
    nullable: true,
    description:
      'What the person is from now on. A guest who becomes a member is one from today on; who becomes a guest gives up the seat. Left out: unchanged. It cannot be null.',
  })
  role?: MembershipRole | null

  @Field(() => String, {
    nullable: true,
    description:
      'The profession to hold the one place for, at most 200 characters; only in networks with one member per profession, and not for guests. Left out: unchanged. Null clears it.',
  })
  seat?: string | null
}

@InputType({ description: 'For which membership the list is to speak, or no longer.' })
export class SetListCountsInput extends AskedWhetherListCounts {
  @Field(() => ID, { description: "The viewer's membership, ACTIVE or LAPSED." })
  membershipId!: string
}

@InputType({ description: 'The lapsed membership to reinstate.' })
export class ReinstateMembershipInput extends OfMembership {}
