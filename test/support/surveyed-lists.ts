import type { AttendanceOptions, SurveyedAttendance } from '../../src/importing/attendance-records.js'
import { surveyAttendance } from '../../src/importing/list-reading.js'

/** A list in a store that is empty: its networks have the time zone of home, or the one given. */
export async function surveyed<Options extends AttendanceOptions>(
  path: string,
  options: Options,
): Promise<Options & SurveyedAttendance> {
  return { ...options, reading: await surveyAttendance(path, options, async () => new Map()) }
}
