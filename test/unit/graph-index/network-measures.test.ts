import { betweenness, sampledBetweenness } from '../../../src/graph-index/betweenness.js'
import { connectedComponents } from '../../../src/graph-index/components.js'
import { coreNumbers } from '../../../src/graph-index/core-numbers.js'
import { cutOffs } from '../../../src/graph-index/cut-offs.js'
import type { FlatGraph } from '../../../src/graph-index/flat-graph.js'
import { runToEnd } from '../../../src/graph-index/resumable.js'
import { memberGraph } from '../../../src/health/member-graph.js'
import fc from '../../support/fast-check.js'
import {
  flatGraphOf,
  flatGraphs,
  neighboursOf,
  reachable,
  shortestPaths,
} from '../../support/reference-measures.js'

const nodesOf = (graph: FlatGraph) => Array.from({ length: graph.nodes }, (_, node) => node)

test('two nodes are of one component exactly when there is a way between them', () =>
  fc.assert(
    fc.property(flatGraphs(12), graph => {
      const { of, sizes, count } = connectedComponents(graph)
      for (const node of nodesOf(graph)) {
        const together = nodesOf(graph).filter(other => of[other] === of[node])
        expect(new Set(together)).toEqual(reachable(graph, node))
        expect(sizes[of[node] as number]).toBe(together.length)
      }
      expect(sizes).toHaveLength(count)
    }),
  ))

test('in a chain longer than any stack every inner node cuts others off', () => {
  const ids = Array.from({ length: 50_000 }, (_, n) => `${n}`)
  const chain = memberGraph(
    ids,
    ids.slice(1).map((_, n) => ({ a: n, b: n + 1, p: 0.5 })),
  )
  expect(cutOffs(chain).filter(others => others > 0)).toHaveLength(49_998)
})

test('core numbers are what is left when the least connected leave again and again', () =>
  fc.assert(
    fc.property(flatGraphs(14), graph => {
      const expected = new Int32Array(graph.nodes)
      for (let k = 1; k < graph.nodes; k++) {
        let group = new Set(nodesOf(graph))
        for (let before = -1; before !== group.size; ) {
          before = group.size
          const members: ReadonlySet<number> = group
          const stays = (node: number) =>
            neighboursOf(graph, node).filter(next => members.has(next)).length >= k
          group = new Set([...members].filter(stays))
        }
        for (const node of group) expected[node] = k
      }
      expect(coreNumbers(graph)).toEqual(expected)
    }),
  ))

test('betweenness is the mean share of shortest paths that pass', () =>
  fc.assert(
    fc.property(flatGraphs(9), graph => {
      const expected = new Float64Array(graph.nodes)
      for (const from of nodesOf(graph)) {
        for (const to of nodesOf(graph)) {
          if (from === to) continue
          const paths = shortestPaths(graph, from, to)
          for (const path of paths) {
            for (const node of path.slice(1, -1))
              expected[node] = (expected[node] as number) + 1 / paths.length
          }
        }
      }
      const pairs = (graph.nodes - 1) * (graph.nodes - 2)
      const found = runToEnd(betweenness(graph))
      for (const node of nodesOf(graph)) {
        expect(found[node]).toBeCloseTo(pairs > 0 ? (expected[node] as number) / pairs : 0, 10)
      }
    }),
  ))

test('the centre of a star lies between all others', () => {
  const star = flatGraphOf(
    6,
    [1, 2, 3, 4, 5].map(leaf => [0, leaf] as const),
  )
  expect([...runToEnd(betweenness(star))]).toEqual([1, 0, 0, 0, 0, 0])
})

test('sampled betweenness keeps the error it states', () =>
  fc.assert(
    fc.property(flatGraphs(30), fc.integer(), (graph, seed) => {
      const exact = runToEnd(betweenness(graph))
      const sampled = runToEnd(sampledBetweenness(graph, 12, drawing(seed)))
      const worst = Math.max(
        ...nodesOf(graph).map(node => Math.abs((exact[node] as number) - (sampled.values[node] as number))),
      )
      expect(worst).toBeLessThanOrEqual(sampled.error + 1e-12)
    }),
  ))

test('sampling every node is exact and says so', () => {
  const path = flatGraphOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ])
  const { values, error } = runToEnd(sampledBetweenness(path, 4, () => 0))
  expect(values).toEqual(runToEnd(betweenness(path)))
  expect(error).toBe(0)
})

test('the mean over all samples of one source is the exact betweenness', () =>
  fc.assert(
    fc.property(flatGraphs(8), graph => {
      const mean = new Float64Array(graph.nodes)
      for (const source of nodesOf(graph)) {
        const { values } = runToEnd(sampledBetweenness(graph, 1, () => source / graph.nodes))
        for (const node of nodesOf(graph)) {
          mean[node] = (mean[node] as number) + (values[node] as number) / graph.nodes
        }
      }
      const exact = runToEnd(betweenness(graph))
      if (graph.nodes > 1)
        for (const node of nodesOf(graph)) expect(mean[node]).toBeCloseTo(exact[node] as number, 10)
    }),
  ))

/** Numbers from 0 to below 1, the same for the same seed. */
function drawing(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
