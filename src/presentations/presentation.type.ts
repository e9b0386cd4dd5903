import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { PersonType } from '../people/person.type.js'
import type { Presentation, PresentationReason } from './presentation.js'
import { DISMISSAL_REASONS, type DismissalReason, REASON_KINDS, type ReasonKind } from './presentation.js'

const PresentationReasonKindEnum = Object.fromEntries(REASON_KINDS.map(kind => [kind, kind]))
registerEnumType(PresentationReasonKindEnum, { name: 'PresentationReasonKind' })

@ObjectType('PresentationReason')
export class PresentationReasonType implements PresentationReason {
  @Field(() => PresentationReasonKindEnum)
  kind!: ReasonKind

  @Field(() => Float, {
    description: 'To two decimals. All points add up to the score before rounding.',
  })
  points!: number

  @Field(() => String)
  detail!: string
}

@ObjectType('Presentation')
export class PresentationType implements Pick<Presentation, 'score'> {
  @Field(() => Int)
  score!: number

  @Field(() => [PresentationReasonType])
  reasons!: PresentationReason[]
}

export const PresentationConnection = connectionOf('Presentation', () => PresentationType)

const DismissalReasonEnum = Object.fromEntries(DISMISSAL_REASONS.map(reason => [reason, reason]))
registerEnumType(DismissalReasonEnum, { name: 'DismissalReason' })

@InputType()
export class DismissPresentationInput {
  @Field(() => ID)
  person!: string

  @Field(() => DismissalReasonEnum)
  reason!: DismissalReason
}

@ObjectType()
export class DismissPresentationPayload {
  @Field(() => PersonType)
  person!: PersonType
}
