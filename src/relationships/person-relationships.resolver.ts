import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../api/context.js'
import { connectionOf } from '../graphql/connection.js'
import { PageArgs } from '../graphql/page-args.js'
import type { PersonId } from '../ids.js'
import type { Page } from '../paging.js'
import type { Person } from '../people/person.js'
import { PersonType } from '../people/person.type.js'
import { pairOf } from '../ties/pair.js'
import { otherOf, type Tie } from '../ties/tie.js'
import type { RelationshipOrder } from './relationship.js'
import { RelationshipOrderEnum, RelationshipType } from './relationship.type.js'

@ArgsType()
class RelationshipsArgs extends PageArgs {
  @Field(() => Int, {
    defaultValue: 1,
    description: 'The least score a relationship must have, 1 to 100.',
  })
  minimumScore!: number

  @Field(() => RelationshipOrderEnum, { defaultValue: 'STRONGEST', description: 'Which of them come first.' })
  orderBy!: RelationshipOrder
}

/** Whose list it is stands around it, so of the two only the other needs saying. */
@ObjectType()
class ListedRelationshipFacts {
  other!: PersonId

  @Field(() => PersonType, {
    nullable: true,
    description:
      'The one of the two who is not the person whose relationships these are; null where the viewer must not see them, or they no longer exist.',
  })
  async otherPerson(@Ctx() { loaders }: Context): Promise<Person | null> {
    return loaders.person.load(this.other)
  }
}

const PersonRelationshipConnection = connectionOf(
  'PersonRelationship',
  () => RelationshipType,
  ListedRelationshipFacts,
)

/** What relationships add to a person. */
@Resolver(() => PersonType)
export class PersonRelationshipsResolver {
  @FieldResolver(() => RelationshipType, {
    nullable: true,
    description:
      'The relationship of this person and the viewer; null if nothing is known, and for the viewer.',
  })
  async relationshipWithViewer(
    @Root() { id }: Person,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Tie | null> {
    if (viewer.person === null || viewer.person === id) return null
    return loaders.relationship.load(pairOf(viewer.person, id))
  }

  @FieldResolver(() => PersonRelationshipConnection, {
    nullable: true,
    description: 'Whom they know, and how well. Null for others than the person and the administrator.',
  })
  async relationships(
    @Root() { id }: Person,
    @Args(() => RelationshipsArgs) args: RelationshipsArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Tie> | null> {
    const page = await loaders.relationshipsOfPerson.load({ key: id, args })
    return (
      page && {
        ...page,
        edges: page.edges.map(edge => ({ ...edge, other: otherOf(id, edge.node.pair) })),
      }
    )
  }
}
