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

/** What a metric comes to, and on whom that rests. */
export interface Measured {
  /** Null where there is too little to say. */
  readonly value: number | null
  /** How many people stand behind the figure. */
  readonly people: number
  /** Groups of people that the figure gives the size of, alone or with another figure: analysts get none of 1 to 4. */
  readonly tells?: readonly number[]
}

/**
 * Whose coming and going a figure shows: members; those of a year ago; both, by those who stayed; those at meetings, by how often;
 * those at their first meetings; those who could have returned, by whether they did; members with their meetings; or members
 * with what they recommend.
 */
export type Basis =
  | 'MEMBERS'
  | 'BEFORE'
  | 'STAYING'
  | 'PRESENCES'
  | 'NEWCOMERS'
  | 'RETURNING'
  | 'INTEGRATING'
  | 'RECOMMENDATIONS'

/** A figure of a network's health: what it means, how it is taken, and what is good. */
export interface Metric<Facts = Snapshot> {
  readonly name: MetricName
  readonly unit: MetricUnit
  /** What it is, as an organiser reads it; {least} stands for the least score of a relationship. */
  readonly meaning: string
  /** The definition's origin; null where it is a plain count. */
  readonly source: string | null
  readonly scale: Scale<Facts>
  /** All that it shows: analysts get it where none of them tells of somebody. */
  readonly bases: readonly Basis[]
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
