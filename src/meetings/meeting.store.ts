import type { MeetingObstacle } from '../error-codes.js'
import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import type { Meeting, MeetingOrder, MeetingPhase, MeetingStatus, NewMeeting } from './meeting.js'
import { ASSUMED_HOURS } from './over.js'

interface MeetingRow {
  meeting: Meeting
}

const FIND_MANY = cypher<MeetingRow>('meetings/find-many')
const CREATE = cypher('meetings/create')
const LOCK = cypher<MeetingRow>('meetings/lock')
const CHANGE = cypher<MeetingRow>('meetings/change')
const LIST = {
  EARLIEST_FIRST: cypher<MeetingRow>('meetings/list-earliest'),
  LATEST_FIRST: cypher<MeetingRow>('meetings/list-latest'),
} satisfies Record<MeetingOrder, unknown>
const STANDING_DAY = cypher<StandingDay>('meetings/standing-day')
const FORGET_WORDS = cypher('meetings/forget-words')
const OBSTACLES = cypher<{ obstacle: MeetingObstacle; person: PersonId | null }>('meetings/obstacles')
const DELETE = cypher('meetings/delete')
const COUNT = cypher<{ network: NetworkId; count: number }>('meetings/count')
const LIST_UPCOMING = cypher<MeetingRow>('meetings/list-upcoming')
const COUNT_UPCOMING = cypher<{ count: number }>('meetings/count-upcoming')

/** What Neo4j keeps of a meeting and a client may set. */
export type MeetingProperties = {
  -readonly [Name in 'title' | 'startsAt' | 'endsAt' | 'place' | 'isDiscovery' | 'status']?: Meeting[Name]
} & {
  isAnnounced?: boolean
  daySetAt?: Date
  timeZone?: string
  importKey?: string
  formerDates?: readonly string[]
}

/** How long the day of a meeting stands in the calendar. */
export interface StandingDay {
  /** The time zone by which it is told, and by which it would be if it were set now. */
  readonly dayIn: string
  readonly zoneNow: string
  /** Null where that was before anybody noted it. */
  readonly setAt: Date | null
  readonly isAnnounced: boolean
}

/** The start of a meeting, in epoch milliseconds, and its id. */
export type MeetingKeys = [number, string]

/** Which meetings: those that start from `startsFrom` on and before `startsBefore`, and so on; null leaves nothing out. */
export interface AskedMeetings {
  readonly startsFrom: Date | null
  readonly startsBefore: Date | null
  readonly statuses: readonly MeetingStatus[] | null
  readonly phase: MeetingPhase | null
  readonly now: Date
}

/** Runs cypher/meetings; knows rows, nothing of rules. */
export class MeetingStore {
  constructor(private readonly graph: Graph) {}

  /** The meetings among `ids` that exist, in no order. */
  async findMany(ids: readonly MeetingId[], runner: Runner = this.graph): Promise<Meeting[]> {
    const rows = await runner.run(FIND_MANY, { ids })
    return rows.map(row => row.meeting)
  }

  /** Creates these, but for those whose network is not there. */
  async create(meetings: readonly NewMeeting[], transaction: Transaction): Promise<void> {
    await transaction.run(CREATE, { meetings })
  }

  /** The meeting as it stands once nobody else can change it or its list before this transaction ends. */
  async lock(id: MeetingId, transaction: Transaction): Promise<Meeting | null> {
    const [row] = await transaction.run(LOCK, { id })
    return row?.meeting ?? null
  }

  /** The meeting must be locked. */
  async standingDay(id: MeetingId, transaction: Transaction): Promise<StandingDay | null> {
    const [day] = await transaction.run(STANDING_DAY, { id })
    return day ?? null
  }

  /** Raises the revision and sets the properties given. */
  async change(
    id: MeetingId,
    properties: MeetingProperties,
    transaction: Transaction,
  ): Promise<Meeting | null> {
    const [meeting] = await this.changeAll([id], properties, transaction)
    return meeting ?? null
  }

  /** The same for several meetings. */
  async changeAll(
    ids: readonly MeetingId[],
    properties: MeetingProperties,
    transaction: Transaction,
  ): Promise<Meeting[]> {
    const rows = await transaction.run(CHANGE, { ids, properties })
    return rows.map(row => row.meeting)
  }

  /** Takes away all that people said of having been there. The meeting must be locked. */
  async forgetWords(id: MeetingId, transaction: Transaction): Promise<void> {
    await transaction.run(FORGET_WORDS, { id })
  }

  /**
   * What rests on the meeting, and whose word it is where the list shows that, but for what the viewer said of themself. The meeting, and
   * who was there, must be locked.
   */
  async obstacles(
    id: MeetingId,
    viewer: PersonId | null,
    transaction: Transaction,
  ): Promise<{ obstacle: MeetingObstacle; person: PersonId | null }[]> {
    return transaction.run(OBSTACLES, { meeting: id, viewer: viewer ?? '' })
  }

  /** Takes the meeting away, with its list and the notices of it. It and its network must be locked. */
  async delete(id: MeetingId, transaction: Transaction): Promise<void> {
    await transaction.run(DELETE, { id })
  }

  /** The first meetings of each network behind `after`, in their order. */
  async list(
    networks: readonly NetworkId[],
    order: MeetingOrder,
    asked: AskedMeetings,
    after: MeetingKeys | null,
    limit: number,
  ): Promise<Map<NetworkId, Meeting[]>> {
    const parameters = { networks, ...asked, assumedHours: ASSUMED_HOURS, after, limit: int(limit) }
    const rows = await this.graph.run(LIST[order], parameters)
    const lists = new Map<NetworkId, Meeting[]>(networks.map(network => [network, []]))
    for (const { meeting } of rows) lists.get(meeting.network)?.push(meeting)
    return lists
  }

  async count(networks: readonly NetworkId[], asked: AskedMeetings): Promise<Map<NetworkId, number>> {
    const rows = await this.graph.run(COUNT, { networks, ...asked, assumedHours: ASSUMED_HOURS })
    return new Map(rows.map(row => [row.network, row.count]))
  }

  /** Planned meetings that are not over, of these networks or with the person on their list, earliest first. */
  async listUpcoming(
    person: PersonId,
    networks: readonly NetworkId[],
    now: Date,
    after: MeetingKeys | null,
    limit: number,
  ): Promise<Meeting[]> {
    const parameters = { person, networks, now, assumedHours: ASSUMED_HOURS, after, limit: int(limit) }
    const rows = await this.graph.run(LIST_UPCOMING, parameters)
    return rows.map(row => row.meeting)
  }

  async countUpcoming(person: PersonId, networks: readonly NetworkId[], now: Date): Promise<number> {
    const [row] = await this.graph.run(COUNT_UPCOMING, {
      person,
      networks,
      now,
      assumedHours: ASSUMED_HOURS,
    })
    return row?.count ?? 0
  }
}
