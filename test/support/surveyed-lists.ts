import { surveyAttendance } from '../../src/importing/attendance/attendance-reading.js'
import type { Recognition } from '../../src/importing/attendance/attendance-recognition.js'
import type {
  AttendanceOptions,
  SurveyedAttendance,
} from '../../src/importing/attendance/attendance-records.js'
import { dateKey, type ListedDate } from '../../src/importing/lists/listed-date.js'
import { whichMeetings } from '../../src/importing/meetings/which-meetings.js'
import type { ListedNames } from '../../src/importing/people/listed-person.js'
import type { OpenedList } from '../../src/list-files/opened-list.js'
import { fold } from '../../src/text.js'

/** A list in a store that is empty: its networks have the time zone of home, or the one given. */
export async function surveyed<Options extends AttendanceOptions>(
  list: OpenedList,
  options: Options,
): Promise<Options & SurveyedAttendance> {
  return { ...options, reading: await surveyAttendance(list, options, async () => new Map()) }
}

/** What a list means where nothing is known beside it. */
export function byItself({ reading, now }: SurveyedAttendance) {
  return async ({ dates }: ListedNames): Promise<Recognition> => {
    const meetings = new Map<string, string>()
    const refused = new Map<string, string>()
    const byNumber = new Map<string, ListedDate[]>()
    for (const date of dates.values()) {
      const number = JSON.stringify([fold(date.network), fold(date.meeting ?? '')])
      byNumber.set(number, [...(byNumber.get(number) ?? []), date])
    }
    for (const [number, ofNumber] of byNumber) {
      const zone = reading.zoneOf(ofNumber[0]?.network ?? '')
      const which = whichMeetings(ofNumber, [], { zone, now })
      for (const { dates, said } of which.told)
        for (const date of dates) meetings.set(dateKey(date), `${number} ${said}`)
      for (const [key, reason] of which.refused) refused.set(key, reason)
    }
    return {
      who: personKey => personKey,
      doubtOf: () => undefined,
      leavesOut: () => false,
      decided: () => undefined,
      doubtsPerson: () => {},
      meetingOf: key => meetings.get(key) ?? key,
      refusesMeeting: key => refused.get(key),
      refusesAnswer: () => undefined,
    }
  }
}
