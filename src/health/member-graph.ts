import type { FlatGraph } from '../graph-index/flat-graph.js'

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

/** A copy with these ties too; a tie that is there becomes the stronger of the two. */
export function withTies<Id extends string>(
  graph: MemberGraph<Id>,
  added: readonly NodeTie[],
): MemberGraph<Id> {
  const more = new Map<number, Map<number, number>>()
  for (const { a, b, p } of added)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = more.get(from) ?? new Map<number, number>()
      more.set(from, row.set(to, Math.max(p, row.get(to) ?? 0)))
    }
  const offsets = new Int32Array(graph.nodes + 1)
  const to: Int32Array[] = []
  const p: Float64Array[] = []
  for (let node = 0; node < graph.nodes; node++) {
    const neighbours = neighboursOf(graph, node)
    const strengths = graph.p.slice(graph.offsets[node], graph.offsets[node + 1])
    const fresh = new Map(more.get(node))
    for (const [at, neighbour] of fresh.size === 0 ? [] : neighbours.entries()) {
      strengths[at] = Math.max(strengths[at] as number, fresh.get(neighbour) ?? 0)
      fresh.delete(neighbour)
    }
    to.push(neighbours, Int32Array.from(fresh.keys()))
    p.push(strengths, Float64Array.from(fresh.values()))
    offsets[node + 1] = (offsets[node] as number) + neighbours.length + fresh.size
  }
  const entries = offsets[graph.nodes] as number
  return {
    ...graph,
    offsets,
    to: joined(to, new Int32Array(entries)),
    p: joined(p, new Float64Array(entries)),
  }
}

function joined<Column extends Int32Array | Float64Array>(parts: readonly Column[], whole: Column): Column {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A copy without these nodes; the others keep their order. */
export function withoutNodes<Id extends string>(
  graph: MemberGraph<Id>,
  gone: ReadonlySet<number>,
): MemberGraph<Id> {
  const nodeOf = new Int32Array(graph.nodes).fill(-1)
  const ids = graph.ids.filter((_, node) => !gone.has(node))
  let kept = 0
  for (let node = 0; node < graph.nodes; node++) if (!gone.has(node)) nodeOf[node] = kept++
  const ties = tiesOf(graph)
    .filter(({ a, b }) => !gone.has(a) && !gone.has(b))
    .map(({ a, b, p }) => ({ a: nodeOf[a] as number, b: nodeOf[b] as number, p }))
  return memberGraph(ids, ties)
}

/** The nodes that a node knows. */
export function neighboursOf({ offsets, to }: FlatGraph, node: number): Int32Array {
  return to.subarray(offsets[node], offsets[node + 1])
}

/** How many a node knows. */
export function degreeOf({ offsets }: FlatGraph, node: number): number {
  return (offsets[node + 1] as number) - (offsets[node] as number)
}
