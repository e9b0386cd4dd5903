import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { PageArgs } from '../graphql/page-args.js'
import { LocalDateScalar } from '../graphql/scalars.js'
import { MEMBERSHIP_ROLES, type MembershipRole } from '../viewer.js'
import { MEMBERSHIP_STATUSES, type Membership, type MembershipStatus } from './membership.js'

export const MembershipStatusEnum = Object.fromEntries(MEMBERSHIP_STATUSES.map(status => [status, status]))
registerEnumType(MembershipStatusEnum, { name: 'MembershipStatus' })

export const MembershipRoleEnum = Object.fromEntries(MEMBERSHIP_ROLES.map(role => [role, role]))
registerEnumType(MembershipRoleEnum, { name: 'MembershipRole' })

export const MembershipStandingEnum = { GOOD: 'GOOD', AT_RISK: 'AT_RISK', LAPSED: 'LAPSED' }
registerEnumType(MembershipStandingEnum, { name: 'MembershipStanding' })

@ObjectType('Membership', { implements: Node })
export class MembershipType extends Node implements Pick<Membership, 'status' | 'role'> {
  @Field(() => MembershipStatusEnum, {
    description:
      'A membership created by somebody else is INVITED until the person accepts, and gives no rights before that.',
  })
  status!: MembershipStatus

  @Field(() => MembershipRoleEnum)
  role!: MembershipRole

  @Field(() => String, {
    nullable: true,
    description: 'The profession this seat stands for, in networks with one member per profession.',
  })
  seat!: string | null

  @Field(() => LocalDateScalar)
  since!: string

  @Field(() => LocalDateScalar, { nullable: true })
  until!: string | null

  @Field(() => String, { nullable: true })
  endReason!: string | null
}

export const MembershipConnection = connectionOf('Membership', () => MembershipType)

@ArgsType()
export class MembershipsArgs extends PageArgs {
  @Field(() => [MembershipStatusEnum], { defaultValue: ['ACTIVE'] })
  statuses!: MembershipStatus[]
}

@InputType()
export class AddMemberInput {
  @Field(() => ID)
  networkId!: string

  @Field(() => ID)
  personId!: string

  @Field(() => MembershipRoleEnum, { defaultValue: 'MEMBER' })
  role!: MembershipRole

  @Field(() => String, { nullable: true })
  seat?: string | null

  @Field(() => LocalDateScalar, { nullable: true })
  since?: string | null
}

@InputType()
export class MembershipInput {
  @Field(() => ID)
  membershipId!: string
}

@InputType()
export class UpdateMembershipInput extends MembershipInput {
  @Field(() => MembershipRoleEnum, { nullable: true })
  role?: MembershipRole | null

  @Field(() => String, { nullable: true })
  seat?: string | null
}

@InputType()
export class EndMembershipInput extends MembershipInput {
  @Field(() => LocalDateScalar, { nullable: true })
  until?: string | null

  @Field(() => String, { nullable: true })
  reason?: string | null
}

@ObjectType()
export class MembershipPayload {
  @Field(() => MembershipType)
  membership!: MembershipType
}
