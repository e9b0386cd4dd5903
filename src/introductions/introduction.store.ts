import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import { int } from '../neo4j/values.js'
import type { Audience } from '../privacy/privacy.js'
import type { EvidenceKind } from '../strength/evidence.js'

/** What is known of a pair. */
export interface StepFacts {
  readonly low: PersonId
  readonly high: PersonId
  readonly evidence: EvidenceKind
  readonly lastMetAt: Date | null
}

/** A network whose coming meetings are wanted. */
export interface MeetingSource {
  readonly id: NetworkId
  /** 0 before 1. */
  readonly rank: 0 | 1
  readonly discoveryOnly: boolean
}

/** What people allow of ways to them and over them. */
export interface Consent {
  /** By whom the one sought lets themself be sought; null where they have chosen nothing. */
  readonly reachableBy: Audience | null
  readonly sharesNetwork: boolean
  /** The warmth of the two without the seeker's own word. */
  readonly warmth: number
  /** Who is no step in other people's paths, or none for now, as they have been asked for enough. */
  readonly apart: readonly PersonId[]
}

const CONSENT = cypher<Consent>('introductions/consent')
const MEMBERS_OF = cypher<{ person: PersonId }>('introductions/members-of')
const NETWORKS_OF = cypher<{ person: PersonId; networks: NetworkId[] }>('introductions/networks-of')
const COMING_MEETINGS = cypher<{ meeting: MeetingId }>('introductions/coming-meetings')
const STEP_FACTS = cypher<StepFacts>('introductions/step-facts')

/** What paths need beside the ties. Runs cypher/introductions; knows rows, nothing of rules. */
export class IntroductionStore {
  constructor(private readonly graph: Graph) {}

  /** Null where the one sought is not there. Connectors who have chosen nothing are willing to be asked for `budget`. */
  async consent(from: PersonId, to: PersonId, budget: number, now: Date): Promise<Consent | null> {
    const [row] = await this.graph.run(CONSENT, { from, to, budget: int(budget), now })
    return row ?? null
  }

  /** Who belongs to the network now. */
  async membersOf(network: NetworkId): Promise<Set<PersonId>> {
    const rows = await this.graph.run(MEMBERS_OF, { network })
    return new Set(rows.map(row => row.person))
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

  /** What is known of those of `pairs` who know each other; the smaller id comes first. */
  async stepFacts(pairs: readonly (readonly [PersonId, PersonId])[]): Promise<StepFacts[]> {
    return this.graph.run(STEP_FACTS, { pairs })
  }
}
