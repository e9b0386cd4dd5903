import { openImported } from '../../src/importing/list-opening.js'
import type { FileOptions } from '../../src/importing/lists/list-options.js'
import { isBad } from '../../src/list-files/bad-line.js'

/** A list as an import opens it: its columns, `line: a|b` or `line! reason`, and what is said of it. */
export async function readListAt(path: string, options: FileOptions = {}) {
  const list = await openImported(path, options)
  const lines: string[] = []
  for await (const rows of list.lines())
    for (const row of rows)
      lines.push(isBad(row) ? `${row.line}! ${row.reason}` : `${row.line}: ${row.values.join('|')}`)
  return { names: list.names, lines, about: list.about }
}
