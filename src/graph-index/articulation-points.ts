import { cutOffs } from './cut-offs.js'
import type { FlatGraph } from './flat-graph.js'

/** The nodes without whom a component falls apart, in rising order: those whose leaving cuts somebody off. Linear time. */
export function articulationPoints(graph: FlatGraph): number[] {
  const points: number[] = []
  for (const [node, others] of cutOffs(graph).entries()) if (others > 0) points.push(node)
  return points
}
