import { fold } from '../../text.js'

/** A date as its parts stand in a cell: of three numbers nobody knows yet which is the day. */
export type WrittenDate =
  | { kind: 'instant'; at: Date }
  | { kind: 'day'; year: string; month: number; day: number; time: WrittenTime | null }
  | { kind: 'numbers'; numbers: readonly [string, string, string]; time: WrittenTime | null }
  /** Days since the end of 1899, as spreadsheets count them. */
  | { kind: 'serial'; days: number }

export interface WrittenTime {
  hour: number
  minute: number
  second: number
  millisecond: number
  /** In minutes east of UTC; null for a local time. */
  offset: number | null
}

/** Fewer digits are more likely a compact date (20260131) or seconds than milliseconds of 1970. */
const EPOCH = /^-?\d{11,17}$/
const SERIAL = /^\d{5}([.,]\d+)?$/
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:t(\d\d)(\d\d)(\d\d)?(z|[+-]\d\d(?::?\d\d)?)?)?$/
const NUMBERS = /^(\d{1,4})(?:([/.-]) ?(\d{1,2})\2 ?|( )(\d{1,2}) )(\d{1,4})(?!\d)/
const DAY_FIRST = /^(\d{1,2})(?:er|st|nd|rd|th)?[ ./-]{0,2}([a-z]{3,})[.,]{0,2}[ ./-]{1,2}(\d{4}|\d\d)(?!\d)/
const MONTH_FIRST = /^([a-z]{3,})\.?[ -](\d{1,2})(?:er|st|nd|rd|th)?,? (\d{4})(?!\d)/
const FIRST_WORD = /^(?:le )?([a-z]{2,})[.,]{0,2} /
const BETWEEN = /^(?:t| ?,? (?:at |a |- )?|, ?)(?=\d)/
const TIME =
  /^(\d{1,2})(?:(?: ?h ?|[:.])(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?| ?h)?(?: ?([ap])\.? ?m\.?)?(?: ?(z|utc|gmt|[+-]\d\d(?::?\d\d)?))?$/
/** A bare number behind a date is no time. */
const SAYS_TIME = /^\d+ ?[:.hap]/
/** No date is longer, with its weekday and its time to the nanosecond. */
const LONGEST = 80

/** In French and English, folded: any three letters and more that begin one name mean it. */
const MONTHS = [
  ...[
    ['janvier', 'january'],
    ['fevrier', 'february'],
    ['mars', 'march'],
    ['avril', 'april'],
    ['mai', 'may'],
  ],
  ...[
    ['juin', 'june'],
    ['juillet', 'july'],
    ['aout', 'august'],
    ['septembre', 'september'],
  ],
  ...[
    ['octobre', 'october'],
    ['novembre', 'november'],
    ['decembre', 'december'],
  ],
]

const WEEKDAYS = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
]

/** The parts of a date as people and programs write it; null for what is none. */
export function writtenDate(text: string): WrittenDate | null {
  if (text.length > LONGEST) return null
  const clean = fold(text)
  if (EPOCH.test(clean)) return { kind: 'instant', at: new Date(Number(clean)) }
  if (SERIAL.test(clean)) return { kind: 'serial', days: Number(clean.replace(',', '.')) }
  const compact = COMPACT.exec(clean)
  if (compact) return ofCompact(compact)
  return dayAndTime(clean) ?? dayAndTime(withoutWeekday(clean))
}

function ofCompact([, year = '', month, day, hour, minute, second, zone]: RegExpExecArray): WrittenDate {
  const time =
    hour === undefined
      ? null
      : {
          ...{ hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) },
          ...{ millisecond: 0, offset: zone === undefined ? null : offsetOf(zone) },
        }
  return { kind: 'day', year, month: Number(month), day: Number(day), time }
}

function dayAndTime(text: string): WrittenDate | null {
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    const [all, first = '', , middle, , spaced, last = ''] = numbers
    const parts = [first, middle ?? spaced ?? '', last] as const
    if (parts.filter(part => part.length > 2).length > 1 || parts.some(part => part.length === 3)) return null
    return withTime(text.slice(all.length), time =>
      first.length === 4
        ? { kind: 'day', year: first, month: Number(parts[1]), day: Number(last), time }
        : { kind: 'numbers', numbers: parts, time },
    )
  }
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return named(text, dayFirst, [dayFirst[1], dayFirst[2], dayFirst[3]])
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst && named(text, monthFirst, [monthFirst[2], monthFirst[1], monthFirst[3]])
}

function named(
  text: string,
  [all]: RegExpExecArray,
  [day = '', word = '', year = '']: readonly (string | undefined)[],
): WrittenDate | null {
  const month = monthOf(word)
  if (month === null) return null
  return withTime(text.slice(all.length), time => ({ kind: 'day', year, month, day: Number(day), time }))
}

function withTime(rest: string, make: (time: WrittenTime | null) => WrittenDate): WrittenDate | null {
  if (rest === '') return make(null)
  const between = BETWEEN.exec(rest)
  const time = between && timeOf(rest.slice(between[0].length))
  return time && make(time)
}

function timeOf(text: string): WrittenTime | null {
  const [, hour, minute = '0', second = '0', fraction = '0', half, zone] = TIME.exec(text) ?? []
  if (hour === undefined || !SAYS_TIME.test(text)) return null
  const written = Number(hour)
  const isReal = half === undefined ? written < 24 : written >= 1 && written <= 12
  if (!isReal || Number(minute) > 59 || Number(second) > 59) return null
  return {
    hour: half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0),
    minute: Number(minute),
    second: Number(second),
    millisecond: Math.floor(Number(`0.${fraction}`) * 1000),
    offset: zone === undefined ? null : offsetOf(zone),
  }
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (hours === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** "mar" is March in both languages, "jui" is June or July in French, and so neither. */
function monthOf(word: string): number | null {
  const meant = MONTHS.flatMap((names, i) => (names.some(name => name.startsWith(word)) ? [i + 1] : []))
  return meant.length === 1 ? (meant[0] ?? null) : null
}

function withoutWeekday(text: string): string {
  const [first, word] = FIRST_WORD.exec(text) ?? []
  if (first !== undefined && word !== undefined && WEEKDAYS.some(day => day.startsWith(word)))
    return text.slice(first.length)
  return text.startsWith('le ') ? text.slice(3) : text
}
