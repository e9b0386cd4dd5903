import { type BadLine, isBad, UnreadableFile } from '../../list-files/bad-line.js'
import {
  type Header,
  headerOf,
  type Layout,
  type ListLine,
  parseMapping,
  readList,
} from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { orBadLine } from '../lists/cell-values.js'
import { type Aliases, mappedByAlias } from '../lists/column-aliases.js'
import { DateColumn, DateReading, dateOrderOf, timeZoneOf } from '../lists/date-reading.js'
import type { ListOptions } from '../lists/list-options.js'

/** A list of which it was found out how it is written. */
export interface SurveyedStatements extends ListOptions {
  reading: DateReading
  /** Of the network whose days the list says. */
  zone: string
}

/** A kind of list of what people say of each other, one dated statement a line. */
export interface StatementList<Column extends string, Statement> {
  readonly columns: readonly Column[]
  /** Those that a file must have, besides a date. */
  readonly required: readonly Column[]
  readonly dateColumn: Column
  /** What such lists call their columns. */
  readonly aliases?: Aliases<Column>
  toRecord(line: ListLine<Column>, dateOf: (text: string | undefined) => Date): Statement | BadLine
}

/** Which columns of the list are read, and which are not. @throws as `readStatements` does. */
export function statementHeader<Column extends string>(
  list: Omit<StatementList<Column, unknown>, 'toRecord'>,
  file: OpenedList,
  options: ListOptions,
): Header<Column> {
  dateOrderOf(options.dateFormat)
  timeZoneOf(options.timeZone)
  return headerOf(file, layoutFor(list, file, options))
}

/** How the list writes its dates. @throws UnreadableFile as `readStatements` does, and where that has to be said. */
export async function surveyStatements<Column extends string>(
  list: Omit<StatementList<Column, unknown>, 'toRecord'>,
  file: OpenedList,
  options: ListOptions,
): Promise<DateReading> {
  const dates = new DateColumn(options.now)
  for await (const item of readList(file, layoutFor(list, file, options)))
    if (!isBad(item)) dates.see(item.fields[list.dateColumn] || options.date || '')
  const { order, question } = dates.decide(dateOrderOf(options.dateFormat))
  if (question !== null) throw new UnreadableFile(question)
  return new DateReading(order, options.now, timeZoneOf(options.timeZone))
}

/**
 * The lines of a list, as a stream, each a record or why it is none.
 * @throws UnreadableFile as `readList` does; BadInput for an option that cannot be meant.
 */
export async function* readStatements<Column extends string, Statement>(
  list: StatementList<Column, Statement>,
  file: OpenedList,
  options: SurveyedStatements,
): AsyncGenerator<Statement | BadLine> {
  const layout = layoutFor(list, file, options)
  const { reading, zone, date } = options
  if (date !== undefined) reading.past('date', date, zone)
  const dateOf = (text: string | undefined) => reading.past('date', text ?? date ?? '', zone).at
  for await (const item of readList(file, layout, options.onBytes)) {
    yield isBad(item) ? item : orBadLine(item.line, () => list.toRecord(item, dateOf))
  }
}

function layoutFor<Column extends string>(
  { columns, required, dateColumn, aliases = {} }: Omit<StatementList<Column, unknown>, 'toRecord'>,
  { names }: OpenedList,
  options: ListOptions,
): Layout<Column> {
  const mapping = parseMapping(columns, options.columns)
  return {
    columns,
    required: options.date === undefined ? [...required, dateColumn] : [...required],
    mapping: mappedByAlias({ columns, mapping }, aliases, names),
  }
}
