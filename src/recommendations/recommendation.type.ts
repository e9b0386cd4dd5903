import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { MoneyInput } from '../graphql/money.type.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import {
  type OutcomeChanges,
  RECOMMENDATION_OUTCOMES,
  type Recommendation,
  type RecommendationOutcome,
} from './recommendation.js'

export const RecommendationOutcomeEnum = Object.fromEntries(
  RECOMMENDATION_OUTCOMES.map(outcome => [outcome, outcome]),
)
registerEnumType(RecommendationOutcomeEnum, { name: 'RecommendationOutcome' })

@ObjectType('Recommendation', {
  implements: Node,
  description:
    'Without a recipient, visible to everyone who can see the two. Otherwise visible to the three people involved and the administrator. The recommender and the recipient report the outcome; without a recipient, the recommended person does.',
})
export class RecommendationType extends Node implements Pick<Recommendation, 'message' | 'outcome'> {
  @Field(() => String, { nullable: true })
  message!: string | null

  @Field(() => RecommendationOutcomeEnum)
  outcome!: RecommendationOutcome

  @Field(() => DateTime, {
    nullable: true,
    description: 'Once retracted, it is visible to the three people involved and the administrator only.',
  })
  retractedAt!: Date | null
}

export const RecommendationConnection = connectionOf('Recommendation', () => RecommendationType)

@InputType()
export class RecommendPersonInput {
  @Field(() => ID)
  recommendedPersonId!: string

  @Field(() => ID, { nullable: true })
  recipientId?: string | null

  @Field(() => ID, { nullable: true })
  networkId?: string | null

  @Field(() => String, { nullable: true })
  message?: string | null
}

@InputType()
export class RecommendationInput {
  @Field(() => ID)
  recommendationId!: string
}

@InputType()
export class UpdateRecommendationInput extends RecommendationInput implements OutcomeChanges {
  @Field(() => RecommendationOutcomeEnum, { nullable: true })
  outcome?: RecommendationOutcome | null

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What the business that came of it is worth, 0 to 1,000,000,000,000. Left out: unchanged. Null clears it.',
  })
  dealValue?: MoneyInput | null
}

@ObjectType()
export class RecommendationPayload {
  @Field(() => RecommendationType)
  recommendation!: RecommendationType
}
