import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { MoneyType } from '../graphql/money.type.js'
import { PageArgs } from '../graphql/page-args.js'
import { DateTime } from '../graphql/scalars.js'
import { type NetworkId, type PersonId, parseId, parseOptionalId, type RecommendationId } from '../ids.js'
import { type Money, moneyOf } from '../money.js'
import type { Network } from '../networks/network.js'
import { NetworkType } from '../networks/network.type.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { RelationshipType } from '../relationships/relationship.type.js'
import { keyOf, pairOf } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import { isOfTheThree, type Recommendation } from './recommendation.js'
import type { RecommendationService } from './recommendation.service.js'
import {
  RecommendationConnection,
  RecommendationInput,
  RecommendationPayload,
  RecommendationType,
  RecommendPersonInput,
  UpdateRecommendationInput,
} from './recommendation.type.js'

@Resolver(() => RecommendationType)
export class RecommendationResolver {
  constructor(private readonly service: RecommendationService) {}

  @FieldResolver(() => PersonType, { description: 'Who vouches for the person.' })
  async recommender(@Root() { from }: Recommendation, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(from)
  }

  @FieldResolver(() => PersonType, { description: 'The person recommended, never a sector.' })
  async recommendedPerson(
    @Root() { person }: Recommendation,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return loaders.person.load(person)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'The one it was made to; null for a recommendation to everybody.',
  })
  async recipient(@Root() { to }: Recommendation, @Ctx() { loaders }: Context): Promise<Person | null> {
    return to && loaders.person.load(to)
  }

  @FieldResolver(() => NetworkType, {
    nullable: true,
    description:
      'Visible to the recommender, and to anybody who can see that the recommender belongs to the network.',
  })
  async network(
    @Root() recommendation: Recommendation,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Network | null> {
    const network = recommendation.network && (await loaders.network.load(recommendation.network))
    return network && this.service.showsNetwork(viewer, recommendation, network) ? network : null
  }

  @FieldResolver(() => DateTime)
  givenAt(@Root() { at }: Recommendation): Date {
    return at
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      'What the business that came of it is worth. Null: not given, or the viewer is none of the three people involved.',
  })
  dealValue(@Root() recommendation: Recommendation, @Ctx() { viewer }: Context): Money | null {
    const { amount, currency } = recommendation
    if (amount === null || currency === null || !isOfTheThree(viewer, recommendation)) return null
    return moneyOf({ amount, currency })
  }

  @Authorized()
  @Mutation(() => RecommendationPayload)
  async recommendPerson(
    @Arg('input', () => RecommendPersonInput) input: RecommendPersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ recommendation: Recommendation }> {
    return {
      recommendation: await this.service.recommend(viewer, {
        person: parseId<PersonId>('recommendedPersonId', input.recommendedPersonId),
        to: parseOptionalId<PersonId>('recipientId', input.recipientId),
        network: parseOptionalId<NetworkId>('networkId', input.networkId),
        message: input.message ?? null,
      }),
    }
  }

  @Authorized()
  @Mutation(() => RecommendationPayload)
  async updateRecommendation(
    @Arg('input', () => UpdateRecommendationInput) {
      recommendationId,
      ...changes
    }: UpdateRecommendationInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ recommendation: Recommendation }> {
    const id = parseId<RecommendationId>('recommendationId', recommendationId)
    return { recommendation: await this.service.update(viewer, id, changes) }
  }

  @Authorized()
  @Mutation(() => RecommendationPayload)
  async retractRecommendation(
    @Arg('input', () => RecommendationInput) { recommendationId }: RecommendationInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ recommendation: Recommendation }> {
    const id = parseId<RecommendationId>('recommendationId', recommendationId)
    return { recommendation: await this.service.retract(viewer, id) }
  }
}

@Resolver(() => RecommendationPayload)
export class RecommendationPayloadResolver {
  @FieldResolver(() => RelationshipType, { nullable: true })
  async relationship(
    @Root() { recommendation: { from, person } }: { recommendation: Recommendation },
    @Ctx() { loaders }: Context,
  ): Promise<Tie | null> {
    return loaders.relationship.load(pairOf(from, person))
  }
}

/** What recommendations add to a relationship. */
@Resolver(() => RelationshipType)
export class RelationshipRecommendationsResolver {
  @FieldResolver(() => RecommendationConnection)
  async recommendations(
    @Root() { pair }: Tie,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Recommendation>> {
    return loaders.recommendationsOfPair.load({ key: keyOf(pair), args })
  }
}

/** What recommendations add to a person. */
@Resolver(() => PersonType)
export class PersonRecommendationsResolver {
  @FieldResolver(() => RecommendationConnection, {
    description: 'Those that recommend this person and are visible to the viewer, latest first.',
  })
  async recommendationsAbout(
    @Root() { id }: Person,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Recommendation>> {
    return loaders.recommendationsAbout.load({ key: id, args })
  }

  @FieldResolver(() => RecommendationConnection, {
    description:
      'Those of other people that were made to this person and are visible to the viewer, latest first.',
  })
  async recommendationsReceived(
    @Root() { id }: Person,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Recommendation>> {
    return loaders.recommendationsReceived.load({ key: id, args })
  }

  @FieldResolver(() => RecommendationConnection, {
    description: 'Those that this person made and are visible to the viewer, latest first.',
  })
  async recommendationsGiven(
    @Root() { id }: Person,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Recommendation>> {
    return loaders.recommendationsGiven.load({ key: id, args })
  }
}
