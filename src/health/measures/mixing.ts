import type { FlatGraph } from '../../graph-index/flat-graph.js'

export interface Mixing {
  /** Ties between two of different kinds, and between two of the same. */
  readonly external: number
  readonly internal: number
  /** (E − I) / (E + I), from −1 (all among their own) to 1; null without ties between nodes of known kind. */
  readonly index: number | null
}

/** The E-I index of Krackhardt and Stern, Social Psychology Quarterly 51, 1988. Nodes without a kind are left out. */
export function mixingOf({ nodes, offsets, to }: FlatGraph, kinds: readonly (string | null)[]): Mixing {
  let external = 0
  let internal = 0
  for (let node = 0; node < nodes; node++) {
    const kind = kinds[node] ?? null
    if (kind === null) continue
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const neighbour = to[at] as number
      const other = kinds[neighbour] ?? null
      if (neighbour < node || other === null) continue
      if (other === kind) internal++
      else external++
    }
  }
  const ties = external + internal
  return { external, internal, index: ties === 0 ? null : (external - internal) / ties }
}
