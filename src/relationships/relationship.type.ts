import { Field, Float, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import { EvidenceKindEnum, StrengthBandEnum } from '../graphql/strength-enums.js'
import { MeetingType } from '../meetings/meeting.type.js'
import { TREND_DAYS, TREND_LEAST_CHANGE, TREND_LEAST_SHARE } from '../strength/constants.js'
import type { EvidenceKind } from '../strength/evidence.js'
import type { StrengthPart } from '../strength/parts.js'
import type { Band } from '../strength/score.js'
import type { StrengthTrend } from '../strength/trend.js'
import type { MeetingShared } from '../ties/pair-history.js'
import type { Raise } from './relationship.js'
import { type DatedStrength, type RelationshipOrder } from './relationship.js'

const ORDERS: Readonly<Record<RelationshipOrder, string>> = {
  STRONGEST: 'The greatest strength first.',
  MOST_RECENT: 'Who met last comes first; those who have not met come last.',
  GOING_COLD: `What lost most comes first: the score of ${TREND_DAYS} days ago, from the evidence up to then (0 without any), less today's. Of equal losses those who met longest ago come first, and those who have not met last. All bands are included; what has risen comes last.`,
}
export const RelationshipOrderEnum = describedEnum('RelationshipOrder', 'The order of relationships.', ORDERS)

const TRENDS: Readonly<Record<StrengthTrend, string>> = {
  WARMING: 'It has risen by more than that.',
  STEADY: 'It has changed by no more than that.',
  COOLING: 'It has fallen by more than that.',
}
export const StrengthTrendEnum = describedEnum(
  'StrengthTrend',
  `How the score, before it is rounded, compares with that of ${TREND_DAYS} days before, which is 0 without evidence by then. What counts is a change of more than ${TREND_LEAST_CHANGE * 100} points, or of more than ${TREND_LEAST_SHARE * 100} % of the earlier score if that is more.`,
  TRENDS,
)

/** Its fields are in relationship.resolver.ts, as all of them are drawn from the two and what is stored of them. */
@ObjectType('Relationship', {
  implements: Node,
  description:
    'Everything that links two people, derived from what happened between them. Visible to the two, to organisers of a network both belong to, and to the administrator.',
})
export class RelationshipType extends Node {}

@ObjectType()
class SharedMeetingFacts implements Pick<MeetingShared, 'sameTable'> {
  @Field(() => Boolean, {
    description:
      'Whether the two sat at the same table there, in one round at least; false where the whole room was one table, or one of the two sat at none.',
  })
  sameTable!: boolean
}

export const SharedMeetingConnection = connectionOf('SharedMeeting', () => MeetingType, SharedMeetingFacts)

@ObjectType('Strength', { description: 'How well two people know each other, on a day.' })
export class StrengthType
  implements Pick<DatedStrength, 'score' | 'band' | 'meetingPoints' | 'recommendationPoints'>
{
  @Field(() => Int, { description: 'How strong the relationship is, 1 to 100.' })
  score!: number

  @Field(() => StrengthBandEnum, { description: 'The band that the score is in.' })
  band!: Band

  @Field(() => Float, {
    description:
      'S of the model: the points from meetings and encounters, as they have faded by `asOf`; 0 or more.',
  })
  meetingPoints!: number

  @Field(() => Float, {
    description: 'T of the model: the points from recommendations, as they have faded by `asOf`; 0 or more.',
  })
  recommendationPoints!: number
}

@ObjectType('StrengthPart', { description: 'What one kind of evidence gives to a strength.' })
export class StrengthPartType implements StrengthPart {
  @Field(() => EvidenceKindEnum, { description: 'The kind of evidence.' })
  evidence!: EvidenceKind

  @Field(() => Int, {
    description: 'How many pieces of it there are, those that give nothing included; 1 or more.',
  })
  count!: number

  @Field(() => Float, { description: 'What they give together on the day; 0 or more.' })
  points!: number

  @Field(() => DateTime, { description: 'When the latest of them happened.' })
  lastAt!: Date
}

@ObjectType('StrengthSuggestion', {
  description:
    'Something that the two could do today, and what it would give. Nothing raises the strength of an earlier day.',
})
export class StrengthSuggestionType implements Pick<Raise, 'evidence' | 'gain'> {
  @Field(() => EvidenceKindEnum, { description: 'The kind of evidence that there would be.' })
  evidence!: EvidenceKind

  @Field(() => Int, { description: 'How much higher the score would be, 1 to 100.' })
  gain!: number
}
