import { type Evidence, evidenceUpTo, type Side } from './evidence.js'
import { gatedScore, openWarmthFor, strengthOn } from './strength.js'
import { sumsOf } from './sums.js'

/** The score of `day` straight from evidence, 0 without any: by the difference one tells what would raise it. */
export function scoreFrom(evidence: readonly Evidence[], day: number): number {
  const sums = sumsOf(evidenceUpTo(evidence, day))
  return sums === null ? 0 : strengthOn(sums, day).score
}

/** The score that gates compare for one of the two, straight from evidence. */
export function gateFrom(evidence: readonly Evidence[], passing: Side, day: number): number {
  const sums = sumsOf(evidenceUpTo(evidence, day))
  if (sums === null) return 0
  return gatedScore(openWarmthFor(passing, sums), day)
}
