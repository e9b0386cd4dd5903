import { registerEnumType } from 'type-graphql'
import { ACTION_KINDS, type ActionKind } from './actions/action.js'
import { GAP_REASONS, type GapReason, METRIC_NAMES, type MetricName, meaningOf } from './metric.js'
import { metricNamed } from './metrics/all.js'
import { HEALTH_BANDS, type HealthBand } from './scale.js'
import { METRIC_UNITS, type MetricUnit, UNITS, valuesOf } from './unit.js'

const BANDS: Readonly<Record<HealthBand, string>> = {
  THRIVING: 'Good: nothing to do about it.',
  STEADY: 'Neither good nor bad.',
  FRAGILE: 'Something should be done about it.',
  UNKNOWN: 'There is too little to say, or the range that is told lies in several bands.',
}

const ACTIONS: Readonly<Record<ActionKind, string>> = {
  INTRODUCE: 'Two members who do not know each other meet one to one.',
  SEAT_TOGETHER: 'Four who do not know each other sit at one table at the next meeting.',
  INVITE_BACK: 'A member who has stopped coming is asked to come again.',
  WELCOME: 'A newcomer meets a host one to one, or is asked to come a second time.',
  SPLIT_MEETING: 'The next meeting, too large for one room, is held in two.',
  HAND_OVER: 'A second person gets to know those whom only the first knows.',
  OPEN_SEAT: 'The free seat of a lapsed membership goes to somebody.',
}

const REASONS: Readonly<Record<GapReason, string>> = {
  TOO_FEW_PEOPLE: 'Fewer than five people stand behind it; for analysts fewer than ten.',
  TOO_FEW_MEETINGS: 'Fewer than three settled meetings stand behind it.',
  NO_BUSINESS: 'It is about recommendations, and the meetings of the network are kept free of business.',
  NOTHING_TO_MEASURE:
    'There are people enough, and nothing of what is measured, as when no two of them know each other.',
}

const MEASURES: Readonly<Record<MetricUnit, string>> = {
  PEOPLE: 'A number of people, or a mean of such numbers',
  MEETINGS: 'A number of meetings',
  RELATIONSHIPS: 'A number of relationships, or how many there are for each member',
  RECOMMENDATIONS: 'How many recommendations there are for each member',
  STEPS: 'Steps from one member to another, on average',
  DAYS: 'A number of days',
  SCORE: 'A strength, as relationships have',
  SHARE_OF_MEMBERS: 'The share of members to whom it applies',
  SHARE_OF_NEWCOMERS: 'The share of newcomers to whom it applies',
  SHARE_OF_PAIRS: 'The share of pairs of members to which it applies',
  INDEX: 'From only within a kind to only between kinds',
}

const wordsOfUnit = (unit: MetricUnit) => `${UNITS[unit].words.split(',')[0]}, ${valuesOf(unit)}`

export const HealthBandEnum = enumOf('HealthBand', 'How good a figure is.', HEALTH_BANDS, band => BANDS[band])

export const HealthMetricNameEnum = enumOf(
  'HealthMetricName',
  'What is measured of a network. The metrics cover the year before the day asked about, or stand on that day.',
  METRIC_NAMES,
  name => {
    const metric = metricNamed(name as MetricName)
    return `${meaningOf(metric)} Unit: ${wordsOfUnit(metric.unit)}.`
  },
)

export const HealthMetricUnitEnum = enumOf(
  'HealthMetricUnit',
  'What the value of a metric counts or measures.',
  METRIC_UNITS,
  unit => `${MEASURES[unit]}: ${valuesOf(unit)}.`,
)

export const GapReasonEnum = enumOf(
  'HealthGapReason',
  'Why a metric has neither a value nor a range.',
  GAP_REASONS,
  reason => REASONS[reason],
)

export const HealthActionKindEnum = enumOf(
  'HealthActionKind',
  'What is to be done.',
  ACTION_KINDS,
  kind => ACTIONS[kind],
)

/** An output enum of these values, each described. */
function enumOf<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  describe: (value: Value) => string,
): Record<string, string> {
  const made = Object.fromEntries(values.map(value => [value, value]))
  const valuesConfig = Object.fromEntries(values.map(value => [value, { description: describe(value) }]))
  registerEnumType(made, {
    name,
    description: `${description} The set may grow: have a default.`,
    valuesConfig,
  })
  return made
}
