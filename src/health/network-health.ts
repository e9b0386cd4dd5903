import { mustBeWithin } from '../checks.js'
import { type LocalDate, localDateOf } from '../dates.js'
import type { NetworkId, PersonId } from '../ids.js'
import type { Network } from '../networks/network.js'
import { startOfDay } from '../strength/days.js'
import type { HealthAction } from './actions/action.js'
import type { HealthKeystone } from './keystones.js'
import type { MemberGraph } from './member-graph.js'
import { definitionOf, FEWEST_PEOPLE, type GapReason, type MetricName } from './metric.js'
import { METRICS, metricNamed } from './metrics/all.js'
import { monthEndBefore, monthEndsTo } from './month-ends.js'
import type { HealthGroup, NetworkDay, NetworkHistory } from './network-history.js'
import { overallBand, VITAL } from './overall.js'
import { publishedNeighbours, type Told, type ToldNeighbour, wholeNeighbour } from './publication.js'
import type { Range } from './range.js'
import { type HealthResilience, resilienceWithout } from './resilience.js'
import type { HealthBand } from './scale.js'
import { yearBefore } from './take-snapshot.js'
import type { MetricUnit } from './unit.js'
import { Work } from './work.js'

/** A metric as it is shown. */
export interface HealthMetric {
  readonly name: MetricName
  readonly value: number | null
  readonly range: Range | null
  readonly unit: MetricUnit
  readonly band: HealthBand
  /** The figure at the end of the month before. */
  readonly previous: number | null
  readonly previousRange: Range | null
  /** Why there is neither a value nor a range. */
  readonly reason: GapReason | null
  readonly definition: string
}

export interface HealthPoint {
  readonly asOf: LocalDate
  readonly metrics: readonly HealthMetric[]
}

/** Who reads: those who run the network see all, analysts figures that tell nothing of anybody. */
export type Reader = 'RUNS' | 'ANALYST'

/** Who of these people may be named to the one who reads. */
export type Nameable = (people: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>

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
    return localDateOf(startOfDay(yearBefore(this.day)))
  }

  get band(): Promise<HealthBand> {
    return this.overall()
  }

  get metrics(): Promise<HealthMetric[]> {
    return this.metricsOn(this.day)
  }

  async metric(name: MetricName, day = this.day): Promise<HealthMetric> {
    const metric = metricNamed(name)
    const previous = await this.told(name, monthEndBefore(day))
    return {
      name,
      ...(await this.told(name, day)),
      unit: metric.unit,
      previous: previous.value,
      previousRange: previous.range,
      definition: definitionOf(metric),
    }
  }

  /** The figures at the last month ends up to the day, oldest first. @throws BadInput for more than 60 */
  async points(count: number): Promise<HealthPoint[]> {
    mustBeWithin('months', count, 1, MOST_POINTS)
    const points: HealthPoint[] = []
    for (const day of monthEndsTo(this.day, count))
      points.push({ asOf: localDateOf(startOfDay(day)), metrics: await this.metricsOn(day) })
    return points
  }

  /** The first acts in which all may be named; null to analysts, as all that names people. */
  async actions(limit: number, nameable: Nameable): Promise<readonly HealthAction[] | null> {
    mustBeWithin('limit', limit, 1, MOST_LISTED)
    return this.unlessAnalyst(async () => {
      const actions = await (await this.today()).actions()
      const named = await nameable(actions.flatMap(({ people }) => people))
      return actions.filter(({ people }) => people.every(person => named.has(person))).slice(0, limit)
    })
  }

  /** The first of those who may be named. */
  async keystones(limit: number, nameable: Nameable): Promise<readonly HealthKeystone<PersonId>[] | null> {
    mustBeWithin('limit', limit, 1, MOST_LISTED)
    return this.unlessAnalyst(async () => {
      const keystones = await (await this.today()).keystones()
      const named = await nameable(keystones.map(({ person }) => person))
      return keystones.filter(({ person }) => named.has(person)).slice(0, limit)
    })
  }

  without(people: readonly PersonId[]): Promise<HealthResilience<PersonId> | null> {
    return this.unlessAnalyst(async () => {
      const { graph } = (await this.today()).snapshot
      return new Work(() => resilienceWithout(graph, people)).result()
    })
  }

  /** Who knows whom on the day, by relationships of score 10 and more. */
  get graph(): Promise<MemberGraph<PersonId> | null> {
    return this.unlessAnalyst(async () => (await this.today()).snapshot.graph)
  }

  get groups(): Promise<readonly HealthGroup[] | null> {
    return this.unlessAnalyst(async () => (await this.today()).groups())
  }

  /** The networks with shared members, most first; those who run this one get one whose list is for members only from five shared on. */
  async neighbours(limit: number): Promise<readonly ToldNeighbour[]> {
    mustBeWithin('limit', limit, 1, MOST_LISTED)
    const { neighbours } = (await this.today()).snapshot
    if (this.reader === 'ANALYST') return publishedNeighbours(neighbours).slice(0, limit)
    return neighbours
      .filter(({ network, sharedMembers }) => !this.discreet.has(network) || sharedMembers >= FEWEST_PEOPLE)
      .slice(0, limit)
      .map(wholeNeighbour)
  }

  /** All metrics of any day. */
  async metricsOn(day: number): Promise<HealthMetric[]> {
    const metrics: HealthMetric[] = []
    for (const { name } of METRICS) metrics.push(await this.metric(name, day))
    return metrics
  }

  private async overall(): Promise<HealthBand> {
    const bands: HealthBand[] = []
    for (const name of VITAL) bands.push((await this.told(name, this.day)).band)
    return overallBand(bands)
  }

  private today(): Promise<NetworkDay> {
    return this.history.on(this.day)
  }

  private async told(name: MetricName, day: number): Promise<Told> {
    return (await this.history.on(day)).told(name, this.reader === 'ANALYST')
  }

  private async unlessAnalyst<T>(read: () => Promise<T>): Promise<T | null> {
    return this.reader === 'ANALYST' ? null : read()
  }
}
