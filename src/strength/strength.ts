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
 * The strength that opens a way to one of the two, `searcher`, in what they look up: what opens, without their own unconfirmed
 * declarations. Null where nothing else links the two. For whoever is neither of them, no declaration is left out.
 */
export function usableStrength(sums: Sums, day: number, searcher: Side | null): Strength | null {
  const warmth = openWarmthFor(searcher, sums)
  return warmth === 0 && sums.trust === 0 ? null : strengthOn({ warmth, trust: sums.trust }, day)
}

/**
 * The score that gates compare: of p_met alone, from the open warmth without the declarations of the one who wants to pass
 * (`openWithoutLow` where that is `low`). 0 where there is none.
 */
export function gatedScore(openWarmth: number, day: number): number {
  return openWarmth === 0 ? 0 : strengthOn({ warmth: openWarmth, trust: 0 }, day).score
}

/** The open warmth, without the declarations of one of the two. */
export function openWarmthFor(side: Side | null, sums: Sums): number {
  if (side === 'low') return sums.openWithoutLow
  if (side === 'high') return sums.openWithoutHigh
  return sums.openWarmth
}
