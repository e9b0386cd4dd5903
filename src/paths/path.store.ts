import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import { Cache } from '../neo4j/cache.js'
import type { ChangeFeed } from '../neo4j/change-feed.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import { int } from '../neo4j/values.js'

/** A network whose coming meetings are wanted. */
export interface MeetingSource {
  readonly id: NetworkId
  /** 0 before 1. */
  readonly rank: 0 | 1
  readonly discoveryOnly: boolean
}

/** What links one person to another. */
export interface StoredCloseness {
  readonly sharesNetwork: boolean
  /** The warmth of the two without the declaration of the first. */
  readonly warmth: number
}

/** Who is no step in other people's paths, or none for now, as they have been asked for enough. */
interface UnavailableConnectors {
  readonly people: ReadonlySet<PersonId>
  /** When the first of them is free again; null where none will be by time alone. */
  readonly until: Date | null
}

const UNAVAILABLE_CONNECTORS = cypher<{ people: PersonId[]; until: Date | null }>(
  'paths/unavailable-connectors',
)
const CLOSENESS = cypher<StoredCloseness>('paths/closeness')
const NETWORKS_OF = cypher<{ person: PersonId; networks: NetworkId[] }>('paths/networks-of')
const COMING_MEETINGS = cypher<{ meeting: MeetingId }>('paths/coming-meetings')

/** What paths need beside the ties. Runs cypher/paths; knows rows, nothing of rules. */
export class PathStore {
  private readonly unavailable: Cache<UnavailableConnectors>

  constructor(
    private readonly graph: Graph,
    feed: ChangeFeed,
  ) {
    this.unavailable = new Cache(feed, 1, { PERSON: 'ALL', PRIVACY: 'ALL', INTRODUCTION: 'ALL' })
  }

  /** Who connects nobody, or nobody for now. Somebody who has chosen nothing is willing to be asked for `budget`. */
  async unavailableConnectors(budget: number, now: Date): Promise<ReadonlySet<PersonId>> {
    const read = async () => {
      const [row] = await this.graph.run(UNAVAILABLE_CONNECTORS, { budget: int(budget), now })
      const value = { people: new Set(row?.people), until: row?.until ?? null }
      return [{ key: 'all', about: '', value }]
    }
    const found = await this.unavailable.get(['all'], read, (_, { until }) => until === null || until > now)
    return found.get('all')?.people ?? new Set()
  }

  /** What links two people; null where one of them is not there. */
  async closeness(from: PersonId, to: PersonId): Promise<StoredCloseness | null> {
    const [row] = await this.graph.run(CLOSENESS, { from, to })
    return row ?? null
  }

  /** The networks to which each of `people` belongs now. */
  async networksOf(people: readonly PersonId[]): Promise<Map<PersonId, NetworkId[]>> {
    const rows = await this.graph.run(NETWORKS_OF, { people })
    return new Map(rows.map(row => [row.person, row.networks]))
  }

  /** Planned meetings after `now`, by rank of their network, then soonest. */
  async comingMeetings(networks: readonly MeetingSource[], now: Date, limit: number): Promise<MeetingId[]> {
    const sources = networks.map(source => ({ ...source, rank: int(source.rank) }))
    const rows = await this.graph.run(COMING_MEETINGS, { networks: sources, now, limit: int(limit) })
    return rows.map(row => row.meeting)
  }
}
