import type { FlatGraph } from '../../src/graph-index/flat-graph.js'
import fc from './fast-check.js'

/** A graph of `nodes` nodes with these ties, each pair once. */
export function flatGraphOf(nodes: number, ties: readonly (readonly [number, number])[]): FlatGraph {
  const rows = Array.from({ length: nodes }, (): number[] => [])
  for (const [a, b] of ties) {
    rows[a]?.push(b)
    rows[b]?.push(a)
  }
  const offsets = Int32Array.from([0, ...rows.map((_, i) => rows.slice(0, i + 1).flat().length)])
  return { nodes, offsets, to: Int32Array.from(rows.flat()) }
}

export function neighboursOf({ offsets, to }: FlatGraph, node: number): number[] {
  return [...to.subarray(offsets[node], offsets[node + 1])]
}

/** Graphs of up to `most` nodes, from none to nearly all ties. */
export function flatGraphs(most: number): fc.Arbitrary<FlatGraph> {
  return fc.integer({ min: 1, max: most }).chain(nodes => {
    const pairs = Array.from({ length: nodes * nodes }, (_, i) => [Math.floor(i / nodes), i % nodes] as const)
    return fc
      .tuple(fc.subarray(pairs.filter(([a, b]) => a < b)), fc.constantFrom(1, 2, 4))
      .map(([ties, thin]) =>
        flatGraphOf(
          nodes,
          ties.filter((_, i) => i % thin === 0),
        ),
      )
  })
}

/** The nodes that can be reached from `from` without passing those in `without`. */
export function reachable(
  graph: FlatGraph,
  from: number,
  without: ReadonlySet<number> = new Set(),
): Set<number> {
  const reached = new Set([from])
  for (const node of reached) {
    for (const next of neighboursOf(graph, node)) if (!without.has(next)) reached.add(next)
  }
  return reached
}

/** All shortest paths between two different nodes, as lists of nodes. */
export function shortestPaths(graph: FlatGraph, from: number, to: number): number[][] {
  let paths = [[from]]
  const seen = new Set<number>()
  while (paths.length > 0) {
    const arrived = paths.filter(path => path[path.length - 1] === to)
    if (arrived.length > 0) return arrived
    for (const path of paths) seen.add(path[path.length - 1] as number)
    paths = paths.flatMap(path =>
      neighboursOf(graph, path[path.length - 1] as number)
        .filter(next => !seen.has(next))
        .map(next => [...path, next]),
    )
  }
  return []
}
