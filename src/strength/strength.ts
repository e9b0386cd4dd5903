import { T0 } from './days.js'
import type { Side } from './evidence.js'
import { meetingFade, recommendationFade } from './fading.js'
import { type Band, bandOf, probability, scoreOf } from './score.js'
import type { Sums } from './sums.js'

/** How well two people know each other on one day. */
export interface Strength {
  /** S: what meetings and encounters give. */
  readonly meetingPoints: number
  /** T: what recommendations give. */
  readonly recommendationPoints: number
  /** From 0.005 to 1, to 9 decimals. */
  readonly p: number
  readonly score: number
  readonly band: Band
}

/** The factor that turns a stored warmth into the S of a day. */
export function fadeWarmth(day: number): number {
  return meetingFade(day - T0)
}

/** The factor that turns a stored trust into the T of a day. */
export function fadeTrust(day: number): number {
  return recommendationFade(day - T0)
}

/** The strength on a day that is not before the evidence in the sums. */
export function strengthOn(sums: Pick<Sums, 'warmth' | 'trust'>, day: number): Strength {
  const meetingPoints = sums.warmth * fadeWarmth(day)
  const recommendationPoints = sums.trust * fadeTrust(day)
  const p = probability(meetingPoints, recommendationPoints)
  const score = scoreOf(p)
  return { meetingPoints, recommendationPoints, p, score, band: bandOf(score) }
}

/**
 * The strength that opens a way to one of the two, `withoutWordOf`, in what they look up: their own unconfirmed
 * declarations give nothing. Null where nothing else links the two. For whoever is neither of them, nothing is left out.
 */
export function usableStrength(sums: Sums, day: number, withoutWordOf: Side | null): Strength | null {
  const warmth = warmthWithoutWordOf(withoutWordOf, sums)
  return warmth === 0 && sums.trust === 0 ? null : strengthOn({ warmth, trust: sums.trust }, day)
}

/**
 * The score that gates compare: of p_met alone, from the warmth without the declaration of the one who wants to pass
 * (`warmthWithoutLow` where that is `low`). 0 where there is none.
 */
export function gatedScore(warmthWithoutOwnDeclaration: number, day: number): number {
  return warmthWithoutOwnDeclaration === 0
    ? 0
    : strengthOn({ warmth: warmthWithoutOwnDeclaration, trust: 0 }, day).score
}

function warmthWithoutWordOf(side: Side | null, sums: Sums): number {
  if (side === 'low') return sums.warmthWithoutLow
  if (side === 'high') return sums.warmthWithoutHigh
  return sums.warmth
}
