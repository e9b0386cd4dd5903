import { writeFile } from 'node:fs/promises'
import { openImported } from '../../src/importing/list-opening.js'
import type { OpenedList } from '../../src/list-files/opened-list.js'

/** Writes a list into a file, and opens it as an import does. */
export async function writtenList(
  path: string,
  content: string | Buffer,
  columns?: readonly string[],
): Promise<OpenedList> {
  await writeFile(path, content)
  return openImported(path, { columns })
}
