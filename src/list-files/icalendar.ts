import ICAL from 'ical.js'
import { DateTime, IANAZone } from 'luxon'
import { type BadLine, UnreadableFile } from './bad-line.js'
import type { Book, Bounds, Row, Sheet } from './sheet.js'
import { type TextEncoding, textAt } from './text-encoding.js'

/** The columns of a calendar's sheet: a line for each person of each event. */
export const CALENDAR_COLUMNS = ['UID', 'DTSTART', 'SUMMARY', 'CN', 'ATTENDEE', 'PARTSTAT', 'ROLE', 'CUTYPE']
/** More than weekly for five years, as far ahead as meetings are planned. */
const MOST_REPETITIONS = 400

/** One person of an event, as the calendar has them. */
interface Invited {
  name: string
  address: string
  answer: string
  role: string
  kind: string
}

/**
 * The calendar at `path`, each event that is not cancelled a line for each of its people; one that repeats, on each of its days.
 * @throws UnreadableFile where it is no calendar, or larger than the bounds.
 */
export async function calendarAt(path: string, encoding: TextEncoding, bounds: Bounds): Promise<Book> {
  const { calendars, bytes } = await parsed(path, encoding, bounds)
  const rows = new EventRows(bounds)
  for (const calendar of calendars) rows.add(eventsOf(calendar))
  const sheet: Sheet = {
    ...{ name: null, isHidden: false, told: rows.told },
    async *rows(onBytes) {
      onBytes?.(bytes)
      yield [{ line: 0, values: [...CALENDAR_COLUMNS] }, ...rows.rows]
    },
  }
  return { what: `a calendar (iCalendar), in ${encoding}`, sheets: [sheet], isLoose: false }
}

async function parsed(path: string, encoding: TextEncoding, { held }: Bounds) {
  const pieces: string[] = []
  let bytes = 0
  const onBytes = (read: number) => {
    bytes = read
    if (read > held) throw new UnreadableFile('The calendar is too large. Export a shorter time of it.')
  }
  for await (const text of textAt(path, encoding, onBytes)) pieces.push(text)
  return { calendars: componentsOf(pieces.join('')), bytes }
}

function componentsOf(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text)
    const all: unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed]
    return all.flatMap(one => (Array.isArray(one) ? new ICAL.Component(one) : []))
  } catch (error) {
    throw new UnreadableFile(`The file is not a calendar: ${error instanceof Error ? error.message : error}.`)
  }
}

/** The events of a calendar, those that repeat with what is otherwise on single days; what has no series of its own by itself. */
function eventsOf(calendar: ICAL.Component): ICAL.Event[] {
  const parts = calendar.name === 'vevent' ? [calendar] : calendar.getAllSubcomponents('vevent')
  const events = parts.map(part => new ICAL.Event(part, { strictExceptions: true, exceptions: [] }))
  const series = new Map<string, ICAL.Event>()
  for (const event of events) if (!event.isRecurrenceException() && event.uid) series.set(event.uid, event)
  return events.filter(event => {
    const of = event.isRecurrenceException() ? series.get(event.uid) : undefined
    of?.relateException(event)
    return of === undefined
  })
}

/** The lines that events come to, counted by those who are invited. */
class EventRows {
  readonly rows: (Row | BadLine)[] = []
  private readonly left = { cancelled: 0, alone: 0 }

  constructor(private readonly bounds: Bounds) {}

  add(events: readonly ICAL.Event[]): void {
    for (const event of events)
      try {
        if (invitesAnybody(event)) this.addEvent(event)
        else this.left.alone++
      } catch (error) {
        if (error instanceof UnreadableFile) throw error
        this.refuse(event, `cannot be read: ${error instanceof Error ? error.message : error}`)
      }
  }

  /** What is left out, a sentence each. */
  get told(): string[] {
    const { cancelled, alone } = this.left
    return [
      'Its lines are counted by those who are invited, from 1.',
      ...said(cancelled, 'that is cancelled', 'that are cancelled'),
      ...said(alone, 'that invites nobody', 'that invite nobody'),
    ]
  }

  private addEvent(event: ICAL.Event): void {
    if (event.isRecurring()) this.addSeries(event)
    else this.addAt(event, startOf(event.component, event.startDate))
  }

  /** All days of an event that repeats, or none. */
  private addSeries(event: ICAL.Event): void {
    const days = daysOf(event)
    if (days === null) {
      this.refuse(event, 'repeats in a way that is not understood: give each of its days an event of its own')
      return
    }
    if (days.length > MOST_REPETITIONS) {
      const how = `repeats without end, or more than ${MOST_REPETITIONS} times`
      this.refuse(event, `${how}: give it an end in the calendar, and export it again`)
      return
    }
    for (const day of days) {
      const { item, startDate } = event.getOccurrenceDetails(day)
      this.addAt(item, startOf(item.component, startDate))
    }
  }

  private addAt(event: ICAL.Event, start: string): void {
    if (textOf(event.component.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED') {
      this.left.cancelled++
      return
    }
    for (const { name, address, answer, role, kind } of invitedTo(event))
      this.push({ values: [event.uid ?? '', start, event.summary ?? '', name, address, answer, role, kind] })
  }

  private refuse(event: ICAL.Event, why: string): void {
    this.push({ reason: `The event "${event.summary ?? event.uid ?? ''}" ${why}.` })
  }

  private push(row: Omit<Row, 'line'> | Omit<BadLine, 'line'>): void {
    if (this.rows.length >= this.bounds.lines)
      throw new UnreadableFile(`The calendar has more than ${this.bounds.lines} invitations.`)
    this.rows.push({ line: this.rows.length + 1, ...row })
  }
}

/** The days of an event that repeats, up to one beyond those that are taken; null where they cannot be told. */
function daysOf(event: ICAL.Event): ICAL.Time[] | null {
  const days: ICAL.Time[] = []
  try {
    const iterator = event.iterator()
    for (let day = iterator.next(); day && days.length <= MOST_REPETITIONS; day = iterator.next()) {
      // Of days that have an end of their own the library gives the periods.
      if (!(day instanceof ICAL.Time)) return null
      days.push(day)
    }
    return days
  } catch {
    return null
  }
}

function invitesAnybody({ component, exceptions }: ICAL.Event): boolean {
  const parts = [component, ...Object.values(exceptions).map(exception => exception.component)]
  return parts.some(part => part.hasProperty('attendee'))
}

/** Those invited, and whoever invites them, which calendars may not have among them. */
function invitedTo({ component }: ICAL.Event): Invited[] {
  const invited = component.getAllProperties('attendee').map(attendee => personOf(attendee))
  const inviting = component.getFirstProperty('organizer')
  if (!inviting || invited.length === 0) return invited
  const host = { ...personOf(inviting), answer: 'ACCEPTED', role: 'CHAIR' }
  return invited.some(({ address }) => address.toLowerCase() === host.address.toLowerCase())
    ? invited
    : [host, ...invited]
}

function personOf(property: ICAL.Property): Invited {
  const value = (name: string) => textOf(property.getFirstParameter(name))
  return {
    name: value('cn'),
    address: textOf(property.getFirstValue()).replace(/^mailto:/i, ''),
    // What no calendar has to say.
    answer: value('partstat').toUpperCase() || 'NEEDS-ACTION',
    role: value('role').toUpperCase(),
    kind: value('cutype').toUpperCase(),
  }
}

/** When an event starts, as ISO: a day, an instant, or a local time where the calendar does not say of which zone. */
function startOf(component: ICAL.Component, start: ICAL.Time | null): string {
  if (!start) throw new Error('it has no start')
  const named = textOf(component.getFirstProperty('dtstart')?.getFirstParameter('tzid')).replace(/^\//, '')
  const { year, month, day, hour, minute, second } = start
  const local = DateTime.fromObject({ year, month, day }, { zone: 'utc' })
  if (start.isDate) return local.toISODate() ?? ''
  const time = { year, month, day, hour, minute, second }
  const zone = start.zone?.tzid ?? 'floating'
  if (named !== '' && IANAZone.isValidZone(named)) return isoOf(DateTime.fromObject(time, { zone: named }))
  if (zone !== 'floating') return isoOf(DateTime.fromSeconds(start.toUnixTime(), { zone: 'utc' }))
  if (named !== '') throw new Error(`the calendar does not say what its time zone "${named}" is`)
  return (
    DateTime.fromObject(time, { zone: 'utc' }).toISO({ includeOffset: false, suppressMilliseconds: true }) ??
    ''
  )
}

const isoOf = (at: DateTime) => at.toUTC().toISO({ suppressMilliseconds: true }) ?? ''

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function said(count: number, one: string, many: string): string[] {
  if (count === 0) return []
  return [count === 1 ? `1 event ${one} is left out.` : `${count} events ${many} are left out.`]
}
