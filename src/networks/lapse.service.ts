import type { Clock } from '../clock.js'
import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { AbsenceStore } from './absence.store.js'
import { lapses, sinceBelonging, windowEnd, windowStart } from './absences.js'
import type { HouseRules } from './house-rules.js'
import type { Membership } from './membership.js'
import type { MembershipStore } from './membership.store.js'
import type { Network } from './network.js'
import type { NetworkService } from './network.service.js'

/** A meeting as far as absences from it go. */
interface Held {
  readonly network: NetworkId
  readonly startsAt: Date
}

/** What the absences at a meeting do to memberships, once its list is final. */
export class LapseService {
  constructor(
    private readonly store: MembershipStore,
    private readonly absences: AbsenceStore,
    private readonly house: HouseRules,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  /**
   * Lapses the memberships that reach the limit by their absence at this meeting: all, or where an absence comes to count later those of
   * `people`. Call it once its status is SETTLED. The last organiser keeps theirs: a network without one could neither reinstate a member
   * nor settle a meeting. Where several organisers lose theirs at once, the one who has been there longest stays.
   */
  async afterSettling(
    meeting: MeetingId,
    transaction: Transaction,
    people: readonly PersonId[] | null = null,
  ): Promise<void> {
    const held = await this.absences.networkOfMeeting(meeting, transaction)
    if (!held) return
    const { rules, timeZone } = await this.networks.mustFind('meetingId', held.network, transaction)
    if (rules.absenceLimit === null) return
    await this.house.lock(held.network, transaction)
    const absent = (await this.absences.absentFrom(meeting, ['ACTIVE'], people, transaction)).filter(
      membership => sinceBelonging([held.startsAt], membership, timeZone).length > 0,
    )
    const reaching = await this.reachingLimit(absent, held, { rules, timeZone }, transaction)
    let organisers = await this.store.countOrganisers(held.network, transaction)
    const lapsing = absent
      .filter(({ id }) => reaching.has(id))
      .reverse()
      .filter(({ role }) => role !== 'ORGANISER' || organisers-- > 1)
    if (lapsing.length === 0) return
    const ids = lapsing.map(({ id }) => id)
    await this.absences.lapse(ids, meeting, this.clock.now(), transaction)
    transaction.changed(
      'MEMBERSHIP',
      lapsing.map(({ person }) => person),
    )
  }

  /** Reinstates the memberships that lapsed by settling this meeting, where the seat is free. Call it once it is no longer SETTLED. */
  async undo(meeting: MeetingId, transaction: Transaction): Promise<void> {
    const held = await this.absences.networkOfMeeting(meeting, transaction)
    if (!held) return
    await this.house.lock(held.network, transaction)
    for (const membership of await this.absences.lapsedBy(meeting, transaction))
      await this.regain(membership, transaction)
  }

  /** Whether this settled meeting counts as an absence of somebody who belongs to its network, be they on its list or not. */
  async isAbsent(person: PersonId, meeting: MeetingId, transaction: Transaction): Promise<boolean> {
    const held = await this.absences.networkOfMeeting(meeting, transaction)
    if (!held) return false
    const { timeZone } = await this.networks.mustFind('meetingId', held.network, transaction)
    const absent = await this.absences.absentFrom(meeting, ['ACTIVE', 'LAPSED'], [person], transaction)
    return absent.some(membership => sinceBelonging([held.startsAt], membership, timeZone).length > 0)
  }

  /** An absence of this person no longer counts: reinstates the membership that had lapsed by it, where the seat is free. */
  async absenceDisputed(network: NetworkId, person: PersonId, transaction: Transaction): Promise<void> {
    await this.house.lock(network, transaction)
    const [membership] = await this.store.current([person], [network], transaction)
    if (membership?.status !== 'LAPSED' || membership.lapsedBy === null) return
    const last = await this.absences.networkOfMeeting(membership.lapsedBy, transaction)
    if (!last) return
    const house = await this.networks.mustFind('meetingId', network, transaction)
    const reaching = await this.reachingLimit([membership], last, house, transaction)
    if (!reaching.has(membership.id)) await this.regain(membership, transaction)
  }

  /** Which of these memberships reach the limit by the absence at this meeting. */
  private async reachingLimit(
    memberships: readonly Membership[],
    { startsAt }: Held,
    { rules, timeZone }: Pick<Network, 'rules' | 'timeZone'>,
    transaction: Transaction,
  ): Promise<Set<string>> {
    const span = { after: windowStart(startsAt, rules), until: windowEnd(startsAt, rules) }
    const windows = memberships.map(({ id }) => ({ membership: id, ...span }))
    const absences = await this.absences.times(windows, transaction)
    const reaching = memberships.filter(membership => {
      const times = sinceBelonging(absences.get(membership.id) ?? [], membership, timeZone)
      return lapses(times, startsAt, rules)
    })
    return new Set(reaching.map(({ id }) => id))
  }

  private async regain({ id, person, network, seat }: Membership, transaction: Transaction): Promise<void> {
    if (!(await this.house.isSeatFree(network, seat, id, transaction))) return
    const regained = { status: 'ACTIVE', lapsedBy: null, regainedAt: this.clock.now() } as const
    await this.store.update(id, regained, {}, transaction)
    transaction.changed('MEMBERSHIP', [person])
  }
}
