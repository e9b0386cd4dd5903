import { Adjacency } from './adjacency.js'
import type { IndexSource } from './edge-list.js'
import { GraphIndex } from './graph-index.js'
import type { IdTable } from './id-table.js'
import type { SnapshotChunk, TieChange } from './snapshot-chunk.js'
import type { SparseSums, TieSums } from './sparse-sums.js'
import { type StrengthFunction, WarmthRows } from './warmth-rows.js'

/** Entries, and ids, of one chunk: a few milliseconds' work. */
const CHUNK = 1 << 18
const CHUNK_IDS = 1 << 14

/** The strength function of a UTC day number. */
export type StrengthFunctionOn = (day: number) => StrengthFunction

/**
 * The relationships of everybody, in memory, and the searches over them. What is changed shows in the next answer, and so
 * does a new day; the work of both that no answer has needed yet is done in slices, by `workOff`.
 */
export class LiveIndex<Id extends string = string> {
  readonly search: GraphIndex<Id>
  private readonly graph: Adjacency
  private readonly rows: WarmthRows
  private readonly sparseSums: SparseSums
  private readonly table: IdTable<Id>
  private tieCount: number
  /** Pairs that have changed while chunks are being made of the index. */
  private touched: Map<string, { readonly a: number; readonly b: number }> | null = null
  /** Rows before this one have been brought to the day. */
  private refreshedTo = 0

  /** @param ties all that is to be held, an `EdgeList` or a snapshot; the index takes over what they are made of */
  constructor(
    ties: IndexSource<Id>,
    private currentDay: number,
    private readonly strengthsOn: StrengthFunctionOn,
  ) {
    this.graph = new Adjacency(ties.table.ids, ties.table.ids.length, v => this.rows.refresh(v))
    this.sparseSums = ties.sparseSums
    this.rows = new WarmthRows(this.graph, ties.sparseSums, strengthsOn(currentDay))
    ties.fill(this.rows)
    this.tieCount = ties.length
    this.table = ties.table
    this.search = new GraphIndex<Id>(this.graph, ties.table)
  }

  /** The UTC day number whose strengths count. */
  get day(): number {
    return this.currentDay
  }

  /** People who have, or had, a tie. */
  get people(): number {
    return this.graph.ids.length
  }

  get ties(): number {
    return this.tieCount
  }

  /** Bytes of the ties, without ids and what searches keep. */
  get bytes(): number {
    return this.graph.bytes + this.rows.bytes + this.sparseSums.bytes
  }

  /** Sets what two people have of each other. @throws RangeError where they are the same */
  setTie(a: Id, b: Id, sums: TieSums): void {
    if (a === b) throw new RangeError(`A tie must be between two different people, not ${a} twice.`)
    const one = this.vertex(a)
    const two = this.vertex(b)
    this.forget(one, two)
    this.tieCount++
    const warmth = this.sparseSums.keep(sums)
    this.rows.set(one, two, warmth)
    this.rows.set(two, one, warmth)
  }

  /** Removes the tie, if there is one. */
  removeTie(a: Id, b: Id): void {
    const one = this.table.get(a)
    const two = this.table.get(b)
    if (one !== undefined && two !== undefined) this.cut(one, two)
  }

  /** Removes all ties of a person. */
  removePerson(id: Id): void {
    const vertex = this.table.get(id)
    if (vertex === undefined) return
    for (const neighbour of this.graph.neighbours(vertex)) this.cut(vertex, neighbour)
  }

  /** With whom a person has a tie, in no order. */
  contactsOf(id: Id): Id[] {
    const vertex = this.table.get(id)
    if (vertex === undefined) return []
    return Array.from(this.graph.neighbours(vertex), neighbour => this.graph.ids[neighbour] as Id)
  }

  /** Makes another day's strengths count, at once. `workOff` then saves the next answers the work. */
  moveTo(day: number): void {
    if (day === this.currentDay) return
    this.currentDay = day
    this.rows.setStrengthFunction(this.strengthsOn(day))
    this.refreshedTo = 0
  }

  /**
   * Does up to about `entries` entries of the work that waits: rows of another day, places left behind. False once there
   * is none. 100,000 take a few milliseconds.
   */
  workOff(entries: number): boolean {
    let rest = entries
    for (; this.refreshedTo < this.people && rest > 0; this.refreshedTo++) {
      rest -= 1 + (this.graph.length[this.refreshedTo] as number)
      this.graph.row(this.refreshedTo)
    }
    return rest <= 0 || this.rows.places.tidy(rest) === 0
  }

  /**
   * The index in chunks, of which `IndexSnapshot` makes it again. Changes may come between two chunks: pairs that changed come
   * once more in the last, so that the whole is of the moment of the last chunk. Only one such series runs at a time.
   *
   * @param entries of rows in a chunk, about
   */
  *chunks(entries = CHUNK): Generator<SnapshotChunk, void> {
    if (this.touched !== null) throw new Error('The index is already being written.')
    this.touched = new Map()
    this.sparseSums.hold()
    try {
      for (let vertex = 0; vertex < this.people; ) {
        const rows = this.rows.copy(vertex, entries)
        vertex += rows.lengths.length
        yield { kind: 'rows', rows }
      }
      yield { kind: 'sparse', columns: this.sparseSums.columns() }
      let written = 0
      for (; this.people - written > CHUNK_IDS; written += CHUNK_IDS) {
        yield { kind: 'ids', ids: this.graph.ids.slice(written, written + CHUNK_IDS) }
      }
      const changes = Array.from(
        this.touched.values(),
        ({ a, b }): TieChange => ({ a, b, sums: this.sumsOf(a, b) }),
      )
      yield { kind: 'end', ids: this.graph.ids.slice(written), changes }
    } finally {
      this.sparseSums.release()
      this.touched = null
    }
  }

  private vertex(id: Id): number {
    const vertex = this.table.add(id)
    this.graph.makeRoom()
    return vertex
  }

  private sumsOf(one: number, two: number): TieSums | null {
    const warmth = this.rows.get(one, two)
    return warmth === undefined ? null : this.sparseSums.sumsOf(warmth)
  }

  private cut(one: number, two: number): void {
    this.forget(one, two)
    this.rows.delete(one, two)
    this.rows.delete(two, one)
  }

  /** Lets go of what stands beside the rows for a tie. The row of the smaller vertex tells whether there is one. */
  private forget(one: number, two: number): void {
    this.touched?.set(`${one}-${two}`, { a: one, b: two })
    const known = this.rows.get(Math.min(one, two), Math.max(one, two))
    if (known === undefined) return
    this.tieCount--
    this.sparseSums.drop(known)
  }
}
