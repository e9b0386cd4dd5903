import { BadInput } from '../errors.js'
import { addTo } from '../grouping.js'
import { fold } from '../text.js'
import { type BadLine, isBad, UnreadableFile } from './bad-line.js'
import type { OnBytes } from './file-bytes.js'
import type { OpenedList } from './opened-list.js'

/** One line of a list, its values under the names we know; a value is undefined where the file has no such column. */
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
  /** For a column that the file calls by another name, that name; or several with a plus between them. */
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

/** Which columns of the list are read, and which are not. @throws UnreadableFile as `readList` does. */
export function headerOf<Column extends string>(
  { names }: OpenedList,
  layout: Layout<Column>,
): Header<Column> {
  const { places, ignored } = placesOf(layout, names)
  return { used: [...places.keys()], ignored }
}

/**
 * The lines of a list, as a stream, with those that are none as bad ones: not of the file's encoding, with cells beyond the
 * header, a field above 64 kB, text after a closing quote. Names of columns are compared folded; of columns that are joined, such as
 * First Name+Last Name, the values stand behind one another. Marks of direction are no part of a value.
 * @throws UnreadableFile where the header lacks a required column or a mapped one, or has one that is read twice.
 */
export async function* readList<Column extends string>(
  list: OpenedList,
  layout: Layout<Column>,
  onBytes?: OnBytes,
): AsyncGenerator<ListLine<Column> | BadLine> {
  const { places } = placesOf(layout, list.names)
  for await (const rows of list.lines(onBytes)) {
    for (const row of rows) {
      if (isBad(row)) {
        yield row
        continue
      }
      const fields: Partial<Record<Column, string>> = {}
      for (const [column, [place = 0, ...others]] of places)
        fields[column] =
          others.length === 0
            ? withoutDirections(row.values[place])
            : joined([place, ...others].map(at => withoutDirections(row.values[at])))
      yield { line: row.line, fields }
    }
  }
}

/** The columns of a header that a mapping means: that of this name, or those between whose names it has a plus. */
export function namesMeant(mapped: string, names: readonly string[]): string[] {
  const isThere = names.some(name => fold(name) === fold(mapped))
  return isThere ? [mapped] : mapped.split('+').map(part => part.trim())
}

/** Marks that turn the direction of writing come along by copy and paste, and show nothing. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g

const withoutDirections = (value: string | undefined) => value?.replace(DIRECTIONS, '')

const joined = (values: readonly (string | undefined)[]) =>
  values.flatMap(value => value?.trim() || []).join(' ')

/** Where each column of the layout stands in a header of these names. */
function placesOf<Column extends string>(
  layout: Layout<Column>,
  names: readonly string[],
): { places: Map<Column, number[]>; ignored: string[] } {
  const byName = new Map<string, number[]>()
  for (const [place, name] of names.entries()) if (name !== '') addTo(byName, fold(name), place)
  const placeOf = (name: string) => {
    const [place, twin] = byName.get(fold(name)) ?? []
    if (twin !== undefined)
      throw new UnreadableFile(`The header has the column "${name}" twice. Give one of them another name.`)
    return place
  }
  const places = new Map<Column, number[]>()
  for (const column of layout.columns) {
    const mapped = layout.mapping.get(column)
    if (mapped !== undefined)
      places.set(
        column,
        namesMeant(mapped, names).map(name => placeOf(name) ?? lacks(name, column, names)),
      )
    else {
      const place = placeOf(column)
      if (place !== undefined) places.set(column, [place])
    }
  }
  const missing = layout.required.filter(column => !places.has(column))
  if (missing.length > 0)
    throw new UnreadableFile(
      `The header has no column ${missing.map(column => `"${column}"`).join(' and no ')}: it has ${listed(names)}. Map one with --column ${missing[0]}=NAME.`,
    )
  const taken = new Set([...places.values()].flat())
  const ignored = names.filter((name, place) => name !== '' && !taken.has(place))
  return { places, ignored }
}

function lacks(name: string, column: string, names: readonly string[]): never {
  throw new UnreadableFile(
    `The header has no column "${name}" to read ${column} from: it has ${listed(names)}.`,
  )
}

const listed = (names: readonly string[]) => names.filter(name => name !== '').join(', ')
