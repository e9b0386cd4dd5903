import type { AttendanceOptions, SurveyedAttendance } from '../../src/importing/attendance-records.js'
import { surveyAttendance } from '../../src/importing/list-reading.js'
import type { OpenedList } from '../../src/list-files/opened-list.js'

/** A list in a store that is empty: its networks have the time zone of home, or the one given. */
export async function surveyed<Options extends AttendanceOptions>(
  list: OpenedList,
  options: Options,
): Promise<Options & SurveyedAttendance> {
  return { ...options, reading: await surveyAttendance(list, options, async () => new Map()) }
}
