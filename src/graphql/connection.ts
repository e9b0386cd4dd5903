import { Field, Int, ObjectType } from 'type-graphql'
import type { Page } from '../paging.js'

@ObjectType({ description: 'Where a page lies in its list, as Relay has it.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on behind this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether something stands before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Of the first edge; null on an empty page.' })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Of the last edge: pass it as `after` for the next page; null on an empty page.',
  })
  endCursor!: string | null
}

/** What an edge tells of the link itself, beside the thing at its end: nothing, unless a connection says so. */
class NoFacts {}

/**
 * A Relay connection: `name` of its own, and the type of its nodes, which is named late, as types refer to one another. `facts` is an
 * ObjectType of what the edges tell of the link, such as when it was made.
 */
export function connectionOf(
  name: string,
  nodeType: () => new () => object,
  facts: new () => object = NoFacts,
) {
  @ObjectType(`${name}Edge`, { description: 'One place in the list.' })
  class Edge extends facts {
    @Field(() => String, { description: 'Its place in the order: pass it as `after` to go on behind it.' })
    cursor!: string

    @Field(() => nodeType(), { description: 'What stands there.' })
    node!: object
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class Connection implements Pick<Page<object>, 'edges'> {
    @Field(() => [Edge], { description: 'In the order of the list.' })
    edges!: Edge[]

    hasNextPage!: boolean
    hasPreviousPage!: boolean
    count!: () => Promise<number>

    @Field(() => [nodeType()], { description: 'Those of the edges.' })
    nodes(): object[] {
      return this.edges.map(edge => edge.node)
    }

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo(): PageInfo {
      return {
        hasNextPage: this.hasNextPage,
        hasPreviousPage: this.hasPreviousPage,
        startCursor: this.edges[0]?.cursor ?? null,
        endCursor: this.edges.at(-1)?.cursor ?? null,
      }
    }

    @Field(() => Int, {
      nullable: true,
      description:
        'How many there are on all pages, of those the viewer can see. Counted only if asked for; null where that failed.',
    })
    totalCount(): Promise<number> {
      return this.count()
    }
  }
  return Connection
}
