import { type LocalDate, localDateOf } from '../dates.js'
import { BadInput } from '../errors.js'
import type { NetworkId, PersonId } from '../ids.js'
import type { Network } from '../networks/network.js'
import { startOfDay } from '../strength/days.js'
import type { HealthAction } from './actions/action.js'
import type { Keystone } from './keystones.js'
import type { MemberGraph } from './member-graph.js'
import { definitionOf, type HealthBand, type MetricName } from './metric.js'
import { METRICS, metricNamed } from './metrics/all.js'
import { monthEndBefore, monthEndsTo } from './month-ends.js'
import type { HealthGroup, NetworkHistory } from './network-history.js'
import { overallBand } from './overall.js'
import { isFew, restsOnFew } from './publication.js'
import { type Resilience, resilienceWithout } from './resilience.js'
import type { Neighbour } from './take-snapshot.js'

/** A metric as it is shown. */
export interface HealthMetric {
  readonly name: MetricName
  readonly value: number | null
  readonly unit: string
  readonly band: HealthBand
  /** The figure at the end of the month before. */
  readonly previous: number | null
  readonly withheld: boolean
  readonly definition: string
}

export interface HealthPoint {
  readonly asOf: LocalDate
  readonly metrics: readonly HealthMetric[]
}

/** Who reads: those who run the network see all, analysts figures that tell nothing of anybody. */
export type Reader = 'RUNS' | 'ANALYST'

const MOST_POINTS = 60
const MOST_LISTED = 100

/** A network's health on one day, as one kind of reader sees it. */
export class NetworkHealth {
  /** @param discreet the networks to which belonging shows to their members only */
  constructor(
    readonly network: Network,
    private readonly reader: Reader,
    private readonly day: number,
    private readonly history: NetworkHistory,
    private readonly discreet: ReadonlySet<NetworkId>,
  ) {}

  get asOf(): LocalDate {
    return localDateOf(startOfDay(this.day))
  }

  get since(): LocalDate {
    return localDateOf(startOfDay(this.history.on(this.day).snapshot.since))
  }

  get band(): HealthBand {
    return overallBand(name => this.metric(name).band)
  }

  get metrics(): HealthMetric[] {
    return this.metricsOn(this.day)
  }

  metric(name: MetricName, day = this.day): HealthMetric {
    const metric = metricNamed(name)
    const { value, band, withheld } = this.told(name, day)
    const previous = this.told(name, monthEndBefore(day)).value
    return { name, value, unit: metric.unit, band, previous, withheld, definition: definitionOf(metric) }
  }

  /** The figures at the last month ends up to the day, oldest first. @throws BadInput for more than 60 */
  points(count: number): HealthPoint[] {
    mustBeFrom1To('points', count, MOST_POINTS)
    return monthEndsTo(this.day, count).map(day => ({
      asOf: localDateOf(startOfDay(day)),
      metrics: this.metricsOn(day),
    }))
  }

  /** Null to analysts, as all that names people. */
  actions(first: number): readonly HealthAction[] | null {
    mustBeFrom1To('first', first, MOST_LISTED)
    return this.unlessAnalyst(() => this.history.on(this.day).actions().slice(0, first))
  }

  keystones(first: number): readonly Keystone<PersonId>[] | null {
    mustBeFrom1To('first', first, MOST_LISTED)
    return this.unlessAnalyst(() => this.history.on(this.day).keystones().slice(0, first))
  }

  without(people: readonly PersonId[]): Resilience<PersonId> | null {
    return this.unlessAnalyst(() => resilienceWithout(this.history.on(this.day).snapshot.graph, people))
  }

  /** Who knows whom on the day, by relationships of score 10 and more. */
  get graph(): MemberGraph<PersonId> | null {
    return this.unlessAnalyst(() => this.history.on(this.day).snapshot.graph)
  }

  get groups(): readonly HealthGroup[] | null {
    return this.unlessAnalyst(() => this.history.on(this.day).groups())
  }

  /**
   * The networks with shared members. Analysts get those that share five or more, where neither network has one to four who are
   * not shared, and not where one to four relationships link the others; of networks whose lists show to members only, those who run this one get them from five shared.
   */
  neighbours(first: number): readonly Neighbour[] {
    mustBeFrom1To('first', first, MOST_LISTED)
    const { neighbours, members } = this.history.on(this.day).snapshot
    const shown = neighbours.filter(({ network, sharedMembers, members: theirs, relationships }) => {
      if (this.reader === 'RUNS') return !this.discreet.has(network) || !isFew(sharedMembers)
      const alone = [members.length - sharedMembers, theirs - sharedMembers]
      return ![sharedMembers, relationships, ...alone].some(isFew) && !this.told('MEMBERS', this.day).withheld
    })
    return shown.slice(0, first)
  }

  /** All metrics of any day. */
  metricsOn(day: number): HealthMetric[] {
    return METRICS.map(({ name }) => this.metric(name, day))
  }

  private told(name: MetricName, day: number): { value: number | null; band: HealthBand; withheld: boolean } {
    const figure = this.history.on(day).figure(name)
    const { value, band } = figure
    const withheld = this.reader === 'ANALYST' && (restsOnFew(figure) || !this.isTold(name, day))
    return withheld ? { value: null, band: 'UNKNOWN', withheld } : { value, band, withheld }
  }

  private isTold(name: MetricName, day: number): boolean {
    return metricNamed(name).bases.every(basis => this.history.publication.tells(basis, day))
  }

  private unlessAnalyst<T>(read: () => T): T | null {
    return this.reader === 'ANALYST' ? null : read()
  }
}

function mustBeFrom1To(field: string, count: number, most: number): void {
  if (count < 1 || count > most) throw new BadInput(field, `This is from 1 to ${most}.`)
}
