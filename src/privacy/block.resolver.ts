import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type PersonId, parseId } from '../ids.js'
import type { Page } from '../paging.js'
import { nameAlone, type Person } from '../people/person.js'
import { shownViewer, ViewerType } from '../people/viewer.type.js'
import {
  BlockedPersonConnection,
  BlockPersonInput,
  BlockPersonPayload,
  UnblockPersonInput,
  UnblockPersonPayload,
} from './block.type.js'
import type { PrivacyService } from './privacy.service.js'

interface Payload {
  viewer: ViewerType
}

/** What blocks add to the viewer. */
@Resolver(() => ViewerType)
export class BlockResolver {
  constructor(private readonly service: PrivacyService) {}

  @FieldResolver(() => BlockedPersonConnection, {
    nullable: true,
    description:
      'The people whom the viewer has blocked, by name; nothing else of them shows. Null before there is a profile.',
  })
  async blockedPeople(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<Person> | null> {
    const page = await this.service.blockedPeople(viewer, request)
    if (page === null) return null
    const edges = page.edges.map(async ({ cursor, node: { person: id, blockedAt } }) => {
      const person = await loaders.listedPerson.load(id)
      // Somebody who has blocked another may take it back, and goes on seeing no more of them than that.
      return person && { cursor, blockedAt, node: nameAlone(person) }
    })
    return { ...page, edges: (await Promise.all(edges)).filter(edge => edge !== null) }
  }

  @Authorized()
  @Mutation(() => BlockPersonPayload, {
    nullable: true,
    description: 'From now on neither sees the other. Blocked already, they stay so.',
  })
  async blockPerson(
    @Arg('input', () => BlockPersonInput) { personId }: BlockPersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    await this.service.block(viewer, parseId<PersonId>('personId', personId))
    return { viewer: shownViewer(viewer) }
  }

  @Authorized()
  @Mutation(() => UnblockPersonPayload, {
    nullable: true,
    description: "Ends a block of the viewer's own. What else hides the two from each other goes on.",
  })
  async unblockPerson(
    @Arg('input', () => UnblockPersonInput) { personId }: UnblockPersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    await this.service.unblock(viewer, parseId<PersonId>('personId', personId))
    return { viewer: shownViewer(viewer) }
  }
}
