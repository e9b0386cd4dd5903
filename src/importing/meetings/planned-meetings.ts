import { dayIn } from '../../dates.js'
import { addTo } from '../../grouping.js'
import type { PlannedMeeting } from '../import.store.js'
import type { Finding } from './meeting-findings.js'
import { ARRIVALS_MS, inTime, type Now, type ToldMeeting } from './told-meeting.js'

/** Which meetings of the calendar are those that a list tells of. */
export interface InCalendar {
  readonly planned: ReadonlyMap<ToldMeeting, PlannedMeeting>
  /** Those of which it cannot be told. */
  readonly unclear: readonly ToldMeeting[]
  readonly findings: readonly Finding[]
}

/**
 * What a list tells anew of a network whose calendar has meetings that no list told of: the one of its day, or where lines have
 * a time the one within four hours. Two that may be one, or one of two, are for whoever imports to tell apart.
 * @param told meetings of one network that are new to its lists
 */
export function inCalendar(
  told: readonly ToldMeeting[],
  calendar: readonly PlannedMeeting[],
  { zone }: Now,
): InCalendar {
  const mayBe = new Map(told.map(one => [one, calendar.filter(meeting => fits(one, meeting, zone))]))
  const claims = new Map<PlannedMeeting, ToldMeeting[]>()
  for (const [one, meetings] of mayBe) for (const meeting of meetings) addTo(claims, meeting, one)
  const planned = new Map<ToldMeeting, PlannedMeeting>()
  const unclear: ToldMeeting[] = []
  const findings: Finding[] = []
  for (const [one, [meeting, ...others]] of mayBe) {
    if (!meeting) continue
    if (others.length > 0 || (claims.get(meeting)?.length ?? 0) > 1) unclear.push(one)
    else {
      planned.set(one, meeting)
      findings.push({
        kind: 'IN_CALENDAR',
        meeting: one.dates[0]?.meeting ?? null,
        day: dayIn(zone, meeting.startsAt),
        more: 1,
      })
    }
  }
  return { planned, unclear, findings }
}

function fits({ dates }: ToldMeeting, { startsAt }: PlannedMeeting, zone: string): boolean {
  const [first] = inTime(dates)
  if (!first) return false
  return first.timed
    ? Math.abs(startsAt.getTime() - first.date.getTime()) <= ARRIVALS_MS
    : dayIn(zone, startsAt) === dayIn(zone, first.date)
}
