import type { PathRanking } from './ranked-paths.js'

/** Ties whose score is veiled from the one who asks: another least score is theirs. */
export interface Veil<Id extends string> {
  /** 1 to 100, or more where none of them may be used. */
  readonly minimumScore: number
  readonly covers: (one: Id, other: Id) => boolean
}

/** What of the graph a question may use. */
export interface SearchScope<Id extends string> {
  /** 1 to 100: ties of a lower score are as good as none. */
  readonly minimumScore: number
  readonly veil?: Veil<Id> | undefined
  /**
   * Whether the person may stand between the two ends. Never asked about the ends; all may where it is left out. It is asked
   * often and must answer alike all through one question.
   */
  readonly mayConnect?: ((person: Id) => boolean) | undefined
}

/** A question for the best paths between two people. */
export interface PathQuery<Id extends string> extends SearchScope<Id> {
  readonly from: Id
  readonly to: Id
  /** 1 to 4. */
  readonly maxHops: number
  /** How many paths at most, from 1. */
  readonly first: number
  readonly ranking: PathRanking
  /** Of all paths that turn first to the same person only the best stays. */
  readonly differentFirstSteps: boolean
}

export interface FoundPath<Id extends string> {
  /** From end to end, both included. */
  readonly people: readonly Id[]
  /** The exact product of the steps' p, rounded half up to 9 decimals. */
  readonly p: number
  /** The smallest p of a step. */
  readonly weakest: number
  /** The p of each step. */
  readonly steps: readonly number[]
}

export interface DirectContact<Id extends string> {
  readonly person: Id
  readonly p: number
}

export interface FoundContact<Id extends string> {
  readonly person: Id
  /** The p towards the viewer and towards the other. */
  readonly viewerP: number
  readonly otherP: number
}
