import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import type { MayPass } from './end-steps.js'

/**
 * One side of a breadth-first search: what has been come to, and the last level apart. A vertex is marked with the number
 * of the search, negated where paths may end but not pass, so nothing needs cleaning between searches.
 */
export class Front {
  private mark = new Int32Array(0)
  private depthOf = new Uint8Array(0)
  private search = 0
  private level = new Int32Array(256)
  private next = new Int32Array(256)
  /** Vertices of the last level that paths may pass. */
  size = 0
  /** Steps to the last level. */
  depth = 0

  /** Starts anew from `end`, which paths through this front never come back to. */
  begin(vertices: number, end: number): void {
    if (this.mark.length < vertices) {
      this.mark = new Int32Array(vertices)
      this.depthOf = new Uint8Array(vertices)
      this.search = 0
    }
    if (this.search === 0x7fffffff) {
      this.mark.fill(0)
      this.search = 0
    }
    this.search++
    this.mark[end] = this.search
    this.depthOf[end] = 0
    this.level[0] = end
    this.size = 1
    this.depth = 0
  }

  /** Steps to the vertex, or -1 where the front has not come to it. */
  depthTo(vertex: number): number {
    const mark = this.mark[vertex] as number
    return mark === this.search || mark === -this.search ? (this.depthOf[vertex] as number) : -1
  }

  /** The first step of the searcher, whose own word gives none. */
  stepFromSearcher(graph: Adjacency, from: number, least: number, mayPass: MayPass | undefined): void {
    const row = graph.row(from)
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const ownWord = graph.hasOwnWord[from] !== 0
    const count = graph.length[from] as number
    this.makeRoom(count)
    this.mark[from] = -this.search
    this.size = 0
    for (let at = row & PAGE_MASK; at < (row & PAGE_MASK) + count; at++) {
      const step = p[at] as number
      if (step < least) break
      const neighbour = to[at] as number
      if (ownWord && graph.ownWord.get(from, neighbour, step) < least) continue
      this.come(neighbour, 1, mayPass)
    }
    this.depth = 1
    this.takeNext()
  }

  /**
   * One step further, leaving `never` out. True where a step comes to a vertex that `other` has come to and paths may
   * pass; unless `whole`, it then stops there, and this front is of no further use.
   */
  advance(
    graph: Adjacency,
    least: number,
    mayPass: MayPass | undefined,
    never: number,
    other: Front,
    whole: boolean,
  ): boolean {
    const { mark, search, level } = this
    const otherMark = other.mark
    const otherSearch = other.search
    const count = this.size
    const depth = ++this.depth
    let met = false
    this.size = 0
    for (let i = 0; i < count; i++) {
      const vertex = level[i] as number
      const row = graph.row(vertex)
      const to = graph.to[row >>> PAGE_BITS] as Int32Array
      const p = graph.p[row >>> PAGE_BITS] as Int32Array
      const stop = (row & PAGE_MASK) + (graph.length[vertex] as number)
      this.makeRoom(stop - (row & PAGE_MASK))
      for (let at = row & PAGE_MASK; at < stop; at++) {
        if ((p[at] as number) < least) break
        const neighbour = to[at] as number
        if (otherMark[neighbour] === otherSearch) {
          if (!whole) return true
          met = true
        }
        const known = mark[neighbour] as number
        if (known !== search && known !== -search && neighbour !== never) this.come(neighbour, depth, mayPass)
      }
    }
    this.takeNext()
    return met
  }

  private come(vertex: number, depth: number, mayPass: MayPass | undefined): void {
    this.depthOf[vertex] = depth
    if (mayPass === undefined || mayPass(vertex)) {
      this.mark[vertex] = this.search
      this.next[this.size++] = vertex
    } else {
      this.mark[vertex] = -this.search
    }
  }

  private takeNext(): void {
    const level = this.level
    this.level = this.next
    this.next = level
  }

  private makeRoom(more: number): void {
    if (this.next.length >= this.size + more) return
    const bigger = new Int32Array((this.size + more) * 2)
    bigger.set(this.next)
    this.next = bigger
  }
}
