import { Field, Int, ObjectType } from 'type-graphql'
import type { Page } from '../paging.js'

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean

  @Field(() => Boolean)
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true })
  startCursor!: string | null

  @Field(() => String, { nullable: true })
  endCursor!: string | null
}

/** The Relay connection of a type: `nodeType` is named late, as types refer to one another. */
export function connectionOf(name: string, nodeType: () => new () => object) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string

    @Field(() => nodeType())
    node!: object
  }

  @ObjectType(`${name}Connection`)
  class Connection implements Pick<Page<object>, 'edges'> {
    @Field(() => [Edge])
    edges!: Edge[]

    hasNextPage!: boolean
    hasPreviousPage!: boolean
    count!: () => Promise<number>

    @Field(() => [nodeType()])
    nodes(): object[] {
      return this.edges.map(edge => edge.node)
    }

    @Field(() => PageInfo)
    pageInfo(): PageInfo {
      return {
        hasNextPage: this.hasNextPage,
        hasPreviousPage: this.hasPreviousPage,
        startCursor: this.edges[0]?.cursor ?? null,
        endCursor: this.edges.at(-1)?.cursor ?? null,
      }
    }

    @Field(() => Int)
    totalCount(): Promise<number> {
      return this.count()
    }
  }
  return Connection
}
