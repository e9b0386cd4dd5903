import type {
  ConflictReason,
  CostMeasure,
  ErrorCode,
  ErrorDetails,
  ForbiddenReason,
  HintParameters,
  Rule,
  WrongField,
} from './error-codes.js'

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
