import type { FlatGraph } from './flat-graph.js'

/**
 * How much each node lies between others: the share of shortest paths that pass it, averaged over all ordered pairs of
 * others, from 0 to 1 (Freeman, Sociometry 40, 1977). By Brandes, "A faster algorithm for betweenness centrality", Journal
 * of Mathematical Sociology 25, 2001: one breadth-first search from each node. Time O(nodes · ties).
 */
export function betweenness(graph: FlatGraph): Float64Array {
  const sums = new Dependencies(graph)
  for (let source = 0; source < graph.nodes; source++) sums.addFrom(source)
  return sums.over((graph.nodes - 1) * (graph.nodes - 2))
}

export interface SampledBetweenness {
  readonly values: Float64Array
  /** No value is further than this from the exact one, with the stated confidence for all nodes at once. */
  readonly error: number
  readonly confidence: number
}

/**
 * Betweenness from `samples` sources drawn without repetition (Brandes and Pich, International Journal of Bifurcation and
 * Chaos 17, 2007). What one source adds to a node, over nodes − 2, is from 0 to 1, so by Hoeffding's inequality (Journal
 * of the American Statistical Association 58, 1963; it holds without repetition too) and a union over nodes the error is
 * below √(ln(2 · nodes / (1 − confidence)) / (2 · samples)) · nodes / (nodes − 1). With all nodes as sources it is exact.
 *
 * @param random from 0 to below 1
 */
export function sampledBetweenness(
  graph: FlatGraph,
  samples: number,
  random: () => number,
  confidence = 0.95,
): SampledBetweenness {
  const { nodes } = graph
  if (samples >= nodes) return { values: betweenness(graph), error: 0, confidence: 1 }
  const sums = new Dependencies(graph)
  const sources = Int32Array.from({ length: nodes }, (_, node) => node)
  for (let i = 0; i < samples; i++) {
    const drawn = i + Math.floor(random() * (nodes - i))
    const source = sources[drawn] as number
    sources[drawn] = sources[i] as number
    sums.addFrom(source)
  }
  const values = sums.over((samples / nodes) * (nodes - 1) * (nodes - 2))
  const perSource = Math.sqrt(Math.log((2 * nodes) / (1 - confidence)) / (2 * samples))
  return { values, error: (perSource * nodes) / (nodes - 1), confidence }
}

/** Brandes' accumulation: how much each source depends on each node, summed up. */
class Dependencies {
  private readonly sums: Float64Array
  private readonly order: Int32Array
  private readonly depth: Int32Array
  private readonly paths: Float64Array
  private readonly dependency: Float64Array

  constructor(private readonly graph: FlatGraph) {
    this.sums = new Float64Array(graph.nodes)
    this.order = new Int32Array(graph.nodes)
    this.depth = new Int32Array(graph.nodes)
    this.paths = new Float64Array(graph.nodes)
    this.dependency = new Float64Array(graph.nodes)
  }

  addFrom(source: number): void {
    const { sums, order, depth, paths, dependency } = this
    const { offsets, to } = this.graph
    const reached = this.walk(source)
    for (let i = reached - 1; i > 0; i--) {
      const node = order[i] as number
      const share = (1 + (dependency[node] as number)) / (paths[node] as number)
      const above = (depth[node] as number) - 1
      const end = offsets[node + 1] as number
      for (let at = offsets[node] as number; at < end; at++) {
        const before = to[at] as number
        if (depth[before] !== above) continue
        dependency[before] = (dependency[before] as number) + share * (paths[before] as number)
      }
      sums[node] = (sums[node] as number) + (dependency[node] as number)
    }
  }

  /** The sums over a number of pairs; 0 where there are none. */
  over(pairs: number): Float64Array {
    return this.sums.map(sum => (pairs > 0 ? sum / pairs : 0))
  }

  /** Breadth-first from the source, counting shortest paths. Returns how many nodes it came to. */
  private walk(source: number): number {
    const { order, depth, paths } = this
    const { offsets, to } = this.graph
    depth.fill(-1)
    paths.fill(0)
    this.dependency.fill(0)
    let reached = 0
    order[reached++] = source
    depth[source] = 0
    paths[source] = 1
    for (let i = 0; i < reached; i++) {
      const node = order[i] as number
      const next = (depth[node] as number) + 1
      const own = paths[node] as number
      const end = offsets[node + 1] as number
      for (let at = offsets[node] as number; at < end; at++) {
        const neighbour = to[at] as number
        const known = depth[neighbour] as number
        if (known === -1) {
          depth[neighbour] = next
          order[reached++] = neighbour
        } else if (known !== next) continue
        paths[neighbour] = (paths[neighbour] as number) + own
      }
    }
    return reached
  }
}
