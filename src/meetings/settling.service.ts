import type { Clock } from '../clock.js'
import { RuleBroken } from '../errors.js'
import type { MeetingId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { LapseService } from '../networks/lapse.service.js'
import type { NoticeService } from '../notices/notice.service.js'
import type { TieService } from '../ties/tie.service.js'
import type { Viewer } from '../viewer.js'
import { wasThere } from './attendance.js'
import type { AttendanceStore } from './attendance.store.js'
import type { Meeting } from './meeting.js'
import type { MeetingService } from './meeting.service.js'
import type { MeetingStore } from './meeting.store.js'
import { mustBeAsRead, mustBePlanned, mustHaveBegun, mustNotBeCancelled } from './meeting-rules.js'
import type { PresenceService } from './presence.service.js'

/**
 * When a list becomes final, and when it is opened again: memberships and ties follow in the same transaction. Memberships come
 * first, as they lock the network and ties lock people: whoever changes a membership takes these locks in the same order.
 */
export class SettlingService {
  constructor(
    private readonly meetings: MeetingService,
    private readonly store: MeetingStore,
    private readonly attendances: AttendanceStore,
    private readonly presences: PresenceService,
    private readonly ties: TieService,
    private readonly lapses: LapseService,
    private readonly notices: NoticeService,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the list final: whoever is still EXPECTED was ABSENT, and the list counts.
   * @throws Conflict where `revision` is given and the meeting has moved on, RuleBroken where it has not begun or is not planned.
   */
  async settle(viewer: Viewer, id: MeetingId, revision: string | null): Promise<Meeting> {
    return this.meetings.changeAsOrganiser(viewer, id, async (meeting, transaction) => {
      mustBeAsRead(meeting, revision)
      mustBePlanned(meeting)
      mustHaveBegun(meeting, this.clock.now(), 'Settle it after it has begun, or cancel it.')
      await this.attendances.close(id, transaction)
      await this.attendances.judge(id, null, transaction)
      await this.attestOwn(viewer, meeting, transaction)
      const settled = await this.store.change(id, { status: 'SETTLED' }, transaction)
      await this.lapses.afterSettling(id, transaction)
      await this.tell(id, transaction)
      await this.ties.meetingsSettled([id], transaction)
      return settled
    })
  }

  /** Tells those whom the list says were there, on nobody's word but the organisers', so that they can give theirs or dispute it. */
  private async tell(meeting: MeetingId, transaction: Transaction): Promise<void> {
    const present = await this.attendances.present(meeting, transaction)
    // All whom ties hold next are held here, so that two meetings never wait for each other.
    const held = new Set(
      await this.ties.lockThere(
        present.map(({ person }) => person),
        transaction,
      ),
    )
    const untold = present.flatMap(({ person, isUntold }) => (isUntold && held.has(person) ? person : []))
    const about = { introduction: null, role: null, contact: null, meeting, at: this.clock.now() }
    const notices = untold.map(person => ({ ...about, person, kind: 'PRESENCE_ENTERED' }) as const)
    await this.notices.write(notices, transaction)
  }

  /** Whoever settles a list that has them stands for it as it is. */
  private async attestOwn({ person }: Viewer, meeting: Meeting, transaction: Transaction): Promise<void> {
    if (person === null) return
    const [own] = await this.attendances.findEntries([person], [meeting.id], transaction)
    if (own && wasThere(own)) await this.presences.acknowledgeWithin(meeting, person, transaction)
  }

  /** Opens a settled list to changes; it counts no more until it is settled again. @throws RuleBroken where it is not settled. */
  async reopen(viewer: Viewer, id: MeetingId): Promise<Meeting> {
    return this.meetings.changeAsOrganiser(viewer, id, async (meeting, transaction) => {
      mustNotBeCancelled(meeting)
      if (meeting.status !== 'SETTLED')
        throw new RuleBroken(
          'MEETING_NOT_SETTLED',
          'This meeting is not settled, so its list can already be changed.',
          { meetingId: id },
        )
      const reopened = await this.store.change(id, { status: 'PLANNED' }, transaction)
      await this.lapses.undo(id, transaction)
      await this.ties.meetingReopened(id, transaction)
      return reopened
    })
  }
}
