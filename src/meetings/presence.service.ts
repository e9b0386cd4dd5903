import type { Clock } from '../clock.js'
import { DAY_MS } from '../durations.js'
import { BadInput, NotFound, RuleBroken } from '../errors.js'
import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { Network } from '../networks/network.js'
import type { NetworkService } from '../networks/network.service.js'
import type { TieService } from '../ties/tie.service.js'
import { belongsTo, mustBePerson, type Viewer } from '../viewer.js'
import { type Attendance, wasThere } from './attendance.js'
import type { AttendanceStore } from './attendance.store.js'
import type { DisputeStore } from './dispute.store.js'
import type { Meeting } from './meeting.js'
import type { MeetingService } from './meeting.service.js'
import type { MeetingStore } from './meeting.store.js'
import {
  endOf,
  isOver,
  mustBePlanned,
  mustBeTimeFor,
  mustHaveBegun,
  mustNotBeCancelled,
} from './meeting-rules.js'
import type { Attestation, PresenceStore } from './presence.store.js'

/** What people say of their own presence at meetings. Lists count, but open nothing without the word of each of two (docs/strength.md). */
export class PresenceService {
  constructor(
    private readonly meetings: MeetingService,
    private readonly meetingStore: MeetingStore,
    private readonly attendances: AttendanceStore,
    private readonly store: PresenceStore,
    private readonly disputes: DisputeStore,
    private readonly networks: NetworkService,
    private readonly ties: TieService,
    private readonly clock: Clock,
  ) {}

  /** A member, or a guest on the list, is there, as they say: their word for the room. @throws NotFound, RuleBroken unless it is going on. */
  async checkIn(viewer: Viewer, id: MeetingId): Promise<Meeting> {
    const person = mustBePerson(viewer)
    await this.meetings.mustFind(viewer, 'meetingId', id)
    return this.meetings.change(id, async (meeting, transaction) => {
      mustBePlanned(meeting)
      const now = this.clock.now()
      mustBeTimeFor(['PRESENT'], meeting, now)
      if (isOver(meeting, now))
        throw new RuleBroken(
          'MEETING_ENDED',
          'This meeting is over.',
          { meetingId: id, endedAt: endOf(meeting) },
          'Once an organiser has put you on the list, acknowledge it with acknowledgeAttendance.',
        )
      const entry = await this.entryOf(person, id, transaction)
      if (!entry && !belongsTo(viewer, meeting.network))
        throw new RuleBroken(
          'NOT_ON_THE_LIST',
          'You are not on the list of this meeting.',
          { meetingId: id },
          'Say that you come with respondToMeeting before it begins, or ask an organiser to put you on the list.',
        )
      const role = entry?.role ?? 'ATTENDEE'
      const status = entry && wasThere(entry) ? entry.status : 'PRESENT'
      await this.attendances.set([{ person, meeting: id, status, role }], now, transaction)
      await this.attest(meeting, person, transaction)
      return this.meetingStore.change(id, {}, transaction)
    })
  }

  /** The viewer was there, as the list says by now. @throws NotFound for a meeting whose list does not say so, RuleBroken before it has begun. */
  async acknowledge(viewer: Viewer, id: MeetingId): Promise<Meeting> {
    return this.acknowledgeAs(mustBePerson(viewer), id)
  }

  /** The same for somebody who is known by a link of a mail. */
  async acknowledgeAs(person: PersonId, id: MeetingId): Promise<Meeting> {
    return this.change(id, async (meeting, transaction) => {
      mustHaveBegun(meeting, this.clock.now(), 'Check in with checkIn from an hour before it begins.')
      await this.mustBePresent(person, meeting, transaction)
      await this.disputes.withdraw({ person, meeting: id }, null, transaction)
      await this.acknowledgeWithin(meeting, person, transaction)
    })
  }

  /** The same for all meetings of a network within a time, but those that the viewer disputes. @throws NotFound, BadInput for a time that ends before it begins. */
  async acknowledgeAll(
    viewer: Viewer,
    id: NetworkId,
    { from, before }: { from: Date | null; before: Date | null },
  ): Promise<Network> {
    const person = mustBePerson(viewer)
    const network = await this.networks.mustFind('networkId', id)
    if (from && before && before < from)
      throw new BadInput('startsBefore', '`startsBefore` must be after `startsFrom`.')
    const within = { network: id, from, before, now: this.clock.now() }
    for (const meeting of await this.store.attendedWithin(person, within))
      await this.acknowledge(viewer, meeting)
    return network
  }

  /** Takes down that this person says so of themself: until the meeting ends for the room, and then for the list as it stands. */
  async attest(meeting: Meeting, person: PersonId, transaction: Transaction): Promise<void> {
    const now = this.clock.now()
    if (isOver(meeting, now)) return this.acknowledgeWithin(meeting, person, transaction)
    await this.takeDown(
      { person, basis: 'CHECKED_IN', until: lastCheckedIn(meeting, now) },
      meeting,
      transaction,
    )
  }

  /** Takes down that this person was there, for the list as it stands. */
  async acknowledgeWithin(meeting: Meeting, person: PersonId, transaction: Transaction): Promise<void> {
    await this.takeDown({ person, basis: 'ACKNOWLEDGED', until: this.clock.now() }, meeting, transaction)
  }

  private async takeDown(
    word: Omit<Attestation, 'meeting'>,
    meeting: Meeting,
    transaction: Transaction,
  ): Promise<void> {
    await this.ties.countHeads(meeting.id, transaction)
    await this.store.attest({ ...word, meeting: meeting.id }, transaction)
    await this.judge(meeting, word.person, transaction)
  }

  /** A change of what somebody says of themself: the meeting is locked, and another revision after it. */
  async change(
    id: MeetingId,
    work: (meeting: Meeting, transaction: Transaction) => Promise<void>,
  ): Promise<Meeting> {
    return this.meetings.change(id, async (meeting, transaction) => {
      mustNotBeCancelled(meeting)
      await work(meeting, transaction)
      return this.meetingStore.change(id, {}, transaction)
    })
  }

  /** Says anew on whose word this person's presence rests, and whether it counts. */
  async judge(meeting: Meeting, person: PersonId, transaction: Transaction): Promise<void> {
    await this.attendances.judge(meeting.id, [person], transaction)
    if (meeting.status === 'SETTLED') await this.ties.presenceChanged(meeting.id, person, transaction)
  }

  private async entryOf(
    person: PersonId,
    id: MeetingId,
    transaction: Transaction,
  ): Promise<Attendance | null> {
    const [entry] = await this.attendances.findEntries([person], [id], transaction)
    return entry ?? null
  }

  private async mustBePresent(person: PersonId, { id }: Meeting, transaction: Transaction): Promise<void> {
    const entry = await this.entryOf(person, id, transaction)
    if (!entry) throw new NotFound('meetingId')
    if (!wasThere(entry))
      throw new RuleBroken(
        'NOT_ON_THE_LIST',
        'The list of this meeting does not say that you were there.',
        { meetingId: id },
        'Ask an organiser to put it right.',
      )
  }
}

/** Up to when names may be entered for whom somebody who checks in now stands: nobody sees further ahead than a day. */
function lastCheckedIn(meeting: Meeting, now: Date): Date {
  return new Date(Math.min(endOf(meeting).getTime(), now.getTime() + DAY_MS))
}
