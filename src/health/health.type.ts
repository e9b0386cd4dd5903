import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { LocalDate } from '../dates.js'
import { LocalDateScalar } from '../graphql/scalars.js'
import type { ActionKind, HealthAction } from './actions/action.js'
import {
  GapReasonEnum,
  HealthActionKindEnum,
  HealthBandEnum,
  HealthMetricNameEnum,
  HealthMetricUnitEnum,
} from './health-enums.js'
import type { HealthKeystone } from './keystones.js'
import type { GapReason, MetricName } from './metric.js'
import type { HealthMetric, HealthPoint } from './network-health.js'
import type { HealthGroup } from './network-history.js'
import type { ToldNeighbour } from './publication.js'
import type { Range } from './range.js'
import type { HealthResilience } from './resilience.js'
import type { HealthBand } from './scale.js'
import type { MetricUnit } from './unit.js'

@ObjectType('HealthRange', {
  description:
    'Between which values a figure lies, both included. Both are the same where it is told exactly.',
})
export class HealthRangeType implements Range {
  @Field(() => Float, { nullable: true, description: 'The least that it can be. Null: there is no least.' })
  atLeast!: number | null

  @Field(() => Float, { nullable: true, description: 'The most that it can be. Null: there is no most.' })
  atMost!: number | null
}

@ObjectType('HealthMetric', { description: 'One figure of a network’s health.' })
export class HealthMetricType implements HealthMetric {
  @Field(() => HealthMetricNameEnum, { description: 'What is measured.' })
  name!: MetricName

  @Field(() => Float, {
    nullable: true,
    description: 'In `unit`. Null if there is none (see `reason`), or for analysts, who get the `range`.',
  })
  value!: number | null

  @Field(() => HealthRangeType, {
    nullable: true,
    description:
      'In `unit`, between which values the figure lies: for analysts so wide that it tells nothing of fewer than five people. Null if there is none (see `reason`).',
  })
  range!: Range | null

  @Field(() => HealthMetricUnitEnum, { description: 'What the value counts or measures.' })
  unit!: MetricUnit

  @Field(() => HealthBandEnum, {
    description: 'How good the figure is; UNKNOWN where the range lies in several bands.',
  })
  band!: HealthBand

  @Field(() => Float, {
    nullable: true,
    description: 'The value at the end of the month before. Null as `value` is.',
  })
  previous!: number | null

  @Field(() => HealthRangeType, {
    nullable: true,
    description: 'The range at the end of the month before. Null as `range` is.',
  })
  previousRange!: Range | null

  @Field(() => GapReasonEnum, {
    nullable: true,
    description: 'Why there is neither a value nor a range. Null: there is one.',
  })
  reason!: GapReason | null

  @Field(() => String, {
    description: 'What the metric is, its unit, its bands with their reasons, and its source, in English.',
  })
  definition!: string
}

@ObjectType('HealthPoint', { description: 'A network’s figures at the end of a month.' })
export class HealthPointType implements HealthPoint {
  @Field(() => LocalDateScalar, { description: 'The last day of the month.' })
  asOf!: LocalDate

  @Field(() => [HealthMetricType], { description: 'All metrics on that day.' })
  metrics!: HealthMetric[]
}

@ObjectType('HealthAction', { description: 'Something to do, with what it would improve.' })
export class HealthActionType implements Pick<HealthAction, 'metric' | 'kind' | 'gain' | 'reason'> {
  @Field(() => HealthMetricNameEnum, { description: 'The metric that it improves.' })
  metric!: MetricName

  @Field(() => HealthActionKindEnum, { description: 'What is to be done.' })
  kind!: ActionKind

  @Field(() => Float, {
    description: 'How much better the metric would be, in the metric’s unit; more than 0.',
  })
  gain!: number

  @Field(() => String, { description: 'Why, in a sentence of English.' })
  reason!: string
}

@ObjectType('HealthKeystone', { description: 'A member whose leaving would cut others off.' })
export class HealthKeystoneType implements Pick<HealthKeystone, 'cutsOff' | 'betweenness'> {
  @Field(() => Int, {
    description:
      'How many members would be cut off: of those the person can reach, all but the largest part that stays together. 1 or more.',
  })
  cutsOff!: number

  @Field(() => Float, {
    description:
      'The share of shortest paths between two others that pass through this person, 0 to 1; an estimate above 2,000 members.',
  })
  betweenness!: number
}

@ObjectType('HealthGroup', { description: 'Members who know each other better than the rest.' })
export class HealthGroupType implements Pick<HealthGroup, 'cohesion'> {
  @Field(() => Float, { description: 'The share of their total strength that is within the group, 0 to 1.' })
  cohesion!: number
}

@ObjectType('HealthResilience', { description: 'What would remain of a network without some people.' })
export class HealthResilienceType implements Omit<HealthResilience, 'cutOff'> {
  @Field(() => Int, { description: 'How many members would remain.' })
  membersLeft!: number

  @Field(() => Int, { description: 'How many of these would have no relationship of score 10 or more left.' })
  isolated!: number

  @Field(() => Int, {
    description: 'Into how many parts they would fall within which everyone can be reached from everyone.',
  })
  components!: number

  @Field(() => Int, { description: 'How many members the largest of these parts would have.' })
  largestComponent!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'The mean number of steps between two members of the largest part, 1 or more; null if it has fewer than two.',
  })
  meanDistance!: number | null
}

@ObjectType('NetworkNeighbour', { description: 'A network that shares people with this one.' })
export class NetworkNeighbourType implements Omit<ToldNeighbour, 'network'> {
  @Field(() => Int, {
    nullable: true,
    description: 'How many people are members of both, 1 or more. Null for analysts.',
  })
  sharedMembers!: number | null

  @Field(() => HealthRangeType, { description: 'Between which values `sharedMembers` lies.' })
  sharedMembersRange!: Range

  @Field(() => Int, {
    nullable: true,
    description:
      'How many relationships of score 10 or more link members of only this network with members of only the other. Null for analysts.',
  })
  relationships!: number | null

  @Field(() => HealthRangeType, { description: 'Between which values `relationships` lies.' })
  relationshipsRange!: Range
}

@ObjectType('NetworkHealth', {
  description:
    'How a network is doing on a day. What is worked out only when it is asked for is null where that fails, as when there is no time left.',
})
export class NetworkHealthType {
  @Field(() => LocalDateScalar, { description: 'The day that it is about.' })
  asOf!: LocalDate

  @Field(() => LocalDateScalar, {
    description: 'From when on it counts what happened: a year before `asOf`.',
  })
  since!: LocalDate

  @Field(() => HealthBandEnum, {
    nullable: true,
    description:
      'How the network is doing on the whole, by seven of the metrics: CORE, NEWCOMERS_PER_MEETING, NEWCOMER_RETURN, RETENTION, ABSENCE_FACTOR, ISOLATED and BRIDGES. Null only with an error.',
  })
  band!: HealthBand

  @Field(() => [HealthMetricType], {
    nullable: true,
    description: 'All metrics, each once. Null only with an error.',
  })
  metrics!: HealthMetric[]
}
