import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { Currency, DateTime, TimeZone } from '../graphql/scalars.js'
import type { Purpose } from '../people/person.js'
import { PurposeEnum } from '../people/person.type.js'
import type {
  Admission,
  Fee,
  FeePeriod,
  MemberListAudience,
  NetworkChanges,
  NetworkKind,
  NetworkRules,
  NetworkRulesChanges,
} from './network.js'
import { NETWORK_KINDS } from './network.js'

export const NetworkKindEnum = Object.fromEntries(NETWORK_KINDS.map(kind => [kind, kind]))
registerEnumType(NetworkKindEnum, { name: 'NetworkKind' })

const AdmissionEnum = { OPEN: 'OPEN', COOPTATION: 'COOPTATION' }
registerEnumType(AdmissionEnum, {
  name: 'Admission',
  description: 'OPEN: anyone may join. COOPTATION: a member must bring you in.',
})

const MemberListAudienceEnum = { EVERYONE: 'EVERYONE', MEMBERS: 'MEMBERS' }
registerEnumType(MemberListAudienceEnum, { name: 'MemberListAudience' })

const FeePeriodEnum = { MEETING: 'MEETING', MONTH: 'MONTH', YEAR: 'YEAR' }
registerEnumType(FeePeriodEnum, { name: 'FeePeriod' })

@ObjectType('NetworkRules')
export class NetworkRulesType implements NetworkRules {
  @Field(() => AdmissionEnum, {
    description: 'OPEN: anyone may join. COOPTATION: a member must bring you in.',
  })
  admission!: Admission

  @Field(() => Boolean)
  oneMemberPerProfession!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of absences within the window at which a member loses their place (2: the second absence). Null: attendance is free.',
  })
  absencesLosePlace!: number | null

  @Field(() => Int)
  absenceWindowDays!: number

  @Field(() => Boolean, {
    description:
      'False if the network keeps its meetings free of business: no recommendation can name it or its meetings.',
  })
  businessTalk!: boolean

  @Field(() => Int, {
    description:
      'The minimum strength, leaving out recommendations, at which a member can recommend another, so that nobody vouches for a person they met once for half an hour.',
  })
  recommendationFloor!: number

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

  @Field(() => [PurposeEnum])
  purposes!: Purpose[]

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
  @Field(() => AdmissionEnum, { nullable: true })
  admission?: Admission | null

  @Field(() => Boolean, { nullable: true })
  oneMemberPerProfession?: boolean | null

  @Field(() => Int, { nullable: true })
  absencesLosePlace?: number | null

  @Field(() => Int, { nullable: true })
  absenceWindowDays?: number | null

  @Field(() => Boolean, { nullable: true })
  businessTalk?: boolean | null

  @Field(() => Int, { nullable: true })
  recommendationFloor?: number | null

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
  @Field(() => [PurposeEnum], { nullable: true })
  purposes?: Purpose[] | null

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
  network!: string

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
