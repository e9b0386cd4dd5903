import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { PageArgs } from '../graphql/page-args.js'
import { type PersonId, parseId } from '../ids.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { DuplicateService } from './duplicate.service.js'
import {
  DuplicateSuggestionConnection,
  DuplicateSuggestionType,
  MarkNotTheSameInput,
  MarkNotTheSamePayload,
  UnmarkNotTheSameInput,
  UnmarkNotTheSamePayload,
} from './duplicate.type.js'
import type { ToldDuplicate } from './duplicate-question.js'

/** Who may be there twice. */
@Resolver(() => DuplicateSuggestionType)
export class DuplicateResolver {
  constructor(private readonly service: DuplicateService) {}

  @Authorized()
  @Query(() => DuplicateSuggestionConnection, {
    nullable: true,
    description:
      'Profiles that may be one person’s, the surest first: for the administrator among all, for organisers among those whom nobody has claimed in the networks they run, and for everybody those that may be another of theirs. Only what shows to the viewer is told of. Null only with an error.',
  })
  async duplicateSuggestions(
    @Args(() => PageArgs) request: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<ToldDuplicate>> {
    return loaders.duplicates.page(request)
  }

  @FieldResolver(() => [PersonType], { description: 'The two, by id.' })
  async people(@Root() { people }: ToldDuplicate, @Ctx() { loaders }: Context) {
    return loaders.person.loadMany(people)
  }

  @Authorized()
  @Mutation(() => MarkNotTheSamePayload, {
    nullable: true,
    description:
      'For either of the two, for the administrator, and for organisers where both are profiles that nobody has claimed, of networks they run. duplicateSuggestions has the two no longer, for nobody; mergePeople can make them one all the same. Said twice it is said once.',
  })
  async markNotTheSame(
    @Arg('input', () => MarkNotTheSameInput) { personId, otherPersonId }: MarkNotTheSameInput,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<{ person: Person | null; otherPerson: Person | null }> {
    const [person, other] = pairOf(personId, otherPersonId)
    await this.service.tellApart(viewer, person, other)
    return { person: await loaders.person.load(person), otherPerson: await loaders.person.load(other) }
  }

  @Authorized()
  @Mutation(() => UnmarkNotTheSamePayload, {
    nullable: true,
    description:
      'Takes back what markNotTheSame said, whoever said it, for those who may say it: duplicateSuggestions may have the two again. Where nobody said it nothing changes.',
  })
  async unmarkNotTheSame(
    @Arg('input', () => UnmarkNotTheSameInput) { personId, otherPersonId }: UnmarkNotTheSameInput,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<{ person: Person | null; otherPerson: Person | null }> {
    const [person, other] = pairOf(personId, otherPersonId)
    await this.service.tellNoMoreApart(viewer, person, other)
    return { person: await loaders.person.load(person), otherPerson: await loaders.person.load(other) }
  }
}

function pairOf(personId: string, otherPersonId: string): [PersonId, PersonId] {
  return [parseId<PersonId>('personId', personId), parseId<PersonId>('otherPersonId', otherPersonId)]
}
