import type { StrengthFunctionOn } from '../../src/graph-index/live-index.js'
import type { TieSums } from '../../src/graph-index/sparse-sums.js'
import type { ReferenceTie } from './reference-paths.js'

const T0 = 18_262

const fadeWarmth = (day: number): number => 2 ** ((T0 - day) / 180)
const fadeTrust = (day: number): number => 2 ** ((T0 - day) / 720)

/** The strengths of a day, by the formulas of docs/strength.md. */
export const referenceStrengthsOn: StrengthFunctionOn = day => (warmth, trust) =>
  Math.max(0.005, 1 - Math.exp((-warmth * fadeWarmth(day)) / 2) * Math.exp((-trust * fadeTrust(day)) / 1.5))

/** What sums that refer to t₀ come to on a day. */
export function tieOn(day: number, { a, b }: Pick<ReferenceTie, 'a' | 'b'>, sums: TieSums): ReferenceTie {
  const fade = fadeWarmth(day)
  return {
    a,
    b,
    met: sums.warmth * fade,
    declared: 0,
    trust: sums.trust * fadeTrust(day),
  }
}

/** The sums of what opens that come to this tie on a day. */
export function sumsOf(day: number, tie: ReferenceTie): TieSums {
  const fade = fadeWarmth(day)
  return {
    warmth: (tie.met - tie.declared) / fade,
    trust: tie.trust / fadeTrust(day),
  }
}
