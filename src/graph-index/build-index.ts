import { Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import { stepInFixedPoint } from './fixed-point.js'
import { GraphIndex } from './graph-index.js'
import { IdTable } from './id-table.js'
import { layOutRows } from './pages.js'
import { sortRow } from './row-order.js'

/** A tie whose p is known. */
export interface StaticTie {
  readonly a: string
  readonly b: string
  /** In (0, 1]. */
  readonly p: number
}

/**
 * An index of ties that do not change, in time linear in their number but for sorting each row. Of several ties between
 * the same two the strongest counts. @throws RangeError where p is out of range or someone has a tie with themself.
 */
export function buildIndex<Id extends string = string>(ties: readonly StaticTie[]): GraphIndex<Id> {
  const table = new IdTable<Id>()
  const a = new Int32Array(ties.length)
  const b = new Int32Array(ties.length)
  ties.forEach((tie, i) => {
    if (!(tie.p > 0 && tie.p <= 1)) throw new RangeError(`p must be above 0 and at most 1, not ${tie.p}.`)
    if (tie.a === tie.b)
      throw new RangeError(`A tie must be between two different people, not ${tie.a} twice.`)
    a[i] = table.add(tie.a as Id)
    b[i] = table.add(tie.b as Id)
  })

  // Each tie stands in the rows of both.
  const p = Int32Array.from(ties, tie => stepInFixedPoint(tie.p))
  const graph = rowsOf(table.ids, { from: joined(a, b), to: joined(b, a), p: joined(p, p) })
  dropRepeated(graph)
  return new GraphIndex<Id>(graph, table)
}

/** Ties that lead one way, in columns: vertices, and p in fixed point. */
export interface Arcs {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly p: ArrayLike<number>
}

/** As `buildIndex`, of ties that lead one way only; no two of them from the same to the same. */
export function buildDirectedIndex<Id extends string>(table: IdTable<Id>, arcs: Arcs): GraphIndex<Id> {
  const into = rowsOf(table.ids, { from: arcs.to, to: arcs.from, p: arcs.p })
  return new GraphIndex<Id>(rowsOf(table.ids, arcs), table, into)
}

/** Counting sort by vertex, then each row by p. */
function rowsOf(ids: readonly string[], arcs: Arcs): Adjacency {
  const graph = new Adjacency(ids, ids.length, () => {})
  const { start, length, to, p } = graph
  const count = arcs.from.length
  for (let i = 0; i < count; i++) {
    const row = arcs.from[i] as number
    length[row] = (length[row] as number) + 1
  }
  for (const size of layOutRows(length, start)) {
    to.push(new Int32Array(size))
    p.push(new Int32Array(size))
  }

  length.fill(0)
  for (let i = 0; i < count; i++) {
    const row = arcs.from[i] as number
    const at = (start[row] as number) + (length[row] as number)
    length[row] = (length[row] as number) + 1
    const page = at >>> PAGE_BITS
    ;(to[page] as Int32Array)[at & PAGE_MASK] = arcs.to[i] as number
    ;(p[page] as Int32Array)[at & PAGE_MASK] = arcs.p[i] as number
  }
  for (let v = 0; v < start.length; v++) {
    const from = (start[v] as number) & PAGE_MASK
    const page = (start[v] as number) >>> PAGE_BITS
    sortRow(to[page] as Int32Array, p[page] as Int32Array, null, from, from + (length[v] as number))
  }
  return graph
}

function joined(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

function dropRepeated(graph: Adjacency): void {
  const lastSeenBy = new Int32Array(graph.ids.length).fill(-1)
  for (let v = 0; v < graph.ids.length; v++) {
    const start = graph.start[v] as number
    const to = graph.to[start >>> PAGE_BITS] as Int32Array
    const p = graph.p[start >>> PAGE_BITS] as Int32Array
    const end = (start & PAGE_MASK) + (graph.length[v] as number)
    let kept = start & PAGE_MASK
    for (let i = kept; i < end; i++) {
      const neighbour = to[i] as number
      if (lastSeenBy[neighbour] === v) continue
      lastSeenBy[neighbour] = v
      to[kept] = neighbour
      p[kept] = p[i] as number
      kept++
    }
    graph.length[v] = kept - (start & PAGE_MASK)
  }
}
