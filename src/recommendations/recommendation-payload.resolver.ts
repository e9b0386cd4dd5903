import { Ctx, Field, ObjectType } from 'type-graphql'
import type { Context } from '../api/context.js'
import { RelationshipType } from '../relationships/relationship.type.js'
import { pairOf } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import type { Recommendation } from './recommendation.js'
import { RecommendationType } from './recommendation.type.js'

/** What a change shows of the recommendation, and of its recommender and the person recommended. */
@ObjectType({ description: 'What a change shows.' })
abstract class OfRecommendationPayload {
  @Field(() => RecommendationType, {
    nullable: true,
    description: 'The recommendation after the change; null where it cannot be read.',
  })
  recommendation!: Recommendation | null

  @Field(() => RelationshipType, {
    nullable: true,
    description:
      'What recommender and recommended person are to each other now; null where nothing links them any more, or you cannot see it.',
  })
  async relationship(@Ctx() { loaders }: Context): Promise<Tie | null> {
    if (this.recommendation === null) return null
    const { from, person } = this.recommendation
    return loaders.relationship.load(pairOf(from, person))
  }
}

@ObjectType({ description: 'The recommendation that was made.' })
export class RecommendPersonPayload extends OfRecommendationPayload {}

@ObjectType({ description: 'The recommendation that was made to everyone.' })
export class RecommendPersonToEveryonePayload extends OfRecommendationPayload {}

@ObjectType({ description: 'The recommendation whose outcome was reported.' })
export class UpdateRecommendationPayload extends OfRecommendationPayload {}

@ObjectType({ description: 'The recommendation that was taken back.' })
export class RetractRecommendationPayload extends OfRecommendationPayload {}
