import { BadInput } from '../../errors.js'
import { type BadLine, isBad } from '../../list-files/bad-line.js'
import { type Header, headerOf, type Layout, type ListLine, readList } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { ATTENDANCE_ROLES, type AttendanceRole, type AttendanceStatus } from '../../meetings/attendance.js'
import { line as lineOf, optionalLine } from '../../text.js'
import { orBadLine, sourceNumber, wordValue } from '../lists/cell-values.js'
import { dateOrderOf, timeZoneOf } from '../lists/date-reading.js'
import { firstEmail, type LeftOut } from '../lists/left-out-cells.js'
import type { ListOptions } from '../lists/list-options.js'
import type { ListReading } from '../lists/list-reading.js'
import { StatusWords } from '../lists/status-words.js'
import { type AttendanceColumn, attendanceLayout } from './attendance-columns.js'
import { type AttendanceExport, exportLayout } from './attendance-export.js'
import { entriesOf, type Register } from './register.js'

type Column = AttendanceColumn

/** What can be said of somebody before a meeting has begun. */
export const STATUSES_AHEAD: readonly AttendanceStatus[] = ['EXPECTED', 'EXCUSED', 'SUBSTITUTED']

/** One line of an attendance list: somebody at, or on the list of, one meeting. Empty cells are null. */
export interface AttendanceRecord {
  line: number
  /** In a register, which column of the line. */
  column?: string
  network: string
  /** What tells this meeting from others of the network on the same date. */
  meeting: string | null
  title: string | null
  date: Date
  /** The first instant that could be meant, and whether a time was written, not a day alone. */
  from: Date
  timed: boolean
  person: string
  /** The person within the source, where the list numbers people. */
  personId: string | null
  status: AttendanceStatus
  table: string | null
  role: AttendanceRole
  profession: string | null
  company: string | null
  city: string | null
  email: string | null
  invitedBy: string | null
}

/** How to read a list: the words of the command line, as typed. */
export interface AttendanceOptions extends ListOptions {
  /** Where the file has no such column. */
  network?: string
  /** `status:venu=PRESENT` for each word that means something else, or that is unknown. */
  maps?: readonly string[]
  /** Where the numbers in person_id come from; required with them. */
  source?: string
  /** Where each line is a member and each meeting a column. */
  register?: Register
  /** Which program has written it, where that is known. */
  from?: AttendanceExport
  leftOut?: LeftOut
}

/** A list of which it was found out how it is written. */
export interface SurveyedAttendance extends AttendanceOptions {
  reading: ListReading
}

/** Which columns of the list are read, and which are not. @throws as `readAttendance` does. */
export function attendanceHeader(list: OpenedList, options: AttendanceOptions): Header<string> {
  const header = headerOf(list, entryLayout(list, options))
  if (header.used.includes('person_id')) sourceOf(options)
  dateOrderOf(options.dateFormat)
  timeZoneOf(options.timeZone)
  new StatusWords(options.maps)
  return header
}

/**
 * The lines of an attendance list, as a stream, each a record or why it is none. Without a status column everybody
 * was PRESENT, or is EXPECTED where the meeting is to come; an empty status is refused unless it was said what it means,
 * since it may be the opposite. Lines that are nobody's entry are none.
 * @throws UnreadableFile as `readList` does; BadInput for an option that cannot be meant.
 */
export async function* readAttendance(
  list: OpenedList,
  options: SurveyedAttendance,
): AsyncGenerator<AttendanceRecord | BadLine> {
  const { reading } = options
  let told = 0
  const network = networkOf(options)
  // Said of every line, it is refused once.
  if (options.date !== undefined) reading.dates.planned('date', options.date, reading.zoneOf(network ?? ''))
  for await (const item of readEntries(list, options)) {
    if (isBad(item)) {
      yield item
      continue
    }
    if (item.fields.person_id !== undefined) sourceOf(options)
    // What is left out of a line is told once.
    const said = item.line === told ? { ...options, leftOut: undefined } : options
    const record = orBadLine(item.line, () => toRecord(item, network, said))
    if (record === null) continue
    told = item.line
    yield record
  }
}

/** Which columns of the list are looked for, and under which names. @throws as `readAttendance` does. */
export function entryLayout(list: OpenedList, options: AttendanceOptions): Layout<string> {
  const { register, from } = options
  if (register) return register.layout
  return from ? exportLayout(list, from, options) : attendanceLayout(list, options)
}

/**
 * The lines of a list, those of a register a line for each of its days, those of an export as its program means them.
 * @throws UnreadableFile as `readList` does.
 */
export function readEntries(
  list: OpenedList,
  options: AttendanceOptions,
): AsyncGenerator<ListLine<Column> | BadLine> {
  const { register, from, onBytes, leftOut } = options
  if (from) return from.entries(readList(list, entryLayout(list, options), onBytes), leftOut)
  if (!register) return readList(list, attendanceLayout(list, options), onBytes)
  return (async function* () {
    for await (const item of readList(list, register.layout, onBytes))
      if (isBad(item)) yield item
      else yield* entriesOf(item, register, leftOut)
  })()
}

/** The network of the lines of a file without such a column. @throws BadInput. */
export function networkOf({ network }: AttendanceOptions): string | null {
  return network === undefined ? null : lineOf('network', network)
}

/** @throws BadInput where nobody has said it. */
function sourceOf({ source, from }: AttendanceOptions): string {
  const named = source || from?.source
  if (!named) throw new BadInput('source', 'The list has a person_id column. Give its source with --source.')
  return named
}

function toRecord(
  { line, fields }: ListLine<Column>,
  given: string | null,
  { date, reading, leftOut, register }: SurveyedAttendance,
): AttendanceRecord | null {
  const network = fields.network === undefined && given ? given : lineOf('network', fields.network ?? '')
  const when = fields.date ?? date ?? ''
  const { at, from, timed, begun } = reading.dates.planned('date', when, reading.zoneOf(network))
  const status = register
    ? statusInRegister(when, fields.status ?? '', begun, reading.words)
    : statusOf(fields.status, begun, reading.words)
  if (status === null) return null
  return {
    line,
    ...(register ? { column: when } : {}),
    network,
    meeting: optionalLine('meeting', fields.meeting),
    title: optionalLine('title', fields.title),
    ...{ date: at, from, timed },
    person: lineOf('person', fields.person ?? ''),
    personId: sourceNumber('person_id', fields.person_id),
    status,
    table: optionalLine('table', fields.table),
    role: fields.role?.trim() ? wordValue('role', ATTENDANCE_ROLES, fields.role) : 'ATTENDEE',
    profession: optionalLine('profession', fields.profession),
    company: optionalLine('company', fields.company),
    city: optionalLine('city', fields.city),
    email: firstEmail(line, fields.email, leftOut),
    invitedBy: optionalLine('invited_by', fields.invited_by),
  }
}

/** Nobody has an entry yet on a day to come whose cell is empty. */
function statusInRegister(day: string, text: string, begun: boolean, words: StatusWords) {
  if (!begun && text.trim() === '') return null
  try {
    return statusOf(text, begun, words)
  } catch (error) {
    if (error instanceof BadInput) throw new BadInput(`${day}: ${error.field}`, error.message)
    throw error
  }
}

/** Null for who is on no list. */
function statusOf(text: string | undefined, begun: boolean, words: StatusWords): AttendanceStatus | null {
  if (text === undefined) return begun ? 'PRESENT' : 'EXPECTED'
  const status = words.statusOf(text)
  if (status !== null && !begun && !STATUSES_AHEAD.includes(status))
    throw new BadInput('status', `The meeting is in the future, so nobody can be ${status} yet.`)
  return status
}
