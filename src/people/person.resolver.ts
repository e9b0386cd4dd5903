import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { Locale } from '../graphql/scalars.js'
import { type NetworkId, type PersonId, parseId, parseOptionalId } from '../ids.js'
import type { Page } from '../paging.js'
import type { FindingService } from './finding.service.js'
import type { Person } from './person.js'
import type { PersonService } from './person.service.js'
import { PersonType } from './person.type.js'
import {
  PeopleArgs,
  PersonSearchConnection,
  SearchSuggestionsArgs,
  SearchSuggestionType,
} from './person-search.type.js'
import {
  CreatePersonInput,
  CreatePersonPayload,
  CreateProfileInput,
  CreateProfilePayload,
  UpdatePersonInput,
  UpdatePersonPayload,
} from './profile.type.js'
import type { SearchSuggestion } from './search-suggestions.js'
import { shownLocale } from './shown-locale.js'

interface Payload {
  person: Person
}

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly service: PersonService,
    private readonly finding: FindingService,
  ) {}

  @FieldResolver(() => Locale, {
    nullable: true,
    description:
      'The language of their tags and of what they are sent, such as fr or fr-FR; null where it is not given.',
  })
  locale(@Root() { locale }: Person): string | null {
    return shownLocale(locale)
  }

  @FieldResolver(() => Boolean, { description: 'Whether this is the person who asks.' })
  isViewer(@Root() { id }: Person, @Ctx() { viewer }: Context): boolean {
    return id === viewer.person
  }

  @Authorized()
  @Query(() => PersonType, {
    nullable: true,
    description: 'The person of this id; null where there is none or the viewer must not see them.',
  })
  async person(
    @Arg('id', () => ID, { description: 'As `Person.id` shows it.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Person | null> {
    return loaders.person.load(parseId<PersonId>('id', id))
  }

  @Authorized()
  @Query(() => PersonSearchConnection, {
    nullable: true,
    description:
      'People whom the viewer can see: best match first with a search (words found whole, then as beginnings, then by their trade, then with typing errors), else by name. Null only with an error.',
  })
  async people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() { viewer }: Context): Promise<Page<Person>> {
    const network = parseOptionalId<NetworkId>('networkId', args.networkId)
    const page = await this.finding.find(viewer, { ...args, network }, args)
    const edges = page.edges.map(({ cursor, node: { person, matchedOn } }) => ({
      ...{ cursor, matchedOn },
      node: person,
    }))
    return { ...page, edges }
  }

  @Authorized()
  @Query(() => [SearchSuggestionType], {
    nullable: true,
    description:
      'How a search of people may go on whose last word is being typed, by the first 50 whom it finds. Empty where it ends with a space. Null only with an error.',
  })
  async searchSuggestions(
    @Args(() => SearchSuggestionsArgs) { search, limit }: SearchSuggestionsArgs,
    @Ctx() { viewer }: Context,
  ): Promise<SearchSuggestion[]> {
    return this.finding.suggestions(viewer, search, limit)
  }

  @Authorized('ANYONE')
  @Mutation(() => CreateProfilePayload, {
    nullable: true,
    description:
      "Makes the viewer's own profile and links the token to it. A token that is linked to one already gets CONFLICT with the reason PROFILE_EXISTS.",
  })
  async createProfile(
    @Arg('input', () => CreateProfileInput) input: CreateProfileInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    return { person: await this.service.createOwn(viewer, input) }
  }

  @Authorized()
  @Mutation(() => CreatePersonPayload, {
    nullable: true,
    description: 'Organisers and the administrator only: makes the profile of a future guest or member.',
  })
  async createPerson(
    @Arg('input', () => CreatePersonInput) input: CreatePersonInput,
    @Ctx() { viewer, attempt }: Context,
  ): Promise<Payload> {
    return { person: await this.service.createOther(viewer, input, attempt) }
  }

  @Authorized()
  @Mutation(() => UpdatePersonPayload, {
    nullable: true,
    description:
      'Changes a profile: one’s own, for the administrator any, and for organisers one that nobody has claimed and that is nowhere but in networks they run. An address that an organiser wrote opens to whoever signs in with it only what is in these networks.',
  })
  async updatePerson(
    @Arg('input', () => UpdatePersonInput) { personId, ...changes }: UpdatePersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<Payload> {
    return { person: await this.service.update(viewer, parseId<PersonId>('personId', personId), changes) }
  }
}
