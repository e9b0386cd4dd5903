import { Neo4jPathFinder } from '../../src/paths/neo4j-path-finder.js'
import type { PathFinder } from '../../src/paths/path-finder.js'
import { SurroundingsStore } from '../../src/paths/surroundings.store.js'
import fc from '../support/fast-check.js'
import { graphs, person, queries } from '../support/generated-graphs.js'
import { OwnGraph } from '../support/own-graph.js'
import { ReferencePaths, type ReferenceTie } from '../support/reference-paths.js'
import { runs } from '../support/seed.js'
import { hasReached, type Replica, startReplica } from '../support/synced-index.js'
import { until } from '../support/until.js'
import { CONTRACT_DAY, pathFinderContract } from './path-finder.contract.js'

let replica: Replica
let other: Replica
beforeAll(async () => {
  ;[replica, other] = await Promise.all([startReplica(), startReplica()])
})
afterAll(async () => {
  await Promise.all([replica?.stop(), other?.stop()])
})

const RUNS = 12
pathFinderContract(
  'the index synced with Neo4j',
  async ties => {
    // Other tests may have made all indexes load again.
    await until('the index answers', () => replica.index.state.pathFinder === 'INDEX')
    const own = new OwnGraph(replica.graph, CONTRACT_DAY)
    await own.know(ties)
    return own.seenBy(replica.finder)
  },
  RUNS,
)

const PEOPLE = 8

type Step = (own: OwnGraph, ties: Map<string, ReferenceTie>) => Promise<void>

const someone = fc.nat(PEOPLE - 1).map(person)
const keyOf = ({ a, b }: Pick<ReferenceTie, 'a' | 'b'>) => [a, b].sort().join(' ')
const know = graphs(PEOPLE, 6).map((drawn): Step => {
  return async (own, ties) => {
    for (const tie of drawn) ties.set(keyOf(tie), tie)
    await own.know(drawn)
  }
})
const forget = fc.tuple(someone, someone).map(([a, b]): Step => {
  return async (own, ties) => {
    ties.delete(keyOf({ a, b }))
    await own.forget(a, b)
  }
})
const leave = someone.map((id): Step => {
  return async (own, ties) => {
    for (const [key, { a, b }] of ties) if (a === id || b === id) ties.delete(key)
    await own.leave(id)
  }
})
const step = fc.oneof(
  { weight: 4, arbitrary: know },
  { weight: 2, arbitrary: forget },
  { weight: 1, arbitrary: leave },
)

test('between any changes the index of each replica, Neo4j and the reference enumeration answer alike', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, queries(PEOPLE, CONTRACT_DAY)), { minLength: 1, maxLength: 8 }),
      async steps => {
        const own = new OwnGraph(replica.graph, CONTRACT_DAY)
        const finders: PathFinder[] = [
          replica.finder,
          new Neo4jPathFinder(new SurroundingsStore(replica.graph)),
          other.finder,
        ].map(finder => own.seenBy(finder))
        const ties = new Map<string, ReferenceTie>()
        for (const [apply, query] of steps) {
          await apply(own, ties)
          await hasReached(other, replica.graph.lastChange)
          const reference = new ReferencePaths([...ties.values()])
          const { from, to } = query
          for (const finder of finders) {
            expect(await finder.bestPaths(query)).toEqual(reference.bestPaths(query))
            expect(await finder.distances(from, [to], query)).toEqual(reference.distances(from, [to], query))
            expect(await finder.commonContacts(from, to, query)).toEqual(
              reference.commonContacts(from, to, query),
            )
          }
        }
      },
    ),
    { numRuns: runs(10) },
  ))
