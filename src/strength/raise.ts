import { type Evidence, evidenceUpTo } from './evidence.js'
import { strengthOn } from './strength.js'
import { sumsOf } from './sums.js'

/**
 * By how much the score of `day` would rise with `added`, which is dated that day: the score with it, less the score.
 * Without any evidence the score is 0.
 */
export function gainOf(evidence: readonly Evidence[], added: Evidence, day: number): number {
  return scoreFrom([...evidence, added], day) - scoreFrom(evidence, day)
}

function scoreFrom(evidence: readonly Evidence[], day: number): number {
  const sums = sumsOf(evidenceUpTo(evidence, day))
  return sums === null ? 0 : strengthOn(sums, day).score
}
