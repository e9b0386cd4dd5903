import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Node } from '../graphql/node.type.js'
import { composedId, type Id, parseComposedId, parseId } from '../ids.js'
import { MATCH, placeInMatchId } from '../matches/match.js'
import { ATTENDANCE, placeInAttendanceId } from '../meetings/attendance.js'
import { LARGEST_PAGE, mustBeFew } from '../paging.js'
import { pairInId, RELATIONSHIP } from '../relationships/relationship.js'
import type { Context, Loaders } from './context.js'

/** A loader for each type with ids in the graph. All are asked, so that a hidden thing costs what an absent one does. */
const KINDS = {
  Person: 'person',
  Network: 'network',
  Membership: 'membership',
  Meeting: 'meeting',
  Encounter: 'encounter',
  Recommendation: 'recommendation',
  Introduction: 'introduction',
  NameUseRequest: 'nameUseRequest',
  Contact: 'contact',
} as const satisfies Record<string, keyof Loaders>

/** What is looked up by an id made of others: how, by the word that its ids begin with. */
const COMPOSED: ReadonlyMap<string, Composed> = new Map<string, Composed>([
  [
    ATTENDANCE,
    {
      __typename: 'Attendance',
      async find(ids, loaders) {
        const place = placeInAttendanceId(ids)
        return place && loaders.attendance.load(place)
      },
    },
  ],
  [
    MATCH,
    {
      __typename: 'Match',
      async find(ids, loaders) {
        const place = placeInMatchId(ids)
        return place && loaders.match.load(place, composedId(MATCH, ids))
      },
    },
  ],
  [
    RELATIONSHIP,
    {
      __typename: 'Relationship',
      async find(ids, loaders) {
        const pair = pairInId(ids)
        return pair && loaders.relationship.load(pair)
      },
    },
  ],
])

interface Composed {
  readonly __typename: string
  find(ids: readonly Id<string>[], loaders: Loaders): Promise<object | null>
}

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    description: 'Anything with an id of its own; null where it is hidden from the viewer or does not exist.',
  })
  async node(
    @Arg('id', () => ID, { description: 'As the `id` of anything shows it.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<object | null> {
    return findNode('id', id, loaders)
  }

  @Authorized()
  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description:
      'As `node`, for several: in the order asked, null for each that is hidden or does not exist.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: `At most ${LARGEST_PAGE}.` }) ids: string[],
    @Ctx() { loaders }: Context,
  ): Promise<(object | null)[]> {
    mustBeFew('ids', ids)
    return Promise.all(ids.map((id, i) => findNode(`ids[${i}]`, id, loaders)))
  }
}

async function findNode(field: string, text: string, loaders: Loaders): Promise<object | null> {
  const [kind = ''] = text.toLowerCase().split(':')
  const composed = COMPOSED.get(kind)
  if (composed) {
    const node = await composed.find(parseComposedId(field, kind, text), loaders)
    return node && { ...node, __typename: composed.__typename }
  }
  const id = parseId(field, text)
  const found = await Promise.all(
    Object.entries(KINDS).map(async ([__typename, loader]) => {
      const node = await (loaders[loader] as { load(id: Id<string>): Promise<object | null> }).load(id)
      return node && { ...node, __typename }
    }),
  )
  return found.find(node => node !== null) ?? null
}
