import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import type { Presentation, PresentationReason } from './presentation.js'
import { REASON_KINDS, type ReasonKind } from './presentation.js'

const PresentationReasonKindEnum = Object.fromEntries(REASON_KINDS.map(kind => [kind, kind]))
registerEnumType(PresentationReasonKindEnum, { name: 'PresentationReasonKind' })

@ObjectType('PresentationReason')
export class PresentationReasonType implements PresentationReason {
  @Field(() => PresentationReasonKindEnum)
  kind!: ReasonKind

  @Field(() => Float, {
    description: 'To two decimals. All of them add up to the score before it is rounded.',
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
