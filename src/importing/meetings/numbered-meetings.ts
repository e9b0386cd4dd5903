import { dayIn, type LocalDate } from '../../dates.js'
import { DAY_MS } from '../../durations.js'
import { addTo, grouped } from '../../grouping.js'
import type { ListedDate } from '../lists/listed-date.js'
import type { Finding } from './meeting-findings.js'
import {
  ARRIVALS_MS,
  inTime,
  isAsListed,
  type KnownMeeting,
  type Now,
  type ToldMeeting,
  told,
} from './told-meeting.js'

/** A list that has a planned meeting on one other day so near tells that it is put off. */
const PUT_OFF_DAYS = 60

/** The lines of one number and day. */
interface Day {
  readonly day: LocalDate
  readonly dates: ListedDate[]
}

/**
 * Which meetings the lines of one number tell of: one a day, whatever their times. A planned meeting that has not begun
 * moves where the list has its number on one other day and not on its own. Where the list or the store has several days
 * near it they are several meetings, and so they are where the number is but a name, which a series may share.
 */
export class NumberedMeetings {
  readonly told: ToldMeeting[] = []
  readonly findings: Finding[] = []
  private readonly taken = new Set<KnownMeeting>()
  private readonly days: readonly Day[]
  /** The days on which meetings of the store are in the calendar. */
  private readonly calendar: ReadonlyMap<KnownMeeting, LocalDate>

  /** @param known the meetings of that number in the network */
  constructor(
    private readonly number: string,
    dates: readonly ListedDate[],
    private readonly known: readonly KnownMeeting[],
    private readonly now: Now,
  ) {
    this.calendar = new Map(known.map(meeting => [meeting, this.dayOf(meeting.startsAt)]))
    this.days = byDay(dates, known, now)
    const others = this.days.filter(listed => !this.isOfItsDay(listed, ({ said }) => said.day === listed.day))
    const left = others.filter(listed => !this.isOfItsDay(listed, meeting => this.isOn(meeting, listed)))
    for (const listed of left) if (!this.hasMoved(listed) && !this.hadMoved(listed)) this.isNew(listed)
    for (const { dates, startsAt } of this.told) {
      const times = dates.filter(({ timed }) => timed).length
      if (times > 1) this.find('ARRIVALS', this.dayOf(startsAt), times)
    }
  }

  /** One that is there on that day. Of several, made by earlier versions, each line is of its own. */
  private isOfItsDay({ day, dates }: Day, isIt: (meeting: KnownMeeting) => boolean): boolean {
    const there = open(this.known.filter(meeting => isIt(meeting) && !this.taken.has(meeting)))
    const [one, ...others] = there
    if (!one) return false
    for (const meeting of there) this.taken.add(meeting)
    if (others.length === 0) {
      this.told.push(told(dates, one, this.follows(one, { day, dates }), this.now))
      return true
    }
    this.find('SEVERAL', day, there.length)
    for (const [meeting, ofIt] of nearest(dates, there)) this.told.push(told(ofIt, meeting, false, this.now))
    return true
  }

  /** One that is planned for another day. */
  private hasMoved(listed: Day): boolean {
    const near = this.near(listed.day)
    const [meeting] = near
    if (!meeting || near.length > 1 || this.taken.has(meeting)) return false
    if (!this.isToCome(meeting) || !hasNumber(this.number)) return false
    const planned = this.dayOf(meeting.startsAt)
    if (this.days.filter(({ day }) => areNear(day, planned)).length > 1) return false
    // An old list, read again.
    if (wasOn(meeting, listed.day) && hasBegun(listed, this.now)) return false
    this.taken.add(meeting)
    this.find('MOVED', planned, listed.day)
    this.told.push(told(listed.dates, meeting, true, this.now))
    return true
  }

  /** One that was on that day, as a list before said. */
  private hadMoved({ day, dates }: Day): boolean {
    const meeting = this.near(day).find(known => wasOn(known, day) && !this.taken.has(known))
    if (!meeting) return false
    this.taken.add(meeting)
    this.find('STAYS', day, this.dayOf(meeting.startsAt))
    this.told.push(told(dates, meeting, false, this.now))
    return true
  }

  private isNew({ day, dates }: Day): void {
    const [planned, ...others] = this.near(day)
    if (planned?.status === 'PLANNED' && others.length === 0 && !this.taken.has(planned))
      this.find('ANOTHER', this.dayOf(planned.startsAt), day)
    this.told.push(told(dates, null, true, this.now))
  }

  /** Whether the hour of a meeting is that of the list: as long as it is to come, and nobody set another. */
  private follows(meeting: KnownMeeting, { day, dates }: Day): boolean {
    const { said } = meeting
    const isOfDay = said.timed && said.day === day && dates.some(({ timed }) => timed)
    return isOfDay && isAsListed(meeting) && this.isToCome(meeting)
  }

  private isToCome({ status, startsAt }: KnownMeeting): boolean {
    return status === 'PLANNED' && startsAt > this.now.now
  }

  /** Whether a meeting is on that day in the calendar, or had begun when these came past midnight. */
  private isOn(meeting: KnownMeeting, { day, dates }: Day): boolean {
    const { now } = this.now
    return (
      this.calendar.get(meeting) === day ||
      dates.every(({ date, timed }) => timed && date <= now && isWithin(date, meeting.startsAt))
    )
  }

  private near(day: LocalDate): KnownMeeting[] {
    return this.known.filter(meeting => {
      const inCalendar = this.calendar.get(meeting)
      return meeting.status !== 'CANCELLED' && inCalendar !== undefined && areNear(day, inCalendar)
    })
  }

  private dayOf(instant: Date): LocalDate {
    return dayIn(this.now.zone, instant)
  }

  private find(kind: Finding['kind'], day: LocalDate, more: Finding['more']): void {
    this.findings.push({ kind, meeting: this.number, day, more })
  }
}

/** Lines by their days; those past midnight with the evening before, unless a list before had them apart. */
function byDay(dates: readonly ListedDate[], known: readonly KnownMeeting[], { zone }: Now): Day[] {
  const days = new Map<LocalDate, ListedDate[]>()
  let evening: LocalDate | null = null
  let first = new Date(0)
  for (const date of inTime(dates)) {
    const isOwn = known.some(({ said }) => said.at.getTime() === date.date.getTime())
    const isLate: boolean = !isOwn && date.timed && evening !== null && isWithin(date.date, first)
    const day: LocalDate = isLate && evening !== null ? evening : dayIn(zone, date.date)
    if (date.timed && day !== evening) {
      evening = day
      first = date.date
    }
    addTo(days, day, date)
  }
  return [...days].map(([day, ofDay]) => ({ day, dates: ofDay }))
}

/** Each date with the meeting whose date lists said so, or that is nearest. */
function nearest(dates: readonly ListedDate[], meetings: readonly KnownMeeting[]) {
  const distance = (date: ListedDate, { said }: KnownMeeting) =>
    Math.abs(said.at.getTime() - date.date.getTime())
  return grouped(dates, date =>
    meetings.reduce((one, other) => (distance(date, other) < distance(date, one) ? other : one)),
  )
}

/** Without those that were cancelled, where one takes place. */
function open(meetings: readonly KnownMeeting[]): readonly KnownMeeting[] {
  const taking = meetings.filter(({ status }) => status !== 'CANCELLED')
  return taking.length > 0 ? taking : meetings.slice(0, 1)
}

const isWithin = (date: Date, first: Date) => date >= first && date.getTime() - first.getTime() <= ARRIVALS_MS
const areNear = (one: LocalDate, other: LocalDate) =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= PUT_OFF_DAYS * DAY_MS
const wasOn = ({ formerly }: KnownMeeting, day: LocalDate) => formerly.some(said => said.day === day)
const hasBegun = ({ dates }: Day, { now }: Now) => dates.some(({ from }) => from <= now)
const hasNumber = (name: string) => /\p{N}/u.test(name)
