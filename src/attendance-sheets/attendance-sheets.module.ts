import type { AttendanceService } from '../meetings/attendance.service.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import { AttendanceSheetService } from './attendance-sheet.service.js'

/** Builds the services of attendance sheets. */
export function attendanceSheetsModule(needs: {
  attendances: AttendanceService
  people: PersonService
  relationships: RelationshipService
}) {
  const { attendances, people, relationships } = needs
  return { attendanceSheets: new AttendanceSheetService(attendances, people, relationships) }
}
