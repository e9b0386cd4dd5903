/**
 * Who knows whom, without strengths, as the measures of a whole network read it: nodes 0, 1, 2, …; the neighbours of node
 * n are `to` from `offsets[n]` to before `offsets[n + 1]`. It is a copy, and holds while the index changes.
 */
export interface FlatGraph {
  readonly nodes: number
  readonly offsets: Int32Array
  readonly to: Int32Array
}
