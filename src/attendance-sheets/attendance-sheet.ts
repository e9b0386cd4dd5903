import type { Attendance } from '../meetings/attendance.js'

/** Somebody expected at a meeting, as the organisers print it. */
export interface AttendanceSheetLine {
  readonly attendance: Attendance
  readonly name: string
  readonly profession: string | null
  readonly company: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly invitedByName: string | null
}
