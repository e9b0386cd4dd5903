import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.js'
import { describedEnum } from '../graphql/described-enum.js'
import { Node } from '../graphql/node.type.js'
import { DateTime } from '../graphql/scalars.js'
import type { Recommendation, RecommendationOutcome } from './recommendation.js'

const OUTCOMES: Readonly<Record<RecommendationOutcome, string>> = {
  PENDING: 'Nobody has said yet what came of it.',
  CONTACTED: 'The two have been in touch.',
  BUSINESS: 'It led to business.',
  NO_FIT: 'It came to nothing.',
}
export const RecommendationOutcomeEnum = describedEnum(
  'RecommendationOutcome',
  'What came of a recommendation. The set may grow: have a default.',
  OUTCOMES,
)

@ObjectType('Recommendation', {
  implements: Node,
  description:
    'One person vouches for another, to a third or to everyone. Without a recipient, visible to everyone who can see the two. Otherwise visible to the three people involved and the administrator. The recommender and the recipient report the outcome; without a recipient, the recommended person does.',
})
export class RecommendationType extends Node implements Pick<Recommendation, 'message' | 'outcome'> {
  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of the recommender; null where they said nothing.',
  })
  message!: string | null

  @Field(() => RecommendationOutcomeEnum, { description: 'What came of it, as reported last.' })
  outcome!: RecommendationOutcome

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was taken back; null where it was not. Once retracted, it is visible to the three people involved and the administrator only.',
  })
  retractedAt!: Date | null
}

export const RecommendationConnection = connectionOf('Recommendation', () => RecommendationType)
