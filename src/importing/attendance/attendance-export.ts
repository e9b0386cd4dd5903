import { type BadLine, UnreadableFile } from '../../list-files/bad-line.js'
import { type Layout, type ListLine, parseMapping } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold } from '../../text.js'
import { type Aliases, mappedByAlias } from '../lists/column-aliases.js'
import type { LeftOut } from '../lists/left-out-cells.js'
import { ATTENDANCE_ALIASES, type AttendanceColumn, type ColumnOptions } from './attendance-columns.js'

/** A list that some program exports of who was at a meeting: what its columns are called, and how its lines are read. */
export interface AttendanceExport {
  /** Columns of an attendance list, and some of its own, by what the program calls them. No others are read. */
  readonly columns: Aliases<string>
  readonly required: readonly string[]
  /** What its numbers of people are called, where it has any. */
  readonly source?: string
  /** Whether a header, folded, is that of such an export. */
  isHeader(header: ReadonlySet<string>): boolean
  /** The lines of an attendance list that its lines come to. */
  entries(
    lines: AsyncIterable<ListLine<string> | BadLine>,
    leftOut?: LeftOut,
  ): AsyncGenerator<ListLine<AttendanceColumn> | BadLine>
}

/** What may stand beside the columns of a program, such as answers that its users ask for. */
const BESIDE = ['network', 'profession', 'company', 'city'] as const

/** Which columns of an export are read. @throws UnreadableFile where it does not say of which meeting it is; BadInput. */
export function exportLayout(
  { names }: OpenedList,
  from: AttendanceExport,
  { columns: mappings, date, network }: ColumnOptions,
): Layout<string> {
  const { network: networks, profession, company, city } = ATTENDANCE_ALIASES
  const aliases: Aliases<string> = {
    ...{ network: networks, profession, company, city },
    ...from.columns,
    // What was said for the whole list stands.
    ...(network === undefined ? {} : { network: [] }),
    ...(date === undefined ? {} : { date: [] }),
  }
  const columns = [...new Set([...BESIDE, 'date', ...Object.keys(from.columns)])]
  const mapping = mappedByAlias({ columns, mapping: parseMapping(columns, mappings) }, aliases, names)
  const has = (column: string) => mapping.has(column) || names.some(name => fold(name) === column)
  const unsaid = [
    ...(network === undefined && !has('network') ? ['--network NAME'] : []),
    ...(date === undefined && !has('date') ? ['--date 2026-01-31'] : []),
  ]
  if (unsaid.length > 0)
    throw new UnreadableFile(`The list does not say of which meeting it is: say ${unsaid.join(' and ')}.`)
  return { columns, required: from.required, mapping }
}
