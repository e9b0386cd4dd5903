import type { MeetingId, MembershipId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { PersonPurpose } from '../people/person.js'
import type { Search } from '../search/search.js'
import { fold } from '../text.js'
import type { Network, NetworkKind, TakenSeat } from './network.js'
import type { UnseatedMember } from './seats.js'
import { type NewNetwork, type StoredChanges, type StoredNetwork, toNetwork } from './stored-network.js'

interface NetworkRow {
  network: StoredNetwork
}

const FIND_MANY = cypher<NetworkRow>('networks/find-many')
const LIST = cypher<NetworkRow & { foldedName: string }>('networks/list')
const COUNT = cypher<{ count: number }>('networks/count')
const SEARCH = cypher<NetworkRow & { foldedName: string; mismatch: number }>('networks/search')
const COUNT_FOUND = cypher<{ count: number }>('networks/count-found')
const CREATE = cypher('networks/create')
const UPDATE = cypher<NetworkRow>('networks/update')
const OBSTACLES = cypher<NetworkObstacles>('networks/obstacles')
const DELETE = cypher<{ person: PersonId }>('networks/delete')
const UNSEATED_MEMBERS = cypher<UnseatedMember>('networks/unseated-members')
const SEAT_MEMBERS = cypher('networks/seat-members')
const MEMBER_COUNTS = cypher<{ network: NetworkId; count: number }>('networks/member-counts')
const TAKEN_SEATS = cypher<{ network: NetworkId; seats: TakenSeat[] }>('networks/taken-seats')

/** What stands against deleting a network. */
export interface NetworkObstacles {
  readonly meetings: readonly MeetingId[]
  readonly people: readonly PersonId[]
}

/** What a list of networks is narrowed to, already folded. */
export interface FoldedNetworksFilter {
  readonly kinds: readonly NetworkKind[] | null
  readonly purposes: readonly PersonPurpose[] | null
  readonly city: string | null
  readonly maxFeePerYear: number | null
  readonly currency: string | null
  /** A fee per meeting counts the meetings since then. */
  readonly meetingsSince: Date
  readonly now: Date
}

/** Runs cypher/networks; knows rows, nothing of rules. */
export class NetworkStore {
  constructor(private readonly graph: Graph) {}

  /** The networks among `ids` that exist, in no order. */
  async findMany(ids: readonly NetworkId[], runner: Runner = this.graph): Promise<Network[]> {
    const rows = await runner.run(FIND_MANY, { ids })
    return rows.map(row => toNetwork(row.network))
  }

  async list(filter: FoldedNetworksFilter, after: [string, string] | null, limit: number) {
    const rows = await this.graph.run(LIST, { ...filter, after, limit: int(limit) })
    return rows.map(row => ({ ...row, network: toNetwork(row.network) }))
  }

  async count(filter: FoldedNetworksFilter): Promise<number> {
    const [row] = await this.graph.run(COUNT, { ...filter })
    return row?.count ?? 0
  }

  async search(
    filter: FoldedNetworksFilter,
    search: Search,
    query: string,
    after: [number, string, string] | null,
    limit: number,
  ) {
    const rows = await this.graph.run(SEARCH, { ...filter, search, query, after, limit: int(limit) })
    return rows.map(row => ({ ...row, network: toNetwork(row.network) }))
  }

  async countFound(filter: FoldedNetworksFilter, query: string): Promise<number> {
    const [row] = await this.graph.run(COUNT_FOUND, { ...filter, query })
    return row?.count ?? 0
  }

  async create(networks: readonly NewNetwork[], transaction: Transaction): Promise<void> {
    await transaction.run(CREATE, { networks: networks.map(whole) })
  }

  async update(
    id: NetworkId,
    properties: StoredChanges,
    at: Date,
    transaction: Transaction,
  ): Promise<Network | null> {
    const [row] = await transaction.run(UPDATE, { id, properties: whole(properties), at })
    return row ? toNetwork(row.network) : null
  }

  /** The first meetings of a network, and the first others than the viewer who are in it. The network must be locked. */
  async obstacles(
    network: NetworkId,
    viewer: PersonId | null,
    limit: number,
    transaction: Transaction,
  ): Promise<NetworkObstacles> {
    const [row] = await transaction.run(OBSTACLES, { network, viewer: viewer ?? '', limit: int(limit) })
    return row ?? { meetings: [], people: [] }
  }

  /** Takes the network away, with what hangs on it; gives whose memberships went. It must be locked, and have no meetings. */
  async delete(network: NetworkId, transaction: Transaction): Promise<PersonId[]> {
    return (await transaction.run(DELETE, { network })).map(({ person }) => person)
  }

  /** The members without a seat who have a profession, the longest a member first. */
  async unseatedMembers(network: NetworkId, transaction: Transaction): Promise<UnseatedMember[]> {
    return transaction.run(UNSEATED_MEMBERS, { network })
  }

  /** Gives these memberships these seats. */
  async seatMembers(
    seats: readonly { membership: MembershipId; seat: string }[],
    transaction: Transaction,
  ): Promise<void> {
    const folded = seats.map(({ membership, seat }) => ({ membership, seat, foldedSeat: fold(seat) }))
    await transaction.run(SEAT_MEMBERS, { seats: folded })
  }

  /** How many active organisers and members each network has; guests do not count. */
  async memberCounts(ids: readonly NetworkId[]): Promise<Map<NetworkId, number>> {
    const rows = await this.graph.run(MEMBER_COUNTS, { ids })
    return new Map(rows.map(row => [row.network, row.count]))
  }

  /** The seats held in each network, by the alphabet. */
  async takenSeats(
    ids: readonly NetworkId[],
    runner: Runner = this.graph,
  ): Promise<Map<NetworkId, TakenSeat[]>> {
    const rows = await runner.run(TAKEN_SEATS, { ids })
    return new Map(rows.map(row => [row.network, row.seats]))
  }
}

/** The rules that count things are whole numbers in Neo4j too. */
function whole(properties: StoredChanges): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'feeAmount' ? int(value) : value,
    ]),
  )
}
