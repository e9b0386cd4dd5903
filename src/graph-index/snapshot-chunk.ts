import type { TieSums } from './sparse-sums.js'
import type { RowBlock } from './warmth-rows.js'

/** A pair of vertices that changed while the index was being written, and what they have now; null for nothing. */
export interface TieChange {
  readonly a: number
  readonly b: number
  readonly sums: TieSums | null
}

/** A part of an index. They come as rows, then sparse, then ids, and one end. */
export type SnapshotChunk =
  | { readonly kind: 'rows'; readonly rows: RowBlock }
  | { readonly kind: 'sparse'; readonly columns: readonly Float64Array[] }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'end'; readonly ids: readonly string[]; readonly changes: readonly TieChange[] }
