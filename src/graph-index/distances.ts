import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import { leastOfScore } from './billionths.js'
import type { MayPass } from './end-steps.js'

/** Beyond this many hops people are as good as not connected. */
export const FARTHEST = 6

/** In a vertex's byte the searcher's side has the lower half, the other the upper: depth + 1, and whether paths may pass. */
const FORWARD = 0
const BACKWARD = 4
const DEPTH = 0b0111
const PASSES = 0b1000

/** What one side has come to. */
export interface MarkedSide {
  /** Steps to the vertex from the side's end, -1 where it has not come there. */
  depthOf(vertex: number): number
  /** Whether paths may pass a vertex it has come to; one's own end they may not. */
  passes(vertex: number): boolean
}

/** Where two sides have met. */
export interface Meeting {
  /** -1 where they have not. */
  readonly hops: number
  readonly searcher: MarkedSide
  readonly sought: MarkedSide
  /** The searcher's last level; a shortest path has one of it that is `beyondMiddle` steps from the one sought. */
  readonly middle: Int32Array
  readonly beyondMiddle: number
}

/** People with many ties are met more often, so rows on the way are longer than the mean. */
const GUESSED_ROW = 64

/** One side of the search: all it has come to, in the order it did, and where in that the last level starts. */
class Side {
  come = new Int32Array(1024)
  count = 0
  level = 0
  depth = 0

  constructor(readonly shift: typeof FORWARD | typeof BACKWARD) {}

  get levelSize(): number {
    return this.count - this.level
  }

  empty(): void {
    this.count = 0
    this.level = 0
    this.depth = 0
  }

  makeRoom(more: number): void {
    if (this.come.length >= this.count + more) return
    const bigger = new Int32Array((this.count + more) * 2)
    bigger.set(this.come)
    this.come = bigger
  }
}

/**
 * Hops by breadth-first search from both ends at once, always on with the side that has less to read (Pohl,
 * "Bi-directional search", Machine Intelligence 6, 1971). Both go whole levels, so that the first vertex where they meet
 * is on a shortest path. What is marked is one byte a vertex, which stays near the processor.
 */
export class Distances {
  private readonly forward = new Side(FORWARD)
  private readonly backward = new Side(BACKWARD)
  private marks = new Uint8Array(0)
  private least = 1
  private mayPass: MayPass | undefined

  constructor(private readonly graph: Adjacency) {}

  /** Hops from the searcher to `to`, 0 to oneself, -1 where there is no way of 6 or fewer. */
  between(from: number, to: number, minimumScore: number, mayPass?: MayPass): number {
    try {
      this.begin(from, minimumScore, mayPass)
      return this.towards(to, false, false)
    } finally {
      this.clean()
    }
  }

  /** As `between` for each of `targets`. The searcher's side is walked once for all of them. */
  toEach(from: number, targets: readonly number[], minimumScore: number, mayPass?: MayPass): number[] {
    try {
      this.begin(from, minimumScore, mayPass)
      return targets.map(to => {
        const hops = this.towards(to, true, false)
        this.cleanBackward()
        return hops
      })
    } finally {
      this.clean()
    }
  }

  /** Hands what a search has marked to `read` when both sides have gone whole levels until they met, and cleans it then. */
  meeting<T>(
    from: number,
    to: number,
    minimumScore: number,
    mayPass: MayPass | undefined,
    read: (meeting: Meeting) => T,
  ): T {
    try {
      this.begin(from, minimumScore, mayPass)
      const hops = this.towards(to, true, true)
      const { forward, backward, marks } = this
      const side = (shift: number): MarkedSide => ({
        depthOf: vertex => (((marks[vertex] as number) >>> shift) & DEPTH) - 1,
        passes: vertex => (((marks[vertex] as number) >>> shift) & PASSES) !== 0,
      })
      return read({
        hops,
        searcher: side(FORWARD),
        sought: side(BACKWARD),
        middle: forward.come.subarray(forward.level, forward.count),
        beyondMiddle: backward.depth,
      })
    } finally {
      this.clean()
    }
  }

  /** Takes the searcher's first step, to which their own word gives nothing. */
  private begin(from: number, minimumScore: number, mayPass: MayPass | undefined): void {
    const { graph, forward } = this
    if (this.marks.length < graph.start.length) this.marks = new Uint8Array(graph.start.length)
    this.least = leastOfScore(minimumScore)
    this.mayPass = mayPass
    // Seen from both sides, so that neither comes back to the searcher.
    this.mark(forward, from, 1 | (1 << BACKWARD))

    const row = graph.row(from)
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const ownWord = graph.hasOwnWord[from] !== 0
    const count = graph.length[from] as number
    forward.makeRoom(count)
    forward.level = forward.count
    forward.depth = 1
    for (let at = row & PAGE_MASK; at < (row & PAGE_MASK) + count; at++) {
      const step = p[at] as number
      if (step < this.least) break
      const neighbour = to[at] as number
      if (ownWord && graph.ownWord.get(from, neighbour, step) < this.least) continue
      this.mark(forward, neighbour, 2 | (mayPass === undefined || mayPass(neighbour) ? PASSES : 0))
    }
  }

  private towards(to: number, wholeForward: boolean, wholeBackward: boolean): number {
    const { forward, backward, marks } = this
    const known = (marks[to] as number) & DEPTH
    if (known > 0) return known - 1
    this.mark(backward, to, 1 | PASSES)
    while (forward.depth + backward.depth < FARTHEST && forward.levelSize > 0 && backward.levelSize > 0) {
      const goForward = this.toRead(forward) < this.toRead(backward)
      const met = goForward ? this.advance(forward, wholeForward) : this.advance(backward, wholeBackward)
      if (met) return forward.depth + backward.depth
    }
    return -1
  }

  /**
   * Goes one step further on a side. True where that comes to a vertex that the other side has come to and paths may
   * pass; unless `whole`, it stops there, and the side is of no further use.
   */
  private advance(side: Side, whole: boolean): boolean {
    const { graph, marks, least, mayPass } = this
    const { shift, level, count: end } = side
    const metMark = PASSES << (BACKWARD - shift)
    const seenMark = DEPTH << shift
    side.depth++
    side.level = end
    const newMark = side.depth + 1
    let met = false
    for (let i = level; i < end; i++) {
      const vertex = side.come[i] as number
      if (((marks[vertex] as number) & (PASSES << shift)) === 0) continue
      const row = graph.row(vertex)
      const to = graph.to[row >>> PAGE_BITS] as Int32Array
      const p = graph.p[row >>> PAGE_BITS] as Int32Array
      const count = graph.length[vertex] as number
      const stop = (row & PAGE_MASK) + count
      side.makeRoom(count)
      const { come } = side
      let came = side.count
      for (let at = row & PAGE_MASK; at < stop; at++) {
        // Without a minimum p need not be read.
        if (least > 1 && (p[at] as number) < least) break
        const neighbour = to[at] as number
        const mark = marks[neighbour] as number
        if ((mark & metMark) !== 0) {
          met = true
          if (!whole) break
        }
        if ((mark & seenMark) !== 0) continue
        const passes = mayPass === undefined || mayPass(neighbour) ? PASSES : 0
        marks[neighbour] = mark | ((newMark | passes) << shift)
        come[came++] = neighbour
      }
      side.count = came
      if (met && !whole) return true
    }
    return met
  }

  /** Entries in the rows of the last level, guessed where counting them would take as long as reading some. */
  private toRead(side: Side): number {
    if (side.levelSize > 256) return side.levelSize * GUESSED_ROW
    let entries = 0
    for (let i = side.level; i < side.count; i++)
      entries += this.graph.length[side.come[i] as number] as number
    return entries
  }

  private mark(side: Side, vertex: number, mark: number): void {
    this.marks[vertex] = (this.marks[vertex] as number) | (mark << side.shift)
    side.come[side.count++] = vertex
  }

  private cleanBackward(): void {
    const { marks, backward } = this
    for (let i = 0; i < backward.count; i++) {
      const vertex = backward.come[i] as number
      marks[vertex] = (marks[vertex] as number) & 0x0f
    }
    backward.empty()
  }

  private clean(): void {
    this.cleanBackward()
    for (let i = 0; i < this.forward.count; i++) this.marks[this.forward.come[i] as number] = 0
    this.forward.empty()
  }
}
