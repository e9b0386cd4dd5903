import type { NetworkId, PersonId, RecommendationId } from '../ids.js'
import type { Money } from '../money.js'
import type { Viewer } from '../viewer.js'

export const RECOMMENDATION_OUTCOMES = ['PENDING', 'CONTACTED', 'BUSINESS', 'NO_FIT'] as const
export type RecommendationOutcome = (typeof RECOMMENDATION_OUTCOMES)[number]

/** One person vouches for another, perhaps to a third. */
export interface Recommendation {
  readonly id: RecommendationId
  readonly from: PersonId
  /** Who is recommended. */
  readonly person: PersonId
  /** To whom; null for a recommendation to all. */
  readonly to: PersonId | null
  readonly network: NetworkId | null
  readonly at: Date
  readonly message: string | null
  readonly outcome: RecommendationOutcome
  readonly amount: number | null
  readonly currency: string | null
  readonly retractedAt: Date | null
}

export interface NewRecommendation {
  readonly person: PersonId
  readonly to: PersonId | null
  readonly network: NetworkId | null
  readonly message?: string | null
}

/** A recommendation to all of which nothing has come yet, unless it is told otherwise. */
export function newRecommendation(
  told: Pick<Recommendation, 'id' | 'from' | 'person' | 'at'> & Partial<Recommendation>,
): Recommendation {
  const toAll = { to: null, network: null, message: null }
  return { ...toAll, outcome: 'PENDING', amount: null, currency: null, retractedAt: null, ...told }
}

/** What a client says came of it: a field left out stays as it is, null clears it. */
export interface OutcomeChanges {
  outcome?: RecommendationOutcome | null
  dealValue?: Money | null
}

/** The same as it is stored. */
export type StoredOutcome = Partial<Pick<Recommendation, 'outcome' | 'amount' | 'currency'>>

/** What changes of one of them; null takes a property away. */
export interface RecommendationChange {
  readonly id: RecommendationId
  readonly changes: StoredOutcome & {
    readonly retractedAt?: Date
    /** Of when a list tells that business came of it, by which it finds it again. */
    readonly closedAt?: Date
  }
}

/** No deal is worth more. */
export const MOST_DEAL_VALUE = 1e12

/** Whether the viewer gave it, is recommended by it, or is who it was made to. */
export function isOfTheThree(viewer: Viewer, { from, person, to }: Recommendation): boolean {
  return viewer.person !== null && [from, person, to].includes(viewer.person)
}

/** Whether the viewer may say what came of it: the recommender and the recipient; of one to all, the person recommended. */
export function maySayOutcome(viewer: Viewer, { from, person, to }: Recommendation): boolean {
  if (viewer.admin) return true
  return to === null ? viewer.person === person : viewer.person === from || viewer.person === to
}
