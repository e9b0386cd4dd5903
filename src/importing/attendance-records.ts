import { BadInput } from '../errors.js'
import { line as lineOf, optionalLine } from '../text.js'
import { type BadLine, isBad } from './bad-line.js'
import { dateValue, emailValue, orBadLine, wordValue } from './cell-values.js'
import { type CsvLine, type Header, type Layout, parseMapping, readCsv, readHeader } from './csv-file.js'
import type { OnBytes } from './csv-records.js'

const COLUMNS = [
  'network',
  'meeting',
  'title',
  'date',
  'person',
  'person_id',
  'status',
  'table',
  'role',
  'profession',
  'company',
  'city',
  'email',
  'invited_by',
] as const
type Column = (typeof COLUMNS)[number]

const STATUSES = ['EXPECTED', 'PRESENT', 'LATE', 'ABSENT', 'EXCUSED', 'SUBSTITUTED'] as const
const ROLES = ['ATTENDEE', 'HOST', 'SPEAKER', 'GUEST'] as const

/** One line of an attendance list: somebody at, or on the list of, one meeting. Empty cells are null. */
export interface AttendanceRecord {
  line: number
  network: string
  /** What tells this meeting from others of the network on the same date. */
  meeting: string | null
  title: string | null
  date: Date
  person: string
  /** The person within the source, where the list numbers people. */
  personId: string | null
  status: (typeof STATUSES)[number]
  table: string | null
  role: (typeof ROLES)[number]
  profession: string | null
  company: string | null
  city: string | null
  email: string | null
  invitedBy: string | null
}

/** How to read a list: the words of the command line, as typed. */
export interface AttendanceOptions {
  /** The network and the date, where the file has no such column. */
  network?: string
  date?: string
  /** Where the numbers in person_id come from; required with them. */
  source?: string
  /** `person=woman` for each column that the file calls by another name. */
  columns?: readonly string[]
  now: Date
  onBytes?: OnBytes
}

/** Which columns of the list are read, and which are not. @throws as `readAttendance` does. */
export async function readAttendanceHeader(
  path: string,
  options: AttendanceOptions,
): Promise<Header<Column>> {
  const header = await readHeader(path, layoutFor(options))
  if (header.used.includes('person_id')) sourceOf(options)
  return header
}

/**
 * The lines of an attendance list, as a stream, each a record or why it is none. Without a status column everybody
 * was PRESENT; an empty status is refused, since it may mean the opposite.
 * @throws UnreadableFile as `readCsv` does; BadInput for an option that cannot be meant.
 */
export async function* readAttendance(
  path: string,
  options: AttendanceOptions,
): AsyncGenerator<AttendanceRecord | BadLine> {
  const layout = layoutFor(options)
  const network = options.network === undefined ? null : lineOf('network', options.network)
  const date = options.date === undefined ? null : dateValue('date', options.date, options.now)
  for await (const item of readCsv(path, layout, options.onBytes)) {
    if (isBad(item)) {
      yield item
      continue
    }
    if (item.fields.person_id !== undefined) sourceOf(options)
    yield orBadLine(item.line, () => toRecord(item, network, date, options.now))
  }
}

function layoutFor(options: AttendanceOptions): Layout<Column> {
  const required: Column[] = ['person']
  if (options.network === undefined) required.push('network')
  if (options.date === undefined) required.push('date')
  return { columns: COLUMNS, required, mapping: parseMapping(COLUMNS, options.columns) }
}

function sourceOf(options: AttendanceOptions): string {
  if (!options.source)
    throw new BadInput('source', 'The list has a person_id: say with --source where it comes from.')
  return options.source
}

function toRecord(
  { line, fields }: CsvLine<Column>,
  network: string | null,
  date: Date | null,
  now: Date,
): AttendanceRecord {
  return {
    line,
    network: fields.network === undefined && network ? network : lineOf('network', fields.network ?? ''),
    meeting: optionalLine('meeting', fields.meeting),
    title: optionalLine('title', fields.title),
    date: fields.date === undefined && date ? date : dateValue('date', fields.date ?? '', now),
    person: lineOf('person', fields.person ?? ''),
    personId: optionalLine('person_id', fields.person_id),
    status: fields.status === undefined ? 'PRESENT' : wordValue('status', STATUSES, fields.status),
    table: optionalLine('table', fields.table),
    role: fields.role?.trim() ? wordValue('role', ROLES, fields.role) : 'ATTENDEE',
    profession: optionalLine('profession', fields.profession),
    company: optionalLine('company', fields.company),
    city: optionalLine('city', fields.city),
    email: emailValue('email', fields.email),
    invitedBy: optionalLine('invited_by', fields.invited_by),
  }
}
