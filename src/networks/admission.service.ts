import type { Clock } from '../clock.js'
import { dayIn, type LocalDate, planDay } from '../dates.js'
import { BadInput, Conflict, Forbidden, RuleBroken } from '../errors.js'
import type { MembershipId, NetworkId, NewId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { Person } from '../people/person.js'
import type { PersonService } from '../people/person.service.js'
import { optionalLine } from '../text.js'
import { belongsTo, type MembershipRole, mustBePerson, runs, type Viewer } from '../viewer.js'
import { type HouseRules, mustAdmit, mustBringIn } from './house-rules.js'
import { type Membership, newMembership } from './membership.js'
import type { MembershipStore } from './membership.store.js'
import type { MembershipLists } from './membership-lists.service.js'
import { found, later, type MembershipWriter } from './membership-writer.js'
import type { Network } from './network.js'
import type { NetworkService } from './network.service.js'
import { givenSeat, seatFor } from './seats.js'

/** Who is invited, and as what. */
export interface Invitation {
  readonly network: NetworkId
  readonly person: PersonId
  readonly role: MembershipRole
  readonly seat?: string | null
  readonly since?: string | null
}

/** What a wish to be let in comes to, before the network is locked. */
interface Admission {
  readonly network: Network
  readonly person: Person
  readonly role: MembershipRole
  readonly joins: boolean
  /** The seat that was named. */
  readonly given: string | null
  /** The seat that it is to be. */
  readonly seat: string | null
  readonly today: LocalDate
}

/** Who comes into a network: by themselves, or by an invitation that they accept or decline. */
export class AdmissionService {
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
   * Joins an OPEN network, at once. `listCounts` says whether its organisers' lists are to speak for the viewer.
   * @throws NotFound, Forbidden for a token without a person, RuleBroken NEEDS_SPONSOR, ALREADY_A_MEMBER, SEAT_TAKEN, LAPSED for
   * somebody whose membership has lapsed or had when they left.
   */
  async join(viewer: Viewer, of: NetworkId, seat: string | null, listCounts: boolean): Promise<Membership> {
    const self = mustBePerson(viewer)
    const network = await this.networks.mustFind('networkId', of)
    const person = await this.people.mustFind(viewer, 'viewer', self)
    const admission = this.admission(network, person, { role: 'MEMBER', joins: true, seat })
    return this.graph.write(async transaction => {
      await this.makeRoom(admission, transaction)
      mustAdmit(viewer, network)
      const id = this.newId<'Membership'>()
      await this.house.seatMustBeFree(network.id, admission.seat, id, transaction)
      transaction.changed('MEMBERSHIP', [self])
      const told = { id, person: self, network: network.id, role: admission.role, since: admission.today }
      const agreed = { acceptedAt: this.clock.now(), listCounts }
      return this.writer.begin(newMembership({ ...told, ...agreed, seat: admission.seat }), transaction)
    })
  }

  /**
   * Invites somebody, who decides.
   * @throws NotFound, Forbidden for somebody who may not bring in others, BadInput for oneself, RuleBroken ALREADY_A_MEMBER.
   */
  async invite(viewer: Viewer, wish: Invitation): Promise<Membership> {
    const network = await this.networks.mustFind('networkId', wish.network)
    const person = await this.people.mustFind(viewer, 'personId', wish.person)
    if (person.id === viewer.person)
      throw new BadInput('personId', 'You cannot invite yourself. Join the network instead.')
    mustBringIn(viewer, network)
    if (wish.role === 'ORGANISER' && !runs(viewer, network.id))
      throw new Forbidden('NOT_ORGANISER', 'Only organisers can make somebody an organiser.')
    const now = this.clock.now()
    const day = wish.since ? planDay('since', wish.since, now) : null
    const admission = this.admission(network, person, { ...wish, joins: false })
    return this.graph.write(async transaction => {
      await this.makeRoom(admission, transaction)
      const sponsoredBy = belongsTo(viewer, network.id) ? viewer.person : null
      const told = {
        ...{ id: this.newId<'Membership'>(), person: person.id, network: network.id },
        ...{ role: wish.role, since: day ?? admission.today, seat: admission.given },
        ...{ sponsoredBy, invitedBy: viewer.person, invitedAt: now },
      }
      return this.writer.begin(newMembership({ ...told, status: 'INVITED' }), transaction)
    })
  }

  /**
   * Whoever is invited decides, and nobody for them. The membership begins on this day, unless the invitation spoke of an earlier
   * one, to which they then agree, or of a later one. What they said with it is kept: `listCounts` as in `join`.
   * @throws NotFound, Forbidden, Conflict where it is accepted already, RuleBroken NOT_INVITED, SEAT_TAKEN, ALREADY_A_MEMBER.
   */
  async accept(
    viewer: Viewer,
    id: MembershipId,
    said: Pick<Membership, 'sharesContact'> & { readonly listCounts: boolean },
  ): Promise<Membership> {
    const { person, network: of } = await this.lists.mustFind(viewer, 'membershipId', id)
    if (person !== viewer.person)
      throw new Forbidden('NOT_THE_PERSON', 'Only the person who is invited can accept.')
    const network = await this.networks.mustFind('membershipId', of)
    const { profession } = await this.people.mustFind(viewer, 'membershipId', person)
    const now = this.clock.now()
    const today = dayIn(network.timeZone, now)
    return this.graph.write(async transaction => {
      const invitation = await this.openInvitation(id, of, transaction)
      await this.endVisit(invitation, today, transaction)
      const seat = seatFor(network, invitation.role, invitation.seat, profession)
      await this.house.seatMustBeFree(of, seat, id, transaction)
      transaction.changed('MEMBERSHIP', [person])
      const since = agreedBeginning(invitation, network.timeZone, today)
      return found(
        await this.store.update(
          id,
          { status: 'ACTIVE', seat, acceptedAt: now, ...said },
          { since },
          transaction,
        ),
      )
    })
  }

  /** Whoever is invited says no. @throws NotFound, Forbidden, Conflict where it is accepted already, RuleBroken NOT_INVITED. */
  async decline(viewer: Viewer, id: MembershipId, reason: string | null): Promise<Membership> {
    const { person, network } = await this.lists.mustFind(viewer, 'membershipId', id)
    if (person !== viewer.person)
      throw new Forbidden('NOT_THE_PERSON', 'Only the person who is invited can decline.')
    return this.endInvitation(id, network, optionalLine('reason', reason, 500))
  }

  /** The inviter and organisers take an invitation back. @throws NotFound, Forbidden, Conflict where it is accepted already, RuleBroken NOT_INVITED. */
  async withdraw(viewer: Viewer, id: MembershipId): Promise<Membership> {
    const { network, invitedBy } = await this.lists.mustFind(viewer, 'membershipId', id)
    const invited = invitedBy !== null && invitedBy === viewer.person
    if (!invited && !runs(viewer, network))
      throw new Forbidden(
        'NOT_ORGANISER',
        'Only the inviter and organisers of this network can withdraw an invitation.',
      )
    return this.endInvitation(id, network, null)
  }

  private async endInvitation(id: MembershipId, of: NetworkId, reason: string | null): Promise<Membership> {
    const { timeZone } = await this.networks.mustFind('membershipId', of)
    const today = dayIn(timeZone, this.clock.now())
    return this.graph.write(async transaction => {
      const invitation = await this.openInvitation(id, of, transaction)
      return this.writer.close(invitation, later(invitation.since, today), reason, transaction)
    })
  }

  /** The invitation, with its network locked. @throws Conflict where it is accepted already, RuleBroken NOT_INVITED. */
  private async openInvitation(
    id: MembershipId,
    of: NetworkId,
    transaction: Transaction,
  ): Promise<Membership> {
    const membership = await this.house.locked(id, of, transaction)
    if (membership.status === 'ACTIVE')
      throw new Conflict('INVITATION_ACCEPTED', 'This invitation has already been accepted.')
    if (membership.status !== 'INVITED')
      throw new RuleBroken(
        'NOT_INVITED',
        'This invitation is no longer open.',
        { networkId: membership.network },
        'It takes a new invitation.',
      )
    return membership
  }

  private admission(
    network: Network,
    person: Person,
    wish: Pick<Invitation, 'role' | 'seat'> & { joins: boolean },
  ): Admission {
    const { role, joins } = wish
    const given = givenSeat(network, role, optionalLine('seat', wish.seat))
    const seat = seatFor(network, role, given, person.profession)
    return { network, person, role, joins, given, seat, today: dayIn(network.timeZone, this.clock.now()) }
  }

  /**
   * Locks the network, to which the person must not belong. Whoever visits as a guest and joins begins anew: the visit ends, so that it
   * counts for no absence. Whoever is invited goes on visiting until they accept.
   */
  private async makeRoom({ network, person, today, ...wishes }: Admission, transaction: Transaction) {
    await this.house.lock(network.id, transaction)
    const visit = await this.house.mustNotBelong(person.id, network.id, wishes, transaction)
    if (visit && wishes.joins) await this.writer.close(visit, today, null, transaction)
  }

  /** Whoever accepts begins anew. @throws RuleBroken ALREADY_A_MEMBER where an organiser has made a member of the guest since. */
  private async endVisit(
    { person, network }: Membership,
    today: LocalDate,
    transaction: Transaction,
  ): Promise<void> {
    const [held] = await this.store.current([person], [network], transaction)
    if (held === undefined || held.status === 'INVITED') return
    if (held.role !== 'GUEST')
      throw new RuleBroken('ALREADY_A_MEMBER', 'You already belong to this network.', {
        networkId: network,
        status: held.status === 'ACTIVE' ? 'ACTIVE' : null,
      })
    await this.writer.close(held, today, null, transaction)
  }
}

/** An invitation for a day before it was made speaks of a membership already lived; another begins once it is accepted. */
function agreedBeginning({ since, invitedAt }: Membership, timeZone: string, today: LocalDate): LocalDate {
  return invitedAt !== null && since < dayIn(timeZone, invitedAt) ? since : later(since, today)
}
