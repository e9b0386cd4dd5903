import { readHeader } from '../list-files/list-file.js'
import { fold } from '../text.js'
import { MEMBER_ALIASES } from './members/member-columns.js'
import { isPalmsHeader } from './members/palms-summary.js'
import { daysOf } from './register.js'

/** What kinds of list there are, and what each is called. */
export const LIST_KINDS = {
  attendance: 'an attendance list',
  members: 'a member list',
  register: 'a register of attendance',
  encounters: 'a list of encounters',
  recommendations: 'a list of recommendations',
  palms: 'a PALMS summary of BNI',
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
const OF_ATTENDANCE = [
  'date',
  'meeting',
  'status',
  'table',
  'invited_by',
  'statut',
  'presence',
  'reunion',
  'title',
]
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

/** The names of the columns of the list at `path`. @throws UnreadableFile where it has none. */
export async function columnsOfList(path: string): Promise<string[]> {
  const { ignored } = await readHeader(path, { columns: [], required: [], mapping: new Map() })
  return ignored
}

/** Which kinds a list with these columns can be; none where no column says whom it is about. */
export function kindsOfHeader(names: readonly string[], { date, columns = [] }: Given): ListKind[] {
  const mapped = columns
    .map(text => text.split('='))
    .map(([column = '', ...name]) => [fold(name.join('=')), fold(column)])
  const byName = new Map(mapped as [string, string][])
  const header = new Set(names.map(name => byName.get(fold(name)) ?? fold(name)))
  const has = (...columns: readonly string[]) => columns.some(column => header.has(column))
  if (has('a') && has('b')) return ['encounters']
  if (has('from') && has('person')) return ['recommendations']
  if (isPalmsHeader(header)) return ['palms']
  if (!has(...NAMES)) return []
  const days = daysOf(names)
  // One day may also be that of something else, such as fees.
  if (days.length > 0 && !has('date')) return days.length > 1 ? ['register'] : ['register', 'members']
  const kinds: ListKind[] = []
  if (has(...OF_ATTENDANCE) || date !== undefined) kinds.push('attendance')
  if (!has(...OF_ATTENDANCE) || has(...OF_MEMBERS)) kinds.push('members')
  return kinds
}
