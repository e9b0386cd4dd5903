import { BANDS } from './constants.js'
import { scoreOf } from './score.js'

/** More than any score. */
const NONE = 101

/** The score that stands for the band of a veiled one; 0 stays 0, as there is no tie. */
export function veiledScore(score: number): number {
  return score === 0 ? 0 : (BANDS.find(({ from }) => score >= from)?.veiledAs ?? 0)
}

/** The p that stands for the band of a veiled one; 0 stays 0. */
export function veiledP(p: number): number {
  return p === 0 ? 0 : veiledScore(scoreOf(p)) / 100
}

/** The least score of which the veiled one is `minimumScore` or more; more than any where none is. */
export function veiledMinimum(minimumScore: number): number {
  return BANDS.findLast(({ veiledAs }) => veiledAs >= minimumScore)?.from ?? NONE
}
