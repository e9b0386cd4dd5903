import { type Adjacency, PAGE_BITS, PAGE_MASK } from '../graph-index/adjacency.js'
import { FIXED_POINT_ONE, leastOfScore } from '../graph-index/fixed-point.js'
import { type MemberGraph, memberGraph, type NodeTie } from './member-graph.js'

/** All people of an index with their ties of at least `minimumScore`, the people in the order of their ids. */
export function graphOfIndex(index: Adjacency, minimumScore: number): MemberGraph {
  const least = leastOfScore(minimumScore)
  const vertices = index.ids.map((_, vertex) => vertex).sort((a, b) => index.compareIds(a, b))
  const nodeOf = new Int32Array(vertices.length)
  for (const [node, vertex] of vertices.entries()) nodeOf[vertex] = node
  const ties: NodeTie[] = []
  for (const [a, vertex] of vertices.entries()) {
    const row = index.row(vertex)
    const to = index.to[row >>> PAGE_BITS] as Int32Array
    const p = index.p[row >>> PAGE_BITS] as Int32Array
    const stop = (row & PAGE_MASK) + (index.length[vertex] as number)
    for (let at = row & PAGE_MASK; at < stop && (p[at] as number) >= least; at++) {
      const b = nodeOf[to[at] as number] as number
      if (a < b) ties.push({ a, b, p: (p[at] as number) / FIXED_POINT_ONE })
    }
  }
  return memberGraph(
    vertices.map(vertex => index.ids[vertex] as string),
    ties,
  )
}
