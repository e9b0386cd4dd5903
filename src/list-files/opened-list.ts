import { BadInput } from '../errors.js'
import { fold } from '../text.js'
import { type BadLine, isBad, UnreadableFile } from './bad-line.js'
import { bookAt } from './book.js'
import { headOf, type OnBytes } from './file-bytes.js'
import { type HeaderSigns, headerAt, SEARCHED } from './header-row.js'
import { LinesBelow } from './left-out-lines.js'
import { BOUNDS, type Book, type Bounds, isEmpty, type Row, type Sheet } from './sheet.js'
import { encodingNamed } from './text-encoding.js'

/** How to open a file, as far as it does not tell. */
export interface OpenOptions {
  /** As what it is written: --encoding. */
  encoding?: string
  /** Which sheet of a workbook is meant: --sheet. */
  sheet?: string
  /** What is known of the headers of such lists. Without it the first line is the header, and every line below counts. */
  signs?: HeaderSigns
  bounds?: Bounds
}

/** A list that was found in a file, whatever the format of that. */
export interface OpenedList {
  /** What the header calls the columns; empty where it has no name for one, or the column is an empty one of several of that name. */
  readonly names: readonly string[]
  /** What stands between its cells, where it is CSV; else null. */
  readonly delimiter: string | null
  /** What the file was taken for, and what of it for no line of the list, a sentence each; whole once all lines were read. */
  readonly about: readonly string[]
  /** The lines below the header, each as wide as it, some at a time. @throws UnreadableFile where the file is broken. */
  lines(onBytes?: OnBytes): AsyncGenerator<(Row | BadLine)[]>
}

/** Lines, empty ones included, among which those of the header are looked for. */
const LOOKED_THROUGH = 10_000

/** A sheet with its first lines, of which one is its header. */
interface Headed {
  sheet: Sheet
  header: Row
  /** Lines above the header. */
  above: readonly number[]
  /** Whether the header is one that is known. */
  isKnown: boolean
}

/** The list in the file at `path`. @throws UnreadableFile where it has none that can be read; BadInput for an option that cannot be meant. */
export async function openList(path: string, options: OpenOptions = {}): Promise<OpenedList> {
  const encoding = options.encoding === undefined ? null : encodingNamed(options.encoding)
  const { signs, bounds = BOUNDS } = options
  const book = await bookAt(path, await headOf(path), { encoding, signs, bounds })
  const { chosen, said } = await chosenSheet(book, options)
  return listOn(chosen, {
    what: book.what + said,
    delimiter: book.delimiter ?? null,
    isLoose: book.isLoose,
    isOfPeople: signs !== undefined,
  })
}

/** The sheet that is meant: of several, that whose header is known. */
async function chosenSheet(
  { sheets }: Book,
  { sheet: name, signs }: OpenOptions,
): Promise<{ chosen: Headed; said: string }> {
  const given = sheets.map(sheet => sheet.name ?? '')
  if (name !== undefined && !sheets.some(sheet => isCalled(sheet, name)))
    throw new BadInput('sheet', `The file has no sheet "${name}"${named(given)}.`)
  const meant = sheets.filter(sheet => (name === undefined ? !sheet.isHidden : isCalled(sheet, name)))
  const found = (await Promise.all(meant.map(sheet => headed(sheet, signs)))).flatMap(one => one ?? [])
  const known = found.filter(({ isKnown }) => isKnown)
  const [chosen, ...others] = known.length > 0 ? known : found
  if (!chosen) throw new UnreadableFile('The file is empty.')
  if (others.length > 0)
    throw new UnreadableFile(
      `Several sheets may be the list: ${listed([chosen, ...others].map(({ sheet }) => sheet.name ?? ''))}. Say which with --sheet "${chosen.sheet.name}".`,
    )
  const leftOut = sheets.filter(sheet => sheet !== chosen.sheet).map(sheet => sheet.name ?? '')
  if (leftOut.length === 0) return { chosen, said: '' }
  return { chosen, said: `: its sheet "${chosen.sheet.name}" is read, and ${listed(leftOut)} left out` }
}

const isCalled = ({ name }: Sheet, called: string) => name !== null && fold(name) === fold(called)
const listed = (names: readonly string[]) => names.map(name => `"${name}"`).join(', ')
const named = (names: readonly string[]) => (names.length > 1 ? `: it has ${listed(names)}` : '')

/** Where the header of a sheet is; null for an empty one. @throws UnreadableFile where its first line is bad. */
async function headed(sheet: Sheet, signs?: HeaderSigns): Promise<Headed | null> {
  const first = await firstRows(sheet)
  const good = first.flatMap(row => (isBad(row) ? [] : [row]))
  const [start] = first
  if (!start) return null
  const header = good[headerAt(good, signs)]
  const isKnown = header !== undefined && (signs?.(header.values) ?? 0) > 0
  if (!header || (isBad(start) && !isKnown))
    throw new UnreadableFile(`Line ${start.line}, the header: ${isBad(start) ? start.reason : ''}`)
  return { sheet, header, above: first.slice(0, first.indexOf(header)).map(({ line }) => line), isKnown }
}

async function listOn(
  { sheet, header, above }: Headed,
  {
    what,
    delimiter,
    ...rules
  }: { what: string; delimiter: string | null; isLoose: boolean; isOfPeople: boolean },
): Promise<OpenedList> {
  const names = await withoutEmptyTwins(
    header.values.map(name => name.trim()),
    header,
    sheet,
  )
  let below: LinesBelow | undefined
  return {
    names,
    delimiter,
    get about() {
      return [`The file is ${what}.`, ...aboveHeader(above), ...(sheet.told ?? []), ...(below?.told ?? [])]
    },
    async *lines(onBytes) {
      const lines = new LinesBelow({ header: header.values, names, ...rules })
      for await (const rows of sheet.rows(onBytes))
        yield rows.flatMap(row => (row.line > header.line ? (lines.take(row) ?? []) : []))
      below = lines
    },
  }
}

/** The first lines with anything on them. */
async function firstRows(sheet: Sheet): Promise<(Row | BadLine)[]> {
  const found: (Row | BadLine)[] = []
  let read = 0
  for await (const rows of sheet.rows()) {
    read += rows.length
    found.push(...rows.filter(row => isBad(row) || !isEmpty(row.values)))
    // A million empty lines may follow.
    if (found.length >= SEARCHED || (found.length > 0 && read > LOOKED_THROUGH)) break
  }
  return found.slice(0, SEARCHED)
}

/** Of columns of one name only those count that have a value; if none has, the first. */
async function withoutEmptyTwins(names: readonly string[], header: Row, sheet: Sheet): Promise<string[]> {
  const folded = names.map(fold)
  const twins = folded.flatMap((name, i) =>
    name !== '' && folded.indexOf(name) !== folded.lastIndexOf(name) ? [i] : [],
  )
  if (twins.length === 0) return [...names]
  const filled = new Set<string | number>()
  for await (const rows of sheet.rows())
    for (const row of rows)
      if (!isBad(row) && row.line > header.line)
        for (const place of twins) if (row.values[place]?.trim()) filled.add(place).add(folded[place] ?? '')
  return names.map((name, i) => {
    const isKept = filled.has(folded[i] ?? '') ? filled.has(i) : folded.indexOf(folded[i] ?? '') === i
    return !twins.includes(i) || isKept ? name : ''
  })
}

function aboveHeader(lines: readonly number[]): string[] {
  const [first] = lines
  if (first === undefined) return []
  const last = lines.at(-1)
  return [
    last === first
      ? `Line ${first} stands above the header, and is left out.`
      : `Lines ${first} to ${last} stand above the header, and are left out.`,
  ]
}
