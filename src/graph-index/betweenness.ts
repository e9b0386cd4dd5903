import type { FlatGraph } from './flat-graph.js'
import type { Resumable } from './resumable.js'

/**
 * How much each node lies between others: the share of shortest paths that pass it, averaged over all ordered pairs of
 * others, from 0 to 1 (Freeman, Sociometry 40, 1977). By Brandes, "A faster algorithm for betweenness centrality", Journal
 * of Mathematical Sociology 25, 2001: one breadth-first search from each node, a `yield` after each. Time O(nodes · ties).
 */
export function* betweenness(graph: FlatGraph): Resumable<Float64Array> {
  const sums = new Dependencies(graph)
  for (let source = 0; source < graph.nodes; source++) {
    sums.addFrom(source)
    yield
  }
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
export function* sampledBetweenness(
  graph: FlatGraph,
  samples: number,
  random: () => number,
  confidence = 0.95,
): Resumable<SampledBetweenness> {
  const { nodes } = graph
  if (samples >= nodes) return { values: yield* betweenness(graph), error: 0, confidence: 1 }
  const sums = new Dependencies(graph)
  const sources = Int32Array.from({ length: nodes }, (_, node) => node)
  for (let i = 0; i < samples; i++) {
    const drawn = i + Math.floor(random() * (nodes - i))
    const source = sources[drawn] as number
    sources[drawn] = sources[i] as number
    sums.addFrom(source)
    yield
  }
  const values = sums.over((samples / nodes) * (nodes - 1) * (nodes - 2))
  const perSource = Math.sqrt(Math.log((2 * nodes) / (1 - confidence)) / (2 * samples))
  return { values, error: (perSource * nodes) / (nodes - 1), confidence }
}

/**
 * Brandes' accumulation: how much each source depends on each node, summed up. The search notes the steps from each node to
 * those one further, so that the way back looks at nothing else; where it depends on what it finds whether something is
 * noted, it is written in any case and counted or not, since a processor guesses such branches wrong half of the time.
 */
class Dependencies {
  private readonly sums: Float64Array
  private readonly order: Int32Array
  private readonly depth: Int32Array
  private readonly paths: Float64Array
  /** Per node, what those before it get of its dependency and itself, for each of their paths. */
  private readonly perPath: Float64Array
  /** The steps from the i-th node that was come to: from `starts[i]` on. */
  private readonly starts: Int32Array
  private readonly steps: Int32Array

  constructor(private readonly graph: FlatGraph) {
    const { nodes, to } = graph
    this.sums = new Float64Array(nodes)
    this.order = new Int32Array(nodes + 1)
    this.depth = new Int32Array(nodes)
    this.paths = new Float64Array(nodes)
    this.perPath = new Float64Array(nodes)
    this.starts = new Int32Array(nodes + 1)
    this.steps = new Int32Array(to.length + 1)
  }

  addFrom(source: number): void {
    const { sums, order, paths, perPath, starts, steps } = this
    const reached = this.walk(source)
    for (let i = reached - 1; i > 0; i--) {
      const node = order[i] as number
      let further = 0
      const end = starts[i + 1] as number
      for (let at = starts[i] as number; at < end; at++) further += perPath[steps[at] as number] as number
      const dependency = further * (paths[node] as number)
      perPath[node] = (1 + dependency) / (paths[node] as number)
      sums[node] = (sums[node] as number) + dependency
    }
  }

  /** The sums over a number of pairs; 0 where there are none. */
  over(pairs: number): Float64Array {
    return this.sums.map(sum => (pairs > 0 ? sum / pairs : 0))
  }

  /** Breadth-first from the source, counting shortest paths. Returns how many nodes it came to. */
  private walk(source: number): number {
    const { order, depth, paths, starts, steps } = this
    const { nodes, offsets, to } = this.graph
    depth.fill(nodes)
    paths.fill(0)
    let reached = 0
    let count = 0
    order[reached++] = source
    depth[source] = 0
    paths[source] = 1
    for (let i = 0; i < reached; i++) {
      const node = order[i] as number
      const next = (depth[node] as number) + 1
      const first = count
      starts[i] = first
      const end = offsets[node + 1] as number
      for (let at = offsets[node] as number; at < end; at++) {
        const neighbour = to[at] as number
        steps[count] = neighbour
        // 1 where the neighbour is not nearer than the next depth.
        count += (next - 1 - (depth[neighbour] as number)) >>> 31
      }
      const own = paths[node] as number
      for (let at = first; at < count; at++) {
        const neighbour = steps[at] as number
        order[reached] = neighbour
        reached += (next - (depth[neighbour] as number)) >>> 31
        depth[neighbour] = next
        paths[neighbour] = (paths[neighbour] as number) + own
      }
    }
    starts[reached] = count
    return reached
  }
}
