import type { LocalDate } from '../dates.js'
import type { MeetingId, MembershipId, NetworkId, PersonId } from '../ids.js'
import type { AttendanceRole, AttendanceStatus } from '../meetings/attendance.js'
import type { MeetingStatus } from '../meetings/meeting.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import type { StoredListedProfile } from './listed-profile.js'

export interface FoundNetwork {
  id: NetworkId
  name: string
  foldedName: string
}

export interface StoredEntry {
  person: PersonId
  status: AttendanceStatus
  table: string | null
  role: AttendanceRole
}

/** Somebody, as they are called at present. */
export interface FoundPerson {
  person: PersonId
  foldedName: string
}

/** An imported meeting as it stands. */
export interface StoredMeeting {
  id: MeetingId
  status: MeetingStatus
  attendances: StoredEntry[]
}

/** A name, folded, to look for within a network or, where that is null, anywhere. */
export interface WantedName {
  network: NetworkId | null
  name: string
}

export interface NewMember {
  id: MembershipId
  person: PersonId
  network: NetworkId
  role: 'MEMBER' | 'GUEST'
  since: LocalDate
}

export interface NewEntry {
  meeting: MeetingId
  person: PersonId
  properties: Partial<Omit<StoredEntry, 'person'>> & { invitedBy?: PersonId }
}

type Properties = Record<string, unknown>

const NETWORKS = cypher<FoundNetwork>('importing/networks-by-name')
const BY_SOURCE = cypher<FoundPerson & { key: string }>('importing/people-by-source')
const BY_EMAIL = cypher<FoundPerson & { email: string; sources: string[] }>('importing/people-by-email')
const BY_NAME = cypher<WantedName & { person: PersonId }>('importing/people-by-name')
const FIND_MEETINGS = cypher<StoredMeeting & { key: string }>('importing/find-meetings')
const LOCK_MEETINGS = cypher('importing/lock-meetings')
const FIND_PROFILES = cypher<{ person: StoredListedProfile }>('importing/find-profiles')
const CREATE_NETWORKS = cypher('importing/create-networks')
const CREATE_PEOPLE = cypher('importing/create-people')
const UPDATE_PEOPLE = cypher('importing/update-people')
const NAME_PEOPLE = cypher('importing/name-people')
const ADD_MISSING_MEMBERS = cypher<{ person: PersonId }>('importing/add-missing-members')
const CREATE_MEETINGS = cypher('importing/create-meetings')
const ADD_ATTENDANCES = cypher('importing/add-attendances')
const CHANGE_MEETINGS = cypher('importing/change-meetings')

/** How many names one query looks up. */
const LOOKUP = 1000

/** Runs cypher/importing for attendance lists; knows rows, nothing of rules. */
export class ImportStore {
  constructor(private readonly graph: Graph) {}

  /** The networks of these folded names, and the one of this id. */
  async networks(names: readonly string[], id: NetworkId | null): Promise<FoundNetwork[]> {
    return this.graph.run(NETWORKS, { names, id })
  }

  /** Who these numbers of a source name. */
  async peopleBySource(keys: readonly string[]): Promise<Map<string, FoundPerson>> {
    const rows = await inParts(keys, part => this.graph.run(BY_SOURCE, { keys: part }))
    return new Map(rows.map(({ key, ...found }) => [key, found]))
  }

  async peopleByEmail(emails: readonly string[]) {
    return inParts(emails, part => this.graph.run(BY_EMAIL, { emails: part }))
  }

  async peopleByName(names: readonly WantedName[]) {
    return inParts(names, part => this.graph.run(BY_NAME, { names: part }))
  }

  /** The imported meetings that are there, by their keys. */
  async meetings(keys: readonly string[], runner: Runner = this.graph): Promise<Map<string, StoredMeeting>> {
    const rows = await inParts(keys, part => runner.run(FIND_MEETINGS, { keys: part }))
    return new Map(rows.map(({ key, ...meeting }) => [key, meeting]))
  }

  async lockMeetings(keys: readonly string[], transaction: Transaction): Promise<void> {
    await transaction.run(LOCK_MEETINGS, { keys: [...keys].sort() })
  }

  async profiles(ids: readonly PersonId[], runner: Runner = this.graph): Promise<StoredListedProfile[]> {
    if (ids.length === 0) return []
    const rows = await runner.run(FIND_PROFILES, { ids })
    return rows.map(row => row.person)
  }

  async createNetworks(networks: readonly Properties[], at: Date, transaction: Transaction): Promise<void> {
    if (networks.length > 0) await transaction.run(CREATE_NETWORKS, { networks, at })
  }

  async createPeople(people: readonly Properties[], at: Date, transaction: Transaction): Promise<void> {
    if (people.length > 0) await transaction.run(CREATE_PEOPLE, { people, at })
  }

  async updatePeople(
    people: readonly { id: PersonId; properties: Properties }[],
    at: Date,
    transaction: Transaction,
  ): Promise<void> {
    if (people.length > 0) await transaction.run(UPDATE_PEOPLE, { people, at })
  }

  /** Keeps which numbers of a source name whom. */
  async namePeople(
    names: readonly { key: string; person: PersonId }[],
    transaction: Transaction,
  ): Promise<void> {
    if (names.length > 0) await transaction.run(NAME_PEOPLE, { names })
  }

  /** Makes members of those who never had a membership there, and says who they are. */
  async addMissingMembers(members: readonly NewMember[], transaction: Transaction): Promise<PersonId[]> {
    if (members.length === 0) return []
    const rows = await transaction.run(ADD_MISSING_MEMBERS, { members })
    return rows.map(row => row.person)
  }

  async createMeetings(
    meetings: readonly { network: NetworkId; properties: Properties }[],
    transaction: Transaction,
  ): Promise<void> {
    if (meetings.length > 0) await transaction.run(CREATE_MEETINGS, { meetings })
  }

  async addAttendances(entries: readonly NewEntry[], transaction: Transaction): Promise<void> {
    if (entries.length > 0) await transaction.run(ADD_ATTENDANCES, { entries })
  }

  async changeMeetings(
    meetings: readonly MeetingId[],
    status: MeetingStatus,
    transaction: Transaction,
  ): Promise<void> {
    if (meetings.length > 0) await transaction.run(CHANGE_MEETINGS, { meetings, status })
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
