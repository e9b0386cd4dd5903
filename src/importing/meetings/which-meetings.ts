import { fold } from '../../text.js'
import type { ListedDate } from '../lists/listed-date.js'
import type { Finding } from './meeting-findings.js'
import { NumberedMeetings } from './numbered-meetings.js'
import type { KnownMeeting, Now, ToldMeeting } from './told-meeting.js'
import { UnnumberedMeetings } from './unnumbered-meetings.js'

/** The meetings that lines tell of. */
export interface WhichMeetings {
  readonly told: readonly ToldMeeting[]
  readonly findings: readonly Finding[]
  /** Why lines cannot be taken, by `dateKey`. */
  readonly refused: ReadonlyMap<string, string>
}

/**
 * Which meetings lines tell of that are all of one network and number, or have none: the same for the same lines in any order.
 * A list read again finds the meetings that it made.
 * @param known those of that network and number that lists told of before
 */
export function whichMeetings(
  dates: readonly ListedDate[],
  known: readonly KnownMeeting[],
  now: Now,
): WhichMeetings {
  const number = dates.find(({ meeting }) => fold(meeting ?? '') !== '')?.meeting
  if (typeof number !== 'string') return new UnnumberedMeetings(dates, known, now)
  const { told, findings } = new NumberedMeetings(number, dates, known, now)
  return { told, findings, refused: new Map() }
}
