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
  MEETING_SETTLED: { meetingId: string }
  NEEDS_SPONSOR: { networkId: string }
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

/** An error that a client may read: its message says what was wrong and, where it can, how to mend it. */
export abstract class DomainError extends Error {
  abstract readonly code: ErrorCode

  /** What goes into `extensions` beside the code. */
  get details(): object {
    return {}
  }
}

/** A value that cannot be meant: `field` names the argument or input field, and `otherFields` those that are wrong beside it. */
export class BadInput extends DomainError {
  readonly code = 'BAD_INPUT'

  constructor(
    readonly field: string,
    message: string,
    readonly otherFields: readonly WrongField[] = [],
  ) {
    super(message)
  }

  override get details(): ErrorDetails['BAD_INPUT'] {
    const { field, otherFields } = this
    return otherFields.length > 0 ? { field, otherFields } : { field }
  }
}

export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED'

  constructor(message = 'Sign in first: send a valid bearer token.') {
    super(message)
  }
}

/** It is not the viewer's to do. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN'

  constructor(
    readonly reason: ForbiddenReason,
    message: string,
  ) {
    super(message)
  }

  override get details(): ErrorDetails['FORBIDDEN'] {
    return { reason: this.reason }
  }
}

/** Hidden and absent things are told in these same words. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND'

  constructor(readonly field: string) {
    super('It does not exist, or you cannot see it.')
  }

  override get details(): ErrorDetails['NOT_FOUND'] {
    return { field: this.field }
  }
}

/** Somebody else changed it first, or it is already so. */
export class Conflict extends DomainError {
  readonly code = 'CONFLICT'

  constructor(
    readonly reason: ConflictReason,
    message: string,
  ) {
    super(message)
  }

  override get details(): ErrorDetails['CONFLICT'] {
    return { reason: this.reason }
  }
}

/** A rule stands against it; `hint` says what would make it possible. */
export class RuleBroken<R extends Rule = Rule> extends DomainError {
  readonly code = 'RULE_BROKEN'

  constructor(
    readonly rule: R,
    message: string,
    readonly parameters: HintParameters[R],
    readonly hint?: string,
    readonly more: Omit<ErrorDetails['RULE_BROKEN'], 'hint'> = {},
  ) {
    super(message)
  }

  override get details(): ErrorDetails['RULE_BROKEN'] & { rule: R; hintParameters: HintParameters[R] } {
    return {
      rule: this.rule,
      ...(this.hint ? { hint: this.hint } : {}),
      hintParameters: this.parameters,
      ...this.more,
    }
  }
}

/** More than the service does for one request: what was too much and, where they are known and may be, how much it was and the limit. */
export class TooCostly extends DomainError {
  readonly code = 'TOO_COSTLY'

  constructor(
    readonly measure: CostMeasure,
    message: string,
    readonly figures: { cost?: number; limit?: number } = {},
  ) {
    super(message)
  }

  override get details(): ErrorDetails['TOO_COSTLY'] {
    return { measure: this.measure, ...this.figures }
  }
}

/** The time for a request is over, or nobody waits for it any more. */
export function tookTooLong(): TooCostly {
  return new TooCostly('TIME', 'The request took too long and was stopped. Ask for less.')
}

/** Too many requests in too short a time: the next one is answered after so many seconds. */
export class RateLimited extends DomainError {
  readonly code = 'RATE_LIMITED'

  constructor(readonly retryAfterSeconds: number) {
    super(`Too many requests. Try again in ${retryAfterSeconds} seconds.`)
  }

  override get details(): ErrorDetails['RATE_LIMITED'] {
    return { retryAfterSeconds: this.retryAfterSeconds }
  }
}

/** Where something does not answer, or is in use, nobody knows for how long: this many seconds later is soon enough. */
const TRY_AGAIN_AFTER = 5

/** Something this service needs does not answer or is in use: the same request may succeed so many seconds later. */
export class Unavailable extends DomainError {
  readonly code = 'UNAVAILABLE'

  constructor(
    message = 'The database is not available at the moment. Try again in a few seconds.',
    readonly retryAfterSeconds = TRY_AGAIN_AFTER,
  ) {
    super(message)
  }

  override get details(): ErrorDetails['UNAVAILABLE'] {
    return { retryAfterSeconds: this.retryAfterSeconds }
  }
}

/** What the answer is made of went while it was being made: the next one is made without. */
export function goneMeanwhile(): Unavailable {
  return new Unavailable('Data changed while it was read. Try again.', 1)
}

/** The time for a request went by while others were being served. */
export function waitedTooLong(): Unavailable {
  return new Unavailable(
    'The service is busy: the time for this request went by while it waited. Try again in a few seconds.',
  )
}

/** Something is missing on this machine. The message is one line that says what, and what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
