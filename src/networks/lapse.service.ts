import type { MeetingId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import { lapses, sinceBelonging, windowEnd, windowStart } from './absences.js'
import type { HouseRules } from './house-rules.js'
import type { MembershipStore } from './membership.store.js'
import type { NetworkService } from './network.service.js'

/** What the absences at a meeting do to memberships, once its list is final. */
export class LapseService {
  constructor(
    private readonly store: MembershipStore,
    private readonly house: HouseRules,
    private readonly networks: NetworkService,
  ) {}

  /**
   * Lapses the memberships that reach the limit by their absence at this meeting. Call it once its status is SETTLED. The last
   * organiser keeps theirs: a network without one could neither reinstate a member nor settle a meeting. Where several organisers lose theirs at once, the
   * one who has been there longest stays.
   */
  async afterSettling(meeting: MeetingId, transaction: Transaction): Promise<void> {
    const held = await this.store.networkOfMeeting(meeting, transaction)
    if (!held) return
    const { rules, timeZone } = await this.networks.mustFind('meetingId', held.network, transaction)
    if (rules.absenceLimit === null) return
    await this.house.lock(held.network, transaction)
    const absent = (await this.store.absentFrom(meeting, transaction)).filter(
      membership => sinceBelonging([held.startsAt], membership, timeZone).length > 0,
    )
    const after = windowStart(held.startsAt, rules)
    const until = windowEnd(held.startsAt, rules)
    const windows = absent.map(({ id }) => ({ membership: id, after, until }))
    const absences = await this.store.absences(windows, transaction)
    let organisers = await this.store.countOrganisers(held.network, transaction)
    const lapsing = absent
      .filter(membership => {
        const times = sinceBelonging(absences.get(membership.id) ?? [], membership, timeZone)
        return lapses(times, held.startsAt, rules)
      })
      .reverse()
      .filter(({ role }) => role !== 'ORGANISER' || organisers-- > 1)
    if (lapsing.length === 0) return
    const ids = lapsing.map(({ id }) => id)
    await this.store.lapse(ids, meeting, transaction)
    const people = lapsing.map(({ person }) => person)
    transaction.changed('MEMBERSHIP', people)
  }

  /** Reinstates the memberships that lapsed by settling this meeting, where the seat is free. Call it once it is no longer SETTLED. */
  async undo(meeting: MeetingId, transaction: Transaction): Promise<void> {
    const held = await this.store.networkOfMeeting(meeting, transaction)
    if (!held) return
    await this.house.lock(held.network, transaction)
    for (const { id, person, seat } of await this.store.lapsedBy(meeting, transaction)) {
      if (!(await this.house.isSeatFree(held.network, seat, id, transaction))) continue
      await this.store.update(id, { status: 'ACTIVE', lapsedBy: null }, {}, transaction)
      transaction.changed('MEMBERSHIP', [person])
    }
  }
}
