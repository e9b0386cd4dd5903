import type { MeetingId, NetworkId, PersonId } from '../ids.js'
import { countedTogether, Ordering, type Page, type PageRequest } from '../paging.js'
import type { PersonOrder } from '../people/person.js'
import { networksOf, networksRunBy, type Viewer } from '../viewer.js'
import {
  type Attendance,
  type AttendancesFilter,
  attendanceIdOf,
  type OwnEntriesFilter,
  type Place,
  takesPart,
} from './attendance.js'
import type { AttendanceScope, AttendanceStore } from './attendance.store.js'
import type { Turnout } from './meeting.js'
import { NEWCOMER_MEETINGS } from './newcomers.js'

const ORDERINGS = {
  NAME: new Ordering('attendances by name', ['string', 'string']),
  FAMILY_NAME: new Ordering('attendances by family name', ['string', 'string']),
} satisfies Record<PersonOrder, unknown>
const LATEST = new Ordering('attendances, latest first', ['number', 'string'])

/** Who comes to meetings, and who came, as far as the viewer may know. */
export class AttendanceLists {
  constructor(private readonly store: AttendanceStore) {}

  async turnout(meetings: readonly MeetingId[]): Promise<Map<MeetingId, Turnout>> {
    return this.store.turnout(meetings)
  }

  /** The viewer's own entries on these lists, in no order. */
  async ofViewer(viewer: Viewer, meetings: readonly MeetingId[]): Promise<Attendance[]> {
    return viewer.person === null ? [] : this.store.findEntries([viewer.person], meetings)
  }

  /** The entries of these people at these meetings: the viewer's own, and those on lists that are open to them. */
  async findMany(viewer: Viewer, places: readonly Place[]): Promise<Attendance[]> {
    if (viewer.subject === null) return []
    return this.store.findMany(places, scopeOf(viewer, networksOf(viewer)))
  }

  /** The lists of these meetings by name or by family name: for members of the network, those who come or came, organisers and the administrator. */
  async ofMeetings(
    viewer: Viewer,
    meetings: readonly MeetingId[],
    filter: AttendancesFilter,
    orderBy: PersonOrder,
    request: PageRequest,
  ): Promise<Map<MeetingId, Page<Attendance>>> {
    const scope = scopeOf(viewer, networksOf(viewer))
    const ordering = ORDERINGS[orderBy]
    const { after, limit } = ordering.start(request)
    const lists = await this.store.listOfMeetings(meetings, scope, filter, orderBy, after, limit)
    const countOf = countedTogether(() => this.store.countOfMeetings(meetings, scope, filter))
    return new Map(
      [...lists].map(([meeting, rows]) => [
        meeting,
        ordering.page(
          request,
          rows,
          row => [row.sortedBy, row.attendance.person],
          row => row.attendance,
          countOf(meeting),
        ),
      ]),
    )
  }

  /** What each person was and is at, latest first: for themselves and the administrator, and for organisers what they ran. */
  async ofPeople(
    viewer: Viewer,
    people: readonly PersonId[],
    filter: OwnEntriesFilter,
    request: PageRequest,
  ): Promise<Map<PersonId, Page<Attendance>>> {
    const scope = scopeOf(viewer, networksRunBy(viewer))
    const { after, limit } = LATEST.start(request)
    const shown = people.filter(person => scope.networks?.length !== 0 || person === viewer.person)
    if (shown.length === 0) return new Map()
    const lists = await this.store.listOfPeople(shown, scope, filter, after, limit)
    const countOf = countedTogether(() => this.store.countOfPeople(shown, scope, filter))
    return new Map(
      [...lists].map(([person, rows]) => [
        person,
        LATEST.page(
          request,
          rows,
          row => [row.startsAt.getTime(), row.attendance.meeting],
          row => row.attendance,
          countOf(person),
        ),
      ]),
    )
  }

  /** Whether each of these is at their first or second meeting in its network. Somebody who does not come is at none. */
  async newcomers(attendances: readonly Attendance[]): Promise<boolean[]> {
    const earlier = await this.store.countEarlier(attendances.filter(takesPart))
    const counts = new Map(earlier.map(place => [attendanceIdOf(place), place.earlier]))
    return attendances.map(attendance => {
      const count = counts.get(attendanceIdOf(attendance))
      return count !== undefined && count < NEWCOMER_MEETINGS
    })
  }
}

function scopeOf(viewer: Viewer, networks: readonly NetworkId[]): AttendanceScope {
  return {
    viewer: viewer.person,
    networks: viewer.admin ? null : networks,
    runs: networksRunBy(viewer),
    hidden: [...viewer.hidden],
  }
}
