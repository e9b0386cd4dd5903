import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { LocalDate } from '../dates.js'
import { LocalDateScalar } from '../graphql/scalars.js'
import type { ActionKind, HealthAction } from './actions/action.js'
import { ACTION_KINDS } from './actions/action.js'
import type { HealthKeystone } from './keystones.js'
import type { MetricName } from './metric.js'
import { METRIC_NAMES } from './metric.js'
import type { HealthMetric, HealthPoint } from './network-health.js'
import type { HealthGroup } from './network-history.js'
import type { HealthResilience } from './resilience.js'
import type { HealthBand } from './scale.js'
import { HEALTH_BANDS } from './scale.js'
import type { Neighbour } from './take-snapshot.js'

const HealthBandEnum = Object.fromEntries(HEALTH_BANDS.map(band => [band, band]))
registerEnumType(HealthBandEnum, { name: 'HealthBand' })

export const HealthMetricNameEnum = Object.fromEntries(METRIC_NAMES.map(name => [name, name]))
registerEnumType(HealthMetricNameEnum, { name: 'HealthMetricName' })

const HealthActionKindEnum = Object.fromEntries(ACTION_KINDS.map(kind => [kind, kind]))
registerEnumType(HealthActionKindEnum, { name: 'HealthActionKind' })

@ObjectType('HealthMetric')
export class HealthMetricType implements HealthMetric {
  @Field(() => HealthMetricNameEnum)
  name!: MetricName

  @Field(() => Float, { nullable: true, description: 'Null if unknown or withheld.' })
  value!: number | null

  @Field(() => String)
  unit!: string

  @Field(() => HealthBandEnum)
  band!: HealthBand

  @Field(() => Float, { nullable: true, description: 'The value at the end of the previous month.' })
  previous!: number | null

  @Field(() => Boolean, {
    description: 'True if withheld because the value rests on fewer than five people.',
  })
  isWithheld!: boolean

  @Field(() => String)
  definition!: string
}

@ObjectType('HealthPoint')
export class HealthPointType implements HealthPoint {
  @Field(() => LocalDateScalar)
  asOf!: LocalDate

  @Field(() => [HealthMetricType])
  metrics!: HealthMetric[]
}

@ObjectType('HealthAction')
export class HealthActionType implements Pick<HealthAction, 'metric' | 'kind' | 'gain' | 'reason'> {
  @Field(() => HealthMetricNameEnum)
  metric!: MetricName

  @Field(() => HealthActionKindEnum)
  kind!: ActionKind

  @Field(() => Float, { description: 'How much the action improves the metric, in its unit.' })
  gain!: number

  @Field(() => String)
  reason!: string
}

@ObjectType('HealthKeystone')
export class HealthKeystoneType implements Pick<HealthKeystone, 'cutsOff' | 'betweenness'> {
  @Field(() => Int)
  cutsOff!: number

  @Field(() => Float, {
    description: 'Betweenness: the share of shortest paths between two others that pass through this person.',
  })
  betweenness!: number
}

@ObjectType('HealthGroup')
export class HealthGroupType implements Pick<HealthGroup, 'cohesion'> {
  @Field(() => Float, { description: 'The share of their total strength that is within the group.' })
  cohesion!: number
}

@ObjectType('HealthResilience')
export class HealthResilienceType implements Omit<HealthResilience, 'cutOff'> {
  @Field(() => Int)
  membersLeft!: number

  @Field(() => Int)
  isolated!: number

  @Field(() => Int)
  components!: number

  @Field(() => Int)
  largestComponent!: number

  @Field(() => Float, { nullable: true })
  meanDistance!: number | null
}

@ObjectType('NetworkNeighbour')
export class NetworkNeighbourType implements Pick<Neighbour, 'sharedMembers' | 'relationships'> {
  @Field(() => Int)
  sharedMembers!: number

  @Field(() => Int)
  relationships!: number
}

@ObjectType('NetworkHealth')
export class NetworkHealthType {
  @Field(() => LocalDateScalar)
  asOf!: LocalDate

  @Field(() => LocalDateScalar)
  since!: LocalDate

  @Field(() => HealthBandEnum)
  band!: HealthBand

  @Field(() => [HealthMetricType])
  metrics!: HealthMetric[]
}
