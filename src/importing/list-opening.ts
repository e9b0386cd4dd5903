import { type OpenedList, openList } from '../list-files/opened-list.js'
import { headerSigns } from './list-kinds.js'

/** How to open a file that somebody brings in: the words of the command line, as typed. */
export interface FileOptions {
  /** As what the file is written, where it is not found out. */
  encoding?: string
  /** Which sheet of a workbook is meant. */
  sheet?: string
  /** `person=woman` for each column that the file calls by another name. */
  columns?: readonly string[]
  /** The date of every line. */
  date?: string
}

/** The list in the file at `path`, its header known by the columns of any kind of list. @throws as `openList` does. */
export function openImported(
  path: string,
  { encoding, sheet, columns, date }: FileOptions,
): Promise<OpenedList> {
  return openList(path, { encoding, sheet, signs: names => headerSigns(names, { columns, date }) })
}
