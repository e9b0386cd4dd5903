import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { BadInput } from '../errors.js'
import { Node } from '../graphql/node.type.js'
import { type Id, parseId, parseIds } from '../ids.js'
import { LARGEST_PAGE } from '../paging.js'
import type { Context, Loaders } from './context.js'

/** A loader for each type with ids of its own. All are asked, so that a hidden thing costs what an absent one does. */
const KINDS = {
  Person: 'person',
  Network: 'network',
  Membership: 'membership',
  Meeting: 'meeting',
  Encounter: 'encounter',
  Recommendation: 'recommendation',
  Introduction: 'introduction',
  NameUseRequest: 'nameUseRequest',
} as const satisfies Record<string, keyof Loaders>

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => Node, { nullable: true })
  async node(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<object | null> {
    return findNode(parseId('id', id), loaders)
  }

  @Authorized()
  @Query(() => [Node], { nullable: 'items' })
  async nodes(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() { loaders }: Context,
  ): Promise<(object | null)[]> {
    if (ids.length > LARGEST_PAGE)
      throw new BadInput('ids', `\`ids\` must have at most ${LARGEST_PAGE} items.`)
    return Promise.all(parseIds('ids', ids).map(id => findNode(id, loaders)))
  }
}

async function findNode(id: Id<string>, loaders: Loaders): Promise<object | null> {
  const found = await Promise.all(
    Object.entries(KINDS).map(async ([__typename, loader]) => {
      const node = await (loaders[loader] as { load(id: Id<string>): Promise<object | null> }).load(id)
      return node && { ...node, __typename }
    }),
  )
  return found.find(node => node !== null) ?? null
}
