import { BadInput } from '../../errors.js'
import { UnreadableFile } from '../../list-files/bad-line.js'
import type { Layout, ListLine } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold } from '../../text.js'
import { shown } from '../lists/cell-values.js'
import type { LeftOut } from '../lists/left-out-cells.js'
import { writtenDate } from '../lists/written-date.js'
import { type MemberColumn, memberLayout } from '../people/member-columns.js'

/** A list with a line a member and a column a meeting. */
export interface Register {
  readonly layout: Layout<string>
  /** What the header calls the days of meetings. */
  readonly days: readonly string[]
  /** Columns that tell who it is under other names than ours, a sentence each. */
  readonly readAs: readonly string[]
}

const WHO = [
  'network',
  'person',
  'first_name',
  'last_name',
  'person_id',
  'profession',
  'company',
  'city',
  'email',
] as const satisfies readonly MemberColumn[]
type EntryColumn = Exclude<(typeof WHO)[number], 'first_name' | 'last_name'> | 'date' | 'status'
const TOTALS = ['total', 'totaux', 'totals', 'somme', 'sum']
/** Days that are named one by one. */
const SHOWN = 3

/** Whether the name of a column is a day: PALMS's 1-2-1 has no year. */
function isDay(name: string): boolean {
  const written = writtenDate(name.trim())
  if (written?.kind !== 'numbers') return written?.kind === 'day' || written?.kind === 'serial'
  const [first, , last] = written.numbers
  return [first, last].some(part => part.length === 2 || part.length === 4)
}

const lacksYear = (name: string) => !isDay(name) && [`${name.trim()} 2000`, `${name.trim()}/2000`].some(isDay)

/** Those of a header that are days, also without their year. */
export function daysOf(names: readonly string[]): string[] {
  return names.filter(name => isDay(name) || lacksYear(name))
}

/**
 * Which columns of a register say who, and which are days.
 * @throws UnreadableFile as `readList` does, and where no column is a day, or one has no year; BadInput.
 */
export function registerOf(
  list: OpenedList,
  options: { columns?: readonly string[]; network?: string; date?: string },
): Register {
  if (options.date !== undefined)
    throw new BadInput('date', 'The header of a register says which day each column is for.')
  const names = list.names.filter(name => name !== '')
  const days = daysOf(names)
  const [first] = days
  if (first === undefined)
    throw new UnreadableFile(
      `No column of this register is a day, such as 2026-01-31 or 31/01/2026: it has ${names.join(', ')}.`,
    )
  const yearless = days.find(lacksYear)
  if (yearless !== undefined)
    throw new UnreadableFile(`The column "${shown(yearless)}" is a day without its year. Write the year too.`)
  const who = memberLayout(WHO, list, options)
  const layout: Layout<string> = { ...who, columns: [...who.columns, ...days] }
  const more = days.length > SHOWN ? ` and ${days.length - SHOWN} more` : ''
  return {
    ...{ layout, days },
    readAs: [
      ...[...who.mapping].map(([column, name]) => `Column "${name}" is read as ${column}.`),
      `Columns that are days of meetings: ${days.slice(0, SHOWN).join(', ')}${more}.`,
    ],
  }
}

/** What a line of a register says, a line for each day; none for a line of totals. */
export function entriesOf(
  { line, fields }: ListLine<string>,
  { days }: Register,
  leftOut?: LeftOut,
): ListLine<EntryColumn>[] {
  const parts = [fields.first_name, fields.last_name].map(part => part?.trim()).filter(Boolean)
  const person = fields.person?.trim() || parts.join(' ')
  if (TOTALS.includes(fold(person))) {
    leftOut?.(line, `"${shown(person)}" is no person.`)
    return []
  }
  if (days.every(day => !fields[day]?.trim()))
    leftOut?.(line, `"${shown(person)}" has an empty cell on every day.`)
  const { first_name: _given, last_name: _family, ...said } = fields
  const who = Object.fromEntries(Object.entries(said).filter(([column]) => !days.includes(column)))
  return days.map(day => ({ line, fields: { ...who, person, date: day, status: fields[day] ?? '' } }))
}
