import { connectedComponents } from '../../src/graph-index/components.js'
import type { FlatGraph } from '../../src/graph-index/flat-graph.js'
import { newcomersOf, visitsAsNewcomer } from '../../src/health/metrics/welcoming.js'
import type { Snapshot } from '../../src/health/snapshot.js'
import type { PersonId } from '../../src/ids.js'
import type { AnalysedNetworks } from './analysed-networks.js'
import { person } from './generated-graphs.js'

/** What of the networks a set is taken from. */
export type Topic = 'BELONGING' | 'KNOWING' | 'COMING' | 'RECOMMENDING'

export interface SmallSet {
  readonly name: string
  readonly topic: Topic
  readonly people: ReadonlySet<PersonId>
  /** The mean strength of what links them with members on the second day; null where there is nothing. */
  readonly mean: number | null
}

/** The sets of people of the first network of which analysts must not learn that they are one to four. */
export function setsOf(networks: AnalysedNetworks): SmallSet[] {
  const [first, second] = [networks.snapshot(0, 0), networks.snapshot(0, 1)]
  const ids = (snapshot: Snapshot) => new Set(snapshot.graph.ids)
  const [before, after, yearAgo] = [ids(first), ids(second), new Set(second.membersBefore)]
  const other = new Set(networks.members(1, 3).map(person))
  const acquainted = (snapshot: Snapshot) =>
    new Set(snapshot.graph.ids.filter((_, node) => degree(snapshot.graph, node) > 0))
  const strengths = new Map<PersonId, number[]>()
  for (const [node, id] of second.graph.ids.entries())
    strengths.set(
      id,
      [...second.graph.p.subarray(second.graph.offsets[node], second.graph.offsets[node + 1])].map(
        p => 100 * p,
      ),
    )
  const sets: [Topic, string, ReadonlySet<PersonId>][] = [
    ['BELONGING', 'came in the month', without(after, before)],
    ['BELONGING', 'left in the month', without(before, after)],
    ['BELONGING', 'came in the year', without(after, yearAgo)],
    ['BELONGING', 'left in the year', without(yearAgo, after)],
    ['BELONGING', 'only in this network', without(after, other)],
    ['BELONGING', 'only in the other', without(other, after)],
    ['BELONGING', 'in both', without(after, without(after, other))],
    ['KNOWING', 'isolated at first', without(before, acquainted(first))],
    ['KNOWING', 'isolated', without(after, acquainted(second))],
    ['KNOWING', 'know each other at first', acquainted(first)],
    ['KNOWING', 'know each other', acquainted(second)],
    ['KNOWING', 'outside the largest component', outsideLargest(second)],
    ['COMING', 'new', new Set(visitsAsNewcomer(second).keys())],
    ['COMING', 'came for the first time', new Set(newcomersOf(second).map(({ person }) => person))],
    ['COMING', 'present in the year', new Set(second.presences().keys())],
    ...second.meetings.map(({ nth, present }): [Topic, string, ReadonlySet<PersonId>] => [
      'COMING',
      `present at meeting ${nth}`,
      new Set(present),
    ]),
    ['RECOMMENDING', 'recommend', new Set(second.recommendations.map(({ from }) => from))],
    ['RECOMMENDING', 'are recommended', new Set(second.recommendations.map(({ to }) => to))],
  ]
  return sets.map(([topic, name, people]) => {
    const all = [...people].flatMap(one => strengths.get(one) ?? [])
    return {
      topic,
      name,
      people,
      mean: all.length === 0 ? null : all.reduce((a, b) => a + b, 0) / all.length,
    }
  })
}

function without(people: ReadonlySet<PersonId>, others: ReadonlySet<PersonId>): Set<PersonId> {
  return new Set([...people].filter(one => !others.has(one)))
}

function degree({ offsets }: FlatGraph, node: number): number {
  return (offsets[node + 1] as number) - (offsets[node] as number)
}

function outsideLargest({ graph }: Snapshot): Set<PersonId> {
  const { of, sizes } = connectedComponents(graph)
  const largest = sizes.indexOf(Math.max(...sizes, 0))
  return new Set(graph.ids.filter((_, node) => of[node] !== largest))
}
