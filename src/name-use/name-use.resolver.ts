import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type NameUseRequestId, type NetworkId, type PersonId, parseId, parseIds } from '../ids.js'
import type { Network } from '../networks/network.js'
import { NetworkType } from '../networks/network.type.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { ViewerType } from '../people/viewer.type.js'
import type { SeenNameUseRequest } from './name-use.js'
import type { NameUseService } from './name-use.service.js'
import {
  NameUseRequestConnection,
  NameUseRequestType,
  RequestNameUseInput,
  RequestNameUsePayload,
  RespondToNameUseInput,
  RespondToNameUsePayload,
} from './name-use.type.js'

@Resolver(() => NameUseRequestType)
export class NameUseRequestResolver {
  constructor(private readonly service: NameUseService) {}

  @FieldResolver(() => NetworkType, { description: 'The network that asks.' })
  async network(
    @Root() { network }: SeenNameUseRequest,
    @Ctx() { loaders }: Context,
  ): Promise<Network | null> {
    return loaders.network.load(network)
  }

  @FieldResolver(() => PersonType, { description: 'Whose name it is.' })
  async person(@Root() { person }: SeenNameUseRequest, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.listedPerson.load(person)
  }

  @Authorized()
  @Mutation(() => RequestNameUsePayload, {
    nullable: true,
    description:
      'Organisers only. Asks people of their network for the use of their names outside it, each once for the same text and publication. Repeat the call to see who has granted it by now.',
  })
  async requestNameUse(
    @Arg('input', () => RequestNameUseInput) { networkId, personIds, text, publication }: RequestNameUseInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ grantedRequests: SeenNameUseRequest[] }> {
    const use = { network: parseId<NetworkId>('networkId', networkId), text, publication }
    const people = parseIds<PersonId>('personIds', personIds)
    return { grantedRequests: await this.service.ask(viewer, use, people) }
  }

  @Authorized()
  @Mutation(() => RespondToNameUsePayload, {
    nullable: true,
    description:
      "Answers a request for the use of the viewer's name. A later answer takes the place of an earlier one.",
  })
  async respondToNameUse(
    @Arg('input', () => RespondToNameUseInput) { requestId, answer }: RespondToNameUseInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ request: SeenNameUseRequest }> {
    const id = parseId<NameUseRequestId>('requestId', requestId)
    return { request: await this.service.answer(viewer, id, answer) }
  }
}

/** What requests for names add to the viewer. */
@Resolver(() => ViewerType)
export class ViewerNameUseResolver {
  constructor(private readonly service: NameUseService) {}

  @FieldResolver(() => NameUseRequestConnection, {
    nullable: true,
    description:
      'The requests for the use of their name that the viewer received, answered or not, newest first. Null before there is a profile.',
  })
  async nameUseRequests(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Page<SeenNameUseRequest> | null> {
    return this.service.ofViewer(viewer, request)
  }
}
