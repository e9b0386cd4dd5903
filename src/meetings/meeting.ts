import type { MeetingId, NetworkId } from '../ids.js'

export type MeetingStatus = 'PLANNED' | 'SETTLED' | 'CANCELLED'

/** One gathering of a network. It counts towards relationships once it is SETTLED: its attendance list is final. */
export interface Meeting {
  readonly id: MeetingId
  readonly network: NetworkId
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date | null
  readonly place: string | null
  /** Open to guests who want to see what the network is. */
  readonly isDiscovery: boolean
  readonly status: MeetingStatus
  /** Raised by every change of the meeting or its list. */
  readonly revision: string
}

/** All that is stored of a new meeting, whoever tells of it: an organiser, a list, or the sample region. */
export interface NewMeeting extends Omit<Meeting, 'revision'> {
  /** By which the next reading of a list finds it. */
  readonly importKey: string | null
  /** Whether it stood in the calendar, with its day, 24 hours before it begins. What lists tell of is history, and as good. */
  readonly isAnnounced: boolean
  /** Since when it stands in the calendar with its day. Null for what lists tell of, and missing where nobody noted it yet: `isAnnounced` holds. */
  readonly daySetAt: Date | null
}

/** When a meeting is from now on, as a list tells. */
export interface ListedMove {
  readonly id: MeetingId
  readonly startsAt: Date
  readonly importKey: string
  /** What lists said of its date before. */
  readonly formerDates: readonly string[]
}

/** A new meeting: planned, unless it is told otherwise. */
export function newMeeting(
  told: Pick<Meeting, 'id' | 'network' | 'title' | 'startsAt'> & Partial<NewMeeting>,
): NewMeeting {
  const blank = { endsAt: null, place: null, isDiscovery: false, importKey: null, daySetAt: null }
  return { ...blank, status: 'PLANNED', isAnnounced: true, ...told }
}

/** How many are expected, those who came included, and how many came. */
export interface Turnout {
  readonly expected: number
  readonly present: number
}

export const NOBODY: Turnout = { expected: 0, present: 0 }

/** Whether so many come, or came, that there are too many to pitch, listen and remember: more than `size`. */
export function isInformationMeeting(
  { status }: Meeting,
  { expected, present }: Turnout,
  size: number,
): boolean {
  if (status === 'CANCELLED') return false
  return (status === 'PLANNED' ? expected : present) > size
}

/** What a client says of a meeting: a field left out stays as it is, null clears it. */
export interface MeetingChanges {
  title?: string | null
  startsAt?: Date | null
  endsAt?: Date | null
  place?: string | null
  isDiscovery?: boolean | null
}

export type MeetingOrder = 'EARLIEST_FIRST' | 'LATEST_FIRST'

/** Whether a meeting is still to come, or took place. One that is cancelled is neither. */
export type MeetingPhase = 'UPCOMING' | 'PAST'

/** Which meetings of a network, and in which order: those that start from `startsFrom` on and before `startsBefore`. */
export interface MeetingsFilter {
  readonly startsFrom?: Date | null
  readonly startsBefore?: Date | null
  readonly statuses?: readonly MeetingStatus[] | null
  readonly phase?: MeetingPhase | null
  readonly orderBy: MeetingOrder
}
