import type { Adjacency } from './adjacency.js'
import { leastOfScore } from './billionths.js'
import type { MayPass } from './end-steps.js'
import { Front } from './front.js'

/** Beyond this many hops people are as good as not connected. */
export const FARTHEST = 6

/**
 * Hops by breadth-first search from both ends at once, always on with the smaller side (Pohl, "Bi-directional search",
 * Machine Intelligence 6, 1971). Both sides go whole levels, so the first vertex where they meet is on a shortest path.
 */
export class Distances {
  private readonly forward = new Front()
  private readonly backward = new Front()

  constructor(private readonly graph: Adjacency) {}

  /** Hops from the searcher to `to`, 0 to oneself, -1 where there is no way of 6 or fewer. */
  between(from: number, to: number, minimumScore: number, mayPass?: MayPass): number {
    const least = leastOfScore(minimumScore)
    this.begin(from, least, mayPass)
    return this.towards(from, to, least, mayPass, false)
  }

  /** As `between` for each of `targets`. The searcher's side is walked once for all of them. */
  toEach(from: number, targets: readonly number[], minimumScore: number, mayPass?: MayPass): number[] {
    const least = leastOfScore(minimumScore)
    this.begin(from, least, mayPass)
    return targets.map(to => this.towards(from, to, least, mayPass, targets.length > 1))
  }

  private begin(from: number, least: number, mayPass: MayPass | undefined): void {
    this.forward.begin(this.graph.start.length, from)
    this.forward.stepFromSearcher(this.graph, from, least, mayPass)
  }

  private towards(
    from: number,
    to: number,
    least: number,
    mayPass: MayPass | undefined,
    keepForward: boolean,
  ): number {
    const { graph, forward, backward } = this
    const known = forward.depthTo(to)
    if (known >= 0) return known
    backward.begin(graph.start.length, to)
    while (forward.depth + backward.depth < FARTHEST && forward.size > 0 && backward.size > 0) {
      const met =
        forward.size < backward.size
          ? forward.advance(graph, least, mayPass, from, backward, keepForward)
          : backward.advance(graph, least, mayPass, from, forward, false)
      if (met) return forward.depth + backward.depth
    }
    return -1
  }
}
