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
import { keyOf } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import {
  RecommendPersonInput,
  RecommendPersonToEveryoneInput,
  RetractRecommendationInput,
  UpdateRecommendationInput,
} from './recommendation.inputs.js'
import { isOfTheThree, type Recommendation } from './recommendation.js'
import type { RecommendationService } from './recommendation.service.js'
import { RecommendationConnection, RecommendationType } from './recommendation.type.js'
import {
  RecommendPersonPayload,
  RecommendPersonToEveryonePayload,
  RetractRecommendationPayload,
  UpdateRecommendationPayload,
} from './recommendation-payload.resolver.js'

interface Payload {
  recommendation: Recommendation
}

@Resolver(() => RecommendationType)
export class RecommendationResolver {
  constructor(private readonly service: RecommendationService) {}

  @FieldResolver(() => PersonType, { description: 'The person who makes the recommendation.' })
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
      'The network in whose name it was made; null for none. Visible to the recommender, and to anybody who can see that the recommender belongs to the network.',
  })
  async network(
    @Root() recommendation: Recommendation,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Network | null> {
    const network = recommendation.network && (await loaders.network.load(recommendation.network))
    return network && this.service.showsNetwork(viewer, recommendation, network) ? network : null
  }

  @FieldResolver(() => DateTime, { description: 'When it was made.' })
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
  @Mutation(() => RecommendPersonPayload, {
    nullable: true,
    description: 'You vouch for a person to another, whom you may know as little as you like.',
  })
  async recommendPerson(
    @Arg('input', () => RecommendPersonInput) input: RecommendPersonInput,
    @Ctx() { viewer, attempt }: Context,
  ): Promise<Payload> {
    const to = parseId<PersonId>('recipientId', input.recipientId)
    return { recommendation: await this.service.recommend(viewer, { ...wishOf(input), to }, attempt) }
  }

  @Authorized()
  @Mutation(() => RecommendPersonToEveryonePayload, {
    nullable: true,
    description: 'You vouch for a person to everyone who can see the two of you.',
  })
  async recommendPersonToEveryone(
    @Arg('input', () => RecommendPersonToEveryoneInput) input: RecommendPersonToEveryoneInput,
    @Ctx() { viewer, attempt }: Context,
  ): Promise<Payload> {
    return { recommendation: await this.service.recommend(viewer, { ...wishOf(input), to: null }, attempt) }
  }

  @Authorized()
  @Mutation(() => UpdateRecommendationPayload, {
    nullable: true,
    description:
      'Says what came of a recommendation: its recommender and its recipient, of one to everyone the person recommended, and the administrator.',
  })
  async updateRecommendation(
    @Arg('input', () => UpdateRecommendationInput) {
      recommendationId,
      ...changes
    }: UpdateRecommendationInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<RecommendationId>('recommendationId', recommendationId)
    return { recommendation: await this.service.update(viewer, id, changes) }
  }

  @Authorized()
  @Mutation(() => RetractRecommendationPayload, {
    nullable: true,
    description:
      'Takes a recommendation back: its recommender and the administrator. It counts no more, and stays for the people in it. Done twice, it changes nothing.',
  })
  async retractRecommendation(
    @Arg('input', () => RetractRecommendationInput) { recommendationId }: RetractRecommendationInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<RecommendationId>('recommendationId', recommendationId)
    return { recommendation: await this.service.retract(viewer, id) }
  }
}

function wishOf({ recommendedPersonId, networkId, message }: RecommendPersonToEveryoneInput) {
  return {
    person: parseId<PersonId>('recommendedPersonId', recommendedPersonId),
    network: parseOptionalId<NetworkId>('networkId', networkId),
    message: message ?? null,
  }
}

/** What recommendations add to a relationship. */
@Resolver(() => RelationshipType)
export class RelationshipRecommendationsResolver {
  @FieldResolver(() => RecommendationConnection, {
    description: 'Those of one of the two for the other that are visible to the viewer, latest first.',
  })
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
