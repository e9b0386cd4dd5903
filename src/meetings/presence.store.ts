import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { Place } from './attendance.js'

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
const TOLD = cypher('attendances/told')
const RIPE = cypher<Place>('attendances/ripe')
const RIPEN = cypher<{ presences: number }>('attendances/ripen')

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

  /** A notice of these meetings has reached the person: what has no word yet ripens then. */
  async told(person: PersonId, meetings: readonly MeetingId[], until: Date): Promise<void> {
    await this.graph.write(transaction => transaction.run(TOLD, { person, meetings, until }))
  }

  /** What is ripe by now, the longest first. */
  async ripe(now: Date, limit: number): Promise<Place[]> {
    return this.graph.run(RIPE, { now, limit: int(limit) })
  }

  /** Whether it was ripe, and no longer waits. The meeting must be locked. */
  async ripen({ person, meeting }: Place, now: Date, transaction: Transaction): Promise<boolean> {
    const [row] = await transaction.run(RIPEN, { person, meeting, now })
    return (row?.presences ?? 0) > 0
  }
}
