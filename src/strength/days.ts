import { DAY_MS } from '../durations.js'

/** The UTC day of an instant, counted from 1970-01-01. `utcDay(new Date('2026-01-31'))` is that of a date. */
export function utcDay(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS)
}

/** Midnight UTC, with which a day begins. */
export function startOfDay(day: number): Date {
  return new Date(day * DAY_MS)
}

/** t₀, the day to which stored sums refer. */
export const T0 = utcDay(new Date('2020-01-01'))
