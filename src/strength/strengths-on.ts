import { probability } from './score.js'
import { fadeTrust, fadeWarmth } from './strength.js'

/** p from the stored sums of a tie, for one UTC day number; what depends on the day alone is computed once. */
export function strengthsOn(day: number): (warmth: number, trust: number) => number {
  const perWarmth = fadeWarmth(day)
  const perTrust = fadeTrust(day)
  return (warmth, trust) => probability(warmth * perWarmth, trust * perTrust)
}
