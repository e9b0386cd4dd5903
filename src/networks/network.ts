import type { MembershipId, NetworkId } from '../ids.js'
import type { Money } from '../money.js'
import type { PersonPurpose } from '../people/person.js'

export const NETWORK_KINDS = [
  'BUSINESS_CLUB',
  'REFERRAL',
  'WOMEN',
  'ALUMNI',
  'LOCAL_POLITICS',
  'PEER_SUPPORT',
  'SPEAKING',
  'LEISURE',
  'INDUSTRY_MEETUP',
  'ONLINE',
  'OTHER',
] as const
export type NetworkKind = (typeof NETWORK_KINDS)[number]

export type NetworkAdmission = 'OPEN' | 'SPONSORSHIP'
export type MemberListAudience = 'EVERYONE' | 'MEMBERS'
export type FeePeriod = 'MEETING' | 'MONTH' | 'YEAR'

/** How a network admits, keeps and protects its members. */
export interface NetworkRules {
  readonly admission: NetworkAdmission
  readonly oneMemberPerProfession: boolean
  /** The absence within the window at which a membership lapses; null where attendance is free. */
  readonly absenceLimit: number | null
  readonly absenceWindowDays: number
  readonly allowsBusiness: boolean
  /** The least gated score at which a member may recommend another. */
  readonly minimumScoreToRecommend: number
  /** Above this many people a meeting is an information meeting. */
  readonly informationMeetingSize: number
  readonly memberListVisibleTo: MemberListAudience
}

/** What belonging to a network costs each time. */
export interface Fee {
  readonly price: Money
  readonly period: FeePeriod
}

/** No fee is higher. */
export const MOST_FEE = 1e9

export interface Network {
  readonly id: NetworkId
  readonly name: string
  readonly kind: NetworkKind
  readonly purposes: readonly PersonPurpose[]
  readonly description: string | null
  readonly city: string | null
  readonly country: string | null
  readonly timeZone: string
  readonly rules: NetworkRules
  readonly fee: Fee | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A seat that somebody holds. */
export interface TakenSeat {
  readonly seat: string
  readonly membership: MembershipId
}

/** Where a network meets unless it says otherwise. */
export const HOME_TIME_ZONE = 'Europe/Paris'

/** Belonging to one of these says something about a person. */
const DISCREET: ReadonlySet<NetworkKind> = new Set(['LOCAL_POLITICS', 'PEER_SUPPORT', 'WOMEN'])

/** The rules of a network of this kind, unless set. */
export function defaultRules(kind: NetworkKind): NetworkRules {
  return {
    admission: 'OPEN',
    oneMemberPerProfession: false,
    absenceLimit: null,
    absenceWindowDays: 180,
    allowsBusiness: true,
    minimumScoreToRecommend: 26,
    informationMeetingSize: 30,
    memberListVisibleTo: DISCREET.has(kind) ? 'MEMBERS' : 'EVERYONE',
  }
}

/** The least gated score at which one person may recommend another where no network is named. */
export const MINIMUM_SCORE_TO_RECOMMEND = defaultRules('OTHER').minimumScoreToRecommend

/** What a client says of the rules: null resets one to its default. */
export type NetworkRulesChanges = { [Name in keyof NetworkRules]?: NetworkRules[Name] | null }

/** What a client says of a network: a field left out stays as it is, null clears it. */
export interface NetworkChanges {
  name?: string | null
  kind?: NetworkKind | null
  purposes?: readonly PersonPurpose[] | null
  description?: string | null
  city?: string | null
  country?: string | null
  timeZone?: string | null
  rules?: NetworkRulesChanges | null
  fee?: Fee | null
}

export interface NetworksFilter {
  readonly search?: string | null
  readonly kinds?: readonly NetworkKind[] | null
  readonly purposes?: readonly PersonPurpose[] | null
  readonly city?: string | null
  readonly maxFeePerYear?: Money | null
}
