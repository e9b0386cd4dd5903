import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { Currency, DateTime, TimeZone } from '../graphql/scalars.js'
import type { PersonPurpose } from '../people/person.js'
import { PersonPurposeEnum } from '../people/person.type.js'
import type {
  Fee,
  FeePeriod,
  MemberListAudience,
  NetworkAdmission,
  NetworkChanges,
  NetworkKind,
  NetworkRules,
  NetworkRulesChanges,
} from './network.js'
import { NETWORK_KINDS } from './network.js'

export const NetworkKindEnum = Object.fromEntries(NETWORK_KINDS.map(kind => [kind, kind]))
registerEnumType(NetworkKindEnum, { name: 'NetworkKind' })

const NetworkAdmissionEnum = { OPEN: 'OPEN', SPONSORSHIP: 'SPONSORSHIP' }
registerEnumType(NetworkAdmissionEnum, {
  name: 'NetworkAdmission',
  description: 'OPEN: anyone may join. SPONSORSHIP: a member must bring you in.',
})

const MemberListAudienceEnum = { EVERYONE: 'EVERYONE', MEMBERS: 'MEMBERS' }
registerEnumType(MemberListAudienceEnum, { name: 'MemberListAudience' })

const FeePeriodEnum = { MEETING: 'MEETING', MONTH: 'MONTH', YEAR: 'YEAR' }
registerEnumType(FeePeriodEnum, { name: 'FeePeriod' })

@ObjectType('NetworkRules')
export class NetworkRulesType implements NetworkRules {
  @Field(() => NetworkAdmissionEnum, {
    description: 'OPEN: anyone may join. SPONSORSHIP: a member must bring you in.',
  })
  admission!: NetworkAdmission

  @Field(() => Boolean)
  oneMemberPerProfession!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of absences within the window at which a membership lapses (2: the second absence). Null: attendance is free.',
  })
  absenceLimit!: number | null

  @Field(() => Int)
  absenceWindowDays!: number

  @Field(() => Boolean, {
    description:
      'False if the network keeps its meetings free of business: no recommendation can name it or its meetings.',
  })
  allowsBusiness!: boolean

  @Field(() => Int, {
    description:
      'The minimum strength, leaving out recommendations, at which a member can recommend another, so that nobody vouches for a person they met once for half an hour.',
  })
  minimumScoreToRecommend!: number

  @Field(() => Int, {
    description: 'A meeting with more people than this is an information meeting. Defaults to 30.',
  })
  informationMeetingSize!: number

  @Field(() => MemberListAudienceEnum, {
    description:
      "Defaults to MEMBERS for politics, support and women's networks, since belonging to one says something about a person.",
  })
  memberListVisibleTo!: MemberListAudience
}

@ObjectType('Fee')
export class FeeType implements Fee {
  @Field(() => Float)
  amount!: number

  @Field(() => Currency)
  currency!: string

  @Field(() => FeePeriodEnum)
  per!: FeePeriod
}

@ObjectType('Network', { implements: Node })
export class NetworkType extends Node {
  @Field(() => String)
  name!: string

  @Field(() => NetworkKindEnum)
  kind!: NetworkKind

  @Field(() => [PersonPurposeEnum])
  purposes!: PersonPurpose[]

  @Field(() => String, { nullable: true })
  description!: string | null

  @Field(() => String, { nullable: true })
  city!: string | null

  @Field(() => String, { nullable: true })
  country!: string | null

  @Field(() => TimeZone)
  timeZone!: string

  @Field(() => NetworkRulesType)
  rules!: NetworkRules

  @Field(() => FeeType, { nullable: true })
  fee!: Fee | null

  @Field(() => DateTime)
  createdAt!: Date

  @Field(() => DateTime)
  updatedAt!: Date
}

export const NetworkConnection = connectionOf('Network', () => NetworkType)

@InputType()
export class NetworkRulesInput implements NetworkRulesChanges {
  @Field(() => NetworkAdmissionEnum, { nullable: true })
  admission?: NetworkAdmission | null

  @Field(() => Boolean, { nullable: true })
  oneMemberPerProfession?: boolean | null

  @Field(() => Int, { nullable: true })
  absenceLimit?: number | null

  @Field(() => Int, { nullable: true })
  absenceWindowDays?: number | null

  @Field(() => Boolean, { nullable: true })
  allowsBusiness?: boolean | null

  @Field(() => Int, { nullable: true })
  minimumScoreToRecommend?: number | null

  @Field(() => Int, { nullable: true })
  informationMeetingSize?: number | null

  @Field(() => MemberListAudienceEnum, { nullable: true })
  memberListVisibleTo?: MemberListAudience | null
}

@InputType()
export class FeeInput implements Fee {
  @Field(() => Float)
  amount!: number

  @Field(() => Currency)
  currency!: string

  @Field(() => FeePeriodEnum)
  per!: FeePeriod
}

@InputType()
abstract class NetworkFields implements Omit<NetworkChanges, 'name' | 'kind'> {
  @Field(() => [PersonPurposeEnum], { nullable: true })
  purposes?: PersonPurpose[] | null

  @Field(() => String, { nullable: true })
  description?: string | null

  @Field(() => String, { nullable: true })
  city?: string | null

  @Field(() => String, { nullable: true })
  country?: string | null

  @Field(() => TimeZone, { nullable: true })
  timeZone?: string | null

  @Field(() => NetworkRulesInput, { nullable: true })
  rules?: NetworkRulesInput | null

  @Field(() => FeeInput, { nullable: true })
  fee?: FeeInput | null
}

@InputType()
export class CreateNetworkInput extends NetworkFields {
  @Field(() => String)
  name!: string

  @Field(() => NetworkKindEnum)
  kind!: NetworkKind
}

@InputType()
export class UpdateNetworkInput extends NetworkFields {
  @Field(() => ID)
  networkId!: string

  @Field(() => String, { nullable: true })
  name?: string | null

  @Field(() => NetworkKindEnum, { nullable: true })
  kind?: NetworkKind | null
}

@ObjectType()
export class NetworkPayload {
  @Field(() => NetworkType)
  network!: NetworkType
}
