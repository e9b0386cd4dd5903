import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../api/context.js'
import { isCountryCode } from '../graphql/country-code.js'
import { MoneyInput } from '../graphql/money.type.js'
import { PageArgs } from '../graphql/page-args.js'
import { payloadOf } from '../graphql/payload.js'
import { CountryCode } from '../graphql/scalars.js'
import { type NetworkId, parseId } from '../ids.js'
import type { Page } from '../paging.js'
import type { PersonPurpose } from '../people/person.js'
import { PersonPurposeEnum } from '../people/person.type.js'
import { shownViewer, ViewerType } from '../people/viewer.type.js'
import { isOnlyAnalyst } from '../viewer.js'
import type { Network, NetworkKind, NetworksFilter } from './network.js'
import type { NetworkService } from './network.service.js'
import { NetworkConnection, NetworkKindEnum, NetworkType } from './network.type.js'
import { CreateNetworkInput, DeleteNetworkInput, UpdateNetworkInput } from './network-inputs.js'

const type = () => NetworkType
const CreateNetworkPayload = payloadOf('CreateNetwork', 'network', type, 'The new network.')
const UpdateNetworkPayload = payloadOf('UpdateNetwork', 'network', type, 'The network as it is now.')
const DeleteNetworkPayload = payloadOf(
  'DeleteNetwork',
  'viewer',
  () => ViewerType,
  'The viewer, who belongs to it no longer.',
)

@ArgsType()
class NetworksArgs extends PageArgs implements NetworksFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Only networks that have all of this in name, description or city: words whole, as the beginning of one, or with one typing error. At most 200 characters, of which the first 8 words count. Null: all.',
  })
  search?: string | null

  @Field(() => [NetworkKindEnum], {
    nullable: true,
    description: 'Only networks of one of these kinds. Left out or null: of any.',
  })
  kinds?: NetworkKind[] | null

  @Field(() => [PersonPurposeEnum], {
    nullable: true,
    description: 'Only networks that have one of these among their purposes. Left out or null: with any.',
  })
  purposes?: PersonPurpose[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Only networks in this city, without regard to case and accents. Null: anywhere.',
  })
  city?: string | null

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'Only networks that cost at most this in a year, 0 to 1,000,000,000: without a fee, or with one in this currency. A fee per month counts twelve times; one per meeting as often as the network met in the last 365 days. Null: whatever they cost.',
  })
  maxFeePerYear?: MoneyInput | null
}

@Resolver(() => NetworkType)
export class NetworkResolver {
  constructor(private readonly service: NetworkService) {}

  @Authorized('ANALYST')
  @Query(() => NetworkType, {
    nullable: true,
    description: 'The network with this id. Null: there is none.',
  })
  async network(
    @Arg('id', () => ID, { description: 'Which network to look up.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Network | null> {
    return loaders.network.load(parseId<NetworkId>('id', id))
  }

  @Authorized('ANALYST')
  @Query(() => NetworkConnection, {
    nullable: true,
    description:
      'Networks, which are public. With a search the best match comes first, else they come by name. Null only with an error.',
  })
  async networks(@Args(() => NetworksArgs) args: NetworksArgs): Promise<Page<Network>> {
    return this.service.find(args, args)
  }

  @FieldResolver(() => CountryCode, {
    nullable: true,
    description:
      'The country where it meets. Null: not given, or given before as something that is no such code.',
  })
  country(@Root() { country }: Network): string | null {
    return country !== null && isCountryCode(country) ? country : null
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many belong: organisers and members whose membership is ACTIVE, those hidden from the viewer included; neither guests nor the invited. Null: the viewer is an analyst, who gets it in `health`.',
  })
  async memberCount(@Root() { id }: Network, @Ctx() { loaders, viewer }: Context): Promise<number | null> {
    return isOnlyAnalyst(viewer) ? null : loaders.memberCount.load(id)
  }

  @Authorized()
  @Mutation(() => CreateNetworkPayload, {
    nullable: true,
    description:
      'Creates a network. Whoever does is its first organiser, and holds the seat of their profession where each has one.',
  })
  async createNetwork(
    @Arg('input', () => CreateNetworkInput) input: CreateNetworkInput,
    @Ctx() { viewer, attempt }: Context,
  ): Promise<{ network: Network }> {
    return { network: await this.service.create(viewer, input, attempt) }
  }

  @Authorized()
  @Mutation(() => UpdateNetworkPayload, {
    nullable: true,
    description: 'Organisers change what their network says of itself, and its rules and fee.',
  })
  async updateNetwork(
    @Arg('input', () => UpdateNetworkInput) { networkId, ...changes }: UpdateNetworkInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ network: Network }> {
    return { network: await this.service.update(viewer, parseId<NetworkId>('networkId', networkId), changes) }
  }

  @Authorized()
  @Mutation(() => DeleteNetworkPayload, {
    nullable: true,
    description:
      'Organisers and the administrator only. The network goes for good, with its invitations and the memberships that have ended. Refused with NETWORK_IN_USE while it has meetings, or anybody but the viewer is in it.',
  })
  async deleteNetwork(
    @Arg('input', () => DeleteNetworkInput) { networkId }: DeleteNetworkInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ viewer: ViewerType }> {
    await this.service.delete(viewer, parseId<NetworkId>('networkId', networkId))
    return { viewer: shownViewer(viewer) }
  }
}
