import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { Currency } from '../graphql/scalars.js'
import { type NetworkId, parseId } from '../ids.js'
import type { Page } from '../paging.js'
import type { PersonPurpose } from '../people/person.js'
import { PersonPurposeEnum } from '../people/person.type.js'
import type { Network, NetworkKind, NetworksFilter } from './network.js'
import type { NetworkService } from './network.service.js'
import {
  CreateNetworkInput,
  NetworkConnection,
  NetworkKindEnum,
  NetworkPayload,
  NetworkType,
  UpdateNetworkInput,
} from './network.type.js'

@ArgsType()
class NetworksArgs extends PageArgs implements NetworksFilter {
  @Field(() => String, { nullable: true })
  search?: string | null

  @Field(() => NetworkKindEnum, { nullable: true })
  kind?: NetworkKind | null

  @Field(() => PersonPurposeEnum, { nullable: true })
  purpose?: PersonPurpose | null

  @Field(() => String, { nullable: true })
  city?: string | null

  @Field(() => Float, { nullable: true })
  maxFeePerYear?: number | null

  @Field(() => Currency, { defaultValue: 'EUR' })
  currency!: string
}

@Resolver(() => NetworkType)
export class NetworkResolver {
  constructor(private readonly service: NetworkService) {}

  @Authorized('ANALYST')
  @Query(() => NetworkType, { nullable: true })
  async network(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Network | null> {
    return loaders.network.load(parseId<NetworkId>('id', id))
  }

  @Authorized('ANALYST')
  @Query(() => NetworkConnection, {
    description:
      'maxFeePerYear: no fee counts as 0; a fee per meeting counts the meetings of the last 365 days; other currencies are left out. Best match first with a search, else by name.',
  })
  async networks(@Args(() => NetworksArgs) args: NetworksArgs): Promise<Page<Network>> {
    return this.service.find(args, args)
  }

  @FieldResolver(() => Int, {
    description:
      'How many belong: organisers and members whose membership is ACTIVE, those hidden from the viewer included; neither guests nor the invited.',
  })
  async memberCount(@Root() { id }: Network, @Ctx() { loaders }: Context): Promise<number> {
    return loaders.memberCount.load(id)
  }

  @Authorized()
  @Mutation(() => NetworkPayload, { description: 'The person who creates a network is its first organiser.' })
  async createNetwork(
    @Arg('input', () => CreateNetworkInput) input: CreateNetworkInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ network: Network }> {
    return { network: await this.service.create(viewer, input) }
  }

  @Authorized()
  @Mutation(() => NetworkPayload)
  async updateNetwork(
    @Arg('input', () => UpdateNetworkInput) { networkId, ...changes }: UpdateNetworkInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ network: Network }> {
    return { network: await this.service.update(viewer, parseId<NetworkId>('networkId', networkId), changes) }
  }
}
