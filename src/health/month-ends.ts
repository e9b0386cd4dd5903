import { startOfDay, utcDay } from '../strength/days.js'

/** Whether a UTC day is the last of its month. */
export function isMonthEnd(day: number): boolean {
  return startOfDay(day + 1).getUTCDate() === 1
}

/** The last month end before a day. */
export function monthEndBefore(day: number): number {
  const date = startOfDay(day)
  return utcDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0)))
}

/** The last `count` month ends up to a day, oldest first. */
export function monthEndsTo(day: number, count: number): number[] {
  const ends: number[] = []
  for (let end = isMonthEnd(day) ? day : monthEndBefore(day); ends.length < count; end = monthEndBefore(end))
    ends.unshift(end)
  return ends
}
