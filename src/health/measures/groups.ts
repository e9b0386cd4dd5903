import { degreeOf, type MemberGraph, type NodeTie, tiesOf } from '../member-graph.js'
import { louvain, type ReadableGraph } from './graphology.js'

export interface Groups {
  /** The group of each node; groups are numbered in the order of their first nodes. */
  readonly of: Int32Array
  readonly count: number
  /** How much more strength lies within groups than by chance (Newman, Physical Review E 70, 056131, 2004); 0 without ties. */
  readonly modularity: number
  /** Per group, the share of its members' strength that lies within it; 1 where they know nobody. */
  readonly cohesion: Float64Array
}

const SEED = 20_260_131

/**
 * Groups who know each other better than the rest, by strength: the Louvain method (Blondel et al., Journal of Statistical
 * Mechanics P10008, 2008), with a fixed seed, so that the same graph has the same groups.
 */
export function groupsOf(graph: MemberGraph): Groups {
  const { nodes } = graph
  const of = new Int32Array(nodes)
  const ties = tiesOf(graph)
  // Without ties there is nothing to divide, and the library refuses to.
  const found = ties.length === 0 ? null : louvain.detailed(asRead(graph, ties), { rng: seeded(SEED) })
  const numbers = new Map<number, number>()
  for (let node = 0; node < nodes; node++) {
    const community = found?.communities[node] ?? -1 - node
    if (!numbers.has(community)) numbers.set(community, numbers.size)
    of[node] = numbers.get(community) as number
  }
  const inside = new Float64Array(numbers.size)
  const all = new Float64Array(numbers.size)
  for (const { a, b, p } of ties) {
    const [one, other] = [of[a] as number, of[b] as number]
    all[one] = (all[one] as number) + p
    all[other] = (all[other] as number) + p
    if (one === other) inside[one] = (inside[one] as number) + 2 * p
  }
  const cohesion = all.map((sum, group) => (sum === 0 ? 1 : (inside[group] as number) / sum))
  return { of, count: numbers.size, modularity: found?.modularity ?? 0, cohesion }
}

/**
 * The graph as far as the library reads it, which copies it into arrays of its own: a graphology graph, with an object for each
 * person and tie, would take longer to make than groups take to find.
 */
function asRead(graph: MemberGraph, ties: readonly NodeTie[]): ReadableGraph {
  const nothing = {}
  const tie = { weight: 0 }
  return {
    type: 'undirected',
    multi: false,
    order: graph.nodes,
    size: ties.length,
    selfLoopCount: 0,
    forEachNode(take) {
      for (let node = 0; node < graph.nodes; node++) take(node)
    },
    forEachEdge(take) {
      for (const [key, { a, b, p }] of ties.entries()) {
        tie.weight = p
        take(key, tie, a, b, nothing, nothing, true)
      }
    },
    undirectedDegreeWithoutSelfLoops: node => degreeOf(graph, node),
    addUndirectedEdgeWithKey: readOnly,
    dropNode: readOnly,
  }
}

function readOnly(): never {
  throw new Error('This graph is read-only.')
}

/** Numbers from 0 to below 1, the same for the same seed: a linear congruential generator. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
