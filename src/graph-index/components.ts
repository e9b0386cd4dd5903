import type { FlatGraph } from './flat-graph.js'

export interface Components {
  readonly count: number
  /** The component of each node, -1 of the one left out; components are numbered in the order of their first nodes. */
  readonly of: Int32Array
  readonly sizes: number[]
}

/** The pieces that a graph, or one without a node, falls into, by breadth-first search (Hopcroft and Tarjan, CACM 16, 1973). Linear time. */
export function connectedComponents({ nodes, offsets, to }: FlatGraph, leftOut?: number): Components {
  const of = new Int32Array(nodes).fill(-1)
  const queue = new Int32Array(nodes)
  const sizes: number[] = []
  for (let first = 0; first < nodes; first++) {
    if (of[first] !== -1 || first === leftOut) continue
    const component = sizes.length
    let reached = 0
    queue[reached++] = first
    of[first] = component
    for (let next = 0; next < reached; next++) {
      const node = queue[next] as number
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
        const neighbour = to[at] as number
        if (of[neighbour] !== -1 || neighbour === leftOut) continue
        of[neighbour] = component
        queue[reached++] = neighbour
      }
    }
    sizes.push(reached)
  }
  return { count: sizes.length, of, sizes }
}
