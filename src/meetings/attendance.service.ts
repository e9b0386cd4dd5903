import { mustHaveItems } from '../checks.js'
import type { Clock } from '../clock.js'
import { BadInput, NotFound, RuleBroken } from '../errors.js'
import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { MembershipService } from '../networks/membership.service.js'
import type { PersonService } from '../people/person.service.js'
import type { TieService } from '../ties/tie.service.js'
import { belongsTo, mustBePerson, type Viewer } from '../viewer.js'
import {
  type AttendanceBasis,
  type AttendanceEntry,
  type AttendanceStatus,
  type MeetingResponse,
  type NewAttendance,
  wasThere,
} from './attendance.js'
import type { AttendanceStore } from './attendance.store.js'
import { fieldOf, MOST_ENTRIES, wholeEntry } from './entries.js'
import type { Meeting } from './meeting.js'
import type { MeetingService } from './meeting.service.js'
import type { MeetingStore } from './meeting.store.js'
import { hasBegun, mustBePlanned, mustBeTimeFor } from './meeting-rules.js'
import type { PresenceService } from './presence.service.js'

/** Changes of who comes to meetings, and who came: people answer for themselves, organisers keep the list until it is settled. */
export class AttendanceService {
  constructor(
    private readonly meetings: MeetingService,
    private readonly meetingStore: MeetingStore,
    private readonly store: AttendanceStore,
    private readonly people: PersonService,
    private readonly memberships: MembershipService,
    private readonly presences: PresenceService,
    private readonly ties: TieService,
    private readonly clock: Clock,
  ) {}

  /**
   * The viewer comes (EXPECTED) or does not (EXCUSED), and as a guest may share their contact details with the organisers. Whoever wants to come to a discovery meeting becomes a guest of its
   * network. @throws RuleBroken once the meeting has begun, or for somebody who does not belong there.
   */
  async respond(
    viewer: Viewer,
    id: MeetingId,
    response: MeetingResponse,
    shareContact: boolean | null,
  ): Promise<Meeting> {
    const person = mustBePerson(viewer)
    const status = response === 'ATTENDING' ? 'EXPECTED' : 'EXCUSED'
    await this.meetings.mustFind(viewer, 'meetingId', id)
    return this.meetings.change(id, async (meeting, transaction) => {
      mustBePlanned(meeting)
      if (hasBegun(meeting, this.clock.now()))
        throw new RuleBroken(
          'MEETING_BEGUN',
          'This meeting has already begun.',
          { meetingId: id, startsAt: meeting.startsAt },
          'Tell the organisers, who keep the list.',
        )
      const [entry] = await this.store.findEntries([person], [id], transaction)
      if (!entry || status === 'EXPECTED')
        await this.mustBeWelcome(viewer, person, meeting, status, entry !== undefined, transaction)
      if (shareContact !== null)
        await this.memberships.shareContact(person, meeting.network, shareContact, transaction)
      const role = entry?.role ?? (belongsTo(viewer, meeting.network) ? 'ATTENDEE' : 'GUEST')
      await this.setAll(id, [{ meeting: id, person, status, role }], transaction)
      return this.meetingStore.change(id, {}, transaction)
    })
  }

  /**
   * Members answer for any meeting of theirs, guests for those they were put down for, and anyone for discovery meetings, which
   * they enter as guests.
   */
  private async mustBeWelcome(
    viewer: Viewer,
    person: PersonId,
    { network, isDiscovery }: Meeting,
    status: AttendanceStatus,
    isPutDown: boolean,
    transaction: Transaction,
  ): Promise<void> {
    const standing = async () =>
      (await this.memberships.acceptedAmong(network, [person], transaction)).get(person)
    const accepted = await standing()
    if (accepted === 'LAPSED') throw hasLapsed(network, [person])
    if (accepted && (isPutDown || isDiscovery || belongsTo(viewer, network))) return
    if (!isDiscovery || status !== 'EXPECTED')
      throw new RuleBroken(
        'NOT_A_MEMBER',
        'Only members of this network can answer for its meetings.',
        { networkId: network, personIds: [person] },
        'Join the network, or come to a discovery meeting as a guest.',
      )
    await this.memberships.becomeGuest(person, network, transaction)
    if ((await standing()) === undefined)
      throw new RuleBroken(
        'NOT_A_MEMBER',
        'You are already invited to this network.',
        { networkId: network, personIds: [person] },
        'Accept the invitation first.',
      )
  }

  /**
   * Sets the entries of these people and leaves the others, so that two desks can check in at once.
   * @throws BadInput, NotFound for unknown people, RuleBroken for somebody who does not belong to the network, before the doors are
   * open, and for a list that is final.
   */
  async set(viewer: Viewer, id: MeetingId, entries: readonly AttendanceEntry[]): Promise<Meeting> {
    return this.meetings.changeAsOrganiser(viewer, id, async (meeting, transaction) => {
      mustHaveItems('entries', entries, 1, MOST_ENTRIES)
      if (new Set(entries.map(entry => entry.person)).size < entries.length)
        throw new BadInput('entries', 'A person must not be listed twice.')
      mustBePlanned(meeting)
      const people = entries.map(entry => entry.person)
      const listed = await this.store.findEntries(people, [id], transaction)
      const before = new Map(listed.map(entry => [entry.person, entry]))
      const now = this.clock.now()
      const whole = entries.map((entry, i) => wholeEntry(meeting, entry, before.get(entry.person), now, i))
      mustBeTimeFor(
        entries.flatMap(({ status }) => status ?? []),
        meeting,
        now,
      )
      await this.mustBelong(viewer, meeting.network, whole, transaction)
      await this.setAll(id, whole, transaction)
      await this.attestOwn(viewer, meeting, whole, transaction)
      return this.meetingStore.change(id, {}, transaction)
    })
  }

  /**
   * Takes over entries of which others tell: lists, which are history, or the sample region, whose members say that the list speaks
   * for them. Their meetings must be locked.
   */
  async takeOver(
    entries: readonly NewAttendance[],
    basis: 'IMPORTED' | 'LISTED',
    transaction: Transaction,
  ): Promise<void> {
    if (entries.length === 0) return
    const now = this.clock.now()
    const taken = entries.map(entry => {
      const counts = wasThere(entry)
      // No list speaks for guests: they have said it themselves.
      const word: AttendanceBasis = basis === 'LISTED' && entry.role === 'GUEST' ? 'ACKNOWLEDGED' : basis
      return {
        ...entry,
        ...{ basis: counts ? word : null, counts },
        coversUntil: counts && word !== 'LISTED' ? now : null,
      }
    })
    await this.store.set(await this.withoutErasedInviters(taken, transaction), now, transaction)
    await this.store.uncoverImported([...new Set(entries.map(({ meeting }) => meeting))], transaction)
  }

  /** Takes these people off the list; those who are not on it stay off. @throws NotFound for unknown people. */
  async remove(viewer: Viewer, id: MeetingId, people: readonly PersonId[]): Promise<Meeting> {
    return this.meetings.changeAsOrganiser(viewer, id, async (meeting, transaction) => {
      mustHaveItems('personIds', people, 1, MOST_ENTRIES)
      mustBePlanned(meeting)
      // A hidden person can be taken off only where the list shows them: if they belong to the network now.
      const accepted = await this.memberships.acceptedAmong(meeting.network, people, transaction)
      const shown = people.filter(person => !viewer.hidden.has(person) || accepted.has(person))
      const removed = new Set(await this.store.remove(id, shown, transaction))
      await this.mustExist(
        viewer,
        people.filter(person => !removed.has(person)),
        person => `personIds[${people.indexOf(person)}]`,
      )
      return this.meetingStore.change(id, {}, transaction)
    })
  }

  /** Sets these entries of a meeting, and says on whose word they rest. */
  private async setAll(
    meeting: MeetingId,
    entries: readonly NewAttendance[],
    transaction: Transaction,
  ): Promise<void> {
    const standing = await this.withoutErasedInviters(entries, transaction)
    await this.store.set(standing, this.clock.now(), transaction)
    const people = entries.map(({ person }) => person)
    await this.store.judge(meeting, people, transaction)
  }

  /** What organisers write about themselves is their word: until the meeting ends for the room, then for the list so far. */
  private async attestOwn(
    { person }: Viewer,
    meeting: Meeting,
    entries: readonly NewAttendance[],
    transaction: Transaction,
  ): Promise<void> {
    const own = entries.find(entry => entry.person === person)
    if (own && wasThere(own)) await this.presences.attest(meeting, own.person, transaction)
  }

  /** These entries without inviters who have just been erased, so that nobody stays in an entry as an id. */
  private async withoutErasedInviters<Entry extends NewAttendance>(
    entries: readonly Entry[],
    transaction: Transaction,
  ): Promise<Entry[]> {
    const inviters = entries.flatMap(({ invitedBy }) => invitedBy ?? [])
    const held = new Set(await this.ties.lockThere(inviters, transaction))
    const isGone = ({ invitedBy }: NewAttendance) => invitedBy && !held.has(invitedBy)
    return entries.map(entry => (isGone(entry) ? { ...entry, invitedBy: null } : entry))
  }

  /** Nobody can be put on a list who has not agreed to belong to the network. */
  private async mustBelong(
    viewer: Viewer,
    network: NetworkId,
    entries: readonly NewAttendance[],
    transaction: Transaction,
  ): Promise<void> {
    const people = entries.map(entry => entry.person)
    const accepted = await this.memberships.acceptedAmong(network, people, transaction)
    const strangers = people.filter(person => !accepted.has(person))
    await this.mustExist(viewer, strangers, person => fieldOf(entries, 'personId', person))
    const lapsed = entries.filter(entry => accepted.get(entry.person) === 'LAPSED')
    if (lapsed.some(entry => entry.status === 'EXPECTED'))
      throw hasLapsed(
        network,
        lapsed.map(entry => entry.person),
      )
    if (strangers.length > 0)
      throw new RuleBroken(
        'NOT_A_MEMBER',
        'Only people of this network can be on its attendance lists, and some of these do not belong to it.',
        { networkId: network, personIds: strangers },
        'Invite them to the network. Once they accept, they can be on the list.',
      )
    const inviters = entries.flatMap(entry => entry.invitedBy ?? []).filter(person => !accepted.has(person))
    await this.mustExist(viewer, inviters, person => fieldOf(entries, 'invitedById', person))
  }

  private async mustExist(
    viewer: Viewer,
    people: readonly PersonId[],
    field: (person: PersonId) => string,
  ): Promise<void> {
    if (people.length === 0) return
    const distinct = [...new Set(people)]
    const found = new Set((await this.people.findMany(viewer, distinct)).map(({ id }) => id))
    const missing = distinct.find(person => !found.has(person))
    if (missing !== undefined) throw new NotFound(field(missing))
  }
}

function hasLapsed(network: NetworkId, people: readonly PersonId[]): RuleBroken {
  return new RuleBroken(
    'LAPSED',
    'Somebody whose membership has lapsed cannot be expected at a meeting.',
    { networkId: network, personIds: people },
    'An organiser can reinstate the membership while the seat is free.',
  )
}
