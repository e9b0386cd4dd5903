import { LRUCache } from 'lru-cache'
import type { Clock } from '../clock.js'
import { planDay } from '../dates.js'
import { currentDeadline } from '../deadline.js'
import { BadInput } from '../errors.js'
import type { NetworkId } from '../ids.js'
import type { Network } from '../networks/network.js'
import type { NetworkService } from '../networks/network.service.js'
import { utcDay } from '../strength/days.js'
import { runs, type Viewer } from '../viewer.js'
import type { HealthStore, Revision } from './health.store.js'
import { isMonthEnd, monthEndBefore } from './month-ends.js'
import { NetworkHealth, type Reader } from './network-health.js'
import { NetworkHistory } from './network-history.js'

/** Networks whose histories are kept; the one not asked for longest makes room. */
const KEPT = 20

interface Kept {
  readonly revision: Revision
  readonly day: number
  readonly history: Promise<NetworkHistory>
}

/** How networks are doing: to those who run them, and without anybody in it to analysts. */
export class HealthService {
  private readonly kept = new LRUCache<NetworkId, Kept>({ max: KEPT })

  constructor(
    private readonly store: HealthStore,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  /**
   * The network's health on a day: of today unless told, for analysts of the last month end; null for others than its organisers,
   * analysts and the administrator. @throws BadInput for a day to come, and for analysts for one that is no past month end.
   */
  async of(viewer: Viewer, network: Network, asOf: string | null): Promise<NetworkHealth | null> {
    const [reader, day] = [readerOf(viewer, network), this.dayFor(viewer, network, asOf)]
    if (reader === null || day === null) return null
    const history = await this.history(network)
    const neighbours = [...new Set(history.record.elsewhere.map(one => one.network))]
    const found = neighbours.length === 0 ? [] : await this.networks.findMany(neighbours)
    const discreet = found.filter(({ rules }) => rules.memberListVisibleTo === 'MEMBERS').map(({ id }) => id)
    return new NetworkHealth(network, reader, day, history, new Set(discreet))
  }

  /** The day of which the viewer is told, as `of` takes it; null for others than those whom it tells. @throws BadInput as `of` does */
  dayFor(viewer: Viewer, network: Network, asOf: string | null): number | null {
    const reader = readerOf(viewer, network)
    if (reader === null) return null
    const now = this.clock.now()
    const today = utcDay(now)
    if (asOf === null) return reader === 'RUNS' ? today : monthEndBefore(today)
    const day = utcDay(new Date(planDay('asOf', asOf, now)))
    if (day > today) throw new BadInput('asOf', 'This must not be in the future.')
    if (reader === 'ANALYST' && (!isMonthEnd(day) || day === today))
      throw new BadInput('asOf', '`asOf` must be the end of a past month, such as 2026-01-31, for analysts.')
    return day
  }

  /** What the record gives, from memory while nothing has changed that it holds. */
  private async history(network: Network): Promise<NetworkHistory> {
    const revision = await this.store.revision(network.id)
    const day = utcDay(this.clock.now())
    const known = this.kept.get(network.id)
    const holds = known !== undefined && known.day === day && (await this.stillHolds(known, revision))
    const kept = { revision, day, history: holds ? known.history : this.read(network) }
    this.kept.set(network.id, kept)
    try {
      return await (currentDeadline()?.race(kept.history, () => {}) ?? kept.history)
    } catch (error) {
      currentDeadline()?.hold()
      if (this.kept.get(network.id)?.history === kept.history) this.kept.delete(network.id)
      if (!holds) throw error
      // Whoever it was read for has gone: that is no reason for another who waited for it too.
      return this.history(network)
    }
  }

  /** Whether what was read then is what would be read now: other networks' changes are no reason to read again. */
  private async stillHolds({ revision, history }: Kept, now: Revision): Promise<boolean> {
    if (revision.own !== now.own) return false
    if (revision.changes === now.changes) return true
    const changed = await this.store.changedBetween(revision.changes, now.changes)
    if (changed === null) return false
    const known = await history.catch(() => null)
    return known !== null && ![...changed].some(person => known.concerns(person))
  }

  private async read({ id, rules }: Network): Promise<NetworkHistory> {
    return new NetworkHistory(await this.store.record(id, rules, this.clock.now()))
  }
}

function readerOf(viewer: Viewer, network: Network): Reader | null {
  return runs(viewer, network.id) ? 'RUNS' : viewer.analyst ? 'ANALYST' : null
}
