import { type Layout, parseMapping } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold } from '../../text.js'
import { type Aliases, mappedByAlias } from '../lists/column-aliases.js'
import type { FileOptions } from '../lists/list-options.js'
import { MEMBER_ALIASES } from '../people/member-columns.js'

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
export type AttendanceColumn = (typeof COLUMNS)[number]

/** What attendance lists in English and French call their columns. */
export const ATTENDANCE_ALIASES: Aliases<AttendanceColumn> = {
  network: MEMBER_ALIASES.network,
  meeting: ['reunion', 'n° de reunion', 'meeting number'],
  date: ['jour', 'day', 'date de la reunion', 'date de reunion', 'meeting date'],
  person: [...(MEMBER_ALIASES.person ?? []), 'nom'],
  status: ['statut', 'presence', 'attendance', 'attendance status'],
  profession: MEMBER_ALIASES.profession,
  company: MEMBER_ALIASES.company,
  city: MEMBER_ALIASES.city,
  email: MEMBER_ALIASES.email,
  invited_by: ['invited by', 'invite par', 'invitee par', 'invite(e) par'],
}

/** The options that tell of columns. */
export type ColumnOptions = Pick<FileOptions, 'columns' | 'date'> & { network?: string }

/**
 * Which columns of a list are looked for, under our names or those that lists usually have; a first and a last name are one.
 * @throws BadInput for a mapping that cannot be meant.
 */
export function attendanceLayout(
  { names }: OpenedList,
  { columns, date, network }: ColumnOptions,
): Layout<AttendanceColumn> {
  const given = parseMapping(COLUMNS, columns)
  const required: AttendanceColumn[] = ['person']
  if (network === undefined) required.push('network')
  if (date === undefined) required.push('date')
  // What was said for the whole list stands, unless a column is called by our own name.
  const aliases = {
    ...ATTENDANCE_ALIASES,
    ...(network === undefined ? {} : { network: [] }),
    ...(date === undefined ? {} : { date: [] }),
  }
  const mapping = mappedByAlias({ columns: COLUMNS, mapping: given }, aliases, names)
  const parts = (['first_name', 'last_name'] as const).flatMap(part => partOf(part, names) ?? [])
  const isWhole = given.has('person') || names.some(name => fold(name) === 'person')
  const isNamed = mapping.has('person') && fold(mapping.get('person') ?? '') !== 'nom'
  if (parts.length === 2 && !isWhole && !isNamed) mapping.set('person', parts.join('+'))
  return { columns: COLUMNS, required, mapping }
}

function partOf(part: 'first_name' | 'last_name', names: readonly string[]): string | undefined {
  const called = [part, ...(MEMBER_ALIASES[part] ?? [])]
  return names.find(name => called.includes(fold(name)))
}

/** Columns that are read under other names than ours and were not said, a sentence each. */
export function readByAlias({ columns, mapping }: Layout<string>, said?: readonly string[]): string[] {
  const given = parseMapping(columns, said)
  return [...mapping].flatMap(([column, name]) =>
    given.has(column) ? [] : [`Column "${name}" is read as ${column}.`],
  )
}
