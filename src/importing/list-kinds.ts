import { namesMeant } from '../list-files/list-file.js'
import { fold } from '../text.js'
import { ATTENDANCE_ALIASES } from './attendance/attendance-columns.js'
import { ATTENDANCE_EXPORT_KINDS, ATTENDANCE_EXPORTS } from './attendance/attendance-exports.js'
import { daysOf } from './attendance/register.js'
import { isPalmsHeader } from './members/palms-summary.js'
import { MEMBER_ALIASES } from './people/member-columns.js'
import { isSlipHeader } from './statements/slip-records.js'

/** What kinds of list there are, and what each is called. */
export const LIST_KINDS = {
  attendance: 'an attendance list',
  members: 'a member list',
  register: 'a register of attendance',
  encounters: 'a list of encounters',
  recommendations: 'a list of recommendations',
  palms: 'a PALMS summary of BNI',
  'slip-audit': 'a slip audit of BNI',
  zoom: 'a list of participants of Zoom',
  eventbrite: 'a list of attendees of Eventbrite',
  meetup: 'a list of attendees of Meetup',
  meetings: 'a calendar of meetings',
} as const
export type ListKind = keyof typeof LIST_KINDS

/** What is known of a list beside its header. */
interface Given {
  /** The date of every line. */
  date?: string
  /** `person=woman` for each column that the file calls by another name. */
  columns?: readonly string[]
}

/** Columns that only one of the two kinds has. */
const OF_ATTENDANCE = (['date', 'meeting', 'status', 'table', 'invited_by', 'title'] as const).flatMap(
  column => [column, ...(ATTENDANCE_ALIASES[column] ?? [])],
)
const OF_MEMBERS = ['member_since', 'seat', 'phone'].flatMap(column => [
  column,
  ...(MEMBER_ALIASES[column as 'phone'] ?? []),
])
const NAMES = ['person', 'first_name', 'last_name'].flatMap(column => [
  column,
  ...(MEMBER_ALIASES[column as 'person'] ?? []),
])

/** Exports of whom one person knows: what each is called, and columns that no other has. */
const ADDRESS_BOOKS: Record<string, readonly string[]> = {
  "LinkedIn's list of connections": ['first name', 'url', 'connected on'],
  "Google's export of contacts": ['e-mail 1 - value'],
  "Outlook's export of contacts": ['first name', 'last name', 'e-mail address'],
}

/** What a file with these columns is called, if it holds whom one person knows; null for others. */
export function addressBookOf(names: readonly string[]): string | null {
  const header = new Set(names.map(fold))
  const found = Object.entries(ADDRESS_BOOKS).find(([, signs]) => signs.every(sign => header.has(sign)))
  return found?.[0] ?? null
}

/** Which kinds a list with these columns can be; none where no column says whom it is about. */
export function kindsOfHeader(names: readonly string[], { date, columns = [] }: Given): ListKind[] {
  const header = new Set(ourNames(names, columns))
  const has = (...columns: readonly string[]) => columns.some(column => header.has(column))
  if (has('a') && has('b')) return ['encounters']
  if (has('from') && has('person')) return ['recommendations']
  if (isPalmsHeader(header)) return ['palms']
  if (isSlipHeader(header)) return ['slip-audit']
  const exported = ATTENDANCE_EXPORT_KINDS.find(kind => ATTENDANCE_EXPORTS[kind].isHeader(header))
  if (exported) return [exported]
  if (!has(...NAMES)) return []
  const days = daysOf(names)
  // One day may also be that of something else, such as fees.
  if (days.length > 0 && !has('date')) return days.length > 1 ? ['register'] : ['register', 'members']
  const kinds: ListKind[] = []
  if (has(...OF_ATTENDANCE) || date !== undefined) kinds.push('attendance')
  if (!has(...OF_ATTENDANCE) || has(...OF_MEMBERS)) kinds.push('members')
  return kinds
}

/** The columns of a header, folded, under the names that the administrator's mapping gives them. */
function ourNames(names: readonly string[], columns: readonly string[]): string[] {
  const byName = new Map(
    columns.flatMap(text => {
      const [column = '', ...name] = text.split('=')
      return namesMeant(name.join('=').trim(), names).map(part => [fold(part), fold(column)] as const)
    }),
  )
  return names.map(name => byName.get(fold(name)) ?? fold(name))
}

/** Names of columns that no other word of a list is likely to be: letters alone are. */
const KNOWN = new Set(
  [
    ...['person_id', 'member_since', 'first_name', 'last_name', 'confirmed', 'channel', 'outcome', 'amount'],
    ...['slip type', 'slip_type', 'inside/outside', 'tyfcb amount', 'ceu credits'],
    ...['from', 'to', 'message', 'network', 'role', 'city', 'company', 'profession', 'email'],
    ...OF_ATTENDANCE,
    ...Object.entries(MEMBER_ALIASES).flat(2),
    ...Object.values(ADDRESS_BOOKS).flat(),
    ...Object.values(ATTENDANCE_EXPORTS).flatMap(({ columns }) =>
      Object.values(columns).flatMap(called => called ?? []),
    ),
  ].filter(name => name.length > 1),
)

/** How many columns of a line are known, where a kind of list has them; 0 for a line that is no header. */
export function headerSigns(names: readonly string[], given: Given): number {
  if (kindsOfHeader(names, given).length === 0 && addressBookOf(names) === null) return 0
  const ours = ourNames(names, given.columns ?? [])
  const known = names.filter((name, i) => KNOWN.has(fold(name)) || ours[i] !== fold(name))
  return Math.max(known.length + daysOf(names).length, 1)
}
