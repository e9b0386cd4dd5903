import type { AttendanceLists } from '../meetings/attendance-lists.service.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import { AttendanceSheetService } from './attendance-sheet.service.js'

/** Builds the services of attendance sheets. */
export function attendanceSheetsModule(needs: {
  attendanceLists: AttendanceLists
  people: PersonService
  relationships: RelationshipService
}) {
  const { attendanceLists, people, relationships } = needs
  return { attendanceSheets: new AttendanceSheetService(attendanceLists, people, relationships) }
}
