import type { Clock } from '../clock.js'
import { dayIn, planDay } from '../dates.js'
import { BadInput, Conflict, Forbidden, RuleBroken } from '../errors.js'
import type { MembershipId, NetworkId, NewId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { PersonService } from '../people/person.service.js'
import { optionalLine } from '../text.js'
import type { MembershipRole, Viewer } from '../viewer.js'
import type { HouseRules } from './house-rules.js'
import { type AcceptedStatus, type Membership, type NewMembership, newMembership } from './membership.js'
import type { MembershipStore } from './membership.store.js'
import type { MembershipLists } from './membership-lists.service.js'
import { found, later, type MembershipWriter } from './membership-writer.js'
import type { Network } from './network.js'
import type { NetworkService } from './network.service.js'
import { givenSeat, HeldSeats, seatFor } from './seats.js'

/** How a membership ends. */
export interface Ending {
  /** The last day; today where it is not told. */
  readonly until?: string | null
  readonly reason?: string | null
}

/** Memberships once they are there: what changes about them, who leaves, and who is taken over from lists. */
export class MembershipService {
  constructor(
    private readonly graph: Graph,
    private readonly store: MembershipStore,
    private readonly writer: MembershipWriter,
    private readonly house: HouseRules,
    private readonly lists: MembershipLists,
    private readonly people: PersonService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /**
   * Organisers change a role or a seat; null leaves a membership without a seat. A guest who becomes a member is one from this
   * day on, and belongs once they have said whether the list speaks for them. @throws NotFound, Forbidden, Conflict once it has ended, RuleBroken SEAT_TAKEN, LAST_ORGANISER.
   */
  async update(
    viewer: Viewer,
    id: MembershipId,
    input: { role?: MembershipRole | null; seat?: string | null },
  ): Promise<Membership> {
    const { person, network: of } = await this.lists.mustFind(viewer, 'membershipId', id)
    const network = await this.networks.mustRun(viewer, 'membershipId', of)
    if (input.role === null) throw new BadInput('role', 'This must not be empty.')
    const wishedSeat = optionalLine('seat', input.seat)
    // Whoever hides from an organiser is on the list that the organiser keeps.
    const [holder] = await this.people.findListed(viewer, [person])
    const today = dayIn(network.timeZone, this.clock.now())
    return this.graph.write(async transaction => {
      const before = await this.house.locked(id, of, transaction)
      if (before.status === 'ENDED') throw new Conflict('MEMBERSHIP_ENDED', 'This membership has ended.')
      const role = input.role ?? before.role
      if (role !== 'ORGANISER') await this.house.mustNotBeLastOrganiser(before, transaction)
      const active = before.status === 'ACTIVE'
      const comesIn = active && before.role === 'GUEST' && role !== 'GUEST'
      let seat = input.seat === undefined ? before.seat : givenSeat(network, role, wishedSeat)
      if (role === 'GUEST') seat = null
      if (comesIn) seat = seatFor(network, role, seat, holder?.profession ?? null)
      if (active) await this.house.seatMustBeFree(of, seat, id, transaction)
      if (active && role !== before.role) transaction.changed('MEMBERSHIP', [person])
      const days = comesIn ? { since: later(before.since, today) } : {}
      // They accepted to be a guest, and no more: as a member they belong once they say whether the list speaks for them.
      const unasked = comesIn ? { isUnasked: true, listCounts: false } : {}
      return found(await this.store.update(id, { role, seat, ...unasked }, days, transaction))
    })
  }

  /**
   * Whether the organisers' list speaks for the viewer, at meetings that begin from now on.
   * @throws NotFound, Forbidden, Conflict once it has ended, RuleBroken NOT_A_MEMBER for an invitation.
   */
  async setListCounts(viewer: Viewer, id: MembershipId, listCounts: boolean): Promise<Membership> {
    const { person, network } = await this.lists.mustFind(viewer, 'membershipId', id)
    if (person !== viewer.person)
      throw new Forbidden('NOT_THE_PERSON', 'Only the person can say whether the list speaks for them.')
    return this.graph.write(async transaction => {
      const before = await this.house.locked(id, network, transaction)
      if (before.status === 'ENDED') throw new Conflict('MEMBERSHIP_ENDED', 'This membership has ended.')
      if (before.status === 'INVITED')
        throw new RuleBroken(
          'NOT_A_MEMBER',
          'This is an invitation.',
          { networkId: network, personIds: [person] },
          'Say it when you accept the invitation.',
        )
      const isNew = (before.listCounts ?? true) !== listCounts
      const since = isNew ? { listCountsSince: this.clock.now() } : {}
      transaction.changed('MEMBERSHIP', [person])
      return found(await this.store.update(id, { listCounts, ...since, isUnasked: false }, {}, transaction))
    })
  }

  /**
   * Leaves: by whoever it is of, and nobody for them. What has ended stays as history.
   * @throws NotFound, Forbidden, BadInput for a day before it began or to come, Conflict MEMBERSHIP_ENDED, RuleBroken LAST_ORGANISER,
   * NOT_A_MEMBER for an invitation.
   */
  async leave(viewer: Viewer, id: MembershipId, end: Ending): Promise<Membership> {
    const { person, network } = await this.lists.mustFind(viewer, 'membershipId', id)
    if (person !== viewer.person)
      throw new Forbidden('NOT_THE_PERSON', 'Only the person can leave. Organisers can remove a member.')
    return this.end(id, await this.networks.mustFind('membershipId', network), end, 'Decline the invitation.')
  }

  /**
   * Organisers end another person's membership. What has ended stays as history.
   * @throws NotFound, Forbidden, BadInput for a day before it began or to come and for the viewer's own, Conflict MEMBERSHIP_ENDED,
   * RuleBroken LAST_ORGANISER, NOT_A_MEMBER for an invitation.
   */
  async remove(viewer: Viewer, id: MembershipId, end: Ending): Promise<Membership> {
    const { person, network: of } = await this.lists.mustFind(viewer, 'membershipId', id)
    const network = await this.networks.mustRun(viewer, 'membershipId', of)
    if (person === viewer.person)
      throw new BadInput('membershipId', 'This membership is your own. Leave the network instead.')
    return this.end(id, network, end, 'Withdraw the invitation.')
  }

  private async end(id: MembershipId, network: Network, end: Ending, hint: string): Promise<Membership> {
    const reason = optionalLine('reason', end.reason, 500)
    const now = this.clock.now()
    const until = end.until ? planDay('until', end.until, now) : null
    const today = dayIn(network.timeZone, now)
    return this.graph.write(async transaction => {
      const membership = await this.house.locked(id, network.id, transaction)
      if (membership.status === 'ENDED')
        throw new Conflict('MEMBERSHIP_ENDED', 'This membership has already ended.')
      if (membership.status === 'INVITED')
        throw new RuleBroken(
          'NOT_A_MEMBER',
          'This invitation has not been accepted.',
          { networkId: network.id, personIds: [membership.person] },
          hint,
        )
      if (until !== null && until > today) throw new BadInput('until', 'This must not be in the future.')
      if (until !== null && until < membership.since)
        throw new BadInput('until', `This must not be before the membership began, on ${membership.since}.`)
      await this.house.mustNotBeLastOrganiser(membership, transaction)
      await this.store.leaveComingMeetings(network.id, membership.person, now, transaction)
      return this.writer.close(membership, until ?? later(membership.since, today), reason, transaction)
    })
  }

  /**
   * Organisers reinstate a lapsed membership; absences count anew from now on.
   * @throws NotFound, Forbidden, RuleBroken NOT_LAPSED, SEAT_TAKEN.
   */
  async reinstate(viewer: Viewer, id: MembershipId): Promise<Membership> {
    const { person, network } = await this.lists.mustFind(viewer, 'membershipId', id)
    await this.networks.mustRun(viewer, 'membershipId', network)
    return this.graph.write(async transaction => {
      const { status, seat } = await this.house.locked(id, network, transaction)
      if (status !== 'LAPSED')
        throw new RuleBroken('NOT_LAPSED', 'This membership has not lapsed.', { networkId: network })
      await this.house.seatMustBeFree(network, seat, id, transaction)
      transaction.changed('MEMBERSHIP', [person])
      const changes = {
        status: 'ACTIVE',
        reinstatedAt: this.clock.now(),
        lapsedBy: null,
        lapsedAt: null,
      } as const
      return found(await this.store.update(id, changes, {}, transaction))
    })
  }

  /** Somebody who answers EXPECTED to a discovery meeting becomes an active guest, if they hold no membership. */
  async becomeGuest(person: PersonId, network: NetworkId, transaction: Transaction): Promise<void> {
    const { timeZone } = await this.networks.mustFind('meetingId', network, transaction)
    await this.house.lock(network, transaction)
    const [held] = await this.store.current([person], [network], transaction)
    if (held) return
    const now = this.clock.now()
    const guest = newMembership({
      ...{ id: this.newId<'Membership'>(), person, network, role: 'GUEST' },
      ...{ since: dayIn(timeZone, now), acceptedAt: now, listCounts: false },
    })
    await this.store.add([guest], transaction)
    transaction.changed('MEMBERSHIP', [person])
  }

  /** A guest says whether organisers may see their email and phone; whoever belongs to the network has no say in that. */
  async shareContact(
    person: PersonId,
    network: NetworkId,
    sharesContact: boolean,
    transaction: Transaction,
  ): Promise<void> {
    await this.house.lock(network, transaction)
    await this.store.shareContact(person, network, sharesContact, transaction)
  }

  /** The seats that are held in a network now; with a transaction its memberships stand still until that ends. */
  async heldSeats(network: NetworkId, transaction?: Transaction): Promise<HeldSeats> {
    if (transaction) await this.house.lock(network, transaction)
    return new HeldSeats(await this.store.heldSeats(network, null, transaction))
  }

  /** Takes over memberships of which others tell: lists, or the sample region. */
  async takeOver(memberships: readonly NewMembership[], transaction: Transaction): Promise<void> {
    const added = await this.writer.add(memberships, transaction)
    if (added.length > 0) transaction.changed('MEMBERSHIP', added)
  }

  /**
   * Who of these has accepted a membership that goes on, guests included. A lapsed one is told as such: they have said yes once,
   * so what they were at may be put down, but nothing new is open to them before they are reinstated.
   */
  async acceptedAmong(
    network: NetworkId,
    people: readonly PersonId[],
    transaction?: Transaction,
  ): Promise<Map<PersonId, AcceptedStatus>> {
    const accepted = new Map<PersonId, AcceptedStatus>()
    for (const { person, status } of await this.store.current(people, [network], transaction))
      if (status === 'ACTIVE' || status === 'LAPSED') accepted.set(person, status)
    return accepted
  }
}
