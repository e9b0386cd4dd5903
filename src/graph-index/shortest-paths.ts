import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import type { Distances, MarkedSide } from './distances.js'
import type { MayConnect } from './end-steps.js'
import { productOf } from './fixed-point.js'
import type { TieRule } from './tie-rule.js'

export interface ShortestPath {
  /** From end to end, both included. */
  readonly vertices: readonly number[]
  /** p of each step, in fixed point. */
  readonly steps: readonly number[]
}

/** From one end to the middle, the end first. */
interface Half {
  readonly vertices: readonly number[]
  readonly steps: readonly number[]
}

/**
 * Every path of the shortest length, up to 6 hops. Breadth-first from both ends until they meet; then each vertex of the
 * middle level is followed back to both, always one step nearer, so that no way is tried in vain (as in Brandes' counting
 * of shortest paths, Journal of Mathematical Sociology 25, 2001).
 */
export class ShortestPaths {
  /** @param into the ties by whom they lead to: the same rows where ties have no direction */
  constructor(
    private readonly graph: Adjacency,
    private readonly into: Adjacency,
    private readonly distances: Distances,
  ) {}

  /** The paths, largest product first, equals by the ids from the searcher on; none between a vertex and itself. */
  between(from: number, to: number, rule: TieRule, mayConnect?: MayConnect): ShortestPath[] {
    const paths = this.distances.meeting(from, to, rule, mayConnect, meeting => {
      if (meeting.hops <= 0) return []
      const found: ShortestPath[] = []
      for (const vertex of meeting.middle) {
        const isEnd = vertex === to
        if (!isEnd && meeting.sought.depthOf(vertex) !== meeting.beyondMiddle) continue
        if (!isEnd && !meeting.searcher.mayConnect(vertex)) continue
        const firstHalves = this.halves(meeting.searcher, from, vertex, true, rule)
        const lastHalves = isEnd
          ? [{ vertices: [to], steps: [] }]
          : this.halves(meeting.sought, to, vertex, false, rule)
        for (const first of firstHalves) for (const last of lastHalves) found.push(joined(first, last))
      }
      return found
    })
    return paths
      .map(path => ({ path, product: productOf(Int32Array.from(path.steps), path.steps.length) }))
      .sort((one, two) => two.product - one.product || this.compareIds(one.path.vertices, two.path.vertices))
      .map(({ path }) => path)
  }

  /** All ways from `end` to `vertex` that are as short as the side has found. */
  private halves(side: MarkedSide, end: number, vertex: number, ofSearcher: boolean, rule: TieRule): Half[] {
    const depth = side.depthOf(vertex)
    if (depth === 0) return [{ vertices: [end], steps: [] }]
    if (depth === 1) return [{ vertices: [end, vertex], steps: [this.endStep(end, vertex, ofSearcher)] }]

    // Back to the end, so against the direction of the ties on the searcher's side.
    const graph = ofSearcher ? this.into : this.graph
    const row = graph.row(vertex)
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const stop = (row & PAGE_MASK) + (graph.length[vertex] as number)
    const halves: Half[] = []
    for (let at = row & PAGE_MASK; at < stop && (p[at] as number) >= rule.least; at++) {
      const nearer = to[at] as number
      if (side.depthOf(nearer) !== depth - 1 || !side.mayConnect(nearer)) continue
      if (!rule.takes(vertex, nearer, p[at] as number)) continue
      for (const half of this.halves(side, end, nearer, ofSearcher, rule)) {
        halves.push({ vertices: [...half.vertices, vertex], steps: [...half.steps, p[at] as number] })
      }
    }
    return halves
  }

  /** p of an end's own step. */
  private endStep(end: number, neighbour: number, ofSearcher: boolean): number {
    const graph = ofSearcher ? this.graph : this.into
    const row = graph.row(end)
    const first = row & PAGE_MASK
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const at = to.subarray(first, first + (graph.length[end] as number)).indexOf(neighbour)
    return (graph.p[row >>> PAGE_BITS] as Int32Array)[first + at] as number
  }

  private compareIds(one: readonly number[], two: readonly number[]): number {
    for (let i = 0; i < one.length; i++) {
      const by = this.graph.compareIds(one[i] as number, two[i] as number)
      if (by !== 0) return by
    }
    return 0
  }
}

function joined(first: Half, last: Half): ShortestPath {
  return {
    vertices: [...first.vertices, ...last.vertices.slice(0, -1).reverse()],
    steps: [...first.steps, ...[...last.steps].reverse()],
  }
}
