import type { PersonId } from '../ids.js'

/** Of which ties a viewer may know the score. Of the others they know the band alone: their scores are veiled. */
export interface Insight {
  readonly viewer: PersonId | null
  /** The administrator's: nothing is veiled. */
  readonly all: boolean
  /** Who belongs to each network that the viewer runs. */
  readonly run: readonly ReadonlySet<PersonId>[]
}

export const FULL_INSIGHT: Insight = { viewer: null, all: true, run: [] }

/** Whether the viewer may know how strong a tie is: one of their own, or of two who belong to a network that they run. */
export function knowsScore(insight: Insight, one: PersonId, other: PersonId): boolean {
  return one === insight.viewer || other === insight.viewer || runsNetworkOf(insight, [one, other])
}

/** Whether all of `people` belong to a network that the viewer runs. */
export function runsNetworkOf({ all, run }: Insight, people: readonly PersonId[]): boolean {
  return all || run.some(members => people.every(person => members.has(person)))
}
