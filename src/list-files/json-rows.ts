import { type BadLine, UnreadableFile } from './bad-line.js'
import type { OnBytes } from './file-bytes.js'
import type { Book, Bounds, Row, Sheet } from './sheet.js'
import { type TextEncoding, textAt } from './text-encoding.js'

/**
 * The arrays of the JSON file at `path`, each of whose objects, or arrays, is a line: the file is one, or an object of several.
 * @throws UnreadableFile where it is no JSON, or larger or nested more deeply than the bounds.
 */
export async function jsonAt(path: string, encoding: TextEncoding, bounds: Bounds): Promise<Book> {
  const { value, bytes } = await parsed(path, encoding, bounds)
  const lists = Array.isArray(value)
    ? [[null, value] as const]
    : Object.entries(value as object).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  if (lists.length === 0)
    throw new UnreadableFile('The file has no array of objects, one for each line of the list.')
  const sheets = lists.map(([name, items]): Sheet => {
    const rows = rowsOf(items, bounds)
    return {
      name: lists.length === 1 ? null : name,
      isHidden: false,
      told: ['Its lines are counted by the objects, from 1.'],
      async *rows(onBytes?: OnBytes) {
        onBytes?.(bytes)
        yield rows
      },
    }
  })
  return { what: `JSON, in ${encoding}`, sheets, isLoose: false }
}

async function parsed(path: string, encoding: TextEncoding, { held }: Bounds) {
  const pieces: string[] = []
  let bytes = 0
  const onBytes = (read: number) => {
    bytes = read
    if (read > held)
      throw new UnreadableFile('The file is too large for a list of people in JSON. Save the list as CSV.')
  }
  for await (const text of textAt(path, encoding, onBytes)) pieces.push(text)
  try {
    return { value: JSON.parse(pieces.join('')) as unknown, bytes }
  } catch (error) {
    throw new UnreadableFile(`The file is not JSON: ${error instanceof Error ? error.message : error}.`)
  }
}

/** The header of a list, on line 0, and its lines. Arrays bring their header along. */
function rowsOf(items: readonly unknown[], bounds: Bounds): (Row | BadLine)[] {
  if (items.length > 0 && items.every(Array.isArray))
    return items.map((values, i) => ({
      line: i + 1,
      values: values.map(value => textOf(value, bounds.depth)),
    }))
  const columns = new Map<string, number>()
  const rows = items.map((item, i): Row | BadLine => {
    const line = i + 1
    if (typeof item !== 'object' || item === null || Array.isArray(item))
      return { line, reason: `Object ${line} of the array is none.` }
    const values: string[] = []
    flatten('', item, bounds.depth, (name, text) => {
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
