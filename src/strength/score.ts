import { BANDS, LEAST_P, MET_SCALE, TRUST_SCALE } from './constants.js'

export type Band = (typeof BANDS)[number]['band']

/**
 * S/2 + T/1.5, on which alone p depends. Linear, so that a filter may work on stored sums: warmth counts
 * `exponent(fadeWarmth(day), 0)` and trust `exponent(0, fadeTrust(day))`.
 */
export function exponent(met: number, trust: number): number {
  return met / MET_SCALE + trust / TRUST_SCALE
}

/**
 * p of two people who have any evidence, from S (`met`) and T (`trust`): 1 − (1 − p_met)(1 − p_rec), which is
 * 1 − e^−(S/2 + T/1.5). Rounded to 9 decimals, so that two implementations agree on what they compare.
 */
export function probability(met: number, trust: number): number {
  const p = -Math.expm1(-exponent(met, trust))
  return Math.max(LEAST_P, toFixedPoint(p) / 1e9)
}

/** p as a whole number of units of 10⁻⁹ (fixed point), in which comparing and halving are exact. */
export function toFixedPoint(p: number): number {
  return Math.round(p * 1e9)
}

/** The score, 1 to 100, of one step or of a path: 100 p rounded half up, at least 1. */
export function scoreOf(p: number): number {
  // 100 * 0.255 is 25.499… in floating point; in fixed point a half is a half.
  return Math.max(1, Math.floor((toFixedPoint(p) + 5e6) / 1e7))
}

/** The band of a score from 1 to 100. */
export function bandOf(score: number): Band {
  return bandAt(score).band
}

/** The lowest score of the band that `score` is in. */
export function lowerEndOf(score: number): number {
  return bandAt(score).from
}

function bandAt(score: number): (typeof BANDS)[number] {
  return BANDS.find(({ from }) => score >= from) ?? BANDS[3]
}

/**
 * The least exponent with which a score reaches `minimumScore` (1 to 100), to filter by before computing scores.
 * It is less than the exact value by one part in 10¹², more than floating point errs, so it never leaves out a score
 * that reaches the minimum, and lets through next to none that does not.
 */
export function leastExponent(minimumScore: number): number {
  if (minimumScore <= 1) return 0
  const leastInFixedPoint = minimumScore * 1e7 - 5e6 - 0.5
  return -Math.log1p(-leastInFixedPoint / 1e9) * (1 - 1e-12)
}
