import type { NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import { attendanceIdOf, type Place } from './attendance.js'
import type { Dispute, NewDispute } from './dispute.js'

/** How much of what one person says against one list is shown. */
const SHOWN_AT_MOST = 100

const DISPUTES = cypher<Place & { disputes: Dispute[] }>('attendances/disputes')
const DISPUTE = cypher('attendances/dispute')
const WITHDRAW_DISPUTE = cypher<{ disputes: number }>('attendances/withdraw-dispute')
const UPHOLD_ABSENCE = cypher<{ disputes: number }>('attendances/uphold-absence')

/** What people say against lists. Runs cypher/attendances; knows rows, nothing of rules. */
export class DisputeStore {
  constructor(private readonly graph: Graph) {}

  /** By the ids of attendances: of the viewer's own, and of those of networks that they run (null: all). */
  async findMany(
    places: readonly Place[],
    viewer: PersonId | null,
    runs: readonly NetworkId[] | null,
  ): Promise<Map<string, Dispute[]>> {
    const asked = places.map(({ person, meeting }) => ({ person, meeting }))
    const parameters = { places: asked, viewer, runs, limit: int(SHOWN_AT_MOST) }
    const rows = await this.graph.run(DISPUTES, parameters)
    return new Map(rows.map(row => [attendanceIdOf(row), row.disputes]))
  }

  /** Once, however often it is said. The meeting must be locked. */
  async add({ isOfAbsence, ...said }: NewDispute, transaction: Transaction): Promise<void> {
    await transaction.run(DISPUTE, { ...said, absence: isOfAbsence || null })
  }

  /** Whether there was one to withdraw. The meeting must be locked. */
  async withdraw(
    { person, meeting }: Place,
    other: PersonId | null,
    transaction: Transaction,
  ): Promise<boolean> {
    const [row] = await transaction.run(WITHDRAW_DISPUTE, { person, meeting, other })
    return (row?.disputes ?? 0) > 0
  }

  /** Whether there was a dispute of an absence to uphold it against. The meeting must be locked. */
  async uphold(
    { person, meeting }: Place,
    by: PersonId | null,
    at: Date,
    transaction: Transaction,
  ): Promise<boolean> {
    const [row] = await transaction.run(UPHOLD_ABSENCE, { person, meeting, by, at })
    return (row?.disputes ?? 0) > 0
  }
}
