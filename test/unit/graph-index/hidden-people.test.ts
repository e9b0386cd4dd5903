import { buildIndex } from '../../../src/graph-index/build-index.js'
import type { GraphIndex } from '../../../src/graph-index/graph-index.js'
import type { PathQuery } from '../../../src/graph-index/path-query.js'
import type { PersonId } from '../../../src/ids.js'
import type { PathScope } from '../../../src/paths/path-finder.js'
import { CONTRACT_DAY } from '../../contract/path-finder.contract.js'
import fc from '../../support/fast-check.js'
import { graphs, layeredGraphs, person, queries } from '../../support/generated-graphs.js'
import type { ReferenceTie } from '../../support/reference-paths.js'
import { runs } from '../../support/seed.js'

const p = (met: number, trust: number) => Math.max(0.005, 1 - Math.exp(-met / 2) * Math.exp(-trust / 1.5))

const indexOf = (ties: readonly ReferenceTie[]) =>
  buildIndex<PersonId>(
    ties
      .filter(({ met, declared, trust }) => met > declared || trust > 0)
      .map(({ a, b, met, declared, trust }) => ({ a, b, p: p(met - declared, trust) })),
  )

/** Every answer the index gives to one who asks about these two. */
function answersOf(
  index: GraphIndex<PersonId>,
  query: PathQuery<PersonId> & PathScope,
  people: readonly PersonId[],
) {
  const { from, to } = query
  return {
    paths: index.bestPaths(query),
    shortest: from === to ? [] : index.shortestPaths(from, to, query),
    distances: index.distances(from, people, query),
    common: from === to ? [] : index.commonContacts(from, to, query),
    starts: from === to ? null : index.haveRelationships(from, to, query),
  }
}

test.each([
  ['small dense graphs', graphs(8, 24), 8],
  ['graphs in several pieces', graphs(14, 18), 14],
  ['graphs of long ways, many of them alike', layeredGraphs(5), 15],
])('of %s the index answers as if a hidden person were not there', (_, graph, size) =>
  fc.assert(
    fc.property(
      graph,
      queries(size, CONTRACT_DAY),
      fc.uniqueArray(fc.nat(size - 1).map(person), { minLength: 1, maxLength: 3 }),
      (ties, query, hidden) => {
        fc.pre(!hidden.includes(query.from) && !hidden.includes(query.to))
        const seen = Array.from({ length: size }, (_, n) => person(n)).filter(id => !hidden.includes(id))
        const { mayConnect } = query
        const scope = {
          mayConnect: (id: PersonId) => !hidden.includes(id) && (mayConnect === undefined || mayConnect(id)),
        }
        const without = ties.filter(({ a, b }) => !hidden.includes(a) && !hidden.includes(b))
        expect(answersOf(indexOf(ties), { ...query, ...scope }, seen)).toEqual(
          answersOf(indexOf(without), query, seen),
        )
      },
    ),
    { numRuns: runs(1000) },
  ),
)
