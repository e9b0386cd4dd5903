import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'

/** What somebody says of their own presence at a meeting. */
export interface Attestation {
  readonly person: PersonId
  readonly meeting: MeetingId
  readonly basis: 'CHECKED_IN' | 'ACKNOWLEDGED'
  /** The names and tables it stands for: those entered up to then. */
  readonly until: Date
}

/** The meetings of a network within a time, and up to now. */
export interface MeetingsWithin {
  readonly network: NetworkId
  readonly from: Date | null
  readonly before: Date | null
  readonly now: Date
}

const ATTEST = cypher('attendances/attest')
const ATTENDED_WITHIN = cypher<{ meeting: MeetingId }>('attendances/attended-within')

/** What people say of where they were. Runs cypher/attendances; knows rows, nothing of rules. */
export class PresenceStore {
  constructor(private readonly graph: Graph) {}

  /** The meetings that have begun at which the person was present, as their lists say and they do not dispute. */
  async attendedWithin(person: PersonId, within: MeetingsWithin): Promise<MeetingId[]> {
    const rows = await this.graph.run(ATTENDED_WITHIN, { person, ...within })
    return rows.map(({ meeting }) => meeting)
  }

  /** The meeting must be locked, and its heads counted. */
  async attest(attestation: Attestation, transaction: Transaction): Promise<void> {
    await transaction.run(ATTEST, { ...attestation })
  }
}
