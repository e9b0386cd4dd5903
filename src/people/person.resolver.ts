import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type NetworkId, type PersonId, parseId, parseOptionalId } from '../ids.js'
import type { Page } from '../paging.js'
import type { PeopleFilter, Person } from './person.js'
import type { PersonService } from './person.service.js'
import {
  CreatePersonInput,
  PersonConnection,
  PersonPayload,
  PersonType,
  UpdatePersonInput,
} from './person.type.js'

@ArgsType()
class PeopleArgs extends PageArgs implements PeopleFilter {
  @Field(() => String, { nullable: true })
  search?: string | null

  @Field(() => ID, { nullable: true })
  networkId?: string | null

  @Field(() => String, { nullable: true })
  profession?: string | null

  @Field(() => String, { nullable: true })
  city?: string | null
}

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(private readonly service: PersonService) {}

  @FieldResolver(() => Boolean, { description: 'Whether this is the person who asks.' })
  isViewer(@Root() { id }: Person, @Ctx() { viewer }: Context): boolean {
    return id === viewer.person
  }

  @Authorized()
  @Query(() => PersonType, { nullable: true })
  async person(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(parseId<PersonId>('id', id))
  }

  @Authorized()
  @Query(() => PersonConnection, {
    description:
      '`search` looks in names, professions, companies and cities, ignoring case and accents. Best match first with a search, else by name.',
  })
  async people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() { viewer }: Context): Promise<Page<Person>> {
    const network = parseOptionalId<NetworkId>('networkId', args.networkId)
    return this.service.find(viewer, { ...args, network }, args)
  }

  @Authorized('ANYONE')
  @Mutation(() => PersonPayload, {
    description:
      "Creates the caller's own profile if the token is not linked to a person yet; for organisers, the profile of a future guest or member.",
  })
  async createPerson(
    @Arg('input', () => CreatePersonInput) input: CreatePersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ person: Person }> {
    return { person: await this.service.create(viewer, input) }
  }

  @Authorized()
  @Mutation(() => PersonPayload)
  async updatePerson(
    @Arg('input', () => UpdatePersonInput) { personId, ...changes }: UpdatePersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<{ person: Person }> {
    return { person: await this.service.update(viewer, parseId<PersonId>('personId', personId), changes) }
  }
}
