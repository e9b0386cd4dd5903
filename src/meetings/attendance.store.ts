import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { PersonOrder } from '../people/person.js'
import {
  type Attendance,
  type AttendanceBasis,
  type AttendancesFilter,
  AWAITED,
  finalStatus,
  type NewAttendance,
  type OwnEntriesFilter,
  type Place,
} from './attendance.js'
import type { Turnout } from './meeting.js'
import type { MeetingKeys } from './meeting.store.js'

interface NamedEntry {
  sortedBy: string
  attendance: Attendance
}
interface DatedEntry {
  startsAt: Date
  attendance: Attendance
}
const FIND_ENTRIES = cypher<{ attendance: Attendance }>('attendances/find-entries')
const FIND_MANY = cypher<{ attendance: Attendance }>('attendances/find-many')
const TURNOUT = cypher<Turnout & { meeting: MeetingId }>('attendances/turnout')
const LIST_OF_MEETINGS = cypher<{ meeting: MeetingId; rows: NamedEntry[] }>('attendances/list-of-meetings')
const COUNT_OF_MEETINGS = cypher<{ meeting: MeetingId; count: number }>('attendances/count-of-meetings')
const LIST_OF_PEOPLE = cypher<{ person: PersonId; rows: DatedEntry[] }>('attendances/list-of-people')
const COUNT_OF_PEOPLE = cypher<{ person: PersonId; count: number }>('attendances/count-of-people')
const COUNT_EARLIER = cypher<Place & { earlier: number }>('attendances/count-earlier')
const SET = cypher('attendances/set')
const REMOVE = cypher<{ person: PersonId }>('attendances/remove')
const CLOSE = cypher('attendances/close')
const PRESENT = cypher<{ person: PersonId; isUntold: boolean }>('attendances/present')
const JUDGE = cypher('attendances/judge')
const UNCOVER_IMPORTED = cypher('attendances/uncover-imported')

/** An entry, and on what it rests where others than organisers tell of it. */
type StoredEntry = NewAttendance & {
  readonly basis?: AttendanceBasis | null
  readonly counts?: boolean
  readonly coversUntil?: Date | null
}

/** Whose lists are open to somebody: those of `networks` (null: all), and what `viewer` has a part in; and the people on them that they may see. */
export interface AttendanceScope {
  readonly viewer: PersonId | null
  readonly networks: readonly NetworkId[] | null
  readonly runs: readonly NetworkId[]
  readonly hidden: readonly PersonId[]
}

/** Runs cypher/attendances; knows rows, nothing of rules. */
export class AttendanceStore {
  constructor(private readonly graph: Graph) {}

  /** The entries of these people on the lists of these meetings, in no order. */
  async findEntries(
    people: readonly PersonId[],
    meetings: readonly MeetingId[],
    runner: Runner = this.graph,
  ): Promise<Attendance[]> {
    const rows = await runner.run(FIND_ENTRIES, { people, meetings })
    return rows.map(row => row.attendance)
  }

  /** The entries of these people on these lists, as far as they show, in no order. */
  async findMany(places: readonly Place[], scope: AttendanceScope): Promise<Attendance[]> {
    const rows = await this.graph.run(FIND_MANY, { places, ...scope })
    return rows.map(row => row.attendance)
  }

  async turnout(meetings: readonly MeetingId[]): Promise<Map<MeetingId, Turnout>> {
    const rows = await this.graph.run(TURNOUT, { meetings })
    return new Map(rows.map(row => [row.meeting, row]))
  }

  /** The entries of each meeting in this order, from behind `after`; meetings whose list is not open are left out. */
  async listOfMeetings(
    meetings: readonly MeetingId[],
    scope: AttendanceScope,
    filter: AttendancesFilter,
    orderBy: PersonOrder,
    after: [string, string] | null,
    limit: number,
  ): Promise<Map<MeetingId, NamedEntry[]>> {
    const parameters = { meetings, ...scope, ...filter, orderBy, after, limit: int(limit) }
    const rows = await this.graph.run(LIST_OF_MEETINGS, parameters)
    return new Map(rows.map(row => [row.meeting, row.rows]))
  }

  async countOfMeetings(
    meetings: readonly MeetingId[],
    scope: AttendanceScope,
    filter: AttendancesFilter,
  ): Promise<Map<MeetingId, number>> {
    const rows = await this.graph.run(COUNT_OF_MEETINGS, { meetings, ...scope, ...filter })
    return new Map(rows.map(row => [row.meeting, row.count]))
  }

  /** The entries of each person, latest first, from behind `after`; people of none of the networks are left out. */
  async listOfPeople(
    people: readonly PersonId[],
    scope: AttendanceScope,
    filter: OwnEntriesFilter,
    after: MeetingKeys | null,
    limit: number,
  ): Promise<Map<PersonId, DatedEntry[]>> {
    const parameters = { people, ...scope, ...filter, after, limit: int(limit) }
    const rows = await this.graph.run(LIST_OF_PEOPLE, parameters)
    return new Map(rows.map(row => [row.person, row.rows]))
  }

  async countOfPeople(
    people: readonly PersonId[],
    scope: AttendanceScope,
    filter: OwnEntriesFilter,
  ): Promise<Map<PersonId, number>> {
    const rows = await this.graph.run(COUNT_OF_PEOPLE, { people, ...scope, ...filter })
    return new Map(rows.map(row => [row.person, row.count]))
  }

  /** How many settled meetings of the same network each person attended before that meeting. */
  async countEarlier(asked: readonly Place[]): Promise<(Place & { earlier: number })[]> {
    return asked.length === 0
      ? []
      : this.graph.run(COUNT_EARLIER, { asked: asked.map(({ person, meeting }) => ({ person, meeting })) })
  }

  /** Sets these entries and leaves the others. Their meetings must be locked, and their inviters held. */
  async set(entries: readonly StoredEntry[], at: Date, transaction: Transaction): Promise<void> {
    await transaction.run(SET, {
      at,
      // Where nobody sat anywhere nothing is stored.
      entries: entries.map(entry => (entry.tables?.length === 0 ? { ...entry, tables: null } : entry)),
    })
  }

  /** Says of these entries, or of all, on whose word they rest and whether they count. The meeting must be locked. */
  async judge(
    meeting: MeetingId,
    people: readonly PersonId[] | null,
    transaction: Transaction,
  ): Promise<void> {
    await transaction.run(JUDGE, { meeting, people })
  }

  /** Who was there, and who of them on nobody's word but the organisers', and was not told of it yet. */
  async present(
    meeting: MeetingId,
    transaction: Transaction,
  ): Promise<{ person: PersonId; isUntold: boolean }[]> {
    return transaction.run(PRESENT, { meeting })
  }

  /** Imported entries of these meetings stand for the list as it comes to be, heads included. */
  async uncoverImported(meetings: readonly MeetingId[], transaction: Transaction): Promise<void> {
    await transaction.run(UNCOVER_IMPORTED, { meetings })
  }

  /** Takes these people off the list; gives those who were on it. The meeting must be locked. */
  async remove(
    meeting: MeetingId,
    people: readonly PersonId[],
    transaction: Transaction,
  ): Promise<PersonId[]> {
    const rows = await transaction.run(REMOVE, { meeting, people })
    return rows.map(row => row.person)
  }

  /** Whoever is still expected was absent. The meeting must be locked. */
  async close(meeting: MeetingId, transaction: Transaction): Promise<void> {
    await transaction.run(CLOSE, { meeting, awaited: AWAITED, final: finalStatus(AWAITED) })
  }
}
