import type { Foundations } from '../foundations.js'
import type { LapseService } from '../networks/lapse.service.js'
import type { MembershipService } from '../networks/membership.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { NoticeService } from '../notices/notice.service.js'
import type { PersonService } from '../people/person.service.js'
import type { TieService } from '../ties/tie.service.js'
import { AttendanceService } from './attendance.service.js'
import { AttendanceStore } from './attendance.store.js'
import { AttendanceLists } from './attendance-lists.service.js'
import { DeletingService } from './deleting.service.js'
import { DisputeService } from './dispute.service.js'
import { DisputeStore } from './dispute.store.js'
import { MeetingService } from './meeting.service.js'
import { MeetingStore } from './meeting.store.js'
import { PresenceService } from './presence.service.js'
import { PresenceStore } from './presence.store.js'
import { RipeningService } from './ripening.service.js'
import { SettlingService } from './settling.service.js'

/** Builds the services of meetings. */
export function meetingsModule(
  { graph, clock, newId }: Foundations,
  needs: {
    ties: TieService
    people: PersonService
    networks: NetworkService
    memberships: MembershipService
    lapses: LapseService
    notices: NoticeService
  },
) {
  const { ties, people, networks, memberships, lapses, notices } = needs
  const store = new MeetingStore(graph)
  const attendanceStore = new AttendanceStore(graph)
  const meetings = new MeetingService(graph, store, networks, clock, newId)
  const lists = [meetings, store, attendanceStore] as const
  const disputeStore = new DisputeStore(graph)
  const presenceStore = new PresenceStore(graph)
  const presences = new PresenceService(...lists, presenceStore, disputeStore, networks, ties, clock)
  const judged = [disputeStore, presences, memberships, lapses] as const
  return {
    meetings,
    presences,
    ripening: new RipeningService(meetings, presences, presenceStore, clock),
    disputes: new DisputeService(...lists, ...judged, people, clock),
    attendanceLists: new AttendanceLists(attendanceStore),
    attendances: new AttendanceService(...lists, people, memberships, presences, ties, clock),
    deleting: new DeletingService(...lists, ties, memberships, lapses),
    settling: new SettlingService(...lists, presences, ties, lapses, notices, clock),
  }
}
