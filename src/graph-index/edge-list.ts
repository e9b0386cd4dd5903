import { IdTable } from './id-table.js'
import { SparseSums, type TieSums } from './sparse-sums.js'
import type { TieColumns, WarmthRows } from './warmth-rows.js'

const BLOCK = 1 << 18

/** What an index is made of. */
export interface IndexSource<Id extends string> {
  readonly table: IdTable<Id>
  readonly sparseSums: SparseSums
  /** How many ties. */
  readonly length: number
  fill(rows: WarmthRows): void
}

/** Ties gathered one by one, to build an index of. Each pair of people may be added once. */
export class EdgeList<Id extends string = string> implements IndexSource<Id> {
  readonly table = new IdTable<Id>()
  readonly sparseSums = new SparseSums()
  private readonly blocks: { a: Int32Array; b: Int32Array; warmth: Float64Array; length: number }[] = []
  length = 0

  /** The vertex of a person, new or known. */
  vertex(id: Id): number {
    return this.table.add(id)
  }

  /** @throws RangeError where someone would have a tie with themself */
  add(a: Id, b: Id, sums: TieSums): void {
    if (a === b) throw new RangeError(`A tie must be between two different people, not ${a} twice.`)
    const one = this.vertex(a)
    const two = this.vertex(b)
    const block = this.openBlock()
    block.a[block.length] = one
    block.b[block.length] = two
    block.warmth[block.length++] = this.sparseSums.keep(sums)
    this.length++
  }

  /** Adds ties between vertices that `vertex` has given, all at once. */
  addColumns(columns: TieColumns): void {
    this.blocks.push({ ...columns })
    this.length += columns.length
  }

  fill(rows: WarmthRows): void {
    rows.fill(this.blocks)
  }

  private openBlock(): { a: Int32Array; b: Int32Array; warmth: Float64Array; length: number } {
    const last = this.blocks[this.blocks.length - 1]
    if (last && last.length < last.a.length) return last
    const block = {
      a: new Int32Array(BLOCK),
      b: new Int32Array(BLOCK),
      warmth: new Float64Array(BLOCK),
      length: 0,
    }
    this.blocks.push(block)
    return block
  }
}
