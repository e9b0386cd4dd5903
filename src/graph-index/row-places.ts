import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import { layOutRows } from './pages.js'

/** Entries of a page opened for rows that move: a share of what there is, within these. */
const SMALLEST_PAGE = 4096
const LARGEST_PAGE = PAGE_MASK + 1
const SHARE_OF_ALL = 1 / 16
/** Pages are cleared once this share of all places is left behind. */
const MOST_LEFT = 1 / 4
const NONE = -1

/**
 * Where rows that change their length are kept. A row without room moves to the end of the open page, as in a
 * log-structured file (Rosenblum and Ousterhout, TOCS 10, 1992). When much is left behind, the page that has the most of
 * it is cleared: its rows move too, some at a time, and its memory goes.
 */
export class RowPlaces {
  /** The warmth of the entry at the same place. */
  readonly warmth: Float64Array[] = []
  private capacity: Int32Array
  /** Places of each page that no row has any more. */
  private readonly left: number[] = []
  private readonly gone: number[] = []
  private open = NONE
  private openUsed = 0
  private places = 0
  private leftPlaces = 0
  private clearing = NONE
  private clearedTo = 0

  constructor(private readonly graph: Adjacency) {
    this.capacity = new Int32Array(graph.start.length)
  }

  /** Gives every row of a new graph exactly the room for its length. */
  layOut(): void {
    const { graph } = this
    for (const size of layOutRows(graph.length, graph.start)) this.addPage(size)
    this.capacity.set(graph.length)
  }

  /** Makes a page of rows that belong to vertices from `firstVertex` on. */
  adopt(
    firstVertex: number,
    { lengths, to, warmth }: { lengths: Int32Array; to: Int32Array; warmth: Float64Array },
  ): void {
    const { graph } = this
    const page = this.addPage(0)
    graph.to[page] = to
    graph.p[page] = new Int32Array(to.length)
    this.warmth[page] = warmth
    this.places += to.length
    graph.length.set(lengths, firstVertex)
    this.capacity.set(lengths, firstVertex)
    let start = page * LARGEST_PAGE
    for (let i = 0; i < lengths.length; i++) {
      graph.start[firstVertex + i] = start
      start += lengths[i] as number
    }
  }

  /** Makes room for one entry more at the end of the row. */
  extend(vertex: number): void {
    if (this.capacity.length < this.graph.start.length) {
      const longer = new Int32Array(this.graph.start.length)
      longer.set(this.capacity)
      this.capacity = longer
    }
    const length = this.graph.length[vertex] as number
    if (length === this.capacity[vertex]) this.move(vertex, length + Math.max(4, length >>> 2))
  }

  /** Clears what is left behind. Returns the steps of `steps` not needed; above 0 there is nothing more to do. */
  tidy(steps: number): number {
    const { graph } = this
    while (steps > 0) {
      if (this.clearing === NONE && !this.startClearing()) return steps
      const stop = Math.min(this.clearedTo + steps, graph.ids.length)
      steps -= stop - this.clearedTo
      for (let v = this.clearedTo; v < stop; v++) {
        const length = graph.length[v] as number
        if ((graph.start[v] as number) >>> PAGE_BITS !== this.clearing || this.capacity[v] === 0) continue
        steps -= length
        this.move(v, length)
      }
      this.clearedTo = stop
      if (stop === graph.ids.length) this.dropCleared()
    }
    return 0
  }

  get bytes(): number {
    return this.places * (4 + 4 + 8) + this.capacity.byteLength
  }

  private startClearing(): boolean {
    if (this.leftPlaces <= SMALLEST_PAGE || this.leftPlaces < this.places * MOST_LEFT) return false
    let most = NONE
    for (let page = 0; page < this.left.length; page++) {
      if (page === this.open) continue
      if (most === NONE || (this.left[page] as number) > (this.left[most] as number)) most = page
    }
    if (most === NONE || this.left[most] === 0) return false
    this.clearing = most
    this.clearedTo = 0
    return true
  }

  private dropCleared(): void {
    const page = this.clearing
    this.places -= (this.graph.to[page] as Int32Array).length
    this.leftPlaces -= this.left[page] as number
    this.left[page] = 0
    this.setPage(page, 0)
    this.gone.push(page)
    this.clearing = NONE
  }

  private move(vertex: number, room: number): void {
    const { graph, warmth } = this
    const old = graph.start[vertex] as number
    const length = graph.length[vertex] as number
    const at = this.take(room)
    const [fromPage, from] = [old >>> PAGE_BITS, old & PAGE_MASK]
    const [toPage, to] = [at >>> PAGE_BITS, at & PAGE_MASK]
    if (length > 0) {
      copy(graph.to, fromPage, from, toPage, to, length)
      copy(graph.p, fromPage, from, toPage, to, length)
      copy(warmth, fromPage, from, toPage, to, length)
    }
    const leaves = this.capacity[vertex] as number
    this.left[fromPage] = (this.left[fromPage] ?? 0) + leaves
    this.leftPlaces += leaves
    graph.start[vertex] = at
    this.capacity[vertex] = room
  }

  /** A place with this much room, on the open page or a new one. */
  private take(room: number): number {
    const size = this.open === NONE ? 0 : (this.graph.to[this.open] as Int32Array).length
    if (this.openUsed + room > size) {
      if (this.open !== NONE) {
        const rest = size - this.openUsed
        this.left[this.open] = (this.left[this.open] as number) + rest
        this.leftPlaces += rest
      }
      const share = Math.min(Math.ceil(this.places * SHARE_OF_ALL), LARGEST_PAGE)
      this.open = this.addPage(Math.max(SMALLEST_PAGE, share, room))
      this.openUsed = 0
    }
    const at = this.open * LARGEST_PAGE + this.openUsed
    this.openUsed += room
    return at
  }

  private addPage(size: number): number {
    const page = this.gone.pop() ?? this.graph.to.length
    if (page >= 2 ** (31 - PAGE_BITS)) throw new RangeError('The index is full.')
    this.setPage(page, size)
    this.left[page] = 0
    this.places += size
    return page
  }

  private setPage(page: number, size: number): void {
    this.graph.to[page] = new Int32Array(size)
    this.graph.p[page] = new Int32Array(size)
    this.warmth[page] = new Float64Array(size)
  }
}

function copy(
  pages: (Int32Array | Float64Array)[],
  fromPage: number,
  from: number,
  toPage: number,
  to: number,
  length: number,
): void {
  const source = pages[fromPage] as Int32Array
  const target = pages[toPage] as Int32Array
  target.set(source.subarray(from, from + length), to)
}
