import type { PathQuery } from '../graph-index/path-query.js'
import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Band } from '../strength/score.js'

/** What a viewer asks of ways to `to`. */
export interface PathRequest extends Omit<PathQuery<PersonId>, 'from' | 'mayConnect'> {
  /** The viewer unless given. */
  readonly from: PersonId | null
  /** Every connector is a current member of it. */
  readonly network: NetworkId | null
  readonly avoid: readonly PersonId[]
}

/** One step of a path. Of a step between two others a member learns the band alone. */
export interface IntroductionStep {
  readonly from: PersonId
  readonly to: PersonId
  readonly band: Band
  readonly score: number | null
  /** Whether the viewer may know what the step rests on. */
  readonly shown: boolean
}

export interface IntroductionPath {
  /** From the one who asks to the one sought, both included. */
  readonly people: readonly PersonId[]
  readonly steps: readonly IntroductionStep[]
  /** 1 to 100. */
  readonly score: number
  readonly weakestStep: IntroductionStep
  /** Null when the two know each other. */
  readonly askFirst: PersonId | null
}

export type NoPathReason =
  | 'SAME_PERSON'
  | 'NO_RELATIONSHIPS'
  | 'TOO_FAR'
  | 'TOO_WEAK'
  | 'NOT_REACHABLE'
  | 'NOT_FOUND'

/** Why there is no path, and what to do. */
export interface NoPath {
  readonly reason: NoPathReason
  readonly message: string
  /** Coming meetings open to both. */
  readonly meetings: readonly MeetingId[]
}

export interface IntroductionPaths {
  readonly paths: readonly IntroductionPath[]
  /** Set exactly when there are no paths. */
  readonly noPath: NoPath | null
}
