import { type BadLine, isBad, UnreadableFile } from './bad-line.js'
import type { OnBytes } from './file-bytes.js'
import type { Book, Bounds, Row, Sheet } from './sheet.js'
import { type TextEncoding, textAt } from './text-encoding.js'

/** A line of a list: what it holds, or that it is nothing. */
type Item = { readonly line: number; readonly value: unknown } | BadLine

/**
 * The arrays of the JSON file at `path`, each of whose objects, or arrays, is a line: the file is one, or an object of several, or has
 * an object on each line of text.
 * @throws UnreadableFile where it is no JSON, or larger or nested more deeply than the bounds.
 */
export async function jsonAt(path: string, encoding: TextEncoding, bounds: Bounds): Promise<Book> {
  const { text, bytes } = await textOfAll(path, encoding, bounds)
  const ofLines = objectsOfLines(text)
  if (ofLines) {
    const sheets = [sheetOf(null, rowsOf(ofLines, bounds), bytes)]
    return { what: `JSON with an object on each line, in ${encoding}`, sheets, isLoose: false }
  }
  const value = parsed(text)
  const lists = Array.isArray(value)
    ? [[null, value] as const]
    : Object.entries(value as object).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  if (lists.length === 0)
    throw new UnreadableFile('The file has no array of objects, one for each line of the list.')
  const sheets = lists.map(([name, values]): Sheet => {
    const items = values.map((value, i) => ({ line: i + 1, value }))
    const told = ['Its lines are counted by the objects, from 1.']
    return { ...sheetOf(lists.length === 1 ? null : name, rowsOf(items, bounds), bytes), told }
  })
  return { what: `JSON, in ${encoding}`, sheets, isLoose: false }
}

function sheetOf(name: string | null, rows: (Row | BadLine)[], bytes: number): Sheet {
  return {
    name,
    isHidden: false,
    async *rows(onBytes?: OnBytes) {
      onBytes?.(bytes)
      yield rows
    },
  }
}

async function textOfAll(path: string, encoding: TextEncoding, { held }: Bounds) {
  const pieces: string[] = []
  let bytes = 0
  const onBytes = (read: number) => {
    bytes = read
    if (read > held)
      throw new UnreadableFile('The file is too large for a list of people in JSON. Save the list as CSV.')
  }
  for await (const text of textAt(path, encoding, onBytes)) pieces.push(text)
  return { text: pieces.join(''), bytes }
}

/** The objects of a text that has one on each line (JSON Lines), where it has several; null for any other text. */
function objectsOfLines(text: string): Item[] | null {
  const lines = text.split(/\r?\n|\r/).map((line, i) => ({ line: i + 1, text: line.trim() }))
  const [first, ...others] = lines.filter(({ text }) => text !== '')
  if (!first || others.length === 0 || !beginsList(first.text)) return null
  return [first, ...others].map(({ line, text }) => {
    try {
      const value = parsed(text)
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
      return isObject ? { line, value } : { line, reason: 'The line is no object.' }
    } catch {
      return { line, reason: 'The line is not JSON, though the first is.' }
    }
  })
}

/** Whether a first line of text is an object by itself. */
function beginsList(text: string): boolean {
  try {
    return text.startsWith('{') && parsed(text) !== null
  } catch {
    return false
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableFile(`The file is not JSON: ${error instanceof Error ? error.message : error}.`)
  }
}

/** The header of a list, on line 0, and its lines. Arrays bring their header along. */
function rowsOf(items: readonly Item[], bounds: Bounds): (Row | BadLine)[] {
  const arrays = items.flatMap(item =>
    'value' in item && Array.isArray(item.value) ? { line: item.line, values: item.value } : [],
  )
  if (items.length > 0 && arrays.length === items.length)
    return arrays.map(({ line, values }) => ({ line, values: values.map(one => textOf(one, bounds.depth)) }))
  const columns = new Map<string, number>()
  const rows = items.map((item): Row | BadLine => {
    if (isBad(item)) return item
    const { line, value } = item
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { line, reason: `Object ${line} of the array is none.` }
    const values: string[] = []
    flatten('', value, bounds.depth, (name, text) => {
      const place = columns.get(name) ?? columns.size
      columns.set(name, place)
      if (columns.size > bounds.columns)
        throw new UnreadableFile(`The objects have more than ${bounds.columns} different names.`)
      while (values.length <= place) values.push('')
      values[place] = text
    })
    return { line, values }
  })
  return [{ line: 0, values: [...columns.keys()] }, ...rows]
}

/** Tells each value of an object, one of an object within it under both their names: `address.city`. */
function flatten(
  prefix: string,
  object: object,
  depth: number,
  tell: (name: string, text: string) => void,
): void {
  for (const [key, value] of Object.entries(object)) {
    const name = `${prefix}${key}`
    if (isNested(value)) flatten(`${name}.`, value, within(depth), tell)
    else tell(name, textOf(value, depth))
  }
}

/** An object, or an array with one; an array of texts is but a cell with several. */
function isNested(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  return !Array.isArray(value) || value.some(one => typeof one === 'object' && one !== null)
}

function textOf(value: unknown, depth: number): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(one => textOf(one, within(depth))).join('; ')
  if (typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  // Beyond that, digits are lost: the number shows it, and is refused where it stands for somebody.
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    return value.toExponential()
  return String(value)
}

function within(depth: number): number {
  if (depth === 0) throw new UnreadableFile('The values in the file are nested too deep for a list.')
  return depth - 1
}
