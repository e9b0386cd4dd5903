import { startOfDay, utcDay } from '../strength/days.js'
import { exponent, leastExponent } from '../strength/score.js'
import { fadeWarmth } from '../strength/strength.js'

/** The least gated score at which somebody is one of a person's relationships. */
export const RELATIONSHIP_FLOOR = 26

const YEAR = 365

/** What finding the hidden compares: from which stored sum on a relationship counts, and how long a company that was left does. */
export interface HidingTerms {
  /** The UTC day that the terms are of. */
  readonly day: number
  readonly warmthWeight: number
  readonly leastExponent: number
  readonly leftSince: Date
}

/** The terms of today: they change at midnight, as scores do. */
export function hidingTerms(now: Date): HidingTerms {
  const day = utcDay(now)
  return {
    day,
    warmthWeight: exponent(fadeWarmth(day), 0),
    leastExponent: leastExponent(RELATIONSHIP_FLOOR),
    leftSince: startOfDay(day - YEAR),
  }
}
