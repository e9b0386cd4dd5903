import { connectedComponents } from '../graph-index/components.js'
import type { Resumable } from '../graph-index/resumable.js'
import { figuresOf } from './measures/graph-figures.js'
import { type MemberGraph, withoutNodes } from './member-graph.js'

/** What is left of a network without some people. */
export interface HealthResilience<Id extends string = string> {
  readonly membersLeft: number
  readonly isolated: number
  readonly components: number
  readonly largestComponent: number
  /** Of each piece that falls apart, all but those of its largest part; by id. */
  readonly cutOff: readonly Id[]
  /** Steps within the largest component, on average. */
  readonly meanDistance: number | null
}

/** The graph without these people. Whoever is not in it changes nothing. */
export function* resilienceWithout<Id extends string>(
  graph: MemberGraph<Id>,
  people: Iterable<Id>,
): Resumable<HealthResilience<Id>> {
  const nodeOf = new Map(graph.ids.map((id, node) => [id, node]))
  const gone = new Set([...people].flatMap(id => nodeOf.get(id) ?? []))
  const left = withoutNodes(graph, gone)
  const before = connectedComponents(graph)
  const after = connectedComponents(left)
  /** Per component of before, its largest part now: of equals that of the first node. */
  const kept = new Map<number, number>()
  const piecesOf = left.ids.map((id, node) => ({
    id,
    piece: after.of[node] as number,
    was: before.of[nodeOf.get(id) as number] as number,
  }))
  for (const { piece, was } of piecesOf) {
    const known = kept.get(was)
    if (known === undefined || (after.sizes[piece] as number) > (after.sizes[known] as number))
      kept.set(was, piece)
  }
  const figures = figuresOf(left)
  const meanDistance = yield* figures.measuringDistance.resumably()
  const { isolated, components, largest } = figures
  return {
    membersLeft: left.nodes,
    isolated,
    components,
    largestComponent: largest,
    cutOff: piecesOf
      .filter(({ piece, was }) => kept.get(was) !== piece)
      .map(({ id }) => id)
      .sort(),
    meanDistance,
  }
}
