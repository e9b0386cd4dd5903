import { createRequire } from 'node:module'
import type graphology from 'graphology'
import type { dijkstra, bidirectional as unweighted } from 'graphology-shortest-path'
import createGraph from 'ngraph.graph'
import ngraphPath from 'ngraph.path'
import { measureFor, memory, timed } from './measure.js'
import type { Answers, Figure, Found, Measured } from './section.js'
import {
  MEASURED_PAIRS,
  type MeasuredGraph,
  measuredGraph,
  type Pair,
  pairsOf,
  type Size,
  strengthsOf,
  WARM_UP_PAIRS,
} from './ties.js'

// CommonJS modules that are what they export, while their types speak of a default export.
const load = createRequire(import.meta.url)
const Graph: typeof graphology.default = load('graphology')
const shortest: { bidirectional: typeof unweighted; dijkstra: typeof dijkstra } =
  load('graphology-shortest-path')

const RUNS = 1_000
const WARM_UP = 20
/** How long one question is asked. */
const SECONDS = 10

interface Engine {
  readonly name: string
  /** The people from end to end; null for none. */
  fewestHops(pair: Pair): number[] | null
  largestP(pair: Pair): number[] | null
}

/**
 * The shortest paths of graphology and ngraph, bidirectional both. They know neither the best of limited length nor the five
 * best: p is largest where the sum of -ln p is smallest, at any length.
 */
export async function measureLibraries(size: Size): Promise<Found> {
  const graph = measuredGraph(size)
  const p = strengthsOf(graph)
  const pOf = new Map(
    Array.from(p, (one, i) => [keyOf(graph, graph.a[i] as number, graph.b[i] as number), one]),
  )
  const measured: Measured[] = []
  const answers: Answers[] = []
  const figures: Figure[] = []
  for (const make of [graphologyOf, ngraphOf]) {
    const before = memory()
    const built = timed(() => make(graph, p))
    const engine = built.result
    figures.push(
      { name: `build of ${engine.name}`, value: built.ms / 1e3, unit: 's' },
      { name: `memory of ${engine.name}`, value: (memory() - before) / 1e6, unit: 'MB' },
    )
    const hops = await ask(size, pair => engine.fewestHops(pair))
    const best = await ask(size, pair => engine.largestP(pair))
    measured.push(
      { engine: engine.name, question: 'anyDistance', times: hops.times },
      { engine: engine.name, question: 'anyPath', times: best.times },
    )
    answers.push({
      engine: engine.name,
      distances: hops.answers.map(path => (path === null ? null : path.length - 1)),
      best: best.answers.map(path => ({
        p: path === null ? 0 : productAlong(path, (a, b) => pOf.get(keyOf(graph, a, b)) ?? 0),
        hops: path === null ? 0 : path.length - 1,
      })),
    })
  }
  return { measured, answers, figures, notes: [] }
}

async function ask(size: Size, one: (pair: Pair) => number[] | null) {
  await measureFor(SECONDS / 5, pairsOf(size, WARM_UP, WARM_UP_PAIRS), one)
  return measureFor(SECONDS, pairsOf(size, RUNS, MEASURED_PAIRS), one)
}

function graphologyOf({ people, ties, a, b }: MeasuredGraph, p: Float64Array): Engine {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false })
  for (let v = 0; v < people; v++) graph.addNode(String(v))
  for (let i = 0; i < ties; i++)
    graph.addEdge(String(a[i]), String(b[i]), { cost: -Math.log(p[i] as number) })
  return {
    name: 'graphology',
    fewestHops: ({ from, to }) =>
      shortest.bidirectional(graph, String(from), String(to))?.map(Number) ?? null,
    largestP: ({ from, to }) =>
      shortest.dijkstra.bidirectional(graph, String(from), String(to), 'cost')?.map(Number) ?? null,
  }
}

function ngraphOf({ people, ties, a, b }: MeasuredGraph, p: Float64Array): Engine {
  const graph = createGraph<undefined, number>()
  for (let v = 0; v < people; v++) graph.addNode(v)
  for (let i = 0; i < ties; i++) graph.addLink(a[i] as number, b[i] as number, -Math.log(p[i] as number))
  const byHops = ngraphPath.nba(graph)
  const byCost = ngraphPath.nba(graph, { distance: (_from, _to, link) => link.data })
  const idsOf = (nodes: { id: string | number }[]) =>
    nodes.length === 0 ? null : nodes.map(({ id }) => Number(id))
  return {
    name: 'ngraph',
    fewestHops: ({ from, to }) => idsOf(byHops.find(from, to)),
    largestP: ({ from, to }) => idsOf(byCost.find(from, to)),
  }
}

function keyOf({ people }: Size, one: number, two: number): number {
  return Math.min(one, two) * people + Math.max(one, two)
}

function productAlong(path: readonly number[], pOf: (a: number, b: number) => number): number {
  return path.slice(1).reduce((product, to, i) => product * pOf(path[i] as number, to), 1)
}
