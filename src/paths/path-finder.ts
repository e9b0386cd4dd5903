import type { PersonId } from '../ids.js'

/** SCORE: the largest p. WEAKEST_STEP: the largest smallest p, then p. FEWEST_HOPS: hops, then p. */
export type Ranking = 'SCORE' | 'WEAKEST_STEP' | 'FEWEST_HOPS'

/** What of the graph a question may use. */
export interface Sight {
  /** The UTC day number whose strengths count. */
  readonly day: number
  /** 1 to 100: relationships of a lower score are as good as none. */
  readonly minimumScore: number
  /**
   * Who may stand between the two ends: visible, of the asked network, not to be avoided. Never asked about the ends.
   * All may where it is left out. It is asked often and must answer alike all through one question.
   */
  readonly mayConnect?: (person: PersonId) => boolean
}

export interface PathQuery extends Sight {
  readonly from: PersonId
  readonly to: PersonId
  /** 1 to 4. */
  readonly maxHops: number
  /** How many paths at most, from 1. */
  readonly first: number
  readonly ranking: Ranking
  /** Of all paths that turn first to the same person only the best stays. */
  readonly differentFirstSteps: boolean
}

export interface FoundPath {
  /** From `from` to `to`, both included. */
  readonly people: readonly PersonId[]
  /** The exact product of the steps' p, rounded half up to 9 decimals. */
  readonly p: number
  /** The smallest p of a step. */
  readonly weakest: number
  /** The p of each step. The first is without the unconfirmed word of `from`. */
  readonly steps: readonly number[]
}

export interface FoundContact {
  readonly person: PersonId
  /** The p towards the viewer, without the viewer's unconfirmed word, and towards the other. */
  readonly viewerP: number
  readonly otherP: number
}

/**
 * Finds ways between people over what they know of each other (KNOWS). In every question `from` or `viewer` is the one
 * who looks: their own unconfirmed declarations give them no step. People that are not in the graph have no ties.
 * Implementations answer alike, ties in p included; test/contract/path-finder.contract.ts holds them to it.
 * Services import this, not an implementation.
 */
export interface PathFinder {
  /**
   * The best simple paths, best first. Equals in the ranking come with fewer hops first, then by ids, compared one by one
   * from `from` on. None where the two are the same.
   * @throws TooCostly where the implementation would have to look at too much; a higher minimumScore helps.
   */
  bestPaths(query: PathQuery): Promise<FoundPath[]>

  /** Hops from `from` to each of `to`, in their order: 0 to oneself, null where there is no way of 6 or fewer. */
  distances(from: PersonId, to: readonly PersonId[], sight: Sight): Promise<(number | null)[]>

  /**
   * Those both know and who may connect, the one who knows both best first: by the smaller of the two p, then the
   * product, then the id.
   */
  commonContacts(viewer: PersonId, other: PersonId, sight: Sight): Promise<FoundContact[]>

  /** Whether each of the two has a relationship to start from: with the other, or with someone who may connect. */
  haveRelationships(from: PersonId, to: PersonId, sight: Sight): Promise<{ from: boolean; to: boolean }>
}
