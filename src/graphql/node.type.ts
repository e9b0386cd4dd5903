import { Field, ID, InterfaceType } from 'type-graphql'

/** Anything with an id of its own. */
@InterfaceType({
  resolveType: value => value.__typename,
  description: 'Anything with an id of its own, which `node` and `nodes` find again.',
})
export abstract class Node {
  @Field(() => ID, { description: 'Its name among all that has one; opaque, and always the same.' })
  id!: string
}
