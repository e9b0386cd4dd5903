import {
  FEWEST_MEETINGS,
  FEWEST_PEOPLE,
  type GapReason,
  METRIC_NAMES,
  type Measured,
  type Metric,
  type MetricName,
} from '../metric.js'
import type { HealthBand } from '../scale.js'
import type { Snapshot } from '../snapshot.js'
import { members, retention } from './belonging.js'
import { absences, meetingSize, meetings } from './gathering.js'
import {
  bridges,
  clustering,
  core,
  density,
  isolated,
  largestComponent,
  meanDistance,
  meanStrength,
} from './knowing.js'
import { mixingByCompany, mixingByProfession } from './mixing.js'
import { outsideLinks } from './outside-links.js'
import { givenAndReceived, reciprocity, recommendationsPerMember } from './recommending.js'
import { daysToIntegrate, newcomerReturn, newcomersPerMeeting } from './welcoming.js'

/** Those that a graph alone gives. */
export const GRAPH_METRICS = [
  core,
  density,
  meanStrength,
  isolated,
  largestComponent,
  meanDistance,
  clustering,
  bridges,
]

const BY_NAME = new Map<MetricName, Metric>(
  [
    members,
    meetings,
    meetingSize,
    newcomersPerMeeting,
    newcomerReturn,
    retention,
    absences,
    mixingByProfession,
    mixingByCompany,
    recommendationsPerMember,
    reciprocity,
    givenAndReceived,
    daysToIntegrate,
    outsideLinks,
    ...GRAPH_METRICS,
  ].map(metric => [metric.name, metric]),
)

/** Every metric, in the order of their names in the API. */
export const METRICS: readonly Metric[] = METRIC_NAMES.map(metricNamed)

export function metricNamed(name: MetricName): Metric {
  const metric = BY_NAME.get(name)
  if (metric === undefined) throw new Error(`There is no metric ${name}.`)
  return metric
}

/** What a metric comes to, and whether that is good. */
export interface Figure extends Measured {
  readonly band: HealthBand
  /** Null where there is a value. */
  readonly reason: GapReason | null
}

/** Takes a metric of these facts. */
export function figure<Facts>(metric: Metric<Facts>, facts: Facts): Figure {
  const measured = metric.measure(facts)
  const { value, people } = measured
  const band = value === null || people < FEWEST_PEOPLE ? 'UNKNOWN' : metric.scale.bandOf(value, facts)
  return { ...measured, band, reason: value === null ? reasonOf(measured) : null }
}

function reasonOf({ people, meetings, isBarred }: Measured): GapReason {
  if (isBarred) return 'NO_BUSINESS'
  if (meetings !== undefined && meetings < FEWEST_MEETINGS) return 'TOO_FEW_MEETINGS'
  return people < FEWEST_PEOPLE ? 'TOO_FEW_PEOPLE' : 'NOTHING_TO_MEASURE'
}

/** Takes all metrics. */
export function figures(snapshot: Snapshot): ReadonlyMap<MetricName, Figure> {
  return new Map(METRICS.map(metric => [metric.name, figure(metric, snapshot)]))
}
