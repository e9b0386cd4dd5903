import { BadInput } from '../errors.js'
import type { PersonId } from '../ids.js'
import { type Attendance, type AttendanceEntry, AWAITED, type NewAttendance } from './attendance.js'
import type { Meeting } from './meeting.js'
import { areDoorsOpen } from './meeting-rules.js'
import { tablesByRound } from './tables.js'

/** The most people that one change of a list can name. */
export const MOST_ENTRIES = 500

/** Where a person stands in the entries of a request. */
export function fieldOf(
  entries: readonly Pick<AttendanceEntry, 'person' | 'invitedBy'>[],
  field: 'personId' | 'invitedById',
  person: PersonId,
): string {
  const key = field === 'personId' ? 'person' : 'invitedBy'
  return `entries[${entries.findIndex(entry => entry[key] === person)}].${field}`
}

/**
 * The `i`th entry of a request as it is to be written. What it leaves out is as `before` has it; somebody new to the list is an
 * ATTENDEE, PRESENT once the doors are open and EXPECTED until then. @throws BadInput for a null that cannot be meant, and bad tables.
 */
export function wholeEntry(
  meeting: Meeting,
  entry: AttendanceEntry,
  before: Attendance | undefined,
  now: Date,
  i: number,
): NewAttendance {
  const { person, status, role, tables, invitedBy } = entry
  for (const [field, value] of Object.entries({ status, role }))
    if (value === null) throw new BadInput(`entries[${i}].${field}`, 'This must not be empty.')
  return {
    meeting: meeting.id,
    person,
    status: status ?? before?.status ?? (areDoorsOpen(meeting, now) ? 'PRESENT' : AWAITED),
    role: role ?? before?.role ?? 'ATTENDEE',
    // What is undefined would reach Neo4j as null, and clear what is there.
    ...(tables === undefined ? {} : { tables: tablesByRound(`entries[${i}].tables`, tables ?? []) }),
    ...(invitedBy === undefined ? {} : { invitedBy }),
  }
}
