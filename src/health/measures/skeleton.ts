import type { FlatGraph } from '../../graph-index/flat-graph.js'
import type { MemberGraph } from '../member-graph.js'

/**
 * A graph of fewer than two ties a person that falls apart as the whole does: without any one person, whatever ties are put
 * into both, the same people still reach each other. It is a breadth-first forest, and another one of the ties that are not in
 * the first (Cheriyan, Kao and Thurimella, SIAM Journal on Computing 22, 1993; Eppstein et al., Journal of the ACM 44, 1997).
 */
export function skeletonOf<Id extends string>(graph: MemberGraph<Id>): MemberGraph<Id> {
  const { ids, nodes, offsets, to } = graph
  const first = forestOf(graph, null)
  const second = forestOf(graph, first)
  const isKept = (a: number, b: number) =>
    first[a] === b || first[b] === a || second[a] === b || second[b] === a
  const starts = new Int32Array(nodes + 1)
  const kept: number[] = []
  for (let node = 0; node < nodes; node++) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
      if (isKept(node, to[at] as number)) kept.push(at)
    starts[node + 1] = kept.length
  }
  return {
    ids,
    nodes,
    offsets: starts,
    to: Int32Array.from(kept, at => to[at] as number),
    p: Float64Array.from(kept, at => graph.p[at] as number),
  }
}

/** The parent of each node in a breadth-first forest that takes no tie of another one; -1 of roots. */
function forestOf({ nodes, offsets, to }: FlatGraph, other: Int32Array | null): Int32Array {
  const parents = new Int32Array(nodes).fill(-1)
  const isReached = new Uint8Array(nodes)
  const queue = new Int32Array(nodes)
  for (let root = 0; root < nodes; root++) {
    if (isReached[root]) continue
    let reached = 0
    queue[reached++] = root
    isReached[root] = 1
    for (let next = 0; next < reached; next++) {
      const node = queue[next] as number
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
        const neighbour = to[at] as number
        if (isReached[neighbour] || other?.[node] === neighbour || other?.[neighbour] === node) continue
        isReached[neighbour] = 1
        parents[neighbour] = node
        queue[reached++] = neighbour
      }
    }
  }
  return parents
}
