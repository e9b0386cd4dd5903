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

/** The strength as a step, in what anybody looks up: what both have given their word for. Null where nothing else links the two. */
export function usableStrength({ openWarmth, trust }: Sums, day: number): Strength | null {
  return openWarmth === 0 && trust === 0 ? null : strengthOn({ warmth: openWarmth, trust }, day)
}

/**
 * The score that gates compare: of p_met alone, from the open warmth without the declarations of the one who wants to pass
 * (`openWithoutLow` where that is `low`). 0 where there is none.
 */
export function gatedScore(openWarmth: number, day: number): number {
  return openWarmth === 0 ? 0 : strengthOn({ warmth: openWarmth, trust: 0 }, day).score
}

/** The warmth that opens to one of the two: what they alone declare is no part of it. */
export function openWarmthFor(side: Side, sums: Sums): number {
  return side === 'low' ? sums.openWithoutLow : sums.openWithoutHigh
}
