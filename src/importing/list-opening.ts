import { type OpenedList, openList } from '../list-files/opened-list.js'
import { headerSigns } from './list-kinds.js'
import type { FileOptions } from './lists/list-options.js'

/** The list in the file at `path`, its header known by the columns of any kind of list. @throws as `openList` does. */
export function openImported(
  path: string,
  { encoding, sheet, columns, date }: FileOptions,
): Promise<OpenedList> {
  return openList(path, { encoding, sheet, signs: names => headerSigns(names, { columns, date }) })
}
