import { Forbidden, NotFound, RuleBroken } from '../errors.js'
import type { MembershipId, NetworkId, PersonId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import { belongsTo, type MembershipRole, runs, type Viewer } from '../viewer.js'
import type { Membership } from './membership.js'
import type { MembershipStore } from './membership.store.js'
import type { Network } from './network.js'
import { HeldSeats, seatTaken } from './seats.js'

/** What two requests could break together, were it not checked with the network locked. */
export class HouseRules {
  constructor(private readonly store: MembershipStore) {}

  /** Locks the network: its memberships stand still until the transaction ends. */
  async lock(network: NetworkId, transaction: Transaction): Promise<void> {
    await this.store.lockNetwork(network, transaction)
  }

  /** The membership as it is now, with its network locked. */
  async locked(id: MembershipId, network: NetworkId, transaction: Transaction): Promise<Membership> {
    await this.lock(network, transaction)
    const membership = await this.store.find(id, transaction)
    if (!membership) throw new NotFound('membershipId')
    return membership
  }

  /**
   * One membership a person and network. Somebody who visits as a guest may still come in as more, or be invited once: the answer is
   * that visit.
   * @throws RuleBroken ALREADY_A_MEMBER; for somebody who joins by themselves also LAPSED, where their membership has lapsed or had when they left.
   */
  async mustNotBelong(
    person: PersonId,
    network: NetworkId,
    wishes: { role: MembershipRole; joins: boolean },
    transaction: Transaction,
  ): Promise<Membership | null> {
    const [current, invitation] = await this.store.current([person], [network], transaction)
    const held = invitation ?? current
    if (held?.status === 'ACTIVE' && held.role === 'GUEST' && wishes.role !== 'GUEST') return held
    if (held && !wishes.joins)
      throw new RuleBroken(
        'ALREADY_A_MEMBER',
        'This person already belongs to this network or is invited to it.',
        { networkId: network, status: null },
      )
    if (held?.status === 'INVITED')
      throw new RuleBroken(
        'ALREADY_A_MEMBER',
        'You are already invited to this network.',
        { networkId: network, status: 'INVITED' },
        'Accept the invitation.',
      )
    if (held?.status === 'ACTIVE')
      throw new RuleBroken('ALREADY_A_MEMBER', 'You already belong to this network.', {
        networkId: network,
        status: 'ACTIVE',
      })
    const last = held ?? (wishes.joins ? await this.store.lastEnded(person, network, transaction) : null)
    if (last?.lapsedBy)
      throw new RuleBroken(
        'LAPSED',
        'Your membership of this network has lapsed because of absences.',
        { networkId: network, personIds: [person] },
        'Ask an organiser to reinstate it.',
      )
    return null
  }

  /** @throws RuleBroken SEAT_TAKEN where another membership holds the seat. */
  async seatMustBeFree(
    network: NetworkId,
    seat: string | null,
    by: MembershipId,
    transaction: Transaction,
  ): Promise<void> {
    if (seat !== null && !(await this.isSeatFree(network, seat, by, transaction)))
      throw seatTaken(network, seat)
  }

  async isSeatFree(
    network: NetworkId,
    seat: string | null,
    by: MembershipId,
    transaction: Transaction,
  ): Promise<boolean> {
    if (seat === null) return true
    return !new HeldSeats(await this.store.heldSeats(network, by, transaction)).has(seat)
  }

  /** @throws RuleBroken LAST_ORGANISER where the network would be without one, were this membership none any more. */
  async mustNotBeLastOrganiser(membership: Membership, transaction: Transaction): Promise<void> {
    if (membership.status !== 'ACTIVE' || membership.role !== 'ORGANISER') return
    if ((await this.store.countOrganisers(membership.network, transaction)) > 1) return
    throw new RuleBroken(
      'LAST_ORGANISER',
      'This is the last organiser of the network.',
      { networkIds: [membership.network] },
      'Make another member an organiser first.',
    )
  }
}

/** Organisers bring in anybody anywhere, members where it takes a sponsor; a guest brings in nobody. @throws Forbidden. */
export function mustBringIn(viewer: Viewer, network: Network): void {
  if (runs(viewer, network.id)) return
  if (network.rules.admission === 'SPONSORSHIP') {
    if (belongsTo(viewer, network.id)) return
    throw new Forbidden('NOT_A_MEMBER', 'Only members of this network can bring somebody in.')
  }
  throw new Forbidden(
    'NOT_ORGANISER',
    'Only organisers can invite to this network. Anyone can join it by themselves.',
  )
}

/** Anyone joins an OPEN network. @throws RuleBroken NEEDS_SPONSOR. */
export function mustAdmit(viewer: Viewer, network: Network): void {
  if (network.rules.admission === 'OPEN' || viewer.admin) return
  throw new RuleBroken(
    'NEEDS_SPONSOR',
    'You cannot join this network by yourself: it takes new members by invitation only.',
    { networkId: network.id },
    'Ask a member to invite you.',
  )
}
