import { composedId, type Id, type MeetingId, type NetworkId, type PersonId } from '../ids.js'
import type { TableAssignment, TablesByRound } from './tables.js'

export const ATTENDANCE_STATUSES = [
  'EXPECTED',
  'PRESENT',
  'LATE',
  'ABSENT',
  'EXCUSED',
  'SUBSTITUTED',
] as const
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number]

export const ATTENDANCE_ROLES = ['ATTENDEE', 'HOST', 'SPEAKER', 'GUEST'] as const
export type AttendanceRole = (typeof ATTENDANCE_ROLES)[number]

/** What somebody answers when a network meets. */
export type MeetingResponse = 'ATTENDING' | 'NOT_ATTENDING'

/** One person's entry on the list of one meeting. */
export interface Attendance {
  readonly person: PersonId
  readonly meeting: MeetingId
  readonly status: AttendanceStatus
  /** Who sat together, round by round; empty where the whole room was one table. */
  readonly tables: TablesByRound
  readonly role: AttendanceRole
  readonly invitedBy: PersonId | null
  /** On whose word it rests that they were there; null where it is on nobody's but the organisers'. */
  readonly basis: AttendanceBasis | null
}

export const ATTENDANCE_BASES = ['CHECKED_IN', 'ACKNOWLEDGED', 'LISTED', 'IMPORTED'] as const
/** What stands for somebody's word that they were at a meeting. */
export type AttendanceBasis = (typeof ATTENDANCE_BASES)[number]

/** Which entries of a list: those of these statuses and roles; null leaves nothing out. */
export interface AttendancesFilter {
  readonly statuses: readonly AttendanceStatus[] | null
  readonly roles: readonly AttendanceRole[] | null
}

/** Which entries of a person: those on the lists of one network, or those that wait for their word, too. */
export interface OwnEntriesFilter extends AttendancesFilter {
  readonly network: NetworkId | null
  readonly isUnacknowledged: boolean
}

export const WHOLE_LIST: AttendancesFilter = { statuses: null, roles: null }

/** A person at a meeting. */
export type Place = Pick<Attendance, 'person' | 'meeting'>

/** What the ids of attendances begin with; those of the meeting and the person follow. */
export const ATTENDANCE = 'attendance'

export function attendanceIdOf({ meeting, person }: Place): string {
  return composedId(ATTENDANCE, [meeting, person])
}

/** Whose entry on which list an id made of these names; null where no entry has such an id. */
export function placeInAttendanceId([meeting, person, ...more]: readonly Id<string>[]): Place | null {
  if (meeting === undefined || person === undefined || more.length > 0) return null
  return { meeting: meeting as string as MeetingId, person: person as string as PersonId }
}

/** What somebody is on a list until it is known whether they came. */
export const AWAITED: AttendanceStatus = 'EXPECTED'

/** Whether the entry says that the person came. */
export function wasThere({ status }: Pick<Attendance, 'status'>): boolean {
  return status === 'PRESENT' || status === 'LATE'
}

/** Whether the entry says that the person comes or came. */
export function takesPart(entry: Pick<Attendance, 'status'>): boolean {
  return entry.status === AWAITED || wasThere(entry)
}

/** An entry's status once the list is final: whoever was still expected was absent. */
export function finalStatus(status: AttendanceStatus): AttendanceStatus {
  return status === AWAITED ? 'ABSENT' : status
}

/** What an organiser says of one person: what is left out stays as it is, and null clears tables and invitedBy. */
export interface AttendanceEntry extends Pick<Attendance, 'person'>, Partial<Pick<Attendance, 'invitedBy'>> {
  readonly status?: AttendanceStatus | null
  readonly role?: AttendanceRole | null
  readonly tables?: readonly TableAssignment[] | null
}

/**
 * An entry as it is written on the list of a meeting, whoever tells of it: an organiser, a list, or the sample region. Tables left
 * out stay as they are.
 */
export interface NewAttendance
  extends Pick<Attendance, 'meeting' | 'person' | 'status' | 'role'>,
    Partial<Pick<Attendance, 'tables' | 'invitedBy'>> {}
