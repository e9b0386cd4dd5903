import { BadInput } from './errors.js'

/** A day without a time, as YYYY-MM-DD. */
export type LocalDate = string & { readonly localDate: true }

const EARLIEST = Date.UTC(1900, 0, 1)
const PLANS_REACH_YEARS = 5

/** The UTC day of an instant. */
export function localDateOf(instant: Date): LocalDate {
  return instant.toISOString().slice(0, 10) as LocalDate
}

/** When something happened, as given for `field`. @throws BadInput before 1900 and after now. */
export function evidenceDate(field: string, at: Date, now: Date): Date {
  if (!(at.getTime() >= EARLIEST)) throw new BadInput(field, 'This must be 1900-01-01 or later.')
  if (at > now) throw new BadInput(field, 'This must not be in the future.')
  return at
}

/** When something is planned, as given for `field`. @throws BadInput before 1900 and more than five years ahead. */
export function planDate(field: string, at: Date, now: Date): Date {
  if (!(at.getTime() >= EARLIEST)) throw new BadInput(field, 'This must be 1900-01-01 or later.')
  const latest = new Date(now)
  latest.setUTCFullYear(latest.getUTCFullYear() + PLANS_REACH_YEARS)
  if (at > latest) throw new BadInput(field, 'This must be at most five years ahead.')
  return at
}

/** Formats are dear to make and cheap to use. */
const DAY_FORMATS = new Map<string, Intl.DateTimeFormat>()

/** The day that an instant falls on in a time zone. */
export function dayIn(timeZone: string, instant: Date): LocalDate {
  const format =
    DAY_FORMATS.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  DAY_FORMATS.set(timeZone, format)
  return format.format(instant) as LocalDate
}

/** A day as given for `field`. @throws BadInput where it is none, before 1900, and more than five years ahead. */
export function planDay(field: string, day: string, now: Date): LocalDate {
  const midnight = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || localDateOf(midnight) !== day)
    throw new BadInput(field, 'This must be a date such as 2026-01-31.')
  planDate(field, midnight, now)
  return day as LocalDate
}
