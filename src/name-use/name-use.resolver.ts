import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type NameUseRequestId, type NetworkId, type PersonId, parseId, parseIds } from '../ids.js'
import type { Network } from '../networks/network.js'
import { NetworkType } from '../networks/network.type.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { SeenNameUseRequest } from './name-use.js'
import type { NameUseService } from './name-use.service.js'
import {
  NameUsePayload,
  NameUseRequestType,
  RequestNameUseInput,
  RespondToNameUseInput,
} from './name-use.type.js'

interface Payload {
  requests: SeenNameUseRequest[]
}

@Resolver(() => NameUseRequestType)
export class NameUseRequestResolver {
  constructor(private readonly service: NameUseService) {}

  @FieldResolver(() => NetworkType)
  async network(
    @Root() { network }: SeenNameUseRequest,
    @Ctx() { loaders }: Context,
  ): Promise<Network | null> {
    return loaders.network.load(network)
  }

  @FieldResolver(() => PersonType)
  async person(@Root() { person }: SeenNameUseRequest, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.listedPerson.load(person)
  }

  @Authorized()
  @Mutation(() => NameUsePayload, {
    description:
      'Organisers only. Asks people of their network, each once for the same text and place. Repeat the call to see who has granted it by now.',
  })
  async requestNameUse(
    @Arg('input', () => RequestNameUseInput) { networkId, personIds, text, publication }: RequestNameUseInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const use = { network: parseId<NetworkId>('networkId', networkId), text, publication }
    return { requests: await this.service.ask(viewer, use, parseIds<PersonId>('personIds', personIds)) }
  }

  @Authorized()
  @Mutation(() => NameUsePayload, { description: 'The person only; they can change their answer later.' })
  async respondToNameUse(
    @Arg('input', () => RespondToNameUseInput) { requestId, answer }: RespondToNameUseInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    const id = parseId<NameUseRequestId>('requestId', requestId)
    return { requests: [await this.service.answer(viewer, id, answer)] }
  }
}

@Resolver(() => PersonType)
export class PersonNameUseResolver {
  constructor(private readonly service: NameUseService) {}

  @FieldResolver(() => [NameUseRequestType], {
    nullable: true,
    description:
      'The person only. The requests they received, newest first; `after` is the id of the last request of the previous page.',
  })
  async nameUseRequests(
    @Root() { id }: Person,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { viewer }: Context,
  ): Promise<SeenNameUseRequest[] | null> {
    return this.service.ofPerson(viewer, id, request)
  }
}
