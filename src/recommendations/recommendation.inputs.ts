import { Field, ID, InputType } from 'type-graphql'
import { MoneyInput } from '../graphql/money.type.js'
import type { OutcomeChanges, RecommendationOutcome } from './recommendation.js'
import { RecommendationOutcomeEnum } from './recommendation.type.js'

@InputType({ description: 'A recommendation to be made.' })
abstract class NewRecommendationInput {
  @Field(() => ID, {
    description:
      'Whom you vouch for: somebody whom you know well enough, by a gated score of 26, or as the network named has it.',
  })
  recommendedPersonId!: string

  @Field(() => ID, {
    nullable: true,
    description:
      'The network in whose name you recommend: one that you belong to, and that allows business. Null, and left out, is none.',
  })
  networkId?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Why. At most 2,000 characters; null says nothing. Whoever sees the recommendation reads it.',
  })
  message?: string | null
}

@InputType({ description: 'A recommendation of one person to another.' })
export class RecommendPersonInput extends NewRecommendationInput {
  @Field(() => ID, { description: 'To whom: neither you nor the person you recommend.' })
  recipientId!: string
}

@InputType({ description: 'A recommendation to everyone who can see you and the person.' })
export class RecommendPersonToEveryoneInput extends NewRecommendationInput {}

@InputType({ description: 'A recommendation that is there.' })
abstract class OfRecommendationInput {
  @Field(() => ID, { description: 'The recommendation that is meant.' })
  recommendationId!: string
}

@InputType({ description: 'A recommendation to take back.' })
export class RetractRecommendationInput extends OfRecommendationInput {}

@InputType({ description: 'What came of a recommendation.' })
export class UpdateRecommendationInput extends OfRecommendationInput implements OutcomeChanges {
  @Field(() => RecommendationOutcomeEnum, {
    nullable: true,
    description: 'What came of it. Left out: unchanged. It cannot be null.',
  })
  outcome?: RecommendationOutcome | null

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What the business that came of it is worth, 0 to 1,000,000,000,000. Left out: unchanged. Null clears it.',
  })
  dealValue?: MoneyInput | null
}
