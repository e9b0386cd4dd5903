import { utcDay } from '../strength/days.js'
import { exponent, leastExponent } from '../strength/score.js'
import { fadeWarmth } from '../strength/strength.js'
import { RELATIONSHIP_FLOOR } from './privacy.js'

const YEAR_MS = 365 * 86_400_000

/** What finding the hidden compares: from which stored sum on a relationship counts, and how long a company that was left does. */
export interface HidingTerms {
  readonly warmthWeight: number
  readonly leastExponent: number
  readonly leftSince: Date
}

/** The terms of today. */
export function hidingTerms(now: Date): HidingTerms {
  return {
    warmthWeight: exponent(fadeWarmth(utcDay(now)), 0),
    leastExponent: leastExponent(RELATIONSHIP_FLOOR),
    leftSince: new Date(now.getTime() - YEAR_MS),
  }
}
