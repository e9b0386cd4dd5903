import type { Clock } from '../clock.js'
import { dayIn } from '../dates.js'
import { BadInput, Forbidden, NotFound } from '../errors.js'
import type { MeetingId, NetworkId, NewId } from '../ids.js'
import { type Attempt, makeOnce } from '../keyed-requests/keyed-request.service.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { NetworkService } from '../networks/network.service.js'
import { countedTogether, Ordering, type Page, type PageRequest } from '../paging.js'
import { networksOf, runs, type Viewer } from '../viewer.js'
import {
  type ListedMove,
  type Meeting,
  type MeetingChanges,
  type MeetingStatus,
  type MeetingsFilter,
  type NewMeeting,
  newMeeting,
} from './meeting.js'
import type { AskedMeetings, MeetingKeys, MeetingProperties, MeetingStore } from './meeting.store.js'
import {
  checkedMeeting,
  isAhead,
  mustBeAsRead,
  mustBePlanned,
  mustEndAfterStart,
  mustNotBeCancelled,
  staysAnnounced,
} from './meeting-rules.js'

const ORDERINGS = {
  EARLIEST_FIRST: new Ordering('meetings, earliest first', ['number', 'string']),
  LATEST_FIRST: new Ordering('meetings, latest first', ['number', 'string']),
}
const UPCOMING = new Ordering('upcoming meetings', ['number', 'string'])

const keysOf = ({ startsAt, id }: Meeting): MeetingKeys => [startsAt.getTime(), id]

/** Meetings: whoever is signed in sees when and where networks meet; organisers plan. Who comes is for AttendanceService. */
export class MeetingService {
  constructor(
    private readonly graph: Graph,
    private readonly store: MeetingStore,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Those of `ids` that exist, in no order; nothing for somebody who is not signed in. */
  async findMany(viewer: Viewer, ids: readonly MeetingId[]): Promise<Meeting[]> {
    if (viewer.subject === null) return []
    return this.store.findMany(ids)
  }

  /** The meeting, for a change. @throws NotFound where there is none. */
  async mustFind(viewer: Viewer, field: string, id: MeetingId): Promise<Meeting> {
    const [meeting] = await this.findMany(viewer, [id])
    if (!meeting) throw new NotFound(field)
    return meeting
  }

  /**
   * The meetings of each network that are asked for, cancelled ones included unless the filter leaves them out.
   * @throws BadInput for a span that ends before it starts.
   */
  async ofNetworks(
    networks: readonly NetworkId[],
    { orderBy, startsFrom, startsBefore, statuses, phase }: MeetingsFilter,
    request: PageRequest,
  ): Promise<Map<NetworkId, Page<Meeting>>> {
    if (startsFrom && startsBefore && startsBefore < startsFrom)
      throw new BadInput('startsBefore', '`startsBefore` must be after `startsFrom`.')
    const asked: AskedMeetings = {
      startsFrom: startsFrom ?? null,
      startsBefore: startsBefore ?? null,
      statuses: statuses ?? null,
      phase: phase ?? null,
      now: this.clock.now(),
    }
    const ordering = ORDERINGS[orderBy]
    const { after, limit } = ordering.start(request)
    const lists = await this.store.list(networks, orderBy, asked, after, limit)
    const countOf = countedTogether(() => this.store.count(networks, asked))
    return new Map(
      [...lists].map(([network, meetings]) => [
        network,
        ordering.page(request, meetings, keysOf, meeting => meeting, countOf(network)),
      ]),
    )
  }

  /**
   * Planned meetings that are not over, of the networks the viewer belongs to, answered or not, and others they are on.
   * Null before they have a profile.
   */
  async upcoming(viewer: Viewer, request: PageRequest): Promise<Page<Meeting> | null> {
    const { after, limit } = UPCOMING.start(request)
    const { person } = viewer
    if (person === null) return null
    const now = this.clock.now()
    const networks = networksOf(viewer)
    const meetings = await this.store.listUpcoming(person, networks, now, after, limit)
    return UPCOMING.page(
      request,
      meetings,
      keysOf,
      meeting => meeting,
      () => this.store.countUpcoming(person, networks, now),
    )
  }

  /** Plans a meeting, or records one of the past, to be settled then. @throws NotFound, Forbidden, BadInput. */
  async plan(
    viewer: Viewer,
    network: NetworkId,
    input: MeetingChanges & { title: string; startsAt: Date },
    attempt: Attempt | null = null,
  ): Promise<Meeting> {
    await this.networks.mustRun(viewer, 'networkId', network)
    const { title, startsAt } = input
    const own = { id: this.newId<'Meeting'>(), network, title, startsAt }
    const now = this.clock.now()
    const calendar = { isAnnounced: isAhead(startsAt, now), daySetAt: now }
    const told = newMeeting({ ...own, ...checkedMeeting(input, now), ...calendar })
    mustEndAfterStart(told.startsAt, told.endsAt)
    return this.graph.write(transaction =>
      makeOnce(attempt, transaction, async () => {
        await this.networks.hold('networkId', network, transaction)
        await this.store.create([told], transaction)
        const [meeting] = await this.store.findMany([told.id], transaction)
        if (!meeting) throw new NotFound('networkId')
        return meeting
      }),
    )
  }

  /** Takes over meetings of which others tell: lists, or the sample region. */
  async takeOver(meetings: readonly NewMeeting[], transaction: Transaction): Promise<void> {
    if (meetings.length > 0) await this.store.create(meetings, transaction)
  }

  /** Takes over from lists which status these meetings have. They must be locked. */
  async takeOverStatus(
    ids: readonly MeetingId[],
    status: MeetingStatus,
    transaction: Transaction,
  ): Promise<void> {
    if (ids.length > 0) await this.store.changeAll(ids, { status }, transaction)
  }

  /** Takes over from a list when a meeting is, with all that another day means. Its ties must be those of one not settled. */
  async takeOverMove(
    { id, startsAt, importKey, formerDates }: ListedMove,
    transaction: Transaction,
  ): Promise<void> {
    const meeting = await this.store.lock(id, transaction)
    const day = meeting && (await this.store.standingDay(id, transaction))
    if (!day) throw new NotFound('meetingId')
    const later = startsAt.getTime() - meeting.startsAt.getTime()
    const endsAt = meeting.endsAt && new Date(meeting.endsAt.getTime() + later)
    const properties = { startsAt, endsAt, importKey, formerDates }
    const now = this.clock.now()
    const isHistory = startsAt <= now
    if (dayIn(day.dayIn, startsAt) === dayIn(day.dayIn, meeting.startsAt)) {
      const isAnnounced = isHistory ? day.isAnnounced : staysAnnounced(day, startsAt, now)
      await this.store.change(id, { ...properties, isAnnounced }, transaction)
    } else if (isHistory) await this.store.change(id, { ...properties, timeZone: day.zoneNow }, transaction)
    else await this.moveDay(id, { ...properties, timeZone: day.zoneNow }, startsAt, transaction)
  }

  /**
   * Changes the fields given. Evidence is dated by the start, so that of a settled meeting stays.
   * @throws Conflict where `revision` is given and the meeting has moved on, BadInput, RuleBroken.
   */
  async update(
    viewer: Viewer,
    id: MeetingId,
    revision: string | null,
    input: MeetingChanges,
  ): Promise<Meeting> {
    return this.changeAsOrganiser(viewer, id, async (meeting, transaction) => {
      mustBeAsRead(meeting, revision)
      mustNotBeCancelled(meeting)
      const properties = checkedMeeting(input, this.clock.now())
      const { startsAt = meeting.startsAt, endsAt = meeting.endsAt } = properties
      mustEndAfterStart(startsAt, endsAt)
      if (startsAt.getTime() === meeting.startsAt.getTime())
        return this.store.change(id, properties, transaction)
      mustBePlanned(meeting)
      const day = await this.store.standingDay(id, transaction)
      if (!day) return null
      // By the zone in which the day was set: a network that changes its own makes no two days one.
      if (dayIn(day.dayIn, startsAt) !== dayIn(day.dayIn, meeting.startsAt))
        return this.moveDay(id, { ...properties, timeZone: day.zoneNow }, startsAt, transaction)
      const stays = staysAnnounced(day, startsAt, this.clock.now())
      return this.store.change(id, { ...properties, timeZone: day.dayIn, isAnnounced: stays }, transaction)
    })
  }

  /** Whoever gave their word gave it for the day before: it is taken back. */
  private async moveDay(
    id: MeetingId,
    properties: MeetingProperties,
    startsAt: Date,
    transaction: Transaction,
  ): Promise<Meeting | null> {
    await this.store.forgetWords(id, transaction)
    const now = this.clock.now()
    const calendar = { isAnnounced: isAhead(startsAt, now), daySetAt: now }
    return this.store.change(id, { ...properties, ...calendar }, transaction)
  }

  /** The meeting does not take place. @throws Conflict as `update` does, RuleBroken unless it is planned. */
  async cancel(viewer: Viewer, id: MeetingId, revision: string | null): Promise<Meeting> {
    return this.changeAsOrganiser(viewer, id, async (meeting, transaction) => {
      mustBeAsRead(meeting, revision)
      mustBePlanned(meeting)
      return this.store.change(id, { status: 'CANCELLED' }, transaction)
    })
  }

  /** A change that only organisers of its network make. @throws NotFound, Forbidden, and what `work` does. */
  async changeAsOrganiser(
    viewer: Viewer,
    id: MeetingId,
    work: (meeting: Meeting, transaction: Transaction) => Promise<Meeting | null>,
  ): Promise<Meeting> {
    const { network } = await this.mustFind(viewer, 'meetingId', id)
    if (!runs(viewer, network))
      throw new Forbidden('NOT_ORGANISER', 'Only organisers of this network can do this.')
    return this.change(id, work)
  }

  /** Hands `work` the meeting as it stands once nobody else can change it or its list before the change is done. */
  async change(
    id: MeetingId,
    work: (meeting: Meeting, transaction: Transaction) => Promise<Meeting | null>,
  ): Promise<Meeting> {
    return this.graph.write(async transaction => {
      const meeting = await this.store.lock(id, transaction)
      const changed = meeting && (await work(meeting, transaction))
      if (changed === null) throw new NotFound('meetingId')
      return changed
    })
  }
}
