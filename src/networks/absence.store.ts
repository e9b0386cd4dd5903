import type { MeetingId, MembershipId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import type { AcceptedStatus, Membership } from './membership.js'

interface MembershipRow {
  membership: Membership
}

const NETWORK_OF_MEETING = cypher<{ network: NetworkId; startsAt: Date }>('memberships/network-of-meeting')
const ABSENT_FROM = cypher<MembershipRow>('memberships/absent-from')
const ABSENCES = cypher<{ membership: MembershipId; times: Date[] }>('memberships/absences')
const LAPSED_BY = cypher<MembershipRow>('memberships/lapsed-by')
const LAPSE = cypher('memberships/lapse')

/** After one moment, and up to another. */
export interface AbsenceWindow {
  readonly membership: MembershipId
  readonly after: Date
  readonly until: Date
}

/** Absences of members from settled meetings, and the memberships that lapse by them; knows rows, nothing of rules. */
export class AbsenceStore {
  constructor(private readonly graph: Graph) {}

  async networkOfMeeting(
    meeting: MeetingId,
    transaction: Transaction,
  ): Promise<{ network: NetworkId; startsAt: Date } | null> {
    const [row] = await transaction.run(NETWORK_OF_MEETING, { meeting })
    return row ?? null
  }

  /**
   * The memberships of these statuses whose absence from this settled meeting counts, longest a member first: of all members and organisers
   * (null), or of these people.
   */
  async absentFrom(
    meeting: MeetingId,
    statuses: readonly AcceptedStatus[],
    people: readonly PersonId[] | null,
    transaction: Transaction,
  ): Promise<Membership[]> {
    return plain(await transaction.run(ABSENT_FROM, { meeting, statuses, people }))
  }

  /** When the holders of memberships were absent, each within a window of their own. */
  async times(
    windows: readonly AbsenceWindow[],
    runner: Runner = this.graph,
  ): Promise<Map<MembershipId, Date[]>> {
    const rows = await runner.run(ABSENCES, { windows })
    return new Map(rows.map(row => [row.membership, row.times]))
  }

  /** The memberships that lapsed by this meeting and still are, longest a member first. */
  async lapsedBy(meeting: MeetingId, transaction: Transaction): Promise<Membership[]> {
    return plain(await transaction.run(LAPSED_BY, { meeting }))
  }

  async lapse(
    ids: readonly MembershipId[],
    meeting: MeetingId,
    at: Date,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(LAPSE, { ids, meeting, at })
  }
}

function plain(rows: readonly MembershipRow[]): Membership[] {
  return rows.map(row => row.membership)
}
