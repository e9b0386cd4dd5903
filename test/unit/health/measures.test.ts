import { cutOffs } from '../../../src/graph-index/cut-offs.js'
import { runToEnd } from '../../../src/graph-index/resumable.js'
import { absenceFactor } from '../../../src/health/measures/absence-factor.js'
import { clustering } from '../../../src/health/measures/clustering.js'
import { figuresOf } from '../../../src/health/measures/graph-figures.js'
import { Graph, louvain } from '../../../src/health/measures/graphology.js'
import { groupsOf, seeded } from '../../../src/health/measures/groups.js'
import { meanDistance } from '../../../src/health/measures/mean-distance.js'
import { medianTime } from '../../../src/health/measures/median-time.js'
import { reciprocityOf } from '../../../src/health/measures/reciprocity.js'
import { skeletonOf } from '../../../src/health/measures/skeleton.js'
import { memberGraph, tiesOf, withoutNodes, withTies } from '../../../src/health/member-graph.js'
import { resilienceWithout } from '../../../src/health/resilience.js'
import fc from '../../support/fast-check.js'
import { flatGraphs, neighboursOf, reachable, shortestPaths } from '../../support/reference-measures.js'
import { runs } from '../../support/seed.js'

const nodes = (count: number) => Array.from({ length: count }, (_, node) => node)

test('the mean distance is the mean over all pairs with a way between them, also beyond one pass', () =>
  fc.assert(
    fc.property(flatGraphs(40), graph => {
      const lengths = nodes(graph.nodes).flatMap(from =>
        nodes(graph.nodes).flatMap(to => {
          const [path] = from === to ? [] : shortestPaths(graph, from, to)
          return path ? [path.length - 1] : []
        }),
      )
      const mean = lengths.length === 0 ? null : lengths.reduce((a, b) => a + b, 0) / lengths.length
      if (mean === null) expect(runToEnd(meanDistance(graph))).toBeNull()
      else expect(runToEnd(meanDistance(graph))).toBeCloseTo(mean, 12)
    }),
    { numRuns: runs(40) },
  ))

test('clustering counts the pairs of neighbours who know each other', () =>
  fc.assert(
    fc.property(flatGraphs(12), graph => {
      const pairs = nodes(graph.nodes).map(node => {
        const known = neighboursOf(graph, node)
        const all = known.flatMap((a, i) => known.slice(i + 1).map(b => [a, b] as const))
        return { all: all.length, closed: all.filter(([a, b]) => neighboursOf(graph, a).includes(b)).length }
      })
      const { local, global } = clustering(graph)
      for (const [node, { all, closed }] of pairs.entries())
        expect(local[node]).toBeCloseTo(all === 0 ? 0 : closed / all, 12)
      const all = pairs.reduce((sum, one) => sum + one.all, 0)
      expect(global).toBeCloseTo(all === 0 ? 0 : pairs.reduce((sum, one) => sum + one.closed, 0) / all, 12)
    }),
  ))

test('whose leaving cuts others off, and how many: all but the largest part of what was one', () =>
  fc.assert(
    fc.property(flatGraphs(12), graph => {
      const cut = cutOffs(graph)
      for (const node of nodes(graph.nodes)) {
        const others = [...reachable(graph, node)].filter(other => other !== node)
        const parts = others.map(other => reachable(graph, other, new Set([node])).size)
        expect(cut[node]).toBe(others.length - Math.max(0, ...parts))
      }
    }),
    { numRuns: runs(300) },
  ))

test('a skeleton falls apart as the whole does, whatever ties are put into both', () =>
  fc.assert(
    fc.property(memberGraphs(12), fc.nat(11), fc.nat(11), (graph, one, other) => {
      const [a, b] = [one % graph.nodes, other % graph.nodes]
      const added = a === b ? [] : [{ a, b, p: 0.9 }]
      const skeleton = skeletonOf(graph)
      expect(skeleton.to.length / 2).toBeLessThan(2 * graph.nodes)
      expect(cutOffs(withTies(skeleton, added))).toEqual(cutOffs(withTies(graph, added)))
    }),
    { numRuns: runs(500) },
  ))

test('without one person, as many are cut off as that person’s cut-off count says', () =>
  fc.assert(
    fc.property(memberGraphs(10), graph => {
      for (const [node, id] of graph.ids.entries()) {
        const left = runToEnd(resilienceWithout(graph, [id]))
        expect(left.cutOff.length).toBe(cutOffs(graph)[node])
        expect(left.membersLeft).toBe(graph.nodes - 1)
      }
    }),
  ))

test('without nobody, or strangers, nothing is lost', () =>
  fc.assert(
    fc.property(memberGraphs(10), graph => {
      const left = runToEnd(resilienceWithout(graph, ['a stranger']))
      const { isolated, components, largest } = figuresOf(graph)
      expect(left).toMatchObject({
        membersLeft: graph.nodes,
        isolated,
        components,
        largestComponent: largest,
        cutOff: [],
      })
    }),
  ))

test('ties are added as if they had been there, and people taken away as if they had not', () =>
  fc.assert(
    fc.property(memberGraphs(8), fc.nat(7), fc.nat(7), (graph, one, other) => {
      const [a, b] = [one % graph.nodes, other % graph.nodes]
      fc.pre(a !== b)
      const more = withTies(graph, [{ a, b, p: 0.9 }])
      const plain = [
        ...tiesOf(graph).filter(tie => `${tie.a} ${tie.b}` !== `${Math.min(a, b)} ${Math.max(a, b)}`),
      ]
      plain.push({ a: Math.min(a, b), b: Math.max(a, b), p: 0.9 })
      const inOrder = (ties: typeof plain) => ties.map(tie => `${tie.a} ${tie.b} ${tie.p}`).sort()
      expect(inOrder(tiesOf(more))).toEqual(inOrder(plain))
      const less = withoutNodes(more, new Set([a]))
      const named = tiesOf(less).map(tie => `${less.ids[tie.a]} ${less.ids[tie.b]}`)
      const left = plain.filter(tie => tie.a !== a && tie.b !== a)
      expect(named.sort()).toEqual(left.map(tie => `${graph.ids[tie.a]} ${graph.ids[tie.b]}`).sort())
    }),
  ))

test('groups are those that the library finds in a graph of its own', () =>
  fc.assert(
    fc.property(memberGraphs(14), graph => {
      const own = new Graph({ type: 'undirected' })
      for (let node = 0; node < graph.nodes; node++) own.addNode(node)
      for (const { a, b, p } of tiesOf(graph)) own.addUndirectedEdge(a, b, { weight: p })
      const found = own.size === 0 ? null : louvain.detailed(own, { rng: seeded(20_260_131) })
      const { of, modularity } = groupsOf(graph)
      expect(modularity).toBe(found?.modularity ?? 0)
      for (const one of nodes(graph.nodes))
        for (const other of nodes(one))
          expect(of[one] === of[other]).toBe(
            found !== null && found.communities[one] === found.communities[other],
          )
    }),
  ))

test('the absence factor is the fewest who make half', () => {
  expect(absenceFactor([])).toBe(0)
  expect(absenceFactor([5, 1, 1, 1, 1, 1])).toBe(1)
  expect(absenceFactor([2, 2, 2, 2])).toBe(2)
})

test('the median time counts those still waiting', () => {
  const done = (days: number) => ({ days, happened: true })
  const waiting = (days: number) => ({ days, happened: false })
  expect(medianTime([done(10), done(20), done(30)])).toBe(20)
  expect(medianTime([done(10), waiting(300), waiting(300)])).toBeNull()
  // The textbook case: whoever is lost early is at risk no more. 3/4 after 10, then 3/4 · 1/2.
  expect(medianTime([done(10), waiting(15), done(20), waiting(40)])).toBe(20)
})

test('half of what is given in one direction only is not reciprocal', () => {
  const gift = (from: string, to: string) => ({ from, to })
  expect(reciprocityOf([])).toBeNull()
  expect(
    reciprocityOf([gift('a', 'b'), gift('b', 'a'), gift('a', 'c'), gift('a', 'c'), gift('c', 'd')]),
  ).toBe(0.5)
})

function memberGraphs(most: number) {
  return flatGraphs(most).map(graph =>
    memberGraph(
      nodes(graph.nodes).map(node => `id${node}`),
      nodes(graph.nodes).flatMap(a =>
        neighboursOf(graph, a)
          .filter(b => a < b)
          .map(b => ({ a, b, p: 0.5 })),
      ),
    ),
  )
}
