import type { Resumable } from '../graph-index/resumable.js'
import type { PersonId } from '../ids.js'
import type { HealthAction } from './actions/action.js'
import { actionsFor } from './actions/actions.js'
import { betweennessOf, type HealthKeystone, keystonesOf } from './keystones.js'
import { type Groups, groupsOf } from './measures/groups.js'
import type { MetricName } from './metric.js'
import { type Figure, figure, METRICS, metricNamed } from './metrics/all.js'
import { everybodyIn, type NetworkRecord } from './network-record.js'
import { once } from './once.js'
import { published, type Told, whole } from './publication.js'
import { Strengths } from './strengths.js'
import { type Surveyed, takeSnapshot } from './take-snapshot.js'
import { letOthersRun, Work } from './work.js'

/** People who know each other better than the rest. */
export interface HealthGroup {
  readonly people: readonly PersonId[]
  /** The share of their strengths that lies within the group. */
  readonly cohesion: number
}

/** A network on one day; each part is worked out when it is first asked for, and kept. */
export class NetworkDay {
  private readonly figures = new Map<MetricName, Figure>()
  private readonly found = once(() => groupsOf(this.snapshot.graph))
  private readonly inGroups = once(() => groupsIn(this.snapshot, this.found()))
  private readonly finding: Work<readonly HealthKeystone<PersonId>[]>
  private readonly choosing: Work<readonly HealthAction[]>

  constructor(
    readonly snapshot: Surveyed,
    record: NetworkRecord,
  ) {
    this.finding = new Work(function* () {
      const { graph, figures } = snapshot
      return keystonesOf(graph, figures.cutOffs, yield* betweennessOf(graph))
    })
    this.choosing = new Work(() =>
      actionsFor({ snapshot, record, groups: this.found, weak: new Set(this.weak()) }),
    )
  }

  async figure(name: MetricName): Promise<Figure> {
    const known = this.figures.get(name)
    if (known) return known
    await letOthersRun()
    const metric = metricNamed(name)
    await metric.long?.(this.snapshot).result()
    const taken = figure(metric, this.snapshot)
    this.figures.set(name, taken)
    return taken
  }

  /** The figure as it is told to whoever may know all, or to analysts. */
  async told(name: MetricName, toAnalysts: boolean): Promise<Told> {
    const taken = await this.figure(name)
    return toAnalysts ? published(metricNamed(name), taken, this.snapshot) : whole(taken)
  }

  /** Worst first. */
  keystones(): Promise<readonly HealthKeystone<PersonId>[]> {
    return this.finding.result()
  }

  /** Largest first. */
  async groups(): Promise<readonly HealthGroup[]> {
    await letOthersRun()
    return this.inGroups()
  }

  /** The most useful first. */
  async actions(): Promise<readonly HealthAction[]> {
    for (const { name } of METRICS) await this.figure(name)
    return this.choosing.result()
  }

  private weak(): MetricName[] {
    return [...this.figures]
      .filter(([, { band }]) => band === 'STEADY' || band === 'FRAGILE')
      .map(([name]) => name)
  }
}

/** All days of one network, as its record has them: what was worked out for one reader is there for the next. */
export class NetworkHistory {
  private readonly strengths: Work<Strengths>
  private readonly days = new Map<number, Work<NetworkDay>>()
  private readonly people = once(() => everybodyIn(this.record))

  constructor(readonly record: NetworkRecord) {
    this.strengths = new Work(() => Strengths.of(record))
  }

  /** Whether the record is about somebody. */
  concerns(person: PersonId): boolean {
    return this.people().has(person)
  }

  async on(day: number): Promise<NetworkDay> {
    const strengths = await this.strengths.result()
    const taken = this.days.get(day) ?? new Work(() => takeDay(this.record, strengths, day))
    this.days.set(day, taken)
    return taken.result()
  }
}

function* takeDay(record: NetworkRecord, strengths: Strengths, day: number): Resumable<NetworkDay> {
  return new NetworkDay(yield* takeSnapshot(record, strengths, day), record)
}

function groupsIn({ graph }: Surveyed, { of, count, cohesion }: Groups): HealthGroup[] {
  return Array.from({ length: count }, (_, group) => ({
    people: graph.ids.filter((_, node) => of[node] === group),
    cohesion: cohesion[group] as number,
  })).sort((one, other) => other.people.length - one.people.length)
}
