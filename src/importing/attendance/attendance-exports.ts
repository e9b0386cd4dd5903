import type { AttendanceExport } from './attendance-export.js'
import { CALENDAR } from './calendar-meetings.js'
import { EVENTBRITE } from './eventbrite-attendees.js'
import { MEETUP } from './meetup-attendees.js'
import { ZOOM } from './zoom-participants.js'

/** The kinds of list that programs export of who was at a meeting. */
export const ATTENDANCE_EXPORT_KINDS = ['zoom', 'eventbrite', 'meetup', 'meetings'] as const
type AttendanceExportKind = (typeof ATTENDANCE_EXPORT_KINDS)[number]

/** How each of them is read. */
export const ATTENDANCE_EXPORTS: Readonly<Record<AttendanceExportKind, AttendanceExport>> = {
  zoom: ZOOM,
  eventbrite: EVENTBRITE,
  meetup: MEETUP,
  meetings: CALENDAR,
}
