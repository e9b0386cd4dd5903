import { Field, ID, InputType, Int } from 'type-graphql'
import { MoneyInput } from '../graphql/money.type.js'
import { CountryCode, TimeZone } from '../graphql/scalars.js'
import type { PersonPurpose } from '../people/person.js'
import { PersonPurposeEnum } from '../people/person.type.js'
import type {
  Fee,
  FeePeriod,
  MemberListAudience,
  NetworkAdmission,
  NetworkChanges,
  NetworkKind,
  NetworkRulesChanges,
} from './network.js'
import {
  FeePeriodEnum,
  MemberListAudienceEnum,
  NetworkAdmissionEnum,
  NetworkKindEnum,
} from './network.type.js'

/** What each rule says of leaving it out. */
const AS_IT_IS = 'Left out: unchanged. Null sets it back to'

@InputType({
  description: 'The rules to set. Of a new network those left out are the usual ones of its kind.',
})
export class NetworkRulesInput implements NetworkRulesChanges {
  @Field(() => NetworkAdmissionEnum, {
    nullable: true,
    description: `How people come in. ${AS_IT_IS} OPEN.`,
  })
  admission?: NetworkAdmission | null

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether each profession has one seat. Members there get the seats of their professions, as long as nobody holds them. ${AS_IT_IS} false.`,
  })
  oneMemberPerProfession?: boolean | null

  @Field(() => Int, {
    nullable: true,
    description: `The number of absences within the window at which a membership lapses, 1 to 100. ${AS_IT_IS} free attendance.`,
  })
  absenceLimit?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `The length in days of the window in which absences count, 1 to 1830. ${AS_IT_IS} 180.`,
  })
  absenceWindowDays?: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether recommendations can name the network and its meetings. ${AS_IT_IS} true.`,
  })
  allowsBusiness?: boolean | null

  @Field(() => Int, {
    nullable: true,
    description: `The score of strength, leaving out recommendations, from which a member can recommend another, 1 to 100. ${AS_IT_IS} 26.`,
  })
  minimumScoreToRecommend?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `A meeting with more people than this is an information meeting, 2 to 10,000. ${AS_IT_IS} 30.`,
  })
  informationMeetingSize?: number | null

  @Field(() => MemberListAudienceEnum, {
    nullable: true,
    description: `Who sees who belongs. ${AS_IT_IS} what is usual for the kind: MEMBERS for local politics, peer support and women's networks, else EVERYONE.`,
  })
  memberListVisibleTo?: MemberListAudience | null
}

@InputType({ description: 'What a member pays, and how often.' })
export class FeeInput implements Fee {
  @Field(() => MoneyInput, { description: 'What is paid each time: 0 to 1,000,000,000.' })
  price!: MoneyInput

  @Field(() => FeePeriodEnum, { description: 'What it is paid for: each meeting, month or year.' })
  period!: FeePeriod
}

/** The fields of a network that may be left out when it is made too; `absent` says what that means, and what null does. */
function networkFields(absent: (byNull: string) => string) {
  @InputType()
  abstract class Fields implements Omit<NetworkChanges, 'name' | 'kind'> {
    @Field(() => [PersonPurposeEnum], {
      nullable: true,
      description: `What people come for; each counts once. ${absent('empties it')}`,
    })
    purposes?: PersonPurpose[] | null

    @Field(() => String, {
      nullable: true,
      description: `What it says of itself: at most 2000 characters of running text. ${absent('clears it')}`,
    })
    description?: string | null

    @Field(() => String, {
      nullable: true,
      description: `Where it meets: one line of at most 200 characters. ${absent('clears it')}`,
    })
    city?: string | null

    @Field(() => CountryCode, {
      nullable: true,
      description: `The country where it meets. ${absent('clears it')}`,
    })
    country?: string | null

    @Field(() => NetworkRulesInput, {
      nullable: true,
      description: `The rules to set; those left out of them stay as they are. ${absent('sets all back to the usual ones')}`,
    })
    rules?: NetworkRulesInput | null

    @Field(() => FeeInput, {
      nullable: true,
      description: `What belonging to it costs. ${absent('clears it')}`,
    })
    fee?: FeeInput | null
  }
  return Fields
}

@InputType({ description: 'The network to create.' })
export class CreateNetworkInput extends networkFields(() => 'May be left out, or null.') {
  @Field(() => String, { description: 'Its name: one line of 1 to 200 characters.' })
  name!: string

  @Field(() => NetworkKindEnum, { description: 'What it is for; some rules follow it.' })
  kind!: NetworkKind

  @Field(() => TimeZone, {
    nullable: true,
    description: 'The time zone in which its days begin. Left out, or null: Europe/Paris.',
  })
  timeZone?: string | null
}

@InputType({ description: 'A network that should not have been made.' })
export class DeleteNetworkInput {
  @Field(() => ID, { description: 'The network to delete.' })
  networkId!: string
}

@InputType({ description: 'What to change about a network.' })
export class UpdateNetworkInput extends networkFields(byNull => `Left out: unchanged. Null ${byNull}.`) {
  @Field(() => ID, { description: 'The network to change.' })
  networkId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Its name: one line of 1 to 200 characters. Left out: unchanged. It cannot be null.',
  })
  name?: string | null

  @Field(() => NetworkKindEnum, {
    nullable: true,
    description: 'What it is for; rules that are not set follow it. Left out: unchanged. It cannot be null.',
  })
  kind?: NetworkKind | null

  @Field(() => TimeZone, {
    nullable: true,
    description: 'The time zone in which its days begin. Left out: unchanged. It cannot be null.',
  })
  timeZone?: string | null
}
