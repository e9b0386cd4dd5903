import { BadInput } from '../errors.js'
import { type BadLine, isBad, UnreadableFile } from './bad-line.js'
import { type OnBytes, readCsvRows } from './csv-rows.js'

/** One line of a CSV file, its values under the names we know; a value is undefined where the file has no such column. */
export interface ListLine<Column extends string> {
  line: number
  fields: Partial<Record<Column, string>>
}

/** What a kind of file holds, and how this one names it. */
export interface Layout<Column extends string> {
  /** The columns known by name. */
  columns: readonly Column[]
  /** Those without which no line can be read. */
  required: readonly Column[]
  /** For a column that the file calls by another name, that name. */
  mapping: ReadonlyMap<Column, string>
}

/** What is taken from a file and what is not. */
export interface Header<Column extends string> {
  used: Column[]
  /** Columns of the file that nothing is read from: perhaps misspelt, perhaps to be mapped. */
  ignored: string[]
}

/** `person=woman` for each column that the file calls by another name. @throws BadInput where one cannot be meant. */
export function parseMapping<Column extends string>(
  columns: readonly Column[],
  mappings: readonly string[] = [],
): Map<Column, string> {
  const mapping = new Map<Column, string>()
  for (const text of mappings) {
    const [name = '', ...rest] = text.split('=')
    const header = rest.join('=').trim()
    const column = columns.find(known => known === name.trim().toLowerCase())
    if (header === '') throw new BadInput('column', `"${text}" is not of the form person=name in the file.`)
    if (!column) {
      throw new BadInput(
        'column',
        `There is no column "${name}" to map: the columns are ${columns.join(', ')}.`,
      )
    }
    if (mapping.has(column)) throw new BadInput('column', `The column "${column}" is mapped twice.`)
    mapping.set(column, header)
  }
  return mapping
}

/** The header of the CSV file at `path`. @throws UnreadableFile as `readList` does. */
export async function readHeader<Column extends string>(
  path: string,
  layout: Layout<Column>,
): Promise<Header<Column>> {
  for await (const batch of readCsvRows(path)) {
    const [first] = batch
    if (!first) continue
    const { places, ignored } = placesOf(layout, namesOf(first))
    return { used: [...places.keys()], ignored }
  }
  throw new UnreadableFile('The file is empty.')
}

/**
 * The lines below the header of the CSV file at `path`, as a stream, with those that are not such lines as bad ones:
 * not UTF-8, a wrong number of columns, a field above 64 kB, text after a closing quote. Header names are compared
 * without regard to case and white space around them.
 * @throws UnreadableFile where the file cannot be opened or is empty, or where its header names a column twice, lacks
 * a required one or lacks a mapped one.
 */
export async function* readList<Column extends string>(
  path: string,
  layout: Layout<Column>,
  onBytes?: OnBytes,
): AsyncGenerator<ListLine<Column> | BadLine> {
  let places: Map<Column, number> | undefined
  let width = 0
  for await (const batch of readCsvRows(path, onBytes)) {
    for (const record of batch) {
      if (!places) {
        const names = namesOf(record)
        places = placesOf(layout, names).places
        width = names.length
      } else if (isBad(record)) {
        yield record
      } else if (record.values.length !== width) {
        yield {
          line: record.line,
          reason: `The line has ${record.values.length} columns, but the header has ${width}.`,
        }
      } else {
        const fields: Partial<Record<Column, string>> = {}
        for (const [column, place] of places) fields[column] = record.values[place]
        yield { line: record.line, fields }
      }
    }
  }
  if (!places) throw new UnreadableFile('The file is empty.')
}

function namesOf(record: BadLine | { line: number; values: string[] }): string[] {
  if (isBad(record)) throw new UnreadableFile(`Line ${record.line}, the header: ${record.reason}`)
  return record.values.map(name => name.trim())
}

/** Where each column of the layout stands in a header of these names. */
function placesOf<Column extends string>(
  layout: Layout<Column>,
  names: readonly string[],
): { places: Map<Column, number>; ignored: string[] } {
  const byName = new Map<string, number>()
  for (const [place, name] of names.entries()) {
    if (name === '') continue
    if (byName.has(name.toLowerCase())) throw new UnreadableFile(`The header has the column "${name}" twice.`)
    byName.set(name.toLowerCase(), place)
  }
  const places = new Map<Column, number>()
  for (const column of layout.columns) {
    const mapped = layout.mapping.get(column)
    const place = byName.get((mapped ?? column).toLowerCase())
    if (place !== undefined) places.set(column, place)
    else if (mapped !== undefined) {
      throw new UnreadableFile(
        `The header has no column "${mapped}" to read ${column} from: it has ${names.join(', ')}.`,
      )
    } else if (layout.required.includes(column)) {
      throw new UnreadableFile(
        `The header has no column "${column}": it has ${names.join(', ')}. Map one with --column ${column}=NAME.`,
      )
    }
  }
  const taken = new Set(places.values())
  const ignored = names.filter((name, place) => name !== '' && !taken.has(place))
  return { places, ignored }
}
