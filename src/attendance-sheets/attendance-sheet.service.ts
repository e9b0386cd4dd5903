import { type Attendance, takesPart, WHOLE_LIST } from '../meetings/attendance.js'
import type { AttendanceLists } from '../meetings/attendance-lists.service.js'
import type { Meeting } from '../meetings/meeting.js'
import { LARGEST_PAGE } from '../paging.js'
import type { PersonOrder } from '../people/person.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import { runs, type Viewer } from '../viewer.js'
import type { AttendanceSheetLine } from './attendance-sheet.js'

/** Who is expected at a meeting, on paper. */
export class AttendanceSheetService {
  constructor(
    private readonly lists: AttendanceLists,
    private readonly people: PersonService,
    private readonly relationships: RelationshipService,
  ) {}

  /** In this order, with email and phone of those who show them; null for anybody who does not run the network. */
  async of(viewer: Viewer, meeting: Meeting, orderBy: PersonOrder): Promise<AttendanceSheetLine[] | null> {
    if (!runs(viewer, meeting.network)) return null
    const expected = (await this.listed(viewer, meeting, orderBy)).filter(takesPart)
    const ids = expected.map(({ person }) => person)
    const [people, inviters, reachable] = await Promise.all([
      this.people.findListed(viewer, ids),
      this.people.findMany(viewer, [...new Set(expected.flatMap(({ invitedBy }) => invitedBy ?? []))]),
      this.relationships.reachable(viewer, ids),
    ])
    const byId = new Map(people.map(person => [person.id, person]))
    const names = new Map(inviters.map(({ id, name }) => [id, name]))
    return expected.flatMap(attendance => {
      const { person: id, invitedBy } = attendance
      const person = byId.get(id)
      if (!person) return []
      const { name, profession, company } = person
      return {
        attendance,
        name,
        profession,
        company,
        email: reachable.has(id) ? person.email : null,
        phone: reachable.has(id) ? person.phone : null,
        invitedByName: invitedBy && (names.get(invitedBy) ?? null),
      }
    })
  }

  private async listed(viewer: Viewer, { id }: Meeting, orderBy: PersonOrder): Promise<Attendance[]> {
    const all: Attendance[] = []
    let after: string | null = null
    do {
      const pages = await this.lists.ofMeetings(viewer, [id], WHOLE_LIST, orderBy, {
        first: LARGEST_PAGE,
        after,
      })
      const page = pages.get(id)
      all.push(...(page?.edges.map(({ node }) => node) ?? []))
      after = page?.hasNextPage ? (page.edges.at(-1)?.cursor ?? null) : null
    } while (after !== null)
    return all
  }
}
