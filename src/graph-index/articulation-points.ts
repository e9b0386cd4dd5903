import type { FlatGraph } from './flat-graph.js'

const NONE = -1

/**
 * The nodes without whom a component falls apart, in rising order: Hopcroft and Tarjan, "Efficient algorithms for graph
 * manipulation", CACM 16, 1973, with its recursion unrolled, since a chain of people may be longer than the stack. A node
 * other than a root is one when some child of it in the search tree reaches nothing above it; a root, when it has two
 * children. Linear time.
 */
export function articulationPoints({ nodes, offsets, to }: FlatGraph): number[] {
  const entered = new Int32Array(nodes)
  /** The earliest entered node that the subtree is tied to. */
  const lowest = new Int32Array(nodes)
  const parent = new Int32Array(nodes).fill(NONE)
  const next = offsets.slice(0, nodes)
  const holds = new Uint8Array(nodes)
  const stack = new Int32Array(nodes)
  let time = 0

  for (let root = 0; root < nodes; root++) {
    if (entered[root] !== 0) continue
    let depth = 0
    let rootChildren = 0
    stack[depth++] = root
    entered[root] = lowest[root] = ++time
    while (depth > 0) {
      const node = stack[depth - 1] as number
      const at = next[node] as number
      if (at < (offsets[node + 1] as number)) {
        next[node] = at + 1
        const neighbour = to[at] as number
        if (entered[neighbour] === 0) {
          parent[neighbour] = node
          stack[depth++] = neighbour
          entered[neighbour] = lowest[neighbour] = ++time
        } else if (neighbour !== parent[node]) {
          lowest[node] = Math.min(lowest[node] as number, entered[neighbour] as number)
        }
        continue
      }
      depth--
      const above = parent[node] as number
      if (above === NONE) continue
      lowest[above] = Math.min(lowest[above] as number, lowest[node] as number)
      if (above === root) rootChildren++
      else if ((lowest[node] as number) >= (entered[above] as number)) holds[above] = 1
    }
    if (rootChildren > 1) holds[root] = 1
  }

  const points: number[] = []
  for (let node = 0; node < nodes; node++) if (holds[node] === 1) points.push(node)
  return points
}
