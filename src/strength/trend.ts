import { COLD_WITHIN, TREND_DAYS, TREND_LEAST_CHANGE, TREND_LEAST_SHARE } from './constants.js'
import { type Evidence, evidenceUpTo } from './evidence.js'
import { lowerEndOf, toFixedPoint } from './score.js'
import { scoreFrom } from './score-from.js'
import { strengthOn } from './strength.js'
import { type Sums, sumsOf } from './sums.js'

export type StrengthTrend = 'WARMING' | 'STEADY' | 'COOLING'

/** How p on `day` compares with the p of 90 days earlier, each from the evidence dated up to its day. */
export function trendOf(evidence: readonly Evidence[], day: number): StrengthTrend {
  const before = pInFixedPoint(evidence, day - TREND_DAYS)
  const change = pInFixedPoint(evidence, day) - before
  const steady = Math.max(toFixedPoint(TREND_LEAST_CHANGE), before * TREND_LEAST_SHARE)
  if (Math.abs(change) <= steady) return 'STEADY'
  return change > 0 ? 'WARMING' : 'COOLING'
}

/** 0 where there is no evidence yet. */
function pInFixedPoint(evidence: readonly Evidence[], day: number): number {
  const sums = sumsOf(evidenceUpTo(evidence, day))
  return sums === null ? 0 : toFixedPoint(strengthOn(sums, day).p)
}

/**
 * How much lower the score of `day` is than that of 90 days earlier, each from the evidence dated up to its day and 0 without any;
 * below 0 where it has risen.
 */
export function scoreLost(evidence: readonly Evidence[], day: number): number {
  return scoreFrom(evidence, day - TREND_DAYS) - scoreFrom(evidence, day)
}

/**
 * The first day after `day` on which the score is below its band's lower end, with nothing added; null where that is
 * more than five years away, as always in the lowest band.
 */
export function bandDropsOn(sums: Pick<Sums, 'warmth' | 'trust'>, day: number): number | null {
  const lowerEnd = lowerEndOf(strengthOn(sums, day).score)
  const isCold = (on: number) => strengthOn(sums, on).score < lowerEnd

  // Two half-lives mix, so there is no closed form; but scores only fall, so halving finds the first cold day.
  let warm = day
  let cold = day + COLD_WITHIN
  if (!isCold(cold)) return null
  while (cold - warm > 1) {
    const middle = Math.floor((warm + cold) / 2)
    if (isCold(middle)) cold = middle
    else warm = middle
  }
  return cold
}
