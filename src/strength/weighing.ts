import { CONFIRMED_ENCOUNTER, DECLARATION_SPACING, DECLARED_ENCOUNTER, RECOMMENDATION } from './constants.js'
import { utcDay } from './days.js'
import type { Evidence, Recommendation, Side } from './evidence.js'

/** A piece of evidence with what it gives on its own day. */
export interface Weighed {
  readonly evidence: Evidence
  /** 0 for a declaration too soon after one that counts, and for a recommendation with a later one. */
  readonly weight: number
}

/**
 * What a meeting of `present` people, two or more, gives each two of them: 1/√(n−1), as large rooms dilute. Newman (2001),
 * Scientific collaboration networks II, Physical Review E 64, 016132, has 1/(n−1) for papers of n authors; the root ranks
 * future meetings better on attendance records.
 */
export function meetingWeight(present: number): number {
  return 1 / Math.sqrt(present - 1)
}

/** What each piece of a pair's evidence gives, oldest first. */
export function weigh(evidence: readonly Evidence[]): Weighed[] {
  // Weights order what happened at the same instant, so that sums do not depend on the order given.
  const oldestFirst = evidence.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || weightAlone(a) - weightAlone(b),
  )
  const latest = new Map<Side, Recommendation>()
  for (const one of oldestFirst) if (one.kind === 'RECOMMENDATION') latest.set(one.from, one)

  let lastDeclared = Number.NEGATIVE_INFINITY
  return oldestFirst.map(one => {
    if (one.kind === 'RECOMMENDATION' && latest.get(one.from) !== one) return { evidence: one, weight: 0 }
    if (one.kind === 'ENCOUNTER' && one.declaredBy !== 'both') {
      if (utcDay(one.at) - lastDeclared < DECLARATION_SPACING) return { evidence: one, weight: 0 }
      lastDeclared = utcDay(one.at)
    }
    return { evidence: one, weight: weightAlone(one) }
  })
}

function weightAlone(evidence: Evidence): number {
  switch (evidence.kind) {
    case 'MEETING':
      return meetingWeight(evidence.present)
    case 'ENCOUNTER':
      return evidence.declaredBy === 'both' ? CONFIRMED_ENCOUNTER : DECLARED_ENCOUNTER
    case 'RECOMMENDATION':
      return RECOMMENDATION
  }
}
