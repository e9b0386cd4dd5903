import { checkAll, notNull } from '../checks.js'
import { planDate } from '../dates.js'
import { DAY_MS, HOUR_MS } from '../durations.js'
import { BadInput, Conflict, RuleBroken } from '../errors.js'
import { line, optionalLine } from '../text.js'
import type { AttendanceStatus } from './attendance.js'
import type { Meeting, MeetingChanges } from './meeting.js'
import type { MeetingProperties, StandingDay } from './meeting.store.js'
import { ASSUMED_HOURS } from './over.js'

/** The doors open an hour before a meeting begins: from then on the list may say who came. */
const DOORS_OPEN_MS = HOUR_MS
const SAY_WHO_CAME: ReadonlySet<AttendanceStatus> = new Set(['PRESENT', 'LATE', 'ABSENT'])

/** The checked properties that `input` sets. @throws BadInput for a value that cannot be meant. */
export function checkedMeeting(input: MeetingChanges, now: Date): MeetingProperties {
  const properties: MeetingProperties = {}
  const { title, startsAt, endsAt, place, isDiscovery } = input
  checkAll(
    () => {
      if (title !== undefined) properties.title = line('title', title ?? '')
    },
    () => {
      if (startsAt !== undefined)
        properties.startsAt = planDate('startsAt', notNull('startsAt', startsAt), now)
    },
    () => {
      if (endsAt !== undefined) properties.endsAt = endsAt && planDate('endsAt', endsAt, now)
    },
    () => {
      if (place !== undefined) properties.place = optionalLine('place', place, 300)
    },
    () => {
      if (isDiscovery !== undefined) properties.isDiscovery = notNull('isDiscovery', isDiscovery)
    },
  )
  return properties
}

/** @throws BadInput where a meeting would end before it starts. */
export function mustEndAfterStart(startsAt: Date, endsAt: Date | null): void {
  if (endsAt && endsAt < startsAt) throw new BadInput('endsAt', '`endsAt` must be after `startsAt`.')
}

/** @throws RuleBroken for a cancelled meeting: it changes no more. */
export function mustNotBeCancelled({ id, status }: Meeting): void {
  if (status === 'CANCELLED')
    throw new RuleBroken(
      'MEETING_CANCELLED',
      'This meeting is cancelled.',
      { meetingId: id },
      'Plan another meeting instead.',
    )
}

/** @throws RuleBroken unless the meeting is planned: a settled list is final, a cancelled meeting changes no more. */
export function mustBePlanned(meeting: Meeting): void {
  mustNotBeCancelled(meeting)
  if (meeting.status === 'SETTLED')
    throw new RuleBroken(
      'MEETING_SETTLED',
      'This meeting is settled: its attendance list is final.',
      { meetingId: meeting.id },
      'An organiser can reopen it, change it and settle it again.',
    )
}

/** @throws Conflict where a revision is given and the meeting or its list has changed since. */
export function mustBeAsRead(meeting: Meeting, revision: string | null): void {
  if (revision !== null && revision !== meeting.revision)
    throw new Conflict('CHANGED_MEANWHILE', 'The meeting has changed since you read it. Read it again first.')
}

/** How long before it begins a meeting must stand in the calendar to be announced. */
const NOTICE_MS = DAY_MS

/** Whether a meeting that is planned now for then is announced. */
export function isAhead(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() >= NOTICE_MS
}

/**
 * Whether a meeting is announced once it has another hour of its day: the day stood for as long before the new hour. Where nobody noted
 * since when it stands, what was announced stays so.
 */
export function staysAnnounced(
  { setAt, isAnnounced }: Pick<StandingDay, 'setAt' | 'isAnnounced'>,
  startsAt: Date,
  now: Date,
): boolean {
  return setAt === null ? isAnnounced || isAhead(startsAt, now) : isAhead(startsAt, setAt)
}

export function hasBegun({ startsAt }: Meeting, now: Date): boolean {
  return startsAt <= now
}

/** @throws RuleBroken before the meeting has begun; `hint` says what to do instead. */
export function mustHaveBegun(meeting: Meeting, now: Date, hint: string): void {
  if (!hasBegun(meeting, now))
    throw new RuleBroken(
      'MEETING_NOT_BEGUN',
      'This meeting has not begun yet.',
      { meetingId: meeting.id, possibleAt: meeting.startsAt },
      hint,
    )
}

/** When a meeting ends, as it says or as is assumed. */
export function endOf({ startsAt, endsAt }: Meeting): Date {
  return endsAt ?? new Date(startsAt.getTime() + ASSUMED_HOURS * HOUR_MS)
}

/** Whether a meeting is over, as the rule of that name has it in Cypher. */
export function isOver(meeting: Meeting, now: Date): boolean {
  return endOf(meeting) < now
}

/** Whether the list may say by now who came. */
export function areDoorsOpen({ startsAt }: Meeting, now: Date): boolean {
  return startsAt.getTime() - now.getTime() <= DOORS_OPEN_MS
}

/** @throws RuleBroken where an entry would say who came (or did not) before the doors are open. */
export function mustBeTimeFor(statuses: readonly AttendanceStatus[], meeting: Meeting, now: Date): void {
  const { id, startsAt } = meeting
  const saysWhoCame = statuses.some(status => SAY_WHO_CAME.has(status))
  if (saysWhoCame && !areDoorsOpen(meeting, now))
    throw new RuleBroken(
      'MEETING_NOT_BEGUN',
      'It is too early to mark anybody PRESENT, LATE or ABSENT.',
      { meetingId: id, possibleAt: new Date(startsAt.getTime() - DOORS_OPEN_MS) },
      'Check people in from an hour before the meeting begins. Until then use EXPECTED, EXCUSED or SUBSTITUTED.',
    )
}
