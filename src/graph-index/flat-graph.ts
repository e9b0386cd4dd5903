import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import { leastOfScore } from './fixed-point.js'

/**
 * Who knows whom, without strengths, as the measures of a whole network read it: nodes 0, 1, 2, …; the neighbours of node
 * n are `to` from `offsets[n]` to before `offsets[n + 1]`. It is a copy, and holds while the index changes.
 */
export interface FlatGraph {
  readonly nodes: number
  readonly offsets: Int32Array
  readonly to: Int32Array
}

/** The ties of at least `minimumScore` among these vertices; node n is the n-th of them. */
export function flatGraph(graph: Adjacency, vertices: ArrayLike<number>, minimumScore: number): FlatGraph {
  const least = leastOfScore(minimumScore)
  const nodes = vertices.length
  const nodeOf = new Int32Array(graph.ids.length).fill(-1)
  let entries = 0
  for (let node = 0; node < nodes; node++) {
    nodeOf[vertices[node] as number] = node
    entries += graph.length[vertices[node] as number] as number
  }

  const offsets = new Int32Array(nodes + 1)
  const to = new Int32Array(entries)
  let count = 0
  for (let node = 0; node < nodes; node++) {
    const vertex = vertices[node] as number
    const row = graph.row(vertex)
    const neighbours = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const stop = (row & PAGE_MASK) + (graph.length[vertex] as number)
    for (let at = row & PAGE_MASK; at < stop && (p[at] as number) >= least; at++) {
      const neighbour = nodeOf[neighbours[at] as number] as number
      if (neighbour >= 0) to[count++] = neighbour
    }
    offsets[node + 1] = count
  }
  return { nodes, offsets, to: to.slice(0, count) }
}
