import { RuleBroken } from '../errors.js'
import type { MeetingId, NetworkId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { LapseService } from '../networks/lapse.service.js'
import type { MembershipService } from '../networks/membership.service.js'
import type { TieService } from '../ties/tie.service.js'
import type { Viewer } from '../viewer.js'
import type { AttendanceStore } from './attendance.store.js'
import type { Meeting } from './meeting.js'
import type { MeetingService } from './meeting.service.js'
import type { MeetingStore } from './meeting.store.js'
import { mustBeAsRead } from './meeting-rules.js'

/** Takes away meetings that should not have been written down, as long as nobody has said anything that rests on them. */
export class DeletingService {
  constructor(
    private readonly meetings: MeetingService,
    private readonly store: MeetingStore,
    private readonly attendances: AttendanceStore,
    private readonly ties: TieService,
    private readonly memberships: MembershipService,
    private readonly lapses: LapseService,
  ) {}

  /**
   * Deletes a meeting with its list, whatever its status: what it gave to ties goes, and who lapsed by it gets their membership back, as
   * where it is reopened. Gives its network.
   * @throws NotFound, Forbidden, Conflict where `revision` is given and the meeting has moved on, RuleBroken MEETING_IN_USE where others
   * than the viewer have said something that rests on it.
   */
  async delete(viewer: Viewer, id: MeetingId, revision: string | null): Promise<NetworkId> {
    const { network } = await this.meetings.changeAsOrganiser(viewer, id, async (meeting, transaction) => {
      mustBeAsRead(meeting, revision)
      const isSettled = meeting.status === 'SETTLED'
      if (isSettled) await this.store.change(id, { status: 'PLANNED' }, transaction)
      // This holds the network, and comes before people are held, as everywhere.
      await this.lapses.undo(id, transaction)
      const present = await this.attendances.present(id, transaction)
      // Whoever declares an encounter at a meeting, or recommends somebody, holds these people, and no meeting.
      await this.ties.lockThere(
        present.map(({ person }) => person),
        transaction,
      )
      await this.mustNotBeInUse(viewer, meeting, transaction)
      if (isSettled) await this.ties.meetingReopened(id, transaction)
      await this.store.delete(id, transaction)
      return meeting
    })
    return network
  }

  /** Of people it names only those whom the list shows to the viewer. */
  private async mustNotBeInUse(
    viewer: Viewer,
    { id, network }: Meeting,
    transaction: Transaction,
  ): Promise<void> {
    const found = await this.store.obstacles(id, viewer.person, transaction)
    if (found.length === 0) return
    const people = [...new Set(found.flatMap(({ person }) => person ?? []))]
    const hidden = people.filter(person => viewer.hidden.has(person))
    const listed = await this.memberships.acceptedAmong(network, hidden, transaction)
    throw new RuleBroken(
      'MEETING_IN_USE',
      'People have said something that rests on this meeting.',
      {
        meetingId: id,
        obstacles: [...new Set(found.map(({ obstacle }) => obstacle))],
        personIds: people.filter(person => !viewer.hidden.has(person) || listed.has(person)).sort(),
      },
      'Cancel the meeting if it is planned. Otherwise take off the list whoever is on it by mistake, and ask the others to take back what they said.',
    )
  }
}
