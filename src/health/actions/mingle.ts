import type { PersonId } from '../../ids.js'
import { degreeOf, neighboursOf } from '../member-graph.js'
import type { MetricName } from '../metric.js'
import type { Candidate, Occasion } from './action.js'
import { seated, TABLE } from './ties.js'

const TABLES = 6

/** Metrics that a well laid table moves. */
const MOVED = [
  'DENSITY',
  'MIXING_BY_PROFESSION',
  'MIXING_BY_COMPANY',
  'MEAN_DISTANCE',
] as const satisfies MetricName[]
/** Above so many members the mean distance takes too long to measure again and again. */
const MEASURED_UP_TO = 1000

/** Tables at the next meeting of four who do not know each other yet, of different groups and trades. */
export function seatTogether({ snapshot, record, groups, weak }: Occasion): Candidate[] {
  const { graph, members } = snapshot
  const metrics = MOVED.filter(
    metric => weak.has(metric) && (metric !== 'MEAN_DISTANCE' || graph.nodes <= MEASURED_UP_TO),
  )
  if (metrics.length === 0 || record.nextMeeting === null) return []
  const expected = new Set<PersonId>(record.nextMeeting.expected)
  const everybody = Array.from({ length: graph.nodes }, (_, node) => node)
  const coming = everybody.filter(node => expected.has(members[node]?.id as PersonId))
  const there = coming.length >= TABLE ? coming : everybody
  const { of } = groups()
  const waiting = there.toSorted((a, b) => degreeOf(graph, a) - degreeOf(graph, b) || a - b)
  const tables: number[][] = []
  while (tables.length < TABLES && waiting.length >= TABLE) {
    const table = [waiting.shift() as number]
    while (table.length < TABLE) {
      const next = waiting.findIndex(node => fits(node, table))
      if (next < 0) break
      table.push(...waiting.splice(next, 1))
    }
    if (table.length === TABLE) tables.push(table)
  }
  return tables.flatMap(table =>
    metrics.map(
      (metric): Candidate => ({
        metric,
        kind: 'SEAT_TOGETHER',
        people: table.map(node => members[node]?.id as PersonId),
        meeting: record.nextMeeting?.id ?? null,
        reason: `None of the ${TABLE} know each other yet${new Set(table.map(node => of[node])).size > 1 ? ', and they come from different groups' : ''}.`,
        done: seated(table),
      }),
    ),
  )

  function fits(node: number, table: readonly number[]): boolean {
    const known = new Set(neighboursOf(graph, node))
    const { profession, company } = members[node] ?? {}
    return table.every(other => {
      const mate = members[other]
      return (
        !known.has(other) &&
        (!profession || mate?.profession !== profession) &&
        (!company || mate?.company !== company)
      )
    })
  }
}
