import { DateTime, IANAZone } from 'luxon'
import { dayIn, evidenceDate, type LocalDate, planDate } from '../../dates.js'
import { BadInput } from '../../errors.js'
import { fold } from '../../text.js'
import { shown } from './cell-values.js'
import { type WrittenDate, type WrittenTime, writtenDate } from './written-date.js'

/** In which order a column writes day, month and year as numbers. */
export const DATE_ORDERS = ['DMY', 'MDY', 'YMD'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What a cell says of when something was or will be. */
export interface ReadDate {
  /** The instant that stands for what was given. */
  at: Date
  /** The first instant that could be meant. */
  from: Date
  /** Whether a time was given, not a day alone. */
  timed: boolean
}

const EARLIEST_YEAR = 1900
const PLANS_REACH_YEARS = 5
/** Texts whose reading is kept: lists say one date on many lines. */
const KEPT = 10_000

/** How the dates of one column are read. */
export class DateReading {
  private readonly kept = new Map<string, ReadDate>()

  constructor(
    /** Of dates in numbers; null where the column has none. */
    readonly order: DateOrder | null,
    private readonly now: Date,
    /** Of local times; null for that of the network. */
    private readonly timeZone: string | null,
  ) {}

  /**
   * When a meeting was or will be. `zone` is the network's: a day is its day, and a time without an offset its time
   * unless another zone was named. @throws BadInput for what is no such date, is before 1900, or more than five years
   * ahead.
   */
  planned(field: string, text: string, zone: string): ReadDate & { begun: boolean } {
    const read = this.read(field, text, zone)
    planDate(field, read.from, this.now)
    return { ...read, begun: read.from <= this.now }
  }

  /** When something happened, as `planned`. @throws BadInput also for what is to come. */
  past(field: string, text: string, zone: string): ReadDate {
    const read = this.read(field, text, zone)
    evidenceDate(field, read.from, this.now)
    return read
  }

  /** On which day of the network something happened. @throws as `past` does. */
  pastDay(field: string, text: string, zone: string): LocalDate {
    return dayIn(zone, this.past(field, text, zone).at)
  }

  /** Whether a date, as the list writes it, has begun; false for what is none. */
  isOver(text: string, zone: string): boolean {
    try {
      return this.planned('date', text, zone).begun
    } catch (error) {
      if (error instanceof BadInput) return false
      throw error
    }
  }

  private read(field: string, text: string, zone: string): ReadDate {
    const key = `${zone} ${text}`
    const known = this.kept.get(key)
    if (known) return known
    const read = this.readAnew(field, text.trim(), zone)
    if (this.kept.size >= KEPT) this.kept.clear()
    this.kept.set(key, read)
    return read
  }

  private readAnew(field: string, text: string, zone: string): ReadDate {
    if (text === '') throw new BadInput(field, 'This must not be empty.')
    const written = writtenDate(text)
    if (written === null) throw notADate(field, text)
    if (written.kind === 'instant') return instant(realDate(field, text, written.at))
    if (written.kind === 'serial') return this.ofSerial(field, text, written.days, zone)
    const day = dayOf(written, this.order, this.now)
    if (day === null) throw noSuchDate(field, text, written.kind === 'numbers' ? this.order : null)
    return written.time ? this.timed(day, written.time, zone) : wholeDay(day, zone)
  }

  /** Spreadsheets that took days for months leave the others as text: beside dates in numbers no serial is to be trusted. */
  private ofSerial(field: string, text: string, days: number, zone: string): ReadDate {
    if (this.order !== null)
      throw new BadInput(
        field,
        `"${shown(text)}" is a spreadsheet's number of a day, beside dates written ${this.order}. The spreadsheet may have taken day for month: write it as 2026-01-31.`,
      )
    const day = DateTime.fromObject({ year: 1899, month: 12, day: 30 }, { zone: 'utc' }).plus({
      days: Math.floor(days),
    })
    const seconds = Math.round((days % 1) * 86_400)
    if (seconds === 0) return wholeDay(day, zone)
    const time = { hour: 0, minute: 0, second: 0, millisecond: 0, offset: null }
    const inDay = { ...time, hour: Math.floor(seconds / 3600), minute: Math.floor((seconds % 3600) / 60) }
    return this.timed(day, { ...inDay, second: seconds % 60 }, zone)
  }

  private timed(day: DateTime, { offset, ...time }: WrittenTime, zone: string): ReadDate {
    const { year, month, day: dayOfMonth } = day
    const given = { year, month, day: dayOfMonth, ...time }
    if (offset !== null)
      return instant(DateTime.fromObject(given, { zone: 'utc' }).minus({ minutes: offset }).toJSDate())
    return instant(DateTime.fromObject(given, { zone: this.timeZone ?? zone }).toJSDate())
  }
}

/** Collects the dates of a column, to find how it writes them. */
export class DateColumn {
  private readonly fitting = new Set<DateOrder>(DATE_ORDERS)
  /** For two orders, a date that they read as different days. */
  private readonly unclear = new Map<string, string>()
  /** For each order, a date that only others fit. */
  private readonly against = new Map<DateOrder, string>()
  private hasNumbers = false
  private last: string | null = null

  constructor(private readonly now: Date) {}

  /** Takes a value into account; what fits no order is left to be refused by line. */
  see(text: string): void {
    if (text === this.last) return
    this.last = text
    const written = writtenDate(text.trim())
    if (written?.kind !== 'numbers') return
    const days = DATE_ORDERS.map(order => dayOf(written, order, this.now)?.toMillis() ?? null)
    if (days.every(day => day === null)) return
    this.hasNumbers = true
    for (const [i, order] of DATE_ORDERS.entries()) {
      if (days[i] === null) {
        this.fitting.delete(order)
        if (!this.against.has(order)) this.against.set(order, text.trim())
        continue
      }
      for (const [j, other] of DATE_ORDERS.entries())
        if (j > i && days[j] !== null && days[j] !== days[i] && !this.unclear.has(order + other))
          this.unclear.set(order + other, text.trim())
    }
  }

  /**
   * In which order the column writes its dates; null where it has none that are numbers alone.
   * `question` is what has to be said first, where the column does not tell.
   */
  decide(given: DateOrder | null): { order: DateOrder | null; question: string | null } {
    if (!this.hasNumbers) return { order: null, question: null }
    if (given !== null) return { order: given, question: null }
    const [order = null, ...others] = this.fitting
    if (order === null) return { order, question: this.contradiction() }
    const unclear = others.flatMap(other => this.unclear.get(order + other) ?? [])[0]
    return { order, question: unclear === undefined ? null : this.ambiguity(unclear) }
  }

  private ambiguity(text: string): string {
    const written = writtenDate(text)
    const readings = [...this.fitting].flatMap(order => {
      const day = written?.kind === 'numbers' ? dayOf(written, order, this.now) : null
      return day ? [`${day.toFormat('d MMMM yyyy', { locale: 'en' })} (--date-format ${order})`] : []
    })
    return `The date "${shown(text)}" may be ${readings.join(' or ')}. Say which.`
  }

  private contradiction(): string {
    const [one = '', other = ''] = new Set(DATE_ORDERS.flatMap(order => this.against.get(order) ?? []))
    return `"${shown(one)}" and "${shown(other)}" cannot both be dates of one format. Say which is meant with --date-format DMY, MDY or YMD: lines of another are then refused.`
  }
}

/** The order that --date-format names: DMY, or as spreadsheets write it, dd/mm/yyyy or jj/mm/aaaa. @throws BadInput. */
export function dateOrderOf(text: string | undefined): DateOrder | null {
  if (text === undefined) return null
  const letters = fold(text).replace(/[^a-z]/g, '')
  const short = letters
    .replace(/j/g, 'd')
    .replace(/a/g, 'y')
    .replace(/(.)\1+/g, '$1')
    .toUpperCase()
  const order = DATE_ORDERS.find(known => known === short)
  if (!order) throw new BadInput('date-format', `"${shown(text)}" is not one of ${DATE_ORDERS.join(', ')}.`)
  return order
}

/** The zone that --time-zone names. @throws BadInput where there is none of that name. */
export function timeZoneOf(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!IANAZone.isValidZone(text))
    throw new BadInput('time-zone', `"${shown(text)}" is not a time zone such as Europe/Paris.`)
  return text
}

const instant = (at: Date): ReadDate => ({ at, from: at, timed: true })

/**
 * A day is kept as noon in UTC, which is that day nearly everywhere and in UTC too; where it is not, as noon there.
 */
function wholeDay(day: DateTime, zone: string): ReadDate {
  const { year, month, day: dayOfMonth } = day
  const date = { year, month, day: dayOfMonth }
  const noon = DateTime.fromObject({ ...date, hour: 12 }, { zone: 'utc' }).toJSDate()
  const isThatDay = dayIn(zone, noon) === (day.toISODate() as LocalDate | null)
  const at = isThatDay ? noon : DateTime.fromObject({ ...date, hour: 12 }, { zone }).toJSDate()
  return { at, from: DateTime.fromObject(date, { zone }).startOf('day').toJSDate(), timed: false }
}

/** The instant that stands for a day of a network. */
export function noonOf(day: LocalDate, zone: string): Date {
  return wholeDay(DateTime.fromISO(day, { zone: 'utc' }), zone).at
}

/** The day in UTC whose date is meant; null for one that does not exist, or of numbers in no order known. */
function dayOf(
  written: Extract<WrittenDate, { kind: 'day' | 'numbers' }>,
  order: DateOrder | null,
  now: Date,
): DateTime<true> | null {
  const [year, month, day] =
    written.kind === 'day' ? [written.year, written.month, written.day] : inOrder(written.numbers, order)
  if (year.length !== 4 && year.length !== 2) return null
  const full = year.length === 4 ? Number(year) : ofThisCentury(Number(year), now)
  const date = DateTime.fromObject({ year: full, month: Number(month), day: Number(day) }, { zone: 'utc' })
  return date.isValid ? date : null
}

type Numbers = readonly [year: string, month: string | number, day: string | number]

function inOrder([first, middle, last]: readonly [string, string, string], order: DateOrder | null): Numbers {
  if (order === 'DMY') return [last, middle, first]
  if (order === 'MDY') return [last, first, middle]
  return order === 'YMD' ? [first, middle, last] : ['', '', '']
}

function ofThisCentury(year: number, now: Date): number {
  const latest = now.getUTCFullYear() + PLANS_REACH_YEARS
  return 2000 + year <= latest ? 2000 + year : EARLIEST_YEAR + year
}

function realDate(field: string, text: string, date: Date): Date {
  if (Number.isNaN(date.getTime())) throw noSuchDate(field, text, null)
  return date
}

const noSuchDate = (field: string, text: string, order: DateOrder | null) =>
  new BadInput(
    field,
    `The date "${shown(text)}" does not exist${order === null ? '' : ` (the column is read as ${order})`}.`,
  )
const notADate = (field: string, text: string) =>
  new BadInput(
    field,
    `"${shown(text)}" is not a date such as 2026-01-31, 31/01/2026, 31 Jan 2026, 2026-01-31T07:30:00+01:00 or 1769841000000 (milliseconds).`,
  )
