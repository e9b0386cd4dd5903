import { type BadLine, isBad } from '../list-files/bad-line.js'
import type { OnBytes } from '../list-files/csv-rows.js'
import {
  type Header,
  type Layout,
  type ListLine,
  parseMapping,
  readHeader,
  readList,
} from '../list-files/list-file.js'
import { dateValue, orBadLine } from './cell-values.js'

export interface StatementOptions {
  /** The date, where the file has no such column. */
  date?: string
  /** `person=name` for each column that the file calls by another name. */
  columns?: readonly string[]
  now: Date
  onBytes?: OnBytes
}

/** A kind of list of what people say of each other, one dated statement a line. */
export interface StatementList<Column extends string, Statement> {
  readonly columns: readonly Column[]
  /** Those that a file must have, besides a date. */
  readonly required: readonly Column[]
  readonly dateColumn: Column
  toRecord(line: ListLine<Column>, dateOf: (text: string | undefined) => Date): Statement | BadLine
}

/** Which columns of the list are read, and which are not. @throws as `readStatements` does. */
export function readStatementHeader<Column extends string>(
  list: StatementList<Column, unknown>,
  path: string,
  options: StatementOptions,
): Promise<Header<Column>> {
  return readHeader(path, layoutFor(list, options))
}

/**
 * The lines of a list, as a stream, each a record or why it is none.
 * @throws UnreadableFile as `readList` does; BadInput for an option that cannot be meant.
 */
export async function* readStatements<Column extends string, Statement>(
  list: StatementList<Column, Statement>,
  path: string,
  options: StatementOptions,
): AsyncGenerator<Statement | BadLine> {
  const layout = layoutFor(list, options)
  const date = options.date === undefined ? null : dateValue('date', options.date, options.now)
  const dateOf = (text: string | undefined) =>
    text === undefined && date ? date : dateValue('date', text ?? '', options.now)
  for await (const item of readList(path, layout, options.onBytes)) {
    yield isBad(item) ? item : orBadLine(item.line, () => list.toRecord(item, dateOf))
  }
}

function layoutFor<Column extends string>(
  { columns, required, dateColumn }: StatementList<Column, unknown>,
  options: StatementOptions,
): Layout<Column> {
  return {
    columns,
    required: options.date === undefined ? [...required, dateColumn] : [...required],
    mapping: parseMapping(columns, options.columns),
  }
}
