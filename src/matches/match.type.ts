import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { PersonType } from '../people/person.type.js'
import type { Match, MatchReason } from './match.js'
import { DISMISSAL_REASONS, type DismissalReason, REASON_KINDS, type ReasonKind } from './match.js'

const MatchReasonKindEnum = Object.fromEntries(REASON_KINDS.map(kind => [kind, kind]))
registerEnumType(MatchReasonKindEnum, { name: 'MatchReasonKind' })

@ObjectType('MatchReason')
export class MatchReasonType implements MatchReason {
  @Field(() => MatchReasonKindEnum)
  kind!: ReasonKind

  @Field(() => Float, {
    description: 'To two decimals. All points add up to the score before rounding.',
  })
  points!: number

  @Field(() => String)
  detail!: string
}

@ObjectType('Match')
export class MatchType implements Pick<Match, 'score'> {
  @Field(() => Int)
  score!: number

  @Field(() => [MatchReasonType])
  reasons!: MatchReason[]
}

export const MatchConnection = connectionOf('Match', () => MatchType)

const DismissalReasonEnum = Object.fromEntries(DISMISSAL_REASONS.map(reason => [reason, reason]))
registerEnumType(DismissalReasonEnum, { name: 'DismissalReason' })

@InputType()
export class DismissPersonToMeetInput {
  @Field(() => ID)
  personId!: string

  @Field(() => DismissalReasonEnum)
  reason!: DismissalReason
}

@InputType()
export class RestorePersonToMeetInput {
  @Field(() => ID)
  personId!: string
}

@ObjectType()
export class DismissPersonToMeetPayload {
  @Field(() => PersonType)
  person!: PersonType
}

@ObjectType()
export class RestorePersonToMeetPayload {
  @Field(() => PersonType)
  person!: PersonType
}
