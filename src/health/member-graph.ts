import type { FlatGraph } from '../graph-index/flat-graph.js'
import { once } from './once.js'

/** Who knows whom in a network, with strengths: node n is `ids[n]`, and `p` stands beside `to`. */
export interface MemberGraph<Id extends string = string> extends FlatGraph {
  readonly ids: readonly Id[]
  readonly p: Float64Array
}

/** A tie between two nodes. */
export interface NodeTie {
  readonly a: number
  readonly b: number
  /** In (0, 1]. */
  readonly p: number
}

/** The graph of these ties, each pair once. Neighbours come in the order of the ties. */
export function memberGraph<Id extends string>(
  ids: readonly Id[],
  ties: readonly NodeTie[],
): MemberGraph<Id> {
  const nodes = ids.length
  const offsets = new Int32Array(nodes + 1)
  for (const { a, b } of ties) {
    offsets[a + 1] = (offsets[a + 1] as number) + 1
    offsets[b + 1] = (offsets[b + 1] as number) + 1
  }
  for (let node = 0; node < nodes; node++)
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number)
  const next = offsets.slice(0, nodes)
  const to = new Int32Array(ties.length * 2)
  const p = new Float64Array(ties.length * 2)
  const put = (from: number, neighbour: number, strength: number) => {
    const at = next[from] as number
    next[from] = at + 1
    to[at] = neighbour
    p[at] = strength
  }
  for (const tie of ties) {
    put(tie.a, tie.b, tie.p)
    put(tie.b, tie.a, tie.p)
  }
  return { ids, nodes, offsets, to, p }
}

/** Ties in columns, each pair once, in whatever order. */
export interface TieColumns {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly p: readonly number[]
}

/** The graph of these ties. Neighbours come in the order of their numbers. */
export function graphOfColumns<Id extends string>(
  ids: readonly Id[],
  { a, b, p }: TieColumns,
): MemberGraph<Id> {
  const nodes = ids.length
  const offsets = new Int32Array(nodes + 1)
  for (const column of [a, b])
    for (const node of column) offsets[node + 1] = (offsets[node + 1] as number) + 1
  for (let node = 0; node < nodes; node++)
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number)
  const ties = new Int32Array(2 * p.length)
  const next = offsets.slice(0, nodes)
  for (const column of [a, b])
    for (let tie = 0; tie < p.length; tie++) {
      const node = column[tie] as number
      const place = next[node] as number
      next[node] = place + 1
      ties[place] = tie
    }
  // Gone through node by node, each becomes the last neighbour so far of those it knows: so they come in order.
  const to = new Int32Array(ties.length)
  const strengths = new Float64Array(ties.length)
  next.set(offsets.subarray(0, nodes))
  for (let node = 0; node < nodes; node++)
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const tie = ties[at] as number
      const other = a[tie] === node ? (b[tie] as number) : (a[tie] as number)
      const place = next[other] as number
      next[other] = place + 1
      to[place] = node
      strengths[place] = p[tie] as number
    }
  return { ids, nodes, offsets, to, p: strengths }
}

/** Each tie once, from the smaller node to the larger. */
export function tiesOf({ nodes, offsets, to, p }: MemberGraph): NodeTie[] {
  const ties: NodeTie[] = []
  for (let a = 0; a < nodes; a++)
    for (let at = offsets[a] as number; at < (offsets[a + 1] as number); at++) {
      const b = to[at] as number
      if (a < b) ties.push({ a, b, p: p[at] as number })
    }
  return ties
}

/** A copy with these ties too, made when it is first looked into; a tie that is there becomes the stronger of the two. */
export function withTies<Id extends string>(
  graph: MemberGraph<Id>,
  added: readonly NodeTie[],
): MemberGraph<Id> {
  const copy = once(() => spliced(graph, added))
  return {
    ids: graph.ids,
    nodes: graph.nodes,
    get offsets() {
      return copy().offsets
    },
    get to() {
      return copy().to
    },
    get p() {
      return copy().p
    },
  }
}

function spliced(graph: MemberGraph, added: readonly NodeTie[]): Omit<MemberGraph, 'ids'> {
  const strengths = graph.p.slice()
  const more = new Map<number, Map<number, number>>()
  for (const { a, b, p } of added)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = placeOf(graph, from, to)
      const row = more.get(from) ?? new Map<number, number>()
      if (at === null) more.set(from, row.set(to, Math.max(p, row.get(to) ?? 0)))
      else strengths[at] = Math.max(p, strengths[at] as number)
    }
  const rows = [...more].sort(([one], [other]) => one - other)
  const offsets = graph.offsets.slice()
  for (const [node, { size }] of rows)
    for (let later = node + 1; later <= graph.nodes; later++)
      offsets[later] = (offsets[later] as number) + size
  const entries = offsets[graph.nodes] as number
  const put = (of: (row: Map<number, number>) => Iterable<number>) =>
    rows.map(([node, row]) => ({ at: graph.offsets[node + 1] as number, more: [...of(row)] }))
  const to = joined(
    graph.to,
    put(row => row.keys()),
    new Int32Array(entries),
  )
  const p = joined(
    strengths,
    put(row => row.values()),
    new Float64Array(entries),
  )
  return { nodes: graph.nodes, offsets, to, p }
}

/** A column with more put in before these places, which rise. */
function joined<Column extends Int32Array | Float64Array>(
  column: Column,
  inserts: readonly { readonly at: number; readonly more: readonly number[] }[],
  whole: Column,
): Column {
  let [copied, put] = [0, 0]
  for (const { at, more } of [...inserts, { at: column.length, more: [] }]) {
    whole.set(column.subarray(copied, at), put)
    whole.set(more, put + at - copied)
    put += at - copied + more.length
    copied = at
  }
  return whole
}

/** Where a node's tie to another is; null where there is none. */
function placeOf({ offsets, to }: FlatGraph, node: number, other: number): number | null {
  const end = offsets[node + 1] as number
  for (let at = offsets[node] as number; at < end; at++) if (to[at] === other) return at
  return null
}

/** A copy without these nodes; the others keep their order. */
export function withoutNodes<Id extends string>(
  graph: MemberGraph<Id>,
  gone: ReadonlySet<number>,
): MemberGraph<Id> {
  const ids = graph.ids.filter((_, node) => !gone.has(node))
  const nodeOf = new Int32Array(graph.nodes).fill(-1)
  let nodes = 0
  for (let node = 0; node < graph.nodes; node++) if (!gone.has(node)) nodeOf[node] = nodes++
  const offsets = new Int32Array(nodes + 1)
  const to = new Int32Array(graph.to.length)
  const p = new Float64Array(graph.to.length)
  let count = 0
  for (let node = 0; node < graph.nodes; node++) {
    const own = nodeOf[node] as number
    if (own < 0) continue
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++) {
      const neighbour = nodeOf[graph.to[at] as number] as number
      if (neighbour < 0) continue
      to[count] = neighbour
      p[count++] = graph.p[at] as number
    }
    offsets[own + 1] = count
  }
  return { ids, nodes, offsets, to: to.slice(0, count), p: p.slice(0, count) }
}

/** The nodes that a node knows. */
export function neighboursOf({ offsets, to }: FlatGraph, node: number): Int32Array {
  return to.subarray(offsets[node], offsets[node + 1])
}

/** How many a node knows. */
export function degreeOf({ offsets }: FlatGraph, node: number): number {
  return (offsets[node + 1] as number) - (offsets[node] as number)
}
