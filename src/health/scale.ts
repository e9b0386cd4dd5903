export const HEALTH_BANDS = ['THRIVING', 'STEADY', 'FRAGILE', 'UNKNOWN'] as const
export type HealthBand = (typeof HEALTH_BANDS)[number]

/** What of a figure is good, and why. */
export interface Scale<Facts = unknown> {
  readonly text: string
  /** From STEADY to THRIVING: by it gains of different metrics are compared. Below 0 where less is better. */
  readonly step: number
  bandOf(value: number, facts: Facts): HealthBand
}

/** More is better. */
export function atLeast(thriving: number, steady: number, why: string): Scale {
  return scaleOf(
    `THRIVING from ${thriving}, STEADY from ${steady}, else FRAGILE: ${why}`,
    thriving - steady,
    value => (value >= thriving ? 'THRIVING' : value >= steady ? 'STEADY' : 'FRAGILE'),
  )
}

/** Less is better. */
export function atMost(thriving: number, steady: number, why: string): Scale {
  return scaleOf(
    `THRIVING up to ${thriving}, STEADY up to ${steady}, else FRAGILE: ${why}`,
    thriving - steady,
    value => (value <= thriving ? 'THRIVING' : value <= steady ? 'STEADY' : 'FRAGILE'),
  )
}

/** Bands that depend on more than the figure. */
export function scaleOf<Facts>(
  text: string,
  step: number,
  bandOf: (value: number, facts: Facts) => HealthBand,
): Scale<Facts> {
  return { text, step, bandOf }
}
