import type { IndexSource } from './edge-list.js'
import { IdTable } from './id-table.js'
import { LiveIndex, type StrengthFunctionOn } from './live-index.js'
import type { SnapshotChunk, TieChange } from './snapshot-chunk.js'
import { SparseSums } from './sparse-sums.js'
import type { RowBlock, WarmthRows } from './warmth-rows.js'

/** Chunks of an index put together again. */
export class IndexSnapshot<Id extends string = string> implements IndexSource<Id> {
  table = new IdTable<Id>()
  sparseSums = new SparseSums()
  length = 0
  private readonly blocks: RowBlock[] = []
  private rowCount = 0
  /** Places of sparse sums that a row refers to, 1 each. */
  private usedPlaces = new Uint8Array(1024)
  private changes: readonly TieChange[] | null = null

  /** @throws RangeError where chunks do not fit together */
  add(chunk: SnapshotChunk): void {
    if (chunk.kind === 'rows') this.addRows(chunk.rows)
    else if (chunk.kind === 'sparse')
      this.sparseSums = SparseSums.of(chunk.columns, place => this.usedPlaces[place] === 1)
    else {
      if (this.table.ids.length === 0) this.table = new IdTable<Id>(this.rowCount)
      for (const id of chunk.ids) this.addId(id as Id)
      if (chunk.kind === 'end') this.changes = chunk.changes
    }
  }

  /** The index, after all chunks. @throws RangeError where some are missing */
  toIndex(day: number, strengthsOn: StrengthFunctionOn): LiveIndex<Id> {
    const { changes } = this
    const { ids } = this.table
    if (changes === null || ids.length < this.rowCount) {
      throw new RangeError('The snapshot is incomplete.')
    }
    const index = new LiveIndex<Id>(this, day, strengthsOn)
    for (const { a, b, sums } of changes) {
      const [one, two] = [ids[a], ids[b]]
      if (one === undefined || two === undefined) throw new RangeError('The snapshot has no people.')
      if (sums === null) index.removeTie(one, two)
      else index.setTie(one, two, sums)
    }
    return index
  }

  fill(rows: WarmthRows): void {
    let vertex = 0
    for (const block of this.blocks) {
      rows.adopt(vertex, block)
      vertex += block.lengths.length
    }
    this.blocks.length = 0
  }

  private addId(id: Id): void {
    const vertex = this.table.ids.length
    if (this.table.add(id) !== vertex) throw new RangeError('The snapshot has the same person twice.')
  }

  private use(place: number): void {
    if (place >= this.usedPlaces.length) {
      const longer = new Uint8Array(place * 2)
      longer.set(this.usedPlaces)
      this.usedPlaces = longer
    }
    this.usedPlaces[place] = 1
  }

  private addRows(rows: RowBlock): void {
    const { lengths, to, warmth } = rows
    let ties = 0
    let at = 0
    for (let row = 0; row < lengths.length; row++) {
      const vertex = this.rowCount + row
      for (const end = at + (lengths[row] as number); at < end; at++) {
        // 1 where the neighbour is the larger, 0 where not: a branch would be guessed wrongly every other time.
        ties += (vertex - (to[at] as number)) >>> 31
        const warm = warmth[at] as number
        if (warm < 0) this.use(SparseSums.placeIn(warm))
      }
    }
    if (at !== to.length || at !== warmth.length)
      throw new RangeError('The row lengths of the snapshot do not add up.')
    this.length += ties
    this.rowCount += lengths.length
    this.blocks.push(rows)
  }
}
