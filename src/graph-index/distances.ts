import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import type { MayConnect } from './end-steps.js'
import { BACKWARD, DEPTH, FORWARD, Side } from './search-side.js'
import { TieRule } from './tie-rule.js'

/** Beyond this many hops people are as good as not connected. */
export const FARTHEST = 6

/** What one side has come to. */
export interface MarkedSide {
  /** Steps to the vertex from the side's end, -1 where it has not come there. */
  depthOf(vertex: number): number
  /** Whether paths may pass the vertex. */
  mayConnect(vertex: number): boolean
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

/**
 * Hops by breadth-first search from both ends at once (Pohl, "Bi-directional search", Machine Intelligence 6, 1971). What
 * is marked is one byte a vertex, which stays near the processor. Whether paths may pass a vertex is asked only where
 * they would: where sides meet in it, and before what its row leads to is marked.
 */
export class Distances {
  private readonly forward: Side
  private readonly backward: Side
  private marks = new Uint8Array(0)
  private rule = new TieRule(1)
  private sought = 0
  private limit: MayConnect | undefined

  /** @param into the ties by whom they lead to: the same rows where ties have no direction */
  constructor(
    private readonly graph: Adjacency,
    into: Adjacency,
  ) {
    this.forward = new Side(FORWARD, graph)
    this.backward = new Side(BACKWARD, into)
  }

  /**
   * Hops from the searcher to `to`, 0 to oneself, -1 where there is no way of 6 or fewer.
   *
   * When both sides have gone d steps and not met, a way of 2d + 1 is an edge between their last levels, which is looked
   * for in the rows of the one with less to read, and nothing need be marked. Without such an edge, any vertex in which
   * they meet next makes a way of 2d + 2, so they go on in turns, a row at a time, and mark a part of the next level only.
   */
  between(from: number, to: number, rule: TieRule, mayConnect?: MayConnect): number {
    const { forward, backward } = this
    try {
      this.begin(from, rule, mayConnect)
      const known = this.beginBackward(to)
      if (known >= 0) return known
      if (this.advance(backward, false)) return 2
      for (let hops = 3; hops <= FARTHEST; hops += 2) {
        if (forward.levelSize === 0 || backward.levelSize === 0) return -1
        if (this.isNextTo(this.toRead(forward) < this.toRead(backward) ? forward : backward)) return hops
        if (this.meetInTurns()) return hops + 1
      }
      return -1
    } finally {
      this.clean()
    }
  }

  /** As `between` for each of `targets`. The searcher's side is walked once for all of them. */
  toEach(from: number, targets: readonly number[], rule: TieRule, mayConnect?: MayConnect): number[] {
    const [only] = targets
    if (only !== undefined && targets.length === 1) return [this.between(from, only, rule, mayConnect)]
    try {
      this.begin(from, rule, mayConnect)
      return targets.map(to => {
        const hops = this.levelByLevel(to, false)
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
    rule: TieRule,
    mayConnect: MayConnect | undefined,
    read: (meeting: Meeting) => T,
  ): T {
    try {
      this.begin(from, rule, mayConnect)
      const hops = this.levelByLevel(to, true)
      const { forward, marks } = this
      const side = (shift: number): MarkedSide => ({
        depthOf: vertex => (((marks[vertex] as number) >>> shift) & DEPTH) - 1,
        mayConnect: vertex => this.mayConnect(vertex),
      })
      return read({
        hops,
        searcher: side(FORWARD),
        sought: side(BACKWARD),
        middle: forward.come.subarray(forward.level, forward.levelEnd),
        beyondMiddle: hops - forward.depth,
      })
    } finally {
      this.clean()
    }
  }

  /** Takes the searcher's first step. */
  private begin(from: number, rule: TieRule, mayConnect: MayConnect | undefined): void {
    const { graph, forward } = this
    if (this.marks.length < graph.start.length) this.marks = new Uint8Array(graph.start.length)
    this.rule = rule
    this.limit = mayConnect
    // Seen from both sides, so that neither comes back to the searcher.
    this.mark(forward, from, 1 | (1 << BACKWARD))
    forward.endLevel()

    const row = graph.row(from)
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const count = graph.length[from] as number
    forward.makeRoom(count)
    for (let at = row & PAGE_MASK; at < (row & PAGE_MASK) + count; at++) {
      const step = p[at] as number
      if (step < rule.least) break
      const neighbour = to[at] as number
      if (!rule.takes(from, neighbour, step)) continue
      this.mark(forward, neighbour, 2)
    }
    forward.endLevel()
  }

  /** Hops to the one sought where the searcher's side has come there; -1 where not, and then the other side begins. */
  private beginBackward(to: number): number {
    this.sought = to
    const known = (this.marks[to] as number) & DEPTH
    if (known > 0) return known - 1
    this.mark(this.backward, to, 1)
    this.backward.endLevel()
    return -1
  }

  /** Hops to `to`, always on with the side that has less to read, so that the first meeting is on a shortest path. */
  private levelByLevel(to: number, whole: boolean): number {
    const { forward, backward } = this
    const known = this.beginBackward(to)
    if (known >= 0) return known
    while (forward.depth + backward.depth < FARTHEST && forward.levelSize > 0 && backward.levelSize > 0) {
      const goForward = this.toRead(forward) < this.toRead(backward)
      // The searcher's side stays for the next target.
      const met = goForward ? this.advance(forward, true) : this.advance(backward, whole)
      if (met) return forward.depth + backward.depth
    }
    return -1
  }

  /** One level further on a side; whether it meets the other there. Unless `whole` it stops then. */
  private advance(side: Side, whole: boolean): boolean {
    let met = false
    for (let i = side.level; i < side.levelEnd && (whole || !met); i++) {
      if (this.goThrough(side, side.come[i] as number, whole)) met = true
    }
    side.endLevel()
    return met
  }

  /** One level further on both sides, or less where they meet before. */
  private meetInTurns(): boolean {
    const { forward, backward } = this
    for (let turn = 0; turn < Math.max(forward.levelSize, backward.levelSize); turn++) {
      for (const side of [forward, backward]) {
        if (turn >= side.levelSize) continue
        if (this.goThrough(side, side.come[side.level + turn] as number, false)) return true
      }
    }
    forward.endLevel()
    backward.endLevel()
    return false
  }

  /** Comes from a vertex to its neighbours; whether one is a meeting. Unless `whole` it stops there. */
  private goThrough(side: Side, vertex: number, whole: boolean): boolean {
    if (!this.mayConnect(vertex)) return false
    const { marks, rule } = this
    const { graph, shift } = side
    const seen = DEPTH << shift
    const seenByOther = DEPTH << (BACKWARD - shift)
    const newMark = (side.depth + 2) << shift
    const row = graph.row(vertex)
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const count = graph.length[vertex] as number
    const stop = (row & PAGE_MASK) + count
    side.makeRoom(count)
    const { come } = side
    let came = side.count
    let met = false
    for (let at = row & PAGE_MASK; at < stop; at++) {
      // Without a minimum p need not be read.
      if (rule.least > 1 && (p[at] as number) < rule.least) break
      const neighbour = to[at] as number
      const mark = marks[neighbour] as number
      if ((mark & seen) !== 0 || !this.takes(vertex, neighbour, p, at)) continue
      if ((mark & seenByOther) !== 0 && !met && this.mayConnect(neighbour)) {
        met = true
        if (!whole) break
      }
      marks[neighbour] = mark | newMark
      come[came++] = neighbour
    }
    side.count = came
    return met
  }

  /** Whether an edge leads from a side's last level to what the other has come to. */
  private isNextTo(side: Side): boolean {
    const { marks, rule } = this
    const { graph } = side
    const seen = DEPTH << side.shift
    const seenByOther = DEPTH << (BACKWARD - side.shift)
    for (let i = side.level; i < side.levelEnd; i++) {
      const vertex = side.come[i] as number
      const row = graph.row(vertex)
      const to = graph.to[row >>> PAGE_BITS] as Int32Array
      const p = graph.p[row >>> PAGE_BITS] as Int32Array
      const stop = (row & PAGE_MASK) + (graph.length[vertex] as number)
      for (let at = row & PAGE_MASK; at < stop; at++) {
        if (rule.least > 1 && (p[at] as number) < rule.least) break
        const mark = marks[to[at] as number] as number
        if ((mark & seenByOther) === 0 || (mark & seen) !== 0) continue
        if (!this.takes(vertex, to[at] as number, p, at)) continue
        // Few rows have such an edge, so only then is it asked whether the row counts.
        if (!this.mayConnect(vertex)) break
        if (this.mayConnect(to[at] as number)) return true
      }
    }
    return false
  }

  /** Without a minimum p need not be read, which is far from the processor. */
  private takes(vertex: number, neighbour: number, p: Int32Array, at: number): boolean {
    return this.rule.takesAll || this.rule.takes(vertex, neighbour, p[at] as number)
  }

  private mayConnect(vertex: number): boolean {
    return this.limit === undefined || vertex === this.sought || this.limit(vertex)
  }

  /** Entries in the rows of the last level, guessed where counting them would take as long as reading some. */
  private toRead(side: Side): number {
    if (side.levelSize > 256) return side.levelSize * GUESSED_ROW
    let entries = 0
    for (let i = side.level; i < side.levelEnd; i++)
      entries += side.graph.length[side.come[i] as number] as number
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
