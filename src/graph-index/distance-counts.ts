import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import type { EndSteps } from './end-steps.js'

/**
 * How many vertices are 1, 2, 3, … hops from `start`, as far as there are any: breadth-first search.
 * @param firstSteps those from `start`
 */
export function distanceCounts(
  graph: Adjacency,
  start: number,
  firstSteps: EndSteps,
  least: number,
): number[] {
  const seen = new Uint8Array(graph.ids.length)
  seen[start] = 1
  let level = Array.from(firstSteps.to.subarray(0, firstSteps.length))
  for (const vertex of level) seen[vertex] = 1
  const counts: number[] = []
  while (level.length > 0) {
    counts.push(level.length)
    const next: number[] = []
    for (const vertex of level) {
      const row = graph.row(vertex)
      const to = graph.to[row >>> PAGE_BITS] as Int32Array
      const p = graph.p[row >>> PAGE_BITS] as Int32Array
      const stop = (row & PAGE_MASK) + (graph.length[vertex] as number)
      for (let at = row & PAGE_MASK; at < stop && (p[at] as number) >= least; at++) {
        const neighbour = to[at] as number
        if (seen[neighbour] === 1) continue
        seen[neighbour] = 1
        next.push(neighbour)
      }
    }
    level = next
  }
  return counts
}
