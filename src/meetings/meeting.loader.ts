import DataLoader from 'dataloader'
import { batchedByArguments, batchedById } from '../graphql/batching.js'
import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import type { Page, PageRequest } from '../paging.js'
import type { PersonOrder } from '../people/person.js'
import type { Viewer } from '../viewer.js'
import {
  type Attendance,
  type AttendancesFilter,
  attendanceIdOf,
  type OwnEntriesFilter,
  type Place,
} from './attendance.js'
import type { AttendanceLists } from './attendance-lists.service.js'
import type { Dispute } from './dispute.js'
import type { DisputeService } from './dispute.service.js'
import { type Meeting, type MeetingsFilter, NOBODY, type Turnout } from './meeting.js'
import type { MeetingService } from './meeting.service.js'

type ListRequest = PageRequest & Partial<AttendancesFilter>

/** Meetings and their lists, as far as one request asks for them, fetched together. */
export function meetingLoaders(
  meetings: MeetingService,
  attendances: AttendanceLists,
  disputes: DisputeService,
  viewer: Viewer,
) {
  return {
    meeting: batchedById((ids: MeetingId[]) => meetings.findMany(viewer, ids)),
    meetingsOfNetwork: batchedByArguments(
      (networks: NetworkId[], args: PageRequest & MeetingsFilter) =>
        meetings.ofNetworks(networks, args, args),
      (): Page<Meeting> | null => null,
    ),
    turnout: new DataLoader<MeetingId, Turnout>(async ids => {
      const turnouts = await attendances.turnout(ids)
      return ids.map(id => turnouts.get(id) ?? NOBODY)
    }),
    attendancesOfMeeting: batchedByArguments(
      (ids: MeetingId[], args: ListRequest & { orderBy: PersonOrder }) =>
        attendances.ofMeetings(viewer, ids, filterOf(args), args.orderBy, args),
      (): Page<Attendance> | null => null,
    ),
    attendancesOfPerson: batchedByArguments(
      (people: PersonId[], args: ListRequest & Omit<OwnEntriesFilter, keyof AttendancesFilter>) =>
        attendances.ofPeople(
          viewer,
          people,
          { ...filterOf(args), network: args.network, isUnacknowledged: args.isUnacknowledged },
          args,
        ),
      (): Page<Attendance> | null => null,
    ),
    attendance: new DataLoader<Place, Attendance | null, string>(
      async places => {
        const found = await attendances.findMany(viewer, places)
        const byPlace = new Map(found.map(one => [attendanceIdOf(one), one]))
        return places.map(place => byPlace.get(attendanceIdOf(place)) ?? null)
      },
      { cacheKeyFn: attendanceIdOf },
    ),
    disputes: new DataLoader<Place, Dispute[] | null, string>(
      async places => {
        const found = await disputes.findMany(viewer, places)
        return places.map(place => found.get(attendanceIdOf(place)) ?? null)
      },
      { cacheKeyFn: attendanceIdOf },
    ),
    viewerAttendance: new DataLoader<MeetingId, Attendance | null>(async ids => {
      const found = new Map((await attendances.ofViewer(viewer, ids)).map(own => [own.meeting, own]))
      return ids.map(id => found.get(id) ?? null)
    }),
    isNewcomer: new DataLoader<Attendance, boolean, string>(asked => attendances.newcomers(asked), {
      cacheKeyFn: attendanceIdOf,
    }),
  }
}

function filterOf({ statuses = null, roles = null }: Partial<AttendancesFilter>): AttendancesFilter {
  return { statuses, roles }
}
