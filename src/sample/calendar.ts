import { type Day, dateOf, weekdayOf } from './paris-time.js'

/** On which days a network meets: a weekday, in every week, every other week, or so many times from the month's start. */
export interface Rhythm {
  /** 0 is Sunday. */
  weekday: number
  weeks: 'EVERY' | 'OTHER' | readonly number[]
}

/** The days of a rhythm from `first` to `last`, without the holidays. */
export function daysOf({ weekday, weeks }: Rhythm, first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day++) {
    if (weekdayOf(day) === weekday && isOn(weeks, day) && !isHoliday(day)) days.push(day)
  }
  return days
}

function isOn(weeks: Rhythm['weeks'], day: Day): boolean {
  if (weeks === 'EVERY') return true
  if (weeks === 'OTHER') return Math.floor(day / 7) % 2 === 0
  return weeks.includes(Math.ceil(Number(dateOf(day).slice(8)) / 7))
}

/** August to the 24th, and the end of the year: nobody meets. */
function isHoliday(day: Day): boolean {
  const date = dateOf(day).slice(5)
  return (date >= '08-01' && date <= '08-24') || date >= '12-21' || date <= '01-03'
}

export function monthOf(day: Day): number {
  return Number(dateOf(day).slice(5, 7))
}
