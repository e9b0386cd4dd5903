import type { Clock } from '../clock.js'
import { dayIn, type LocalDate, planDay } from '../dates.js'
import { BadInput, Conflict, Forbidden, NotFound, RuleBroken } from '../errors.js'
import type { MembershipId, NetworkId, NewId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { PersonService } from '../people/person.service.js'
import { optionalLine } from '../text.js'
import type { TieService } from '../ties/tie.service.js'
import { belongsTo, type MembershipRole, runs, type Viewer } from '../viewer.js'
import { type HouseRules, mustAdmit, mustBringIn } from './house-rules.js'
import { type AcceptedStatus, type Membership, type NewMembership, newMembership } from './membership.js'
import type { MembershipStore } from './membership.store.js'
import type { MembershipLists } from './membership-lists.service.js'
import type { NetworkService } from './network.service.js'
import { givenSeat, seatFor } from './seats.js'

/** Who is to come in, and as what. */
export interface NewMember {
  readonly network: NetworkId
  readonly person: PersonId
  readonly role: MembershipRole
  readonly seat?: string | null
  readonly since?: string | null
}

/** Memberships: who comes in, who stays, who leaves. */
export class MembershipService {
  constructor(
    private readonly graph: Graph,
    private readonly store: MembershipStore,
    private readonly house: HouseRules,
    private readonly lists: MembershipLists,
    private readonly people: PersonService,
    private readonly networks: NetworkService,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /**
   * Joins an OPEN network, at once; or invites another, who decides. Whoever visits as a guest and comes in as more begins anew:
   * the visit ends, so that it counts for no absence.
   * @throws NotFound, Forbidden for somebody who may not bring in others, RuleBroken NEEDS_SPONSOR, ALREADY_A_MEMBER, SEAT_TAKEN,
   * LAPSED for somebody whose membership had lapsed when they left.
   */
  async add(viewer: Viewer, wish: NewMember): Promise<Membership> {
    const network = await this.networks.mustFind('networkId', wish.network)
    const person = await this.people.mustFind(viewer, 'personId', wish.person)
    const joins = person.id === viewer.person
    if (!joins) mustBringIn(viewer, network)
    if (wish.role === 'ORGANISER' && !runs(viewer, network.id))
      throw new Forbidden('Only organisers can make somebody an organiser.')
    const now = this.clock.now()
    const today = dayIn(network.timeZone, now)
    const since = wish.since ? planDay('since', wish.since, now) : today
    const given = givenSeat(network, wish.role, optionalLine('seat', wish.seat))
    const seat = seatFor(network, wish.role, given, person.profession)

    return this.graph.write(async transaction => {
      await this.house.lock(network.id, transaction)
      const visit = await this.house.mustNotBelong(
        person.id,
        network.id,
        { role: wish.role, joins },
        transaction,
      )
      if (joins) mustAdmit(viewer, network)
      if (visit) await this.close(visit, today, null, transaction)
      const id = this.newId<'Membership'>()
      const told = { id, person: person.id, network: network.id, role: wish.role, since }
      if (!joins) {
        const sponsoredBy = belongsTo(viewer, network.id) ? viewer.person : null
        const invitation = { sponsoredBy, invitedBy: viewer.person, invitedAt: now, seat: given }
        return this.begin(newMembership({ ...told, ...invitation, status: 'INVITED' }), transaction)
      }
      await this.house.seatMustBeFree(network.id, seat, id, transaction)
      transaction.changed('MEMBERSHIP', [person.id])
      return this.begin(newMembership({ ...told, seat }), transaction)
    })
  }

  /**
   * Whoever is invited decides, and nobody for them. The membership begins on this day, unless the invitation spoke of an earlier
   * one, to which they then agree, or of a later one.
   * @throws NotFound, Forbidden, Conflict where it is accepted already, RuleBroken NOT_INVITED, SEAT_TAKEN.
   */
  async accept(viewer: Viewer, id: MembershipId): Promise<Membership> {
    const { person, network: of } = await this.lists.mustFind(viewer, 'membershipId', id)
    if (person !== viewer.person) throw new Forbidden('Only the person who is invited can accept.')
    const network = await this.networks.mustFind('membershipId', of)
    const { profession } = await this.people.mustFind(viewer, 'membershipId', person)
    const today = dayIn(network.timeZone, this.clock.now())
    return this.graph.write(async transaction => {
      const invitation = await this.house.locked(id, of, transaction)
      if (invitation.status === 'ACTIVE')
        throw new Conflict('INVITATION_ACCEPTED', 'You have already accepted this invitation.')
      if (invitation.status !== 'INVITED')
        throw new RuleBroken('NOT_INVITED', 'This invitation is no longer open.', 'Ask to be invited again.')
      const seat = seatFor(network, invitation.role, invitation.seat, profession)
      await this.house.seatMustBeFree(of, seat, id, transaction)
      transaction.changed('MEMBERSHIP', [person])
      const since = agreedBeginning(invitation, network.timeZone, today)
      return found(await this.store.update(id, { status: 'ACTIVE', seat }, { since }, transaction))
    })
  }

  /**
   * Organisers change a role or a seat; null leaves a membership without a seat. A guest who becomes a member is one from this
   * day on. @throws NotFound, Forbidden, Conflict once it has ended, RuleBroken SEAT_TAKEN, LAST_ORGANISER.
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
    const { profession } = await this.people.mustFind(viewer, 'membershipId', person)
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
      if (comesIn) seat = seatFor(network, role, seat, profession)
      if (active) await this.house.seatMustBeFree(of, seat, id, transaction)
      if (active && role !== before.role) transaction.changed('MEMBERSHIP', [person])
      const days = comesIn ? { since: later(before.since, today) } : {}
      return found(await this.store.update(id, { role, seat }, days, transaction))
    })
  }

  /**
   * Leaves, declines or takes back an invitation, or (organisers) ends another's. What has ended stays as history.
   * @throws NotFound, Forbidden, BadInput for a day before it began or to come, Conflict, RuleBroken LAST_ORGANISER.
   */
  async end(
    viewer: Viewer,
    id: MembershipId,
    input: { until?: string | null; reason?: string | null },
  ): Promise<Membership> {
    const { person, network: of } = await this.lists.mustFind(viewer, 'membershipId', id)
    const network = await this.networks.mustFind('membershipId', of)
    const reason = optionalLine('reason', input.reason, 500)
    const now = this.clock.now()
    const until = input.until ? planDay('until', input.until, now) : null
    const today = dayIn(network.timeZone, now)
    return this.graph.write(async transaction => {
      const membership = await this.house.locked(id, of, transaction)
      const takesBack = membership.status === 'INVITED' && membership.invitedBy === viewer.person
      if (person !== viewer.person && !runs(viewer, of) && !takesBack)
        throw new Forbidden('Only the person and organisers of this network can do this.')
      if (membership.status === 'ENDED')
        throw new Conflict('MEMBERSHIP_ENDED', 'This membership has already ended.')
      if (until !== null && until > today) throw new BadInput('until', 'This must not be in the future.')
      if (until !== null && until < membership.since)
        throw new BadInput('until', `This must not be before the membership began, on ${membership.since}.`)
      await this.house.mustNotBeLastOrganiser(membership, transaction)
      return this.close(membership, until ?? later(membership.since, today), reason, transaction)
    })
  }

  /**
   * Organisers reinstate a lapsed membership; absences count anew from now on.
   * @throws NotFound, Forbidden, RuleBroken NOT_LAPSED, SEAT_TAKEN.
   */
  async reinstateMembership(viewer: Viewer, id: MembershipId): Promise<Membership> {
    const { person, network } = await this.lists.mustFind(viewer, 'membershipId', id)
    await this.networks.mustRun(viewer, 'membershipId', network)
    return this.graph.write(async transaction => {
      const { status, seat } = await this.house.locked(id, network, transaction)
      if (status !== 'LAPSED') throw new RuleBroken('NOT_LAPSED', 'This membership has not lapsed.')
      await this.house.seatMustBeFree(network, seat, id, transaction)
      transaction.changed('MEMBERSHIP', [person])
      const changes = { status: 'ACTIVE', reinstatedAt: this.clock.now(), lapsedBy: null } as const
      return found(await this.store.update(id, changes, {}, transaction))
    })
  }

  /** Somebody who answers EXPECTED to a discovery meeting becomes an active guest, if they hold no membership. */
  async becomeGuest(person: PersonId, network: NetworkId, transaction: Transaction): Promise<void> {
    const { timeZone } = await this.networks.mustFind('meetingId', network, transaction)
    await this.house.lock(network, transaction)
    const [held] = await this.store.current([person], [network], transaction)
    if (held) return
    const since = dayIn(timeZone, this.clock.now())
    const guest = newMembership({ id: this.newId<'Membership'>(), person, network, role: 'GUEST', since })
    await this.store.add([guest], transaction)
    transaction.changed('MEMBERSHIP', [person])
  }

  /** Takes over memberships of which others tell: lists, or the sample region. */
  async takeOver(memberships: readonly NewMembership[], transaction: Transaction): Promise<void> {
    const added = await this.addAll(memberships, transaction)
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

  private async begin(membership: NewMembership, transaction: Transaction): Promise<Membership> {
    const [begun] = await this.addAll([membership], transaction)
    return found(begun ? { ...membership, reinstatedAt: null, lapsedBy: null } : null, 'personId')
  }

  /** Adds these, but for those of whom the person, the network or the inviter has just been erased; gives whose it added. */
  private async addAll(memberships: readonly NewMembership[], transaction: Transaction): Promise<PersonId[]> {
    const inviters = memberships.flatMap(({ invitedBy }) => invitedBy ?? [])
    const held = new Set(await this.ties.lockThere(inviters, transaction))
    const standing = memberships.filter(({ invitedBy }) => invitedBy === null || held.has(invitedBy))
    return standing.length > 0 ? this.store.add(standing, transaction) : []
  }

  private async close(
    { id, person, status }: Membership,
    until: LocalDate,
    endReason: string | null,
    transaction: Transaction,
  ): Promise<Membership> {
    if (status === 'ACTIVE') transaction.changed('MEMBERSHIP', [person])
    const declined = status === 'INVITED' ? { declined: true } : {}
    const changes = { status: 'ENDED', endReason, ...declined } as const
    return found(await this.store.update(id, changes, { until }, transaction))
  }
}

/** An invitation for a day before it was made speaks of a membership already lived; another begins once it is accepted. */
function agreedBeginning({ since, invitedAt }: Membership, timeZone: string, today: LocalDate): LocalDate {
  return invitedAt !== null && since < dayIn(timeZone, invitedAt) ? since : later(since, today)
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}

/** What a change gives back; it is gone only where somebody has just deleted it. */
function found(membership: Membership | null, field = 'membershipId'): Membership {
  if (!membership) throw new NotFound(field)
  return membership
}
