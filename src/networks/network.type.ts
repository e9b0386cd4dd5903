import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { MoneyType } from '../graphql/money.type.js'
import { Node } from '../graphql/node.type.js'
import { DateTime, TimeZone } from '../graphql/scalars.js'
import type { Money } from '../money.js'
import type { PersonPurpose } from '../people/person.js'
import { PersonPurposeEnum } from '../people/person.type.js'
import {
  type Fee,
  type FeePeriod,
  type MemberListAudience,
  NETWORK_KINDS,
  type NetworkAdmission,
  type NetworkKind,
  type NetworkRules,
} from './network.js'

export const NetworkKindEnum = Object.fromEntries(NETWORK_KINDS.map(kind => [kind, kind]))
registerEnumType(NetworkKindEnum, {
  name: 'NetworkKind',
  description: 'What a network is for. The set may grow: have a default.',
  valuesConfig: {
    BUSINESS_CLUB: { description: 'A club of people in business.' },
    REFERRAL: { description: 'A group whose members send one another customers.' },
    WOMEN: {
      description: "A women's network. Its list of members is for members only, unless it says otherwise.",
    },
    ALUMNI: { description: 'Former students of a school.' },
    LOCAL_POLITICS: {
      description: 'Local politics. Its list of members is for members only, unless it says otherwise.',
    },
    PEER_SUPPORT: {
      description:
        'Peers who help one another. Its list of members is for members only, unless it says otherwise.',
    },
    SPEAKING: { description: 'A club where people practise speaking in public.' },
    LEISURE: { description: 'Sports, arts and other leisure.' },
    INDUSTRY_MEETUP: { description: 'People of one trade or technology who meet.' },
    ONLINE: { description: 'A network that meets online, or not at all.' },
    OTHER: { description: 'Any other network.' },
  },
})

export const NetworkAdmissionEnum = { OPEN: 'OPEN', SPONSORSHIP: 'SPONSORSHIP' }
registerEnumType(NetworkAdmissionEnum, {
  name: 'NetworkAdmission',
  description: 'How people come into a network. The set may grow: have a default.',
  valuesConfig: {
    OPEN: { description: 'Anyone joins by themselves (joinNetwork); organisers may invite besides.' },
    SPONSORSHIP: { description: 'By invitation of a member or an organiser only (inviteMember).' },
  },
})

export const MemberListAudienceEnum = { EVERYONE: 'EVERYONE', MEMBERS: 'MEMBERS' }
registerEnumType(MemberListAudienceEnum, {
  name: 'MemberListAudience',
  description: 'Who sees who belongs to a network. The set may grow: have a default.',
  valuesConfig: {
    EVERYONE: { description: 'Everyone with a profile.' },
    MEMBERS: { description: 'Its members and organisers; guests are none.' },
  },
})

export const FeePeriodEnum = { MEETING: 'MEETING', MONTH: 'MONTH', YEAR: 'YEAR' }
registerEnumType(FeePeriodEnum, {
  name: 'FeePeriod',
  description: 'What a fee is paid for. The set may grow: have a default.',
  valuesConfig: {
    MEETING: { description: 'Each meeting of the network.' },
    MONTH: { description: 'Each month of belonging.' },
    YEAR: { description: 'Each year of belonging.' },
  },
})

@ObjectType('NetworkRules', { description: 'How a network admits, keeps and protects its members.' })
export class NetworkRulesType implements NetworkRules {
  @Field(() => NetworkAdmissionEnum, { description: 'How people come in. OPEN unless set.' })
  admission!: NetworkAdmission

  @Field(() => Boolean, {
    description: 'Whether each profession has one seat, which one member holds. False unless set.',
  })
  oneMemberPerProfession!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of absences within the window at which a membership lapses, 1 to 100: with 2, at the second absence. Null: attendance is free, as it is unless set.',
  })
  absenceLimit!: number | null

  @Field(() => Int, {
    description: 'The length in days of the window in which absences count, 1 to 1830. 180 unless set.',
  })
  absenceWindowDays!: number

  @Field(() => Boolean, {
    description:
      'False if the network keeps its meetings free of business: no recommendation can name it or its meetings. True unless set.',
  })
  allowsBusiness!: boolean

  @Field(() => Int, {
    description:
      'The score of strength, leaving out recommendations, from which a member can recommend another, 1 to 100: so that nobody vouches for a person they met once for half an hour. 26 unless set.',
  })
  minimumScoreToRecommend!: number

  @Field(() => Int, {
    description:
      'A meeting with more people than this is an information meeting, 2 to 10,000. 30 unless set.',
  })
  informationMeetingSize!: number

  @Field(() => MemberListAudienceEnum, {
    description:
      "Who sees who belongs. Unless set, EVERYONE; MEMBERS for local politics, peer support and women's networks, since belonging to one says something about a person.",
  })
  memberListVisibleTo!: MemberListAudience
}

@ObjectType('Fee', { description: 'What a member pays, and how often.' })
export class FeeType implements Fee {
  @Field(() => MoneyType, { description: 'What is paid each time.' })
  price!: Money

  @Field(() => FeePeriodEnum, { description: 'What it is paid for: each meeting, month or year.' })
  period!: FeePeriod
}

@ObjectType('Network', {
  implements: Node,
  description: 'A group of people who meet. Networks are public; who belongs to one may not be.',
})
export class NetworkType extends Node {
  @Field(() => String, { description: 'Its name, in one line.' })
  name!: string

  @Field(() => NetworkKindEnum, { description: 'What it is for.' })
  kind!: NetworkKind

  @Field(() => [PersonPurposeEnum], { description: 'What people come for; empty where it is not told.' })
  purposes!: PersonPurpose[]

  @Field(() => String, {
    nullable: true,
    description: 'What it says of itself, in running text. Null: not given.',
  })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Where it meets. Null: not given.' })
  city!: string | null

  @Field(() => TimeZone, {
    description: 'The time zone in which its days begin, such as those of memberships.',
  })
  timeZone!: string

  @Field(() => NetworkRulesType, { description: 'Its rules: those it has set, and the usual ones.' })
  rules!: NetworkRules

  @Field(() => FeeType, { nullable: true, description: 'What belonging to it costs. Null: nothing.' })
  fee!: Fee | null

  @Field(() => DateTime, { description: 'When it was created here.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt!: Date
}

export const NetworkConnection = connectionOf('Network', () => NetworkType)
