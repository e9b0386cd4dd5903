import type { FlatGraph } from '../../graph-index/flat-graph.js'

/** Searches that one pass carries: a bit each. */
const AT_ONCE = 31

/**
 * The mean number of steps between two different nodes, over all pairs with a way between them; null where there are none.
 * One breadth-first search from each node, 31 of them at a time, each a bit of a whole number, so that a tie is looked at
 * once for all that cross it (Then et al., "The more the merrier: efficient multi-source graph traversal", PVLDB 8, 2014).
 */
export function meanDistance({ nodes, offsets, to }: FlatGraph): number | null {
  const seen = new Int32Array(nodes)
  let frontier = new Int32Array(nodes)
  let next = new Int32Array(nodes)
  let steps = 0
  let pairs = 0
  for (let first = 0; first < nodes; first += AT_ONCE) {
    seen.fill(0)
    frontier.fill(0)
    for (let source = first; source < Math.min(nodes, first + AT_ONCE); source++) {
      seen[source] = 1 << (source - first)
      frontier[source] = 1 << (source - first)
    }
    for (let depth = 1; ; depth++) {
      next.fill(0)
      for (let node = 0; node < nodes; node++) {
        const arriving = frontier[node] as number
        if (arriving === 0) continue
        for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
          const neighbour = to[at] as number
          next[neighbour] = (next[neighbour] as number) | arriving
        }
      }
      let arrived = 0
      for (let node = 0; node < nodes; node++) {
        const fresh = (next[node] as number) & ~(seen[node] as number)
        next[node] = fresh
        if (fresh === 0) continue
        seen[node] = (seen[node] as number) | fresh
        arrived += bits(fresh)
      }
      if (arrived === 0) break
      pairs += arrived
      steps += depth * arrived
      ;[frontier, next] = [next, frontier]
    }
  }
  return pairs === 0 ? null : steps / pairs
}

/** How many bits of a 32-bit number are set. */
function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
