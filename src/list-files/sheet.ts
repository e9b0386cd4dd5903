import { type BadLine, UnreadableFile } from './bad-line.js'
import type { OnBytes } from './file-bytes.js'

/** One line of a table, its values in the order of the columns; none for an empty line. */
export interface Row {
  /** The number that a text editor or a spreadsheet shows for where it starts. */
  line: number
  values: string[]
}

/** A table as it stands in a file. */
export interface Sheet {
  /** What the file calls it; null where it has but one. */
  readonly name: string | null
  readonly isHidden: boolean
  /** What of it was taken otherwise than it stands there, a sentence each; whole once all lines were read. */
  readonly told?: readonly string[]
  /** All its lines, some at a time, in the file's order. @throws UnreadableFile where the file is broken. */
  rows(onBytes?: OnBytes): AsyncGenerator<(Row | BadLine)[]>
}

/** Puts a text into a column of a line, counted from 0. @throws UnreadableFile where a list has no such column. */
export function putInto({ line, values }: Row, column: number, text: string, { columns }: Bounds): void {
  if (!(column >= 0 && column < columns))
    throw new UnreadableFile(
      `Line ${line} has a value in column ${column + 1}: a list has at most ${columns} columns.`,
    )
  while (values.length < column) values.push('')
  values[column] = text
}

/** What a file of some format holds. */
export interface Book {
  /** What the file is, for a sentence such as "The file is …." */
  readonly what: string
  /** What stands between the cells, where it is CSV. */
  readonly delimiter?: string
  readonly sheets: readonly Sheet[]
  /** Whether a line with more cells than the header may have a comma too many: where nothing but commas divides them. */
  readonly isLoose: boolean
}

/** Bounds of what a file may unpack to. */
export interface Bounds {
  /** Bytes that one file may unpack to. */
  unpacked: number
  /** Bytes of a part that has to be held meanwhile. */
  held: number
  /** Elements, or values, within one another. */
  depth: number
  columns: number
  /** The number of the last line of a spreadsheet. */
  lines: number
  /** Cells that merged ones are spread over. */
  spread: number
}

export const BOUNDS: Bounds = {
  unpacked: 512 * 1024 ** 2,
  held: 64 * 1024 ** 2,
  depth: 64,
  columns: 2000,
  lines: 1_048_576,
  spread: 10_000_000,
}

/** Sheets of a file that has to be read from its beginning for each. */
export const MOST_SHEETS = 200

/** Whether nothing stands in a line. */
export const isEmpty = (values: readonly string[]) => values.every(value => value.trim() === '')
