import type { Adjacency } from './adjacency.js'

/** In a vertex's byte the searcher's side has the lower half, the other the upper: depth + 1, 0 where it has not come. */
export const FORWARD = 0
export const BACKWARD = 4
export const DEPTH = 0b0111

/** One side of the search: all it has come to, in the order it did, one level after another. */
export class Side {
  come = new Int32Array(1024)
  count = 0
  /** The last whole level, and steps to it. What is beyond its end is of the next. */
  level = 0
  levelEnd = 0
  depth = -1

  /** @param graph the rows that it goes along */
  constructor(
    readonly shift: typeof FORWARD | typeof BACKWARD,
    readonly graph: Adjacency,
  ) {}

  get levelSize(): number {
    return this.levelEnd - this.level
  }

  /** Makes a level of what has come since the last. */
  endLevel(): void {
    this.level = this.levelEnd
    this.levelEnd = this.count
    this.depth++
  }

  empty(): void {
    this.count = 0
    this.level = 0
    this.levelEnd = 0
    this.depth = -1
  }

  makeRoom(more: number): void {
    if (this.come.length >= this.count + more) return
    const bigger = new Int32Array((this.count + more) * 2)
    bigger.set(this.come)
    this.come = bigger
  }
}
