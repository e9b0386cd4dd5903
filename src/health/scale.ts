import type { Range } from './range.js'

export const HEALTH_BANDS = ['THRIVING', 'STEADY', 'FRAGILE', 'UNKNOWN'] as const
export type HealthBand = (typeof HEALTH_BANDS)[number]

/** What of a figure is good, and why. */
export interface Scale<Facts = unknown> {
  readonly text: string
  /** From STEADY to THRIVING: by it gains of different metrics are compared. Below 0 where less is better. */
  readonly step: number
  bandOf(value: number, facts: Facts): HealthBand
  /** The values that a band spans; null where a band is no one range. */
  spanOf(band: HealthBand, facts: Facts): Range | null
}

/** More is better. */
export function atLeast(thriving: number, steady: number, why: string): Scale {
  return scaleOf(
    `THRIVING from ${thriving}, STEADY from ${steady}, else FRAGILE: ${why}`,
    thriving - steady,
    value => (value >= thriving ? 'THRIVING' : value >= steady ? 'STEADY' : 'FRAGILE'),
    band => {
      if (band === 'THRIVING') return { atLeast: thriving, atMost: null }
      return { atLeast: band === 'STEADY' ? steady : null, atMost: band === 'STEADY' ? thriving : steady }
    },
  )
}

/** Less is better. */
export function atMost(thriving: number, steady: number, why: string): Scale {
  return scaleOf(
    `THRIVING up to ${thriving}, STEADY up to ${steady}, else FRAGILE: ${why}`,
    thriving - steady,
    value => (value <= thriving ? 'THRIVING' : value <= steady ? 'STEADY' : 'FRAGILE'),
    band => {
      if (band === 'THRIVING') return { atLeast: null, atMost: thriving }
      return { atLeast: band === 'STEADY' ? thriving : steady, atMost: band === 'STEADY' ? steady : null }
    },
  )
}

/** Bands that depend on more than the figure, or are no ranges. */
export function scaleOf<Facts>(
  text: string,
  step: number,
  bandOf: (value: number, facts: Facts) => HealthBand,
  spanOf: Scale<Facts>['spanOf'] = () => null,
): Scale<Facts> {
  return { text, step, bandOf, spanOf }
}
