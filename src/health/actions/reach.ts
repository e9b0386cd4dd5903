import { connectedComponents } from '../../graph-index/components.js'
import type { FlatGraph } from '../../graph-index/flat-graph.js'
import { NEWCOMER_MEETINGS } from '../../meetings/newcomers.js'
import { degreeOf, type MemberGraph, neighboursOf } from '../member-graph.js'
import type { MetricName } from '../metric.js'
import { type Candidate, MOST_CANDIDATES, type Occasion } from './action.js'
import { introduced } from './ties.js'

/** Among how many of the best known the ones who take somebody in are spread. */
const HOSTS = 10

/** Ties that bring in people who stand outside: small pieces to the largest, newcomers by a welcome. */
export function bringIn({ snapshot, weak }: Occasion): Candidate[] {
  const { graph, members, visits } = snapshot
  const metrics = (['ISOLATED', 'LARGEST_COMPONENT'] as const).filter(metric => weak.has(metric))
  if (metrics.length === 0) return []
  const { of, sizes } = connectedComponents(graph)
  const largest = sizes.indexOf(Math.max(...sizes))
  const byDegree = (nodes: number[]) => nodes.sort((a, b) => degreeOf(graph, b) - degreeOf(graph, a) || a - b)
  const hosts = byDegree(nodesOf(graph).filter(node => of[node] === largest)).slice(0, HOSTS)
  const pieces = sizes
    .map((size, piece) => ({ size, piece }))
    .filter(({ piece }) => piece !== largest)
    .sort((a, b) => b.size - a.size || a.piece - b.piece)
    .slice(0, MOST_CANDIDATES)
  return pieces.flatMap(({ piece, size }, i) => {
    const [guest] = byDegree(nodesOf(graph).filter(node => of[node] === piece))
    const host = hosts[i % hosts.length]
    if (guest === undefined || host === undefined) return []
    const isNew = (visits.get(idOf(snapshot, guest)) ?? []).length <= NEWCOMER_MEETINGS
    const alone = size === 1
    return metrics
      .filter(metric => alone || metric === 'LARGEST_COMPONENT')
      .map(
        (metric): Candidate => ({
          metric,
          kind: alone && isNew ? 'WELCOME' : 'INTRODUCE',
          people: [idOf(snapshot, guest), idOf(snapshot, host)],
          meeting: null,
          reason: alone
            ? `The first has no relationship here yet; the second knows ${degreeOf(graph, host)} of ${members.length} members.`
            : `The first belongs to a group of ${size} that the others do not know; the second knows ${degreeOf(graph, host)} of ${members.length} members.`,
          done: introduced([[guest, host]]),
        }),
      )
  })
}

/** Second ways around people on whom too much rests: one introduction, or a successor who learns whom they know. */
export function relieve({ snapshot, weak }: Occasion): Candidate[] {
  if (!weak.has('BRIDGES')) return []
  const { graph, figures } = snapshot
  const keystones = nodesOf(graph)
    .filter(node => (figures.cutOffs[node] as number) > 0)
    .sort((a, b) => (figures.cutOffs[b] as number) - (figures.cutOffs[a] as number) || a - b)
    .slice(0, MOST_CANDIDATES)
  return keystones.flatMap((keystone): Candidate[] => {
    const { main, cut } = sidesOf(graph, figures.skeleton, keystone)
    const [successor] = main
    if (successor === undefined) return []
    const count = figures.cutOffs[keystone] as number
    const about = { metric: 'BRIDGES' as MetricName, meeting: null }
    const handOver: Candidate = {
      ...about,
      kind: 'HAND_OVER',
      people: [idOf(snapshot, keystone), idOf(snapshot, successor)],
      reason: `Without the first, ${count} would be cut off. Introduce the second to those whom only the first knows.`,
      done: introduced(cut.map(node => [successor, node] as const)),
    }
    const [only] = cut
    if (cut.length > 1 || only === undefined) return [handOver]
    const introduce: Candidate = {
      ...about,
      kind: 'INTRODUCE',
      people: [idOf(snapshot, only), idOf(snapshot, successor)],
      reason: `Only one person links the first to the others. With a second link, no one’s leaving would cut off ${count}.`,
      done: introduced([[only, successor]]),
    }
    return count > 1 ? [handOver, introduce] : [introduce]
  })
}

/** The neighbours of a node who stay with the largest part without it, strongest first; and one of each part that does not. */
function sidesOf(graph: MemberGraph, skeleton: FlatGraph, node: number): { main: number[]; cut: number[] } {
  const { of, sizes } = connectedComponents(skeleton, node)
  const pieceOf = (other: number) => of[other] as number
  const start = graph.offsets[node] as number
  const neighbours = [...neighboursOf(graph, node)]
    .map((other, at) => ({ other, p: graph.p[start + at] as number }))
    .sort((a, b) => b.p - a.p || a.other - b.other)
    .map(({ other }) => other)
  const most = Math.max(...neighbours.map(other => sizes[pieceOf(other)] as number))
  const largest = neighbours.map(pieceOf).find(piece => sizes[piece] === most)
  const first = new Map<number, number>()
  for (const other of neighbours) if (!first.has(pieceOf(other))) first.set(pieceOf(other), other)
  return {
    main: neighbours.filter(other => pieceOf(other) === largest),
    cut: [...first].filter(([piece]) => piece !== largest).map(([, other]) => other),
  }
}

function nodesOf({ nodes }: MemberGraph): number[] {
  return Array.from({ length: nodes }, (_, node) => node)
}

function idOf({ graph }: Occasion['snapshot'], node: number) {
  return graph.ids[node] as Occasion['snapshot']['members'][number]['id']
}
