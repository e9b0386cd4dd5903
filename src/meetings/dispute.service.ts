import type { Clock } from '../clock.js'
import { BadInput, NotFound } from '../errors.js'
import type { MeetingId, PersonId } from '../ids.js'
import type { LapseService } from '../networks/lapse.service.js'
import type { MembershipService } from '../networks/membership.service.js'
import type { PersonService } from '../people/person.service.js'
import { mustBePerson, networksRunBy, type Viewer } from '../viewer.js'
import type { Place } from './attendance.js'
import type { AttendanceStore } from './attendance.store.js'
import type { Dispute } from './dispute.js'
import type { DisputeStore } from './dispute.store.js'
import type { Meeting } from './meeting.js'
import type { MeetingService } from './meeting.service.js'
import type { MeetingStore } from './meeting.store.js'
import { mustNotBeCancelled } from './meeting-rules.js'
import type { PresenceService } from './presence.service.js'

/**
 * What people say against lists: that they were not there, did not meet somebody, or were not absent. Memberships come before ties, as
 * where a list is settled.
 */
export class DisputeService {
  constructor(
    private readonly meetings: MeetingService,
    private readonly meetingStore: MeetingStore,
    private readonly attendances: AttendanceStore,
    private readonly store: DisputeStore,
    private readonly presences: PresenceService,
    private readonly memberships: MembershipService,
    private readonly lapses: LapseService,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  /** By the ids of attendances: what is said of the viewer's own entries, and of those of networks that they run. */
  async findMany(viewer: Viewer, places: readonly Place[]): Promise<Map<string, Dispute[]>> {
    return this.store.findMany(places, viewer.person, viewer.admin ? null : networksRunBy(viewer))
  }

  /**
   * The viewer was not there, or did not meet `other` there, whatever the list says: it is struck from all evidence for as long as they
   * say so. Where the list has them as ABSENT, or has left them out, they were not absent: it counts no more until an organiser upholds it.
   * @throws NotFound for a meeting that says neither of them, and for nobody they could have met there.
   */
  async dispute(viewer: Viewer, id: MeetingId, other: PersonId | null): Promise<Meeting> {
    const person = mustBePerson(viewer)
    if (other === person) throw new BadInput('withPersonId', 'This must be somebody else.')
    if (other !== null) await this.people.mustFind(viewer, 'withPersonId', other)
    return this.disputeAs(person, id, other)
  }

  /** The same for somebody who is known by a link of a mail. */
  async disputeAs(person: PersonId, id: MeetingId, other: PersonId | null): Promise<Meeting> {
    return this.presences.change(id, async (meeting, transaction) => {
      const [entry] = await this.attendances.findEntries([person], [id], transaction)
      const isOfAbsence =
        other === null &&
        (entry ? entry.status === 'ABSENT' : await this.lapses.isAbsent(person, id, transaction))
      if (!entry && !isOfAbsence) throw new NotFound('meetingId')
      const at = this.clock.now()
      if (!entry) {
        // So that organisers see on the list what is disputed.
        const absent = { person, meeting: id, status: 'ABSENT', role: 'ATTENDEE' } as const
        await this.attendances.set([absent], at, transaction)
      }
      await this.store.add({ person, meeting: id, other, isOfAbsence, at }, transaction)
      if (isOfAbsence) await this.lapses.absenceDisputed(meeting.network, person, transaction)
      else await this.presences.judge(meeting, person, transaction)
    })
  }

  /**
   * The viewer no longer says so. What the list says counts again, and opens once they acknowledge it.
   * @throws NotFound where there is no such dispute, or an organiser has upheld the absence.
   */
  async withdraw(viewer: Viewer, id: MeetingId, other: PersonId | null): Promise<Meeting> {
    const person = mustBePerson(viewer)
    return this.presences.change(id, async (meeting, transaction) => {
      if (!(await this.store.withdraw({ person, meeting: id }, other, transaction)))
        throw new NotFound(other === null ? 'meetingId' : 'withPersonId')
      if (other === null && meeting.status === 'SETTLED')
        await this.lapses.afterSettling(id, transaction, [person])
      await this.presences.judge(meeting, person, transaction)
    })
  }

  /** An organiser upholds that somebody was absent: it counts again, and they see who says so. @throws NotFound where nobody disputes it. */
  async uphold(viewer: Viewer, { meeting: id, person }: Place): Promise<Meeting> {
    return this.meetings.changeAsOrganiser(viewer, id, async (meeting, transaction) => {
      mustNotBeCancelled(meeting)
      // Somebody hidden is seen only where the list shows them: if they belong to the network now.
      const isShown =
        !viewer.hidden.has(person) ||
        (await this.memberships.acceptedAmong(meeting.network, [person], transaction)).has(person)
      const now = this.clock.now()
      if (!isShown || !(await this.store.uphold({ person, meeting: id }, viewer.person, now, transaction)))
        throw new NotFound('personId')
      await this.lapses.afterSettling(id, transaction, [person])
      return this.meetingStore.change(id, {}, transaction)
    })
  }
}
