import { ArgsType, Field, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { PageArgs } from '../graphql/page-args.js'
import { LocalDateScalar } from '../graphql/scalars.js'
import { MEMBERSHIP_ROLES, type MembershipRole } from '../viewer.js'
import { MEMBERSHIP_STATUSES, type Membership, type MembershipStatus } from './membership.js'

export const MembershipStatusEnum = Object.fromEntries(MEMBERSHIP_STATUSES.map(status => [status, status]))
registerEnumType(MembershipStatusEnum, {
  name: 'MembershipStatus',
  description: 'What a membership is at the moment. The set may grow: have a default.',
  valuesConfig: {
    INVITED: {
      description: 'The person has been invited and has not answered. It gives no rights and holds no seat.',
    },
    ACTIVE: { description: 'The person belongs to the network, or visits it as a guest.' },
    LAPSED: {
      description:
        'It lapsed because of absences, and its seat is free. An organiser can reinstate it (reinstateMembership).',
    },
    ENDED: {
      description:
        'The person left or was removed, or the invitation was declined or withdrawn. It stays as history.',
    },
  },
})

export const MembershipRoleEnum = Object.fromEntries(MEMBERSHIP_ROLES.map(role => [role, role]))
registerEnumType(MembershipRoleEnum, {
  name: 'MembershipRole',
  description: 'What a person is in a network. The set may grow: have a default.',
  valuesConfig: {
    ORGANISER: { description: 'Runs the network, and belongs to it as members do.' },
    MEMBER: { description: 'Belongs to the network.' },
    GUEST: {
      description:
        'Visits the network without belonging to it: holds no seat, is not counted in `memberCount`, does not lapse by absences and brings nobody in.',
    },
  },
})

export const MembershipStandingEnum = { GOOD: 'GOOD', AT_RISK: 'AT_RISK', LAPSED: 'LAPSED' }
registerEnumType(MembershipStandingEnum, {
  name: 'MembershipStanding',
  description: 'What absences mean for a membership. The set may grow: have a default.',
  valuesConfig: {
    GOOD: {
      description:
        'It does not lapse with the next absence. Always so for guests and where attendance is free.',
    },
    AT_RISK: { description: 'It lapses with one more absence within the window.' },
    LAPSED: { description: 'It has lapsed.' },
  },
})

@ObjectType('Membership', {
  implements: Node,
  description: 'That a person belongs to a network, visits it, is invited to it, or did so once.',
})
export class MembershipType extends Node implements Pick<Membership, 'status' | 'role'> {
  @Field(() => MembershipStatusEnum, { description: 'What it is at the moment.' })
  status!: MembershipStatus

  @Field(() => MembershipRoleEnum, { description: 'What the person is in the network.' })
  role!: MembershipRole

  @Field(() => String, {
    nullable: true,
    description:
      'The profession that this membership holds the one place for, in networks with one member per profession; of an invitation, the one it names. Null: no seat.',
  })
  seat!: string | null

  @Field(() => LocalDateScalar, {
    description:
      "The first day, in the network's time zone. Of an invitation, the day from which it is meant: where that is not earlier than the invitation, the membership begins on the day it is accepted, or then if it is later.",
  })
  since!: string

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The last day, in the network's time zone. Null: it has not ended.",
  })
  until!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it ended, in the words of whoever ended it. Null: not given, or it has not ended.',
  })
  endReason!: string | null
}

export const MembershipConnection = connectionOf('Membership', () => MembershipType)

@ArgsType()
export class MembershipsArgs extends PageArgs {
  @Field(() => [MembershipStatusEnum], {
    defaultValue: ['ACTIVE'],
    description: 'Only memberships with one of these statuses; none for an empty list.',
  })
  statuses!: MembershipStatus[]

  @Field(() => [MembershipRoleEnum], {
    nullable: true,
    description: 'Only memberships with one of these roles. Left out or null: any.',
  })
  roles?: MembershipRole[] | null
}
