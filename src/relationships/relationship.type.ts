import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import { EvidenceKindEnum, StrengthBandEnum } from '../graphql/strength-enums.js'
import type { EvidenceKind } from '../strength/evidence.js'
import type { StrengthPart } from '../strength/parts.js'
import type { Band } from '../strength/score.js'
import type { Raise } from './relationship.js'
import { type DatedStrength, RELATIONSHIP_ORDERS } from './relationship.js'

export const RelationshipOrderEnum = Object.fromEntries(RELATIONSHIP_ORDERS.map(order => [order, order]))
registerEnumType(RelationshipOrderEnum, { name: 'RelationshipOrder' })

const TRENDS = ['WARMING', 'STEADY', 'COOLING'] as const
export const StrengthTrendEnum = Object.fromEntries(TRENDS.map(trend => [trend, trend]))
registerEnumType(StrengthTrendEnum, { name: 'StrengthTrend' })

/** Its fields are in relationship.resolver.ts, as all of them are drawn from the two and what is stored of them. */
@ObjectType('Relationship', {
  implements: Node,
  description:
    'Everything that links two people, derived from what happened between them. Visible to the two, to organisers of a network both belong to, and to the administrator.',
})
export class RelationshipType extends Node {}

export const RelationshipConnection = connectionOf('Relationship', () => RelationshipType)

@ObjectType('Strength')
export class StrengthType
  implements Pick<DatedStrength, 'score' | 'band' | 'meetingPoints' | 'recommendationPoints'>
{
  @Field(() => Int, { description: '1 to 100.' })
  score!: number

  @Field(() => StrengthBandEnum)
  band!: Band

  @Field(() => Float, {
    description: 'S of the model: the points from meetings and encounters, as they have faded by `asOf`.',
  })
  meetingPoints!: number

  @Field(() => Float, {
    description: 'T of the model: the points from recommendations, as they have faded by `asOf`.',
  })
  recommendationPoints!: number
}

@ObjectType('StrengthPart')
export class StrengthPartType implements StrengthPart {
  @Field(() => EvidenceKindEnum)
  evidence!: EvidenceKind

  @Field(() => Int)
  count!: number

  @Field(() => Float)
  points!: number

  @Field(() => DateTime)
  lastAt!: Date
}

@ObjectType('StrengthRaise', {
  description: 'For today only: nothing raises the strength of an earlier day.',
})
export class StrengthRaiseType implements Pick<Raise, 'evidence' | 'gain'> {
  @Field(() => EvidenceKindEnum)
  evidence!: EvidenceKind

  @Field(() => Int)
  gain!: number
}
