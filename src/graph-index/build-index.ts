import { Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import { stepInFixedPoint } from './fixed-point.js'
import { GraphIndex } from './graph-index.js'
import { IdTable } from './id-table.js'
import { layOutRows } from './pages.js'
import { PairTable } from './pair-table.js'
import { sortRow } from './row-order.js'

/** A tie whose p is known. */
export interface StaticTie {
  readonly a: string
  readonly b: string
  /** In (0, 1]. */
  readonly p: number
  /** What the tie is worth to `a` as the searcher: p without a's own unconfirmed declaration, 0 for no step; p unless given. */
  readonly pForA?: number
  readonly pForB?: number
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

  const graph = new Adjacency(table.ids, new PairTable(), table.ids.length, () => {})
  fillRows(graph, ties, a, b)
  dropRepeated(graph)
  ties.forEach((tie, i) => {
    setOwnDeclaration(graph, a[i] as number, b[i] as number, tie, tie.pForA)
    setOwnDeclaration(graph, b[i] as number, a[i] as number, tie, tie.pForB)
  })
  return new GraphIndex<Id>(graph, table)
}

/** Counting sort by vertex, then each row by p. */
function fillRows(graph: Adjacency, ties: readonly StaticTie[], a: Int32Array, b: Int32Array): void {
  const { start, length, to, p } = graph
  for (let i = 0; i < ties.length; i++) {
    length[a[i] as number] = (length[a[i] as number] as number) + 1
    length[b[i] as number] = (length[b[i] as number] as number) + 1
  }
  for (const size of layOutRows(length, start)) {
    to.push(new Int32Array(size))
    p.push(new Int32Array(size))
  }

  length.fill(0)
  const put = (row: number, neighbour: number, strength: number): void => {
    const at = (start[row] as number) + (length[row] as number)
    length[row] = (length[row] as number) + 1
    const page = at >>> PAGE_BITS
    ;(to[page] as Int32Array)[at & PAGE_MASK] = neighbour
    ;(p[page] as Int32Array)[at & PAGE_MASK] = strength
  }
  ties.forEach((tie, i) => {
    const strength = stepInFixedPoint(tie.p)
    put(a[i] as number, b[i] as number, strength)
    put(b[i] as number, a[i] as number, strength)
  })
  for (let v = 0; v < start.length; v++) {
    const from = (start[v] as number) & PAGE_MASK
    const page = (start[v] as number) >>> PAGE_BITS
    sortRow(to[page] as Int32Array, p[page] as Int32Array, null, from, from + (length[v] as number))
  }
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

function setOwnDeclaration(
  graph: Adjacency,
  searcher: number,
  neighbour: number,
  tie: StaticTie,
  p?: number,
): void {
  // Without an early declaration of one's own a later one of the other's may count for more: a step is never worth more than all.
  if (p === undefined || p >= tie.p) return
  if (!(p >= 0)) throw new RangeError(`p must be at least 0, not ${p}.`)
  graph.ownDeclaration.set(searcher, neighbour, p === 0 ? 0 : stepInFixedPoint(p))
  graph.hasOwnDeclaration[searcher] = 1
}
