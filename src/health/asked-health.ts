import { type LocalDate, localDateOf } from '../dates.js'
import type { PersonId } from '../ids.js'
import { longTask } from '../long-work/task.js'
import type { Network } from '../networks/network.js'
import { startOfDay } from '../strength/days.js'
import type { HealthAction } from './actions/action.js'
import type { HealthKeystone } from './keystones.js'
import type { MetricName } from './metric.js'
import type { HealthMetric, HealthPoint, Nameable, NetworkHealth } from './network-health.js'
import type { HealthGroup } from './network-history.js'
import type { ToldNeighbour } from './publication.js'
import type { HealthResilience } from './resilience.js'
import type { HealthBand } from './scale.js'
import { yearBefore } from './take-snapshot.js'

/** The health of which network, on which day. */
export interface HealthPlace {
  readonly network: Network
  readonly asOf: LocalDate
}

/** The parts of a network's health, each with what it is asked with, and what it gives. */
interface Parts {
  band: [asked: [], gives: HealthBand]
  metrics: [asked: [], gives: HealthMetric[]]
  metric: [asked: [name: MetricName], gives: HealthMetric]
  points: [asked: [months: number], gives: HealthPoint[]]
  actions: [asked: [limit: number], gives: readonly HealthAction[] | null]
  keystones: [asked: [limit: number], gives: readonly HealthKeystone<PersonId>[] | null]
  without: [asked: [people: readonly PersonId[]], gives: HealthResilience<PersonId> | null]
  groups: [asked: [], gives: readonly HealthGroup[] | null]
  neighbours: [asked: [limit: number], gives: readonly ToldNeighbour[]]
}
type Part = keyof Parts
type Gives<P extends Part> = Parts[P][1]

export type HealthQuestion = { [P in Part]: readonly [part: P, ...asked: Parts[P][0]] }[Part]

/** The health of a network on a day, read once for all that is asked of it. */
export const HEALTH = longTask<HealthPlace, HealthQuestion, unknown>('health')

/** A part of a network's health. @param nameable who of these the one who asks may see */
export async function partOf(
  health: NetworkHealth,
  question: HealthQuestion,
  nameable: Nameable,
): Promise<Gives<Part>> {
  switch (question[0]) {
    case 'band':
      return health.band
    case 'metrics':
      return health.metrics
    case 'metric':
      return health.metric(question[1])
    case 'points':
      return health.points(question[1])
    case 'actions':
      return health.actions(question[1], nameable)
    case 'keystones':
      return health.keystones(question[1], nameable)
    case 'without':
      return health.without(question[1])
    case 'groups':
      return health.groups
    case 'neighbours':
      return health.neighbours(question[1])
  }
}

/** A network's health on one day, each part of which is asked for where it is worked out. */
export class AskedHealth {
  readonly asOf: LocalDate
  readonly since: LocalDate

  constructor(
    readonly network: Network,
    day: number,
    private readonly load: (question: { about: HealthPlace; question: HealthQuestion }) => Promise<unknown>,
  ) {
    this.asOf = localDateOf(startOfDay(day))
    this.since = localDateOf(startOfDay(yearBefore(day)))
  }

  get band() {
    return this.part('band')
  }

  get metrics() {
    return this.part('metrics')
  }

  /** What a part gives. */
  part<Q extends HealthQuestion>(...question: Q): Promise<Gives<Q[0]>> {
    return this.load({ about: { network: this.network, asOf: this.asOf }, question }) as Promise<Gives<Q[0]>>
  }
}
