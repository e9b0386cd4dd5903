import { dayIn, type LocalDate } from '../../dates.js'
import { HOUR_MS } from '../../durations.js'
import type { MeetingStatus } from '../../meetings/meeting.js'
import { noonOf } from '../lists/date-reading.js'
import type { ListedDate } from '../lists/listed-date.js'

/** How lists wrote the date of a meeting: a day, or with a time. */
export interface SaidDate {
  readonly text: string
  readonly day: LocalDate
  /** The instant that stands for it. */
  readonly at: Date
  /** False for a day, and for the noon by which earlier versions kept one. */
  readonly timed: boolean
}

/** A meeting of the store that lists told of. */
export interface KnownMeeting {
  /** By which it is found in the store. */
  readonly importKey: string
  readonly said: SaidDate
  /** What lists said before. */
  readonly formerly: readonly SaidDate[]
  readonly startsAt: Date
  readonly status: MeetingStatus
}

/** Lines that are of one meeting, and what becomes of it. */
export interface ToldMeeting {
  readonly dates: readonly ListedDate[]
  /** Null for one that is new. */
  readonly known: KnownMeeting | null
  readonly startsAt: Date
  readonly begun: boolean
  /** How lists say its date from now on. */
  readonly said: string
}

/** By what days are told, and since when a meeting has begun. */
export interface Now {
  readonly zone: string
  readonly now: Date
}

/** For so long after the first come those of the same meeting. */
export const ARRIVALS_MS = 4 * HOUR_MS

/** What a list says of a date, as it is kept. Earlier versions kept milliseconds, and a day as its noon. */
export function saidOf({ date, timed }: ListedDate, zone: string): string {
  return timed ? date.toISOString().replace('.000Z', 'Z') : dayIn(zone, date)
}

/** What was kept of a date, read again. */
export function readSaid(text: string, zone: string): SaidDate {
  if (!text.includes('T')) {
    const day = text as LocalDate
    return { text, day, at: noonOf(day, zone), timed: false }
  }
  const at = new Date(text)
  const day = dayIn(zone, at)
  const isNoon = text.endsWith('.000Z') && at.getTime() === noonOf(day, zone).getTime()
  return { text, day, at, timed: !isNoon }
}

/** The day of lines in their network. */
export const dayOf = ({ date }: ListedDate, { zone }: Now): LocalDate => dayIn(zone, date)

/** Whether a meeting of the store begins when lists say it does: nobody moved it in the calendar. */
export function isAsListed({ said, startsAt }: KnownMeeting): boolean {
  return said.at.getTime() === startsAt.getTime()
}

/** Those with a time come first, in the order of time: the first says when a meeting begins. */
export function inTime(dates: readonly ListedDate[]): ListedDate[] {
  return [...dates].sort(
    (one, other) => Number(other.timed) - Number(one.timed) || one.date.getTime() - other.date.getTime(),
  )
}

/**
 * The lines of `dates` as one meeting. Where it is `known` it keeps its start, but for a day that now has its time, and where
 * it `follows` the list.
 */
export function told(
  dates: readonly ListedDate[],
  known: KnownMeeting | null,
  follows: boolean,
  { zone, now }: Now,
): ToldMeeting {
  const [first] = inTime(dates)
  if (!first) throw new Error('A meeting without a date.')
  const hasTimeNow = known !== null && first.timed && !known.said.timed && isAsListed(known)
  const listed = known === null || follows || hasTimeNow
  const startsAt = listed ? first.date : known.startsAt
  const said = listed ? saidOf(first, zone) : known.said.text
  const isDay = !first.timed && startsAt.getTime() === first.date.getTime()
  const hasStarted = isDay ? first.from <= now : startsAt <= now
  const begun =
    known?.status === 'SETTLED' || (hasStarted && !dates.some(date => date.timed && date.date > now))
  return { dates, known, startsAt, begun, said }
}
