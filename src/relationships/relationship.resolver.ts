import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import type { LocalDate } from '../dates.js'
import { PageArgs } from '../graphql/page-args.js'
import { DateTime, LocalDateScalar } from '../graphql/scalars.js'
import { EvidenceKindEnum } from '../graphql/strength-enums.js'
import { composedId, type PersonId, parseComposedId, parseId } from '../ids.js'
import type { Meeting } from '../meetings/meeting.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import type { EvidenceKind } from '../strength/evidence.js'
import { pairOf } from '../ties/pair.js'
import type { Tie } from '../ties/tie.js'
import { type DatedStrength, pairInId, RELATIONSHIP } from './relationship.js'
import type { RelationshipService } from './relationship.service.js'
import { RelationshipType, SharedMeetingConnection, StrengthType } from './relationship.type.js'

@Resolver(() => RelationshipType)
export class RelationshipResolver {
  constructor(private readonly service: RelationshipService) {}

  @Authorized()
  @Query(() => RelationshipType, {
    nullable: true,
    description:
      'What two people are to each other. Null where nothing is known, which is not zero, or the viewer must not see it.',
  })
  async relationshipBetween(
    @Arg('personId', () => ID, { description: 'One of the two.' }) personId: string,
    @Arg('otherPersonId', () => ID, { description: 'The other of the two.' }) otherPersonId: string,
    @Ctx() { loaders }: Context,
  ): Promise<Tie | null> {
    const person = parseId<PersonId>('personId', personId)
    return loaders.relationship.load(pairOf(person, parseId<PersonId>('otherPersonId', otherPersonId)))
  }

  @Authorized()
  @Query(() => RelationshipType, {
    nullable: true,
    description: 'Null where it is hidden from the viewer, or nothing is known about the two.',
  })
  async relationship(
    @Arg('id', () => ID, { description: 'As `Relationship.id` shows it.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Tie | null> {
    const pair = pairInId(parseComposedId('id', RELATIONSHIP, id))
    return pair && loaders.relationship.load(pair)
  }

  @FieldResolver(() => ID, {
    description: 'Made of the ids of the two, so that it is the same for whoever looks, and after a rebuild.',
  })
  id(@Root() { pair }: Tie): string {
    return composedId(RELATIONSHIP, pair)
  }

  @FieldResolver(() => [PersonType], { description: 'The two, in no order that means anything.' })
  async people(@Root() { pair }: Tie, @Ctx() { loaders }: Context): Promise<(Person | null)[]> {
    return Promise.all(pair.map(person => loaders.person.load(person)))
  }

  @FieldResolver(() => StrengthType, {
    nullable: true,
    description:
      'How well the two know each other. Today, or on an earlier day from the evidence up to that day; null before the first evidence. A future day is BAD_INPUT.',
  })
  async strength(
    @Root() relationship: Tie,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'The day it is to be told of. Null, and left out, is today.',
    })
    asOf: LocalDate | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<DatedStrength | null> {
    return this.service.strength(relationship, asOf, pair => loaders.history.load(pair))
  }

  @FieldResolver(() => EvidenceKindEnum, {
    description: 'The strongest kind of evidence that links the two.',
  })
  evidence(@Root() { sums }: Tie): EvidenceKind {
    return sums.evidence
  }

  @FieldResolver(() => Int, {
    description:
      'Settled meetings at which both were present. Counts all of them, although `sharedMeetings` shows organisers only those of networks they belong to.',
  })
  sharedMeetingCount(@Root() { sums }: Tie): number {
    return sums.sharedMeetings
  }

  @FieldResolver(() => SharedMeetingConnection, {
    description:
      'Settled meetings at which both were present, as far as the viewer may know of them, latest first.',
  })
  async sharedMeetings(
    @Root() { pair }: Tie,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Page<Meeting | null>> {
    const page = this.service.sharedMeetings(viewer, pair, await loaders.history.load(pair), args)
    const edges = page.edges.map(async ({ cursor, node }) => ({
      cursor,
      node: await loaders.meeting.load(node.id),
      sameTable: node.sameTable,
    }))
    return { ...page, edges: await Promise.all(edges) }
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When the two first met, at a meeting or one to one; null where only recommendations link them.',
  })
  firstMetAt(@Root() { sums }: Tie): Date | null {
    return sums.firstMetAt
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When the two last met, at a meeting or one to one; null where only recommendations link them.',
  })
  lastMetAt(@Root() { sums }: Tie): Date | null {
    return sums.lastMetAt
  }
}
