import type { Range } from './range.js'
import type { Scale } from './scale.js'
import type { Snapshot } from './snapshot.js'
import { MINIMUM_SCORE } from './strengths.js'
import { type MetricUnit, UNITS } from './unit.js'
import type { Work } from './work.js'

export const METRIC_NAMES = [
  'MEMBERS',
  'MEETINGS',
  'MEETING_SIZE',
  'CORE',
  'NEWCOMERS_PER_MEETING',
  'NEWCOMER_RETURN',
  'RETENTION',
  'ABSENCE_FACTOR',
  'DENSITY',
  'MEAN_STRENGTH',
  'ISOLATED',
  'LARGEST_COMPONENT',
  'MEAN_DISTANCE',
  'CLUSTERING',
  'BRIDGES',
  'MIXING_BY_PROFESSION',
  'MIXING_BY_COMPANY',
  'RECOMMENDATIONS_PER_MEMBER',
  'RECIPROCITY',
  'GIVEN_AND_RECEIVED',
  'DAYS_TO_INTEGRATE',
  'OUTSIDE_LINKS',
] as const
export type MetricName = (typeof METRIC_NAMES)[number]

/** What a metric comes to, and on what that rests. */
export interface Measured {
  /** Null where there is too little to say. */
  readonly value: number | null
  /** How many people stand behind the figure. */
  readonly people: number
  /** How many of them have what is measured; left out where all have. */
  readonly concerned?: number
  /** The meetings that it is taken of; left out where it is taken of none. */
  readonly meetings?: number
  /** Whether it says nothing of this network, as its meetings are kept free of business. */
  readonly isBarred?: boolean
  /** In which range analysts are told that the value lies; left out where that is the span of its band. */
  readonly range?: Range
}

/** Why there is no value. */
export const GAP_REASONS = [
  'TOO_FEW_PEOPLE',
  'TOO_FEW_MEETINGS',
  'NO_BUSINESS',
  'NOTHING_TO_MEASURE',
] as const
export type GapReason = (typeof GAP_REASONS)[number]

/** A figure of a network's health: what it means, how it is taken, and what is good. */
export interface Metric<Facts = Snapshot> {
  readonly name: MetricName
  readonly unit: MetricUnit
  /** What it is, as an organiser reads it; {least} stands for the least score of a relationship. */
  readonly meaning: string
  /** The definition's origin; null where it is a plain count. */
  readonly source: string | null
  readonly scale: Scale<Facts>
  measure(facts: Facts): Measured
  /** What takes long of it: better done before it is measured, which does it at once otherwise. */
  long?(facts: Facts): Work<unknown>
}

/** Fewer people than this have no figures. */
export const FEWEST_PEOPLE = 5
/** Fewer settled meetings than this say nothing about coming and going. */
export const FEWEST_MEETINGS = 3

/**
 * All that is told of a metric: what the API gives as its definition, and docs/health.md shows.
 * @param leastScore of the relationships that count
 */
export function definitionOf(
  metric: Pick<Metric, 'meaning' | 'source' | 'unit'> & { scale: { text: string } },
  leastScore = MINIMUM_SCORE,
): string {
  const source = metric.source === null ? '' : ` Source: ${metric.source}.`
  return `${meaningOf(metric, leastScore)} Unit: ${UNITS[metric.unit].words}. ${metric.scale.text}${source}`
}

/** What a metric is, as an organiser reads it. */
export function meaningOf({ meaning }: Pick<Metric, 'meaning'>, leastScore = MINIMUM_SCORE): string {
  return meaning.replace('{least}', String(leastScore))
}
