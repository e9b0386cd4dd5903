import { type LocalDate, localDateOf } from '../dates.js'
import { DAY_MS, MINUTE_MS } from '../durations.js'

/** A calendar day in France, as whole days since 1970-01-01. */
export type Day = number

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** The wall clock in Paris at an instant, as if it were UTC, to the minute. */
function wallClock(instant: number): number {
  const parts = new Map(CLOCK.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'))
}

/** The instant at which a clock in Paris shows `time`, such as 07:30, on `day`; winter or summer time as it is then. */
export function parisInstant(day: Day, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const wanted = day * DAY_MS + (hour * 60 + minute) * MINUTE_MS
  // The offset at the wanted time read as UTC may be that before a change of clocks; one more look settles it.
  const guess = wanted - (wallClock(wanted) - wanted)
  return new Date(guess + wanted - wallClock(guess))
}

/** The day in Paris at an instant. */
export function parisDay(instant: Date): Day {
  return Math.floor(wallClock(instant.getTime()) / DAY_MS)
}

/** The instant that many days later at which a clock in Paris shows the same time. */
export function parisInstantLater(instant: Date, days: number): Date {
  const time = new Date(wallClock(instant.getTime())).toISOString().slice(11, 16)
  return parisInstant(parisDay(instant) + days, time)
}

/** The day as YYYY-MM-DD. */
export function dateOf(day: Day): LocalDate {
  return localDateOf(new Date(day * DAY_MS))
}

/** The day that many days later, as YYYY-MM-DD. */
export function dateLater(date: LocalDate, days: number): LocalDate {
  return dateOf(Date.parse(date) / DAY_MS + days)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}
