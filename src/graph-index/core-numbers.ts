import type { FlatGraph } from './flat-graph.js'

/**
 * The core number of each node: the largest k for which it belongs to a group whose members each know at least k of the
 * group (Seidman, Social Networks 5, 1983). By Batagelj and Zaversnik, "An O(m) algorithm for cores decomposition of
 * networks", arXiv cs/0310049, 2003: nodes in order of degree, each taken away in turn, its neighbours moving down a bin.
 */
export function coreNumbers({ nodes, offsets, to }: FlatGraph): Int32Array {
  const degree = new Int32Array(nodes)
  let most = 0
  for (let node = 0; node < nodes; node++) {
    degree[node] = (offsets[node + 1] as number) - (offsets[node] as number)
    most = Math.max(most, degree[node] as number)
  }

  /** Where in `order` the nodes of each degree start. */
  const bins = new Int32Array(most + 2)
  for (let node = 0; node < nodes; node++) increase(bins, (degree[node] as number) + 1)
  for (let k = 1; k < bins.length; k++) bins[k] = (bins[k] as number) + (bins[k - 1] as number)
  const order = new Int32Array(nodes)
  const place = new Int32Array(nodes)
  const next = bins.slice()
  for (let node = 0; node < nodes; node++) {
    place[node] = next[degree[node] as number] as number
    order[place[node] as number] = node
    increase(next, degree[node] as number)
  }

  for (let i = 0; i < nodes; i++) {
    const node = order[i] as number
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const neighbour = to[at] as number
      const k = degree[neighbour] as number
      if (k <= (degree[node] as number)) continue
      // The neighbour changes places with the first of its bin, and the bin starts one later.
      const from = place[neighbour] as number
      const start = bins[k] as number
      const first = order[start] as number
      order[from] = first
      place[first] = from
      order[start] = neighbour
      place[neighbour] = start
      bins[k] = start + 1
      degree[neighbour] = k - 1
    }
  }
  return degree
}

function increase(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}
