import type { FlatGraph } from './flat-graph.js'

const NONE = -1

/**
 * How many others each node's leaving cuts off: of what is left of its component, all but the largest piece. 0 for all but
 * articulation points. The search is that of Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", CACM 16,
 * 1973, with its recursion unrolled, since a chain of people may be longer than the stack. It also counts the subtree below
 * each child; the pieces are the subtrees that reach nothing above, and the rest. Linear time.
 */
export function cutOffs({ nodes, offsets, to }: FlatGraph): Int32Array {
  const entered = new Int32Array(nodes)
  const lowest = new Int32Array(nodes)
  const parent = new Int32Array(nodes).fill(NONE)
  const below = new Int32Array(nodes).fill(1)
  /** Of the pieces that only hang on a node: how many people, and the most in one. */
  const hanging = new Int32Array(nodes)
  const largest = new Int32Array(nodes)
  const next = offsets.slice(0, nodes)
  const stack = new Int32Array(nodes)
  const order = new Int32Array(nodes)
  const cut = new Int32Array(nodes)
  let time = 0

  for (let root = 0; root < nodes; root++) {
    if (entered[root] !== 0) continue
    const first = time
    let depth = 0
    stack[depth++] = root
    order[time] = root
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
          order[time] = neighbour
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
      below[above] = (below[above] as number) + (below[node] as number)
      if ((lowest[node] as number) < (entered[above] as number)) continue
      hanging[above] = (hanging[above] as number) + (below[node] as number)
      largest[above] = Math.max(largest[above] as number, below[node] as number)
    }
    const size = time - first
    for (let i = first; i < time; i++) {
      const node = order[i] as number
      const rest = size - 1 - (hanging[node] as number)
      cut[node] = size - 1 - Math.max(rest, largest[node] as number)
    }
  }
  return cut
}
