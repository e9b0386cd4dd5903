/** The closed sets of what a client is told of an error: codes, rules, reasons, and what goes with each. */

/** What a client can be told: anything else that goes wrong reaches it as INTERNAL, with an id for the log. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RULE_BROKEN'
  | 'TOO_COSTLY'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'

/**
 * What the sentences about a broken rule are made of, so that a client can write them in a language of its own: ids, numbers, moments
 * and names of the schema, and nothing that the one who is refused may not know.
 */
export interface HintParameters {
  ADDRESS_BOOK_FULL: { limit: number }
  ALREADY_A_MEMBER: { networkId: string; status: 'ACTIVE' | 'INVITED' | null }
  ASKED_TOO_OFTEN: { limit: number }
  BUSINESS_NOT_ALLOWED: { networkId: string }
  CONNECTOR_UNAVAILABLE: NoParameters
  COMPANY_CHANGED_TOO_OFTEN: { limit: number; days: number; possibleAt: Date }
  DAILY_LIMIT: { limit: number; possibleAt: Date }
  LAPSED: { networkId: string; personIds: readonly string[] }
  LAST_ORGANISER: { networkIds: readonly string[] }
  MEETING_BEGUN: { meetingId: string; startsAt: Date }
  MEETING_CANCELLED: { meetingId: string }
  MEETING_NOT_BEGUN: { meetingId: string; possibleAt: Date }
  MEETING_NOT_SETTLED: { meetingId: string }
  MEETING_ENDED: { meetingId: string; endedAt: Date }
  MEETING_IN_USE: { meetingId: string; obstacles: readonly MeetingObstacle[]; personIds: readonly string[] }
  MEETING_SETTLED: { meetingId: string }
  NEEDS_SPONSOR: { networkId: string }
  NETWORK_IN_USE: { networkId: string; meetingIds: readonly string[]; personIds: readonly string[] }
  NOT_A_MEMBER: { networkId: string; personIds: readonly string[] }
  NOT_BOTH_THERE: { meetingId: string }
  NOT_DIVISIBLE: { networkIds: readonly string[]; meetingIds: readonly string[] }
  NOT_INVITED: { networkId: string }
  NOT_LAPSED: { networkId: string }
  NOT_ONE_PERSON: {
    personId: string
    introductionIds: readonly string[]
    networkIds: readonly string[]
    meetingIds: readonly string[]
  }
  NOT_ON_THE_LIST: { meetingId: string }
  NOT_REACHABLE: NoParameters
  SEAT_TAKEN: { networkId: string; seat: string }
  TIE_TOO_WEAK: { score: number | null; floor: number; networkId: string | null }
}
type NoParameters = Readonly<Record<string, never>>

/** The rules of real networks that a change can break. */
export type Rule = keyof HintParameters

/** What can rest on a meeting, so that it cannot be deleted. */
export type MeetingObstacle = 'ACKNOWLEDGEMENT' | 'ANSWER' | 'DISPUTE' | 'ENCOUNTER' | 'RECOMMENDATION'

/** Which tie is too weak. */
export type WeakTie = 'YOU_AND_CONNECTOR' | 'CONNECTOR_AND_TARGET' | 'YOU_AND_RECOMMENDED'

/** What there was too much of. */
export type CostMeasure =
  | 'ALIASES'
  | 'BREADTH'
  | 'COST'
  | 'DEPTH'
  | 'DIRECTIVES'
  | 'PEOPLE'
  | 'RELATIONSHIPS'
  | 'SOCKETS'
  | 'SUBSCRIPTIONS'
  | 'TIME'
  | 'TOKENS'

/** Why something is not the viewer's to do: told of things they can see, and by what they are to them. */
export type ForbiddenReason =
  | 'NO_PROFILE'
  | 'NOT_FOR_ANALYSTS'
  | 'NOT_A_MEMBER'
  | 'NOT_ORGANISER'
  | 'NOT_THE_PERSON'
  | 'NOT_YOUR_PART'
  | 'TOKEN_HAS_SCOPE'

/** What stands against a change that somebody else was quicker with, or that has been made already. */
export type ConflictReason =
  | 'ALREADY_EXISTS'
  | 'ALREADY_REPORTED'
  | 'CHANGED_MEANWHILE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INTRODUCTION_ACCEPTED'
  | 'INTRODUCTION_DECLINED'
  | 'INTRODUCTION_EXPIRED'
  | 'INTRODUCTION_FORWARDED'
  | 'INTRODUCTION_MET'
  | 'INTRODUCTION_NOT_ACCEPTED'
  | 'INTRODUCTION_WITHDRAWN'
  | 'INVITATION_ACCEPTED'
  | 'MEMBERSHIP_ENDED'
  | 'NOT_DECLARED'
  | 'PERSON_GONE'
  | 'PROFILE_EXISTS'
  | 'REQUEST_OPEN'

/** Something that would raise the score of a tie that is too weak. */
export interface TieSuggestion {
  readonly evidence: string
  readonly gain: number
  readonly meetingId: string | null
}

/** A value of a request that cannot be meant. */
export interface WrongField {
  readonly field: string
  readonly message: string
}

/** What `extensions` hold beside the code, and beside the rule and its parameters. */
export interface ErrorDetails {
  BAD_INPUT: { field: string; otherFields?: readonly WrongField[] }
  CONFLICT: { reason: ConflictReason }
  FORBIDDEN: { reason: ForbiddenReason }
  INTERNAL: { id: string }
  NOT_FOUND: { field: string }
  RATE_LIMITED: { retryAfterSeconds: number }
  RULE_BROKEN: {
    hint?: string
    retryAfterSeconds?: number
    suggestions?: readonly TieSuggestion[]
    tie?: WeakTie
  }
  TOO_COSTLY: { measure: CostMeasure; cost?: number; limit?: number }
  UNAVAILABLE: { retryAfterSeconds: number }
}
