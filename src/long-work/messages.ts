import type { ErrorCode } from '../error-codes.js'
import { DomainError } from '../errors.js'
import type { Neo4jAddress } from '../neo4j/address.js'
import type { Viewer } from '../viewer.js'

/** What the thread starts with. */
export interface ThreadSettings {
  readonly address: Neo4jAddress
  readonly defaultCountry: string | null
}

/** What the thread is to do, or to leave. */
export type ToThread = ThreadTask | { readonly id: number; readonly calledOff: true }

export interface ThreadTask {
  readonly id: number
  readonly task: string
  readonly viewer: Viewer
  readonly about: unknown
  readonly questions: readonly unknown[]
  readonly now: Date
  /** Up to where the one who asks has read and written. */
  readonly bookmarks: readonly string[]
  /** How long it may take; null: as long as it takes. */
  readonly milliseconds: number | null
}

/** The answers, one for each question, or why there are none; before them the name of each query as it runs. */
export type FromThread =
  | { readonly query: string }
  | ({ readonly id: number } & ({ readonly answers: readonly Answered[] } | Failed))

export type Answered = { readonly answer: unknown } | Failed
export type Failed =
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string; readonly details: object } }
  | { readonly fault: { readonly message: string; readonly stack: string | undefined } }

/** An error that a client may read, out of another thread. */
class Refusal extends DomainError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    private readonly more: object,
  ) {
    super(message)
  }

  override get details() {
    return { ...this.more }
  }
}

/** An error as it passes between threads, which take classes from objects. */
export function failed(error: unknown): Failed {
  if (!(error instanceof DomainError)) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { fault: { message, stack } }
  }
  const { code, message, details } = error
  return { refusal: { code, message, details } }
}

/** The error again. */
export function errorOf(failure: Failed): Error {
  if ('refusal' in failure) {
    const { code, message, details } = failure.refusal
    return new Refusal(code, message, details)
  }
  const { message, stack } = failure.fault
  return Object.assign(new Error(message), { stack })
}
