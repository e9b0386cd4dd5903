import type { PersonId } from '../ids.js'
import type { HealthAction } from './actions/action.js'
import { actionsFor } from './actions/actions.js'
import { betweennessOf, type Keystone, keystonesOf } from './keystones.js'
import { type Groups, groupsOf } from './measures/groups.js'
import type { MetricName } from './metric.js'
import { type Figure, figure, METRICS } from './metrics/all.js'
import type { NetworkRecord } from './network-record.js'
import { once } from './once.js'
import { Publication } from './publication.js'
import { Strengths } from './strengths.js'
import { type Surveyed, takeSnapshot } from './take-snapshot.js'

/** People who know each other better than the rest. */
export interface HealthGroup {
  readonly people: readonly PersonId[]
  /** The share of their strengths that lies within the group. */
  readonly cohesion: number
}

/** A network on one day; each part is worked out when it is first asked for, and kept. */
export interface NetworkDay {
  readonly snapshot: Surveyed
  figure(name: MetricName): Figure
  /** Worst first. */
  readonly keystones: () => readonly Keystone<PersonId>[]
  /** Largest first. */
  readonly groups: () => readonly HealthGroup[]
  readonly actions: () => readonly HealthAction[]
}

/** All days of one network, as its record has them: what was worked out for one reader is there for the next. */
export class NetworkHistory {
  readonly publication: Publication
  private readonly strengths: Strengths
  private readonly days = new Map<number, NetworkDay>()

  constructor(readonly record: NetworkRecord) {
    this.strengths = new Strengths(record)
    this.publication = new Publication(record)
  }

  /** Whether the record is about somebody. */
  concerns(person: PersonId): boolean {
    return this.strengths.numberOf(person) !== null
  }

  on(day: number): NetworkDay {
    const known = this.days.get(day) ?? this.take(day)
    this.days.set(day, known)
    return known
  }

  private take(day: number): NetworkDay {
    const snapshot = takeSnapshot(this.record, this.strengths, day)
    const figures = new Map(METRICS.map(metric => [metric.name, once(() => figure(metric, snapshot))]))
    const found = once(() => groupsOf(snapshot.graph))
    const figureOf = (name: MetricName) => (figures.get(name) as () => Figure)()
    return {
      snapshot,
      figure: figureOf,
      keystones: once(() => {
        const { graph } = snapshot
        return keystonesOf(graph, snapshot.figures.cutOffs, betweennessOf(graph))
      }),
      groups: once(() => groupsIn(snapshot, found())),
      actions: once(() => {
        const weak = METRICS.map(({ name }) => name).filter(name =>
          ['STEADY', 'FRAGILE'].includes(figureOf(name).band),
        )
        return actionsFor({ snapshot, record: this.record, groups: found, weak: new Set(weak) })
      }),
    }
  }
}

function groupsIn({ graph }: Surveyed, { of, count, cohesion }: Groups): HealthGroup[] {
  return Array.from({ length: count }, (_, group) => ({
    people: graph.ids.filter((_, node) => of[node] === group),
    cohesion: cohesion[group] as number,
  })).sort((one, other) => other.people.length - one.people.length)
}
