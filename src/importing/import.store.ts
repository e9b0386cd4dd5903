import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Attendance } from '../meetings/attendance.js'
import type { MeetingStatus } from '../meetings/meeting.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { DecisionStore } from './decisions/decision.store.js'
import type { KnownMember, KnownPerson } from './people/known-people.js'
import type { StoredListedProfile } from './people/listed-profile.js'

export interface FoundNetwork {
  id: NetworkId
  name: string
  foldedName: string
  timeZone: string
}

export type StoredEntry = Pick<Attendance, 'person' | 'status' | 'tables' | 'role'>

/** An imported meeting as it stands. */
export interface StoredMeeting {
  id: MeetingId
  status: MeetingStatus
  attendances: StoredEntry[]
}

/** A meeting that lists told of, and when. */
export interface FoundMeeting {
  importKey: string
  startsAt: Date
  status: MeetingStatus
  /** What lists said of its date before. */
  formerDates: string[]
}

/** A meeting of the calendar that no list has told of. */
export interface PlannedMeeting {
  id: MeetingId
  network: NetworkId
  startsAt: Date
  status: MeetingStatus
}

/** By the key of a list a meeting of the calendar that is to have it. */
export type PlannedByKey = ReadonlyMap<string, MeetingId>

const NETWORKS = cypher<FoundNetwork>('importing/networks-by-name')
const BY_SOURCE = cypher<KnownPerson & { key: string }>('importing/people-by-source')
const BY_ID = cypher<KnownPerson>('importing/people-by-id')
const BY_EMAIL = cypher<KnownPerson & { had: string }>('importing/people-by-email')
const OF_NETWORK = cypher<KnownMember>('importing/people-of-network')
const BY_NAME = cypher<KnownPerson>('importing/people-by-name')
const LISTED_MEETINGS = cypher<FoundMeeting>('importing/listed-meetings')
const FIND_MEETINGS = cypher<StoredMeeting & { key: string }>('importing/find-meetings')
const LOCK_MEETINGS = cypher('importing/lock-meetings')
const PLANNED = cypher<PlannedMeeting>('importing/planned-meetings')
const FIND_PLANNED = cypher<StoredMeeting & { key: string }>('importing/find-planned')
const LOCK_PLANNED = cypher('importing/lock-planned')
const FIND_PROFILES = cypher<{ person: StoredListedProfile }>('importing/find-profiles')
const NAME_PEOPLE = cypher('importing/name-people')
const NEVER_MEMBERS = cypher<{ i: number }>('importing/never-members')

/** How many names one query looks up. */
const LOOKUP = 1000

/** Runs cypher/importing for attendance lists; knows rows, nothing of rules. */
export class ImportStore {
  readonly decisions: DecisionStore

  constructor(private readonly graph: Graph) {
    this.decisions = new DecisionStore(graph)
  }

  /** The networks of these folded names, and the one of this id. */
  async networks(names: readonly string[], id: NetworkId | null): Promise<FoundNetwork[]> {
    return this.graph.run(NETWORKS, { names, id })
  }

  /** Who these numbers of a source name. */
  async peopleBySource(keys: readonly string[]): Promise<Map<string, KnownPerson>> {
    const rows = await inParts(keys, part => this.graph.run(BY_SOURCE, { keys: part }))
    return new Map(rows.map(({ key, ...found }) => [key, found]))
  }

  /** All who are or were in a network. */
  async peopleOf(network: NetworkId): Promise<KnownMember[]> {
    return this.graph.run(OF_NETWORK, { network })
  }

  async peopleById(ids: readonly PersonId[]): Promise<KnownPerson[]> {
    return inParts(ids, part => this.graph.run(BY_ID, { ids: part }))
  }

  /** Who has each of these emails, which is `had`, to be written to or besides. */
  async peopleByEmail(emails: readonly string[]): Promise<(KnownPerson & { had: string })[]> {
    return inParts(emails, part => this.graph.run(BY_EMAIL, { emails: part }))
  }

  /** Everybody of these folded names. */
  async peopleByName(names: readonly string[]): Promise<KnownPerson[]> {
    return inParts(names, part => this.graph.run(BY_NAME, { names: part }))
  }

  /** The imported meetings whose keys begin so. */
  async listedMeetings(beginnings: readonly string[]): Promise<FoundMeeting[]> {
    return inParts(beginnings, part => this.graph.run(LISTED_MEETINGS, { beginnings: part }))
  }

  /** The meetings of the calendars of networks that no list has told of, in a span of time each. */
  async plannedMeetings(
    spans: readonly { network: NetworkId; from: Date; to: Date }[],
  ): Promise<PlannedMeeting[]> {
    return inParts(spans, part => this.graph.run(PLANNED, { spans: part }))
  }

  /** The meetings that are there, by their keys. */
  async meetings(
    keys: readonly string[],
    planned: PlannedByKey,
    runner: Runner = this.graph,
  ): Promise<Map<string, StoredMeeting>> {
    const rows = await inParts(keys, part => runner.run(FIND_MEETINGS, { keys: part }))
    const toHaveKeys = keys.flatMap(key => {
      const id = planned.get(key)
      return id === undefined ? [] : [{ key, id }]
    })
    const others = await inParts(toHaveKeys, part => runner.run(FIND_PLANNED, { meetings: part }))
    return new Map([...rows, ...others].map(({ key, ...meeting }) => [key, meeting]))
  }

  async lockMeetings(
    keys: readonly string[],
    planned: PlannedByKey,
    transaction: Transaction,
  ): Promise<void> {
    const ids = keys.flatMap(key => planned.get(key) ?? []).sort()
    await transaction.run(LOCK_MEETINGS, { keys: [...keys].sort() })
    if (ids.length > 0) await transaction.run(LOCK_PLANNED, { ids })
  }

  async profiles(ids: readonly PersonId[], runner: Runner = this.graph): Promise<StoredListedProfile[]> {
    if (ids.length === 0) return []
    const rows = await runner.run(FIND_PROFILES, { ids })
    return rows.map(row => row.person)
  }

  /** Keeps which numbers of a source name whom. */
  async namePeople(
    names: readonly { key: string; person: PersonId }[],
    transaction: Transaction,
  ): Promise<void> {
    if (names.length > 0) await transaction.run(NAME_PEOPLE, { names })
  }

  /** Those of these whose person never had a membership of the network. */
  async neverMembers<Pair extends { person: PersonId; network: NetworkId }>(
    members: readonly Pair[],
    runner: Runner,
  ): Promise<Pair[]> {
    if (members.length === 0) return []
    const pairs = members.map(({ person, network }) => ({ person, network }))
    const rows = await runner.run(NEVER_MEMBERS, { pairs })
    return rows.flatMap(({ i }) => members[i] ?? [])
  }
}

async function inParts<Item, Row>(
  items: readonly Item[],
  find: (part: Item[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < items.length; from += LOOKUP) {
    for (const row of await find(items.slice(from, from + LOOKUP))) rows.push(row)
  }
  return rows
}
