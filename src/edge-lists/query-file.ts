import { orBadLine } from '../importing/lists/cell-values.js'
import { type BadLine, isBad, UnreadableFile } from '../list-files/bad-line.js'
import { headerOf, readList } from '../list-files/list-file.js'
import { openList } from '../list-files/opened-list.js'
import { idValue } from './edge-list-file.js'

/** A question of a list: the ways from one to another. */
export interface ListedQuery {
  readonly from: string
  readonly to: string
}

const COLUMNS = ['from', 'to'] as const
const LAYOUT = { columns: COLUMNS, required: [], mapping: new Map<(typeof COLUMNS)[number], string>() }

/**
 * The questions of the file at `path`, with columns from and to. The lines that are none are in `bad`.
 * @throws UnreadableFile where the file has no such columns or cannot be read
 */
export async function readQueries(path: string): Promise<{ queries: ListedQuery[]; bad: BadLine[] }> {
  const list = await openList(path)
  const { used } = headerOf(list, LAYOUT)
  if (used.length < COLUMNS.length)
    throw new UnreadableFile('A list of queries must have the columns from and to.')
  const queries: ListedQuery[] = []
  const bad: BadLine[] = []
  for await (const item of readList(list, LAYOUT)) {
    const query = isBad(item)
      ? item
      : orBadLine(item.line, () => ({
          from: idValue('from', item.fields.from),
          to: idValue('to', item.fields.to),
        }))
    if (isBad(query)) bad.push(query)
    else queries.push(query)
  }
  return { queries, bad }
}
