import type { MetricName } from './metric.js'
import type { HealthBand } from './scale.js'

/** What a living network has: a core, new faces, people who come back, and nobody whose leaving tears it apart. */
export const VITAL = [
  'CORE',
  'NEWCOMERS_PER_MEETING',
  'NEWCOMER_RETURN',
  'RETENTION',
  'ABSENCE_FACTOR',
  'ISOLATED',
  'BRIDGES',
] as const satisfies readonly MetricName[]

export const OVERALL =
  'The network’s own band comes from seven signs of life: CORE, NEWCOMERS_PER_MEETING, NEWCOMER_RETURN, RETENTION, ABSENCE_FACTOR, ISOLATED and BRIDGES. It is FRAGILE where a third or more of those known are, THRIVING where none is and at least half thrive, UNKNOWN where fewer than three are known, else STEADY.'

/** The band of the whole, from those of its signs of life. */
export function overallBand(bands: readonly HealthBand[]): HealthBand {
  const known = bands.filter(band => band !== 'UNKNOWN')
  const count = (wanted: HealthBand) => known.filter(band => band === wanted).length
  if (known.length < 3) return 'UNKNOWN'
  if (3 * count('FRAGILE') >= known.length) return 'FRAGILE'
  return count('FRAGILE') === 0 && 2 * count('THRIVING') >= known.length ? 'THRIVING' : 'STEADY'
}
