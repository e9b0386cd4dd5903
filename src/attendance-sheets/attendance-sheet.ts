import type { AttendanceRole } from '../meetings/attendance.js'

/** Somebody expected at a meeting, as the organisers print it. */
export interface AttendanceSheetLine {
  readonly name: string
  readonly profession: string | null
  readonly company: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly role: AttendanceRole
  readonly isNewcomer: boolean
  /** A name. */
  readonly invitedBy: string | null
}
