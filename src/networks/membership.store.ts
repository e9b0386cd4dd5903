import type { LocalDate } from '../dates.js'
import type { MeetingId, MembershipId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { PersonOrder } from '../people/person.js'
import { fold } from '../text.js'
import type { MembershipRole } from '../viewer.js'
import type { Membership, MembershipStatus, NewMembership } from './membership.js'
import type { MembershipScope } from './visibility.js'

interface MembershipRow {
  membership: Membership
}
interface CountRow<Id> {
  owner: Id
  count: number
}

const FIND_MANY = cypher<MembershipRow>('memberships/find-many')
const OF_PEOPLE = cypher<MembershipRow>('memberships/of-people')
const COUNT_OF_PEOPLE = cypher<CountRow<PersonId>>('memberships/count-of-people')
const WHO_BELONG = cypher<{ network: NetworkId; people: PersonId[] }>('memberships/who-belong')
const OF_NETWORKS = cypher<NamedMembership>('memberships/of-networks')
const COUNT_OF_NETWORKS = cypher<CountRow<NetworkId>>('memberships/count-of-networks')
const CURRENT = cypher<MembershipRow>('memberships/current')
const LAST_ENDED = cypher<MembershipRow>('memberships/last-ended')
const LOCK_NETWORK = cypher('memberships/lock-network')
const ADD = cypher<{ person: PersonId }>('memberships/add')
const UPDATE = cypher<MembershipRow>('memberships/update')
const HELD_SEATS = cypher<{ seat: string }>('memberships/held-seats')
const LEAVE_COMING_MEETINGS = cypher<{ meetings: number }>('memberships/leave-coming-meetings')
const SHARE_CONTACT = cypher('memberships/share-contact')
const COUNT_ORGANISERS = cypher<{ count: number }>('memberships/count-organisers')

/** Which memberships of a person: of these statuses and roles; null is any role. */
export interface HeldFilter {
  readonly statuses: readonly MembershipStatus[]
  readonly roles: readonly MembershipRole[] | null
}

/** A membership with what puts its person in the order of a list. */
export interface NamedMembership {
  membership: Membership
  sortedBy: string
}

/** What a network's list of memberships is narrowed to. */
export interface FoldedMembershipsFilter {
  readonly statuses: readonly MembershipStatus[]
  readonly roles: readonly MembershipRole[] | null
  /** Words of which every one begins a word of the person's. */
  readonly words: readonly string[]
}

/** What a change writes on a membership; days are told apart, as Neo4j keeps them as such. */
export interface MembershipChanges {
  status?: MembershipStatus
  role?: MembershipRole
  seat?: string | null
  endReason?: string | null
  /** It ended as an invitation, so nobody ever belonged by it. */
  declined?: boolean
  reinstatedAt?: Date
  lapsedBy?: MeetingId | null
  /** When it had lapsed last, and until when where that was undone: absences within do not count. */
  lapsedAt?: null
  regainedAt?: Date
  acceptedAt?: Date
  listCounts?: boolean
  sharesContact?: boolean
  /** An organiser made a member of a guest, who has not said yet whether the list speaks for them. */
  isUnasked?: boolean
  /** When the person last changed their answer. */
  listCountsSince?: Date
}

/** Runs cypher/memberships; knows rows, nothing of rules. */
export class MembershipStore {
  constructor(private readonly graph: Graph) {}

  /** The memberships among `ids` that may be seen, in no order. */
  async findMany(
    ids: readonly MembershipId[],
    scope: MembershipScope,
    runner: Runner = this.graph,
  ): Promise<Membership[]> {
    return plain(await runner.run(FIND_MANY, { ids, scope }))
  }

  /** The membership, whoever asks. */
  async find(id: MembershipId, transaction: Transaction): Promise<Membership | null> {
    const scope: MembershipScope = {
      all: true,
      person: null,
      runs: [],
      belongs: [],
      discreetKinds: [],
      hidden: [],
    }
    return first(await transaction.run(FIND_MANY, { ids: [id], scope }))
  }

  /** The first memberships of each of these people, newest first. */
  async ofPeople(
    people: readonly PersonId[],
    filter: HeldFilter,
    scope: MembershipScope,
    after: [string, string] | null,
    limit: number,
  ): Promise<Membership[]> {
    return plain(await this.graph.run(OF_PEOPLE, { people, ...filter, scope, after, limit: int(limit) }))
  }

  async countOfPeople(
    people: readonly PersonId[],
    filter: HeldFilter,
    scope: MembershipScope,
  ): Promise<Map<PersonId, number>> {
    return counts(await this.graph.run(COUNT_OF_PEOPLE, { people, ...filter, scope }))
  }

  /** The first memberships of each of these networks, by name. */
  async ofNetworks(
    networks: readonly NetworkId[],
    filter: FoldedMembershipsFilter,
    scope: MembershipScope,
    orderBy: PersonOrder,
    after: [string, string] | null,
    limit: number,
  ): Promise<NamedMembership[]> {
    return this.graph.run(OF_NETWORKS, { networks, ...filter, scope, orderBy, after, limit: int(limit) })
  }

  async countOfNetworks(
    networks: readonly NetworkId[],
    filter: FoldedMembershipsFilter,
    scope: MembershipScope,
  ): Promise<Map<NetworkId, number>> {
    return counts(await this.graph.run(COUNT_OF_NETWORKS, { networks, ...filter, scope }))
  }

  /** What these people hold in these networks and has not ended: at most one membership each. */
  async current(
    people: readonly PersonId[],
    networks: readonly NetworkId[],
    runner: Runner = this.graph,
  ): Promise<Membership[]> {
    return plain(await runner.run(CURRENT, { people, networks }))
  }

  async lastEnded(
    person: PersonId,
    network: NetworkId,
    transaction: Transaction,
  ): Promise<Membership | null> {
    return first(await transaction.run(LAST_ENDED, { person, network }))
  }

  /** Takes the lock on a network: its memberships stand still until the transaction ends. False where there is no such network. */
  async lockNetwork(network: NetworkId, transaction: Transaction): Promise<boolean> {
    const rows = await transaction.run(LOCK_NETWORK, { network })
    return rows.length > 0
  }

  /** Adds these, but for those whose person or network is not there; gives whose it added. Their inviters must be held. */
  async add(memberships: readonly NewMembership[], transaction: Transaction): Promise<PersonId[]> {
    const rows = await transaction.run(ADD, { memberships: memberships.map(withFoldedSeat) })
    return rows.map(({ person }) => person)
  }

  /** Takes somebody off the lists of the network's planned meetings that begin after `now`. */
  async leaveComingMeetings(
    network: NetworkId,
    person: PersonId,
    now: Date,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(LEAVE_COMING_MEETINGS, { network, person, now })
  }

  async update(
    id: MembershipId,
    properties: MembershipChanges,
    days: { since?: LocalDate; until?: LocalDate },
    transaction: Transaction,
  ): Promise<Membership | null> {
    return first(
      await transaction.run(UPDATE, {
        id,
        properties: withFoldedSeat(properties),
        since: days.since ?? null,
        until: days.until ?? null,
      }),
    )
  }

  /** The seats that are held by other memberships than `but`. */
  async heldSeats(
    network: NetworkId,
    but: MembershipId | null,
    runner: Runner = this.graph,
  ): Promise<string[]> {
    const rows = await runner.run(HELD_SEATS, { network, but })
    return rows.map(({ seat }) => seat)
  }

  /** Who belongs to each of these networks now. */
  async whoBelong(networks: readonly NetworkId[]): Promise<Map<NetworkId, Set<PersonId>>> {
    const rows = await this.graph.run(WHO_BELONG, { networks })
    return new Map(rows.map(({ network, people }) => [network, new Set(people)]))
  }

  /** Of somebody who visits the network as a guest; of others nothing changes. The network must be locked. */
  async shareContact(
    person: PersonId,
    network: NetworkId,
    sharesContact: boolean,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(SHARE_CONTACT, { person, network, sharesContact })
  }

  async countOrganisers(network: NetworkId, transaction: Transaction): Promise<number> {
    const [row] = await transaction.run(COUNT_ORGANISERS, { network })
    return row?.count ?? 0
  }
}

/** Seats are put in order by their folded form. */
function withFoldedSeat(properties: Pick<MembershipChanges, 'seat'>): Record<string, unknown> {
  if (properties.seat === undefined) return { ...properties }
  return { ...properties, foldedSeat: properties.seat === null ? null : fold(properties.seat) }
}

function plain(rows: MembershipRow[]): Membership[] {
  return rows.map(row => row.membership)
}

function first(rows: MembershipRow[]): Membership | null {
  return rows[0]?.membership ?? null
}

function counts<Id>(rows: CountRow<Id>[]): Map<Id, number> {
  return new Map(rows.map(row => [row.owner, row.count]))
}
