import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import { stepInFixedPoint } from './fixed-point.js'
import { sortRow } from './row-order.js'
import { RowPlaces } from './row-places.js'
import { SparseSums } from './sparse-sums.js'

/** p in (0, 1] from a warmth and a trust that refer to t₀, for one day. */
export type StrengthFunction = (warmth: number, trust: number) => number

/** Ties in columns: the two vertices and the warmth, below 0 where it stands for sparse sums. */
export interface TieColumns {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly warmth: Float64Array
  readonly length: number
}

/** Rows one after another: their lengths, then neighbours and warmths of all. */
export interface RowBlock {
  readonly lengths: Int32Array
  readonly to: Int32Array
  readonly warmth: Float64Array
}

/**
 * Rows that change. Beside each entry of the adjacency stands its warmth; p and order are drawn from it when the row is
 * stale, at the first look at it or ahead of that. So a change is a write into two rows, a new day is a mark on each row,
 * and whatever is answered in between is right for the day.
 */
export class WarmthRows {
  readonly places: RowPlaces

  constructor(
    private readonly graph: Adjacency,
    private readonly sparseSums: SparseSums,
    private strengths: StrengthFunction,
  ) {
    this.places = new RowPlaces(graph)
  }

  /** Fills the rows of a new graph with these ties, each pair once. */
  fill(blocks: readonly TieColumns[]): void {
    const { start, length, to, stale } = this.graph
    for (const { a, b, length: count } of blocks) {
      for (let i = 0; i < count; i++) {
        length[a[i] as number] = (length[a[i] as number] as number) + 1
        length[b[i] as number] = (length[b[i] as number] as number) + 1
      }
    }
    this.places.layOut()
    const { warmth } = this.places
    const next = start.slice()
    for (const block of blocks) {
      for (let i = 0; i < block.length; i++) {
        const a = block.a[i] as number
        const b = block.b[i] as number
        const warm = block.warmth[i] as number
        const atA = next[a] as number
        const atB = next[b] as number
        next[a] = atA + 1
        next[b] = atB + 1
        ;(to[atA >>> PAGE_BITS] as Int32Array)[atA & PAGE_MASK] = b
        ;(warmth[atA >>> PAGE_BITS] as Float64Array)[atA & PAGE_MASK] = warm
        ;(to[atB >>> PAGE_BITS] as Int32Array)[atB & PAGE_MASK] = a
        ;(warmth[atB >>> PAGE_BITS] as Float64Array)[atB & PAGE_MASK] = warm
      }
    }
    stale.fill(1)
  }

  /** Takes over whole rows, in order of their vertices from the first that has none yet. They are stale then. */
  adopt(firstVertex: number, block: RowBlock): void {
    this.places.adopt(firstVertex, block)
    this.graph.stale.fill(1, firstVertex, firstVertex + block.lengths.length)
  }

  /** A copy of whole rows from a vertex on: of as many vertices as have about `entries` entries. */
  copy(firstVertex: number, entries: number): RowBlock {
    const { graph } = this
    let end = firstVertex
    let total = 0
    while (
      end < graph.ids.length &&
      (end === firstVertex || total + (graph.length[end] as number) <= entries)
    ) {
      total += graph.length[end++] as number
    }
    const block = {
      lengths: graph.length.slice(firstVertex, end),
      to: new Int32Array(total),
      warmth: new Float64Array(total),
    }
    let at = 0
    for (let vertex = firstVertex; vertex < end; vertex++) {
      const start = graph.start[vertex] as number
      const first = start & PAGE_MASK
      const last = first + (graph.length[vertex] as number)
      block.to.set((graph.to[start >>> PAGE_BITS] as Int32Array).subarray(first, last), at)
      block.warmth.set((this.places.warmth[start >>> PAGE_BITS] as Float64Array).subarray(first, last), at)
      at += last - first
    }
    return block
  }

  /** Takes p from now on by these strengths. */
  setStrengthFunction(strengths: StrengthFunction): void {
    this.strengths = strengths
    this.graph.stale.fill(1)
  }

  get bytes(): number {
    return this.places.bytes
  }

  /** The warmth of a tie, below 0 where it stands for sparse sums; undefined where there is no tie. */
  get(from: number, to: number): number | undefined {
    const at = this.find(from, to)
    return at < 0 ? undefined : this.places.warmth[at >>> PAGE_BITS]?.[at & PAGE_MASK]
  }

  /** Sets one side of a tie. */
  set(from: number, to: number, warmth: number): void {
    const { graph } = this
    graph.stale[from] = 1
    let at = this.find(from, to)
    if (at < 0) {
      this.places.extend(from)
      const length = graph.length[from] as number
      graph.length[from] = length + 1
      at = (graph.start[from] as number) + length
      ;(graph.to[at >>> PAGE_BITS] as Int32Array)[at & PAGE_MASK] = to
    }
    ;(this.places.warmth[at >>> PAGE_BITS] as Float64Array)[at & PAGE_MASK] = warmth
  }

  /** Removes one side of a tie, if it is there; the last entry takes its place. */
  delete(from: number, to: number): void {
    const { graph } = this
    const at = this.find(from, to)
    if (at < 0) return
    const length = (graph.length[from] as number) - 1
    const last = ((graph.start[from] as number) & PAGE_MASK) + length
    const neighbours = graph.to[at >>> PAGE_BITS] as Int32Array
    const warmths = this.places.warmth[at >>> PAGE_BITS] as Float64Array
    neighbours[at & PAGE_MASK] = neighbours[last] as number
    warmths[at & PAGE_MASK] = warmths[last] as number
    graph.length[from] = length
    graph.stale[from] = 1
  }

  /** Brings p and order of a row up to date. */
  refresh(vertex: number): void {
    const { graph, sparseSums, strengths } = this
    const row = graph.start[vertex] as number
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const warmth = this.places.warmth[row >>> PAGE_BITS] as Float64Array
    const first = row & PAGE_MASK
    const end = first + (graph.length[vertex] as number)
    for (let at = first; at < end; at++) {
      const warm = warmth[at] as number
      if (warm >= 0) {
        p[at] = stepInFixedPoint(strengths(warm, 0))
        continue
      }
      const place = SparseSums.placeIn(warm)
      p[at] = stepInFixedPoint(
        strengths(sparseSums.warmth[place] as number, sparseSums.trust[place] as number),
      )
    }
    sortRow(to, p, warmth, first, end)
    graph.stale[vertex] = 0
  }

  private find(from: number, to: number): number {
    const { graph } = this
    const start = graph.start[from] as number
    const neighbours = graph.to[start >>> PAGE_BITS]
    if (neighbours === undefined) return -1
    const first = start & PAGE_MASK
    const at = neighbours.subarray(first, first + (graph.length[from] as number)).indexOf(to)
    return at < 0 ? -1 : start + at
  }
}
