import { Field, ID, InterfaceType } from 'type-graphql'

/** Anything with an id of its own. */
@InterfaceType({ resolveType: value => value.__typename })
export abstract class Node {
  @Field(() => ID)
  id!: string
}
