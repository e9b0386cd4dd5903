/** A row starts at this many bits' worth of entries within its page; the bits above are the page's number. */
export const PAGE_BITS = 20
export const PAGE_MASK = (1 << PAGE_BITS) - 1

/**
 * Who knows whom, as the searches read it: vertices 0, 1, 2, …, each with a row of its neighbours, strongest first.
 * Compressed sparse rows, in pages so that a row can move: vertex v's entries are `length[v]` long, from place
 * `start[v] & PAGE_MASK` of page `start[v] >>> PAGE_BITS`. A page may be longer than PAGE_MASK for one row alone.
 *
 * Hot loops read the fields directly, after `row(v)`.
 */
export class Adjacency {
  /** Neighbours, a page each. */
  readonly to: Int32Array[] = []
  /** p to the neighbour at the same place, in fixed point, never rising within a row. */
  readonly p: Int32Array[] = []
  start: Int32Array
  length: Int32Array
  /** Rows whose p or order are of another day, 1 each. */
  stale: Uint8Array

  /**
   * @param ids the text each vertex stands for, which breaks ties
   * @param refresh brings a stale row up to date
   */
  constructor(
    readonly ids: readonly string[],
    capacity: number,
    private readonly refresh: (vertex: number) => void,
  ) {
    this.start = new Int32Array(capacity)
    this.length = new Int32Array(capacity)
    this.stale = new Uint8Array(capacity)
  }

  /** Where the row of `vertex` starts. Its entries are up to date after this call. */
  row(vertex: number): number {
    if (this.stale[vertex] !== 0) this.refresh(vertex)
    return this.start[vertex] as number
  }

  /** A copy of a row's neighbours, in no order if the row is stale. */
  neighbours(vertex: number): Int32Array {
    const start = this.start[vertex] as number
    const first = start & PAGE_MASK
    return (
      this.to[start >>> PAGE_BITS]?.slice(first, first + (this.length[vertex] as number)) ?? new Int32Array(0)
    )
  }

  /** Makes room for vertices that have got an id, without neighbours yet. */
  makeRoom(): void {
    if (this.ids.length <= this.start.length) return
    const capacity = Math.ceil(this.ids.length * 1.25) + 64
    this.start = longer(this.start, new Int32Array(capacity))
    this.length = longer(this.length, new Int32Array(capacity))
    this.stale = longer(this.stale, new Uint8Array(capacity))
  }

  get bytes(): number {
    return this.start.byteLength + this.length.byteLength + this.stale.byteLength
  }

  /** The order of two vertices' ids: negative where `a` comes first. */
  compareIds(a: number, b: number): number {
    if (a === b) return 0
    return (this.ids[a] as string) < (this.ids[b] as string) ? -1 : 1
  }
}

function longer<Column extends Int32Array | Uint8Array>(column: Column, empty: Column): Column {
  empty.set(column)
  return empty
}
