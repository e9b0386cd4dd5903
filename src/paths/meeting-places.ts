import type { Clock } from '../clock.js'
import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Network } from '../networks/network.js'
import type { NetworkService } from '../networks/network.service.js'
import { membersShownTo } from '../networks/visibility.js'
import type { Viewer } from '../viewer.js'
import type { MeetingSource, PathStore } from './path.store.js'

/** At most this many meetings are named. */
const A_HANDFUL = 5

/** Where two people could meet. */
export class MeetingPlaces {
  constructor(
    private readonly store: PathStore,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  /**
   * Coming meetings open to both: of networks both belong to, then of those one belongs to, where the network is OPEN or
   * the meeting for discovery; soonest first. Memberships that the viewer may not see say nothing here.
   */
  async openToBoth(viewer: Viewer, one: PersonId, other: PersonId): Promise<MeetingId[]> {
    const networksOf = await this.store.networksOf([one, other])
    const belonging = new Map<NetworkId, PersonId[]>()
    for (const [person, networks] of networksOf)
      for (const network of networks) belonging.set(network, [...(belonging.get(network) ?? []), person])

    const networks = await this.networks.findMany([...belonging.keys()])
    const sources = networks.flatMap(network => {
      const shown = membersShownTo(viewer, network)
      const known = (belonging.get(network.id) ?? []).filter(person => shown || person === viewer.person)
      return sourceOf(network, known.length)
    })
    return this.store.comingMeetings(sources, this.clock.now(), A_HANDFUL)
  }
}

function sourceOf({ id, rules }: Network, belonging: number): MeetingSource[] {
  if (belonging === 0) return []
  if (belonging === 2) return [{ id, rank: 0, discoveryOnly: false }]
  return [{ id, rank: 1, discoveryOnly: rules.admission !== 'OPEN' }]
}
