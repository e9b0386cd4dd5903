import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type PersonId, parseId } from '../ids.js'
import type { Page } from '../paging.js'
import { nameAlone, type Person } from '../people/person.js'
import { PersonConnection, PersonPayload, PersonType } from '../people/person.type.js'
import type { Privacy, ProfileAudience } from './privacy.js'
import type { PrivacyService } from './privacy.service.js'
import {
  BlockInput,
  PrivacyType,
  ProfileAudienceEnum,
  ProfileViewType,
  UpdatePrivacyInput,
} from './privacy.type.js'
import type { ProfileView } from './profile-view.js'

@Resolver(() => PersonType)
export class PrivacyResolver {
  constructor(private readonly service: PrivacyService) {}

  @FieldResolver(() => PrivacyType, { nullable: true, description: 'Visible to the person only.' })
  async privacy(@Root() { id }: Person, @Ctx() { viewer }: Context): Promise<Privacy | null> {
    return this.service.own(viewer, id)
  }

  @FieldResolver(() => ProfileViewType, {
    nullable: true,
    description: 'What the given audience sees of this profile. Visible to the person only.',
  })
  async asSeenBy(
    @Root() person: Person,
    @Arg('audience', () => ProfileAudienceEnum) audience: ProfileAudience,
    @Ctx() { viewer }: Context,
  ): Promise<ProfileView | null> {
    return this.service.asSeenBy(viewer, person, audience)
  }

  @FieldResolver(() => PersonConnection, {
    nullable: true,
    description: 'The people whom this person has blocked, by name. Visible to the person only.',
  })
  async blockedPeople(
    @Root() { id }: Person,
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<Person> | null> {
    const page = await this.service.blockedPeople(viewer, id, request)
    if (page === null) return null
    const edges = page.edges.map(async ({ cursor, node }) => {
      const person = await loaders.listedPerson.load(node)
      // Somebody who has blocked another may take it back, and goes on seeing no more of them than that.
      return person && { cursor, node: nameAlone(person) }
    })
    return { ...page, edges: (await Promise.all(edges)).filter(edge => edge !== null) }
  }

  @Authorized()
  @Mutation(() => PersonPayload)
  async updatePrivacy(
    @Arg('input', () => UpdatePrivacyInput) input: UpdatePrivacyInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ person: Person }> {
    return { person: await this.service.update(viewer, input) }
  }

  @Authorized()
  @Mutation(() => PersonPayload, {
    description: 'From now on neither sees the other. The payload contains the viewer.',
  })
  async blockPerson(
    @Arg('input', () => BlockInput) { personId }: BlockInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ person: Person }> {
    return { person: await this.service.block(viewer, parseId<PersonId>('personId', personId)) }
  }

  @Authorized()
  @Mutation(() => PersonPayload)
  async unblockPerson(
    @Arg('input', () => BlockInput) { personId }: BlockInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ person: Person }> {
    return { person: await this.service.unblock(viewer, parseId<PersonId>('personId', personId)) }
  }
}
