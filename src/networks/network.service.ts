import type { Clock } from '../clock.js'
import { dayIn } from '../dates.js'
import { DAY_MS } from '../durations.js'
import { Forbidden, NotFound, RuleBroken } from '../errors.js'
import type { NetworkId, NewId } from '../ids.js'
import { type Attempt, makeOnce } from '../keyed-requests/keyed-request.service.js'
import { checkedMoney } from '../money.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import { emptyPage, Ordering, type Page, type PageRequest } from '../paging.js'
import { fullTextQuery } from '../search/full-text-query.js'
import { searchOf } from '../search/search.js'
import { fold } from '../text.js'
import { mustBePerson, runs, type Viewer } from '../viewer.js'
import { newMembership } from './membership.js'
import type { MembershipStore } from './membership.store.js'
import {
  MOST_FEE,
  type Network,
  type NetworkChanges,
  type NetworkKind,
  type NetworksFilter,
  type TakenSeat,
} from './network.js'
import type { FoldedNetworksFilter, NetworkStore } from './network.store.js'
import { HeldSeats, seatsByProfession } from './seats.js'
import { checkedNetwork, type NewNetwork, newNetwork, searchedWords, toNetwork } from './stored-network.js'
import { membersShownTo } from './visibility.js'

const BY_NAME = new Ordering('networks by name', ['string', 'string'])
const BY_MATCH = new Ordering('networks by match', ['number', 'string', 'string'])

/** The most meetings, and the most people, that a refusal names. */
const MOST_NAMED = 100

const YEAR_MS = 365 * DAY_MS

/** Networks: anyone may found one and is then its organiser; organisers change it. */
export class NetworkService {
  constructor(
    private readonly graph: Graph,
    private readonly store: NetworkStore,
    private readonly memberships: MembershipStore,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** The networks among `ids` that exist, in no order: networks are public. */
  async findMany(ids: readonly NetworkId[]): Promise<Network[]> {
    return this.store.findMany(ids)
  }

  /** The network, for a change. @throws NotFound where there is none. */
  async mustFind(field: string, id: NetworkId, transaction?: Transaction): Promise<Network> {
    const [network] = await this.store.findMany([id], transaction)
    if (!network) throw new NotFound(field)
    return network
  }

  /** The network, for a change that only its organisers make. @throws NotFound, Forbidden. */
  async mustRun(viewer: Viewer, field: string, id: NetworkId): Promise<Network> {
    const network = await this.mustFind(field, id)
    if (!runs(viewer, id))
      throw new Forbidden('NOT_ORGANISER', 'Only organisers of this network can do this.')
    return network
  }

  /** Whether the viewer may see who belongs to the network. */
  readonly showsMembersTo = async (viewer: Viewer, id: NetworkId): Promise<boolean> => {
    const [network] = await this.store.findMany([id])
    return network !== undefined && membersShownTo(viewer, network)
  }

  /** Networks, nearest to the search first, else by name. @throws BadInput for a fee that cannot be meant. */
  async find(filter: NetworksFilter, request: PageRequest): Promise<Page<Network>> {
    const most = filter.maxFeePerYear && checkedMoney('maxFeePerYear', filter.maxFeePerYear, MOST_FEE)
    const now = this.clock.now()
    const folded: FoldedNetworksFilter = {
      kinds: filter.kinds ?? null,
      purposes: filter.purposes ?? null,
      city: filter.city ? fold(filter.city) : null,
      maxFeePerYear: most?.amount ?? null,
      currency: most?.currency ?? null,
      meetingsSince: new Date(now.getTime() - YEAR_MS),
      now,
    }
    if (filter.search?.trim()) return this.search(filter.search, folded, request)
    const { after, limit } = BY_NAME.start(request)
    const rows = await this.store.list(folded, after, limit)
    return BY_NAME.page(
      request,
      rows,
      row => [row.foldedName, row.network.id],
      row => row.network,
      () => this.store.count(folded),
    )
  }

  private async search(
    typed: string,
    filter: FoldedNetworksFilter,
    request: PageRequest,
  ): Promise<Page<Network>> {
    const search = searchOf('search', typed)
    const query = fullTextQuery(search)
    const { after, limit } = BY_MATCH.start(request)
    if (query === null) return emptyPage(request)
    const rows = await this.store.search(filter, search, query, after, limit)
    return BY_MATCH.page(
      request,
      rows,
      row => [row.mismatch, row.foldedName, row.network.id],
      row => row.network,
      () => this.store.countFound(filter, query),
    )
  }

  /** Founds a network; whoever does is its first organiser, and holds the seat of their profession where there are seats. @throws Forbidden for a token without a person. */
  async create(
    viewer: Viewer,
    input: NetworkChanges & { name: string; kind: NetworkKind },
    attempt: Attempt | null = null,
  ): Promise<Network> {
    const person = mustBePerson(viewer)
    const now = this.clock.now()
    const told = newNetwork(this.newId<'Network'>(), input, now)
    const founder = newMembership({
      ...{ id: this.newId<'Membership'>(), person, network: told.id, role: 'ORGANISER' },
      since: dayIn(told.timeZone, now),
      // Whoever founds it keeps its lists.
      ...{ acceptedAt: now, listCounts: true },
    })
    return this.graph.write(transaction =>
      makeOnce(attempt, transaction, async () => {
        const network = toNetwork(told)
        await this.store.create([told], transaction)
        const [first] = await this.memberships.add([founder], transaction)
        if (!first) throw new NotFound('viewer')
        if (network.rules.oneMemberPerProfession) await this.seatMembers(network.id, transaction)
        transaction.changed('MEMBERSHIP', [person])
        return network
      }),
    )
  }

  /** Takes over networks of which others tell: lists, or the sample region. Nobody belongs to them yet. */
  async takeOver(networks: readonly NewNetwork[], transaction: Transaction): Promise<void> {
    if (networks.length > 0) await this.store.create(networks, transaction)
  }

  /**
   * Changes the fields given. Where there comes to be one member per profession, those there stay and get the seats
   * of their professions, as long as nobody holds them. @throws NotFound, Forbidden for anybody but its organisers.
   */
  async update(viewer: Viewer, id: NetworkId, input: NetworkChanges): Promise<Network> {
    await this.mustRun(viewer, 'networkId', id)
    const properties = checkedNetwork(input)
    return this.graph.write(async transaction => {
      const at = this.clock.now()
      const changed = await this.store.update(id, properties, at, transaction)
      const network =
        changed && (await this.store.update(id, { words: searchedWords(changed) }, at, transaction))
      if (network === null) throw new NotFound('networkId')
      if (input.rules?.oneMemberPerProfession) await this.seatMembers(id, transaction)
      return network
    })
  }

  /** Holds the network until the transaction ends. @throws NotFound where it has just been deleted. */
  async hold(field: string, id: NetworkId, transaction: Transaction): Promise<void> {
    if (!(await this.memberships.lockNetwork(id, transaction))) throw new NotFound(field)
  }

  /**
   * Deletes a network with the invitations to it and the memberships that have ended.
   * @throws NotFound, Forbidden for anybody but its organisers, RuleBroken NETWORK_IN_USE while it has meetings, or others than the viewer
   * are in it.
   */
  async delete(viewer: Viewer, id: NetworkId): Promise<void> {
    await this.mustRun(viewer, 'networkId', id)
    await this.graph.write(async transaction => {
      await this.hold('networkId', id, transaction)
      const { meetings, people } = await this.store.obstacles(id, viewer.person, MOST_NAMED, transaction)
      if (meetings.length + people.length > 0)
        throw new RuleBroken(
          'NETWORK_IN_USE',
          'This network has meetings, or others are in it.',
          { networkId: id, meetingIds: meetings, personIds: people },
          'Delete its meetings and remove its members and guests first.',
        )
      transaction.changed('MEMBERSHIP', await this.store.delete(id, transaction))
    })
  }

  async memberCounts(ids: readonly NetworkId[]): Promise<Map<NetworkId, number>> {
    return this.store.memberCounts(ids)
  }

  async takenSeats(ids: readonly NetworkId[]): Promise<Map<NetworkId, TakenSeat[]>> {
    return this.store.takenSeats(ids)
  }

  /** Gives members without a seat the seat of their profession, where nobody holds it; the longest a member goes first. */
  private async seatMembers(id: NetworkId, transaction: Transaction): Promise<void> {
    const members = await this.store.unseatedMembers(id, transaction)
    const taken = await this.store.takenSeats([id], transaction)
    const held = new HeldSeats(taken.get(id)?.map(({ seat }) => seat))
    await this.store.seatMembers(seatsByProfession(members, held), transaction)
  }
}
