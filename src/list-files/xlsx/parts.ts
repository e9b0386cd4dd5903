import { posix } from 'node:path'
import { UnreadableFile } from '../bad-line.js'
import type { Bounds } from '../sheet.js'
import { type XmlEvents, XmlReader } from '../xml-reader.js'
import type { ZipArchive } from '../zip-archive.js'
import { type NumberFormat, numberFormat } from './number-format.js'

/** A part that another one names: its kind is the last word of what it is said to be. */
export interface Relation {
  id: string
  kind: string
  path: string
}

/** What a workbook says of its sheets. */
export interface WorkbookPart {
  sheets: { name: string; relation: string; isHidden: boolean }[]
  /** Whether days are counted from 1904. */
  from1904: boolean
}

/** Reads a part of an archive, told of what happens in it after each piece. @throws UnreadableFile where it is damaged. */
export async function* readPart(
  zip: ZipArchive,
  name: string,
  events: XmlEvents,
  { depth }: Bounds,
): AsyncGenerator<number> {
  const reader = new XmlReader(events, depth)
  let decoder: TextDecoder | undefined
  let read = 0
  for await (const chunk of zip.read(name)) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    reader.write(decodedBy(decoder, chunk))
    read += chunk.length
    yield read
  }
  if (read > 0) reader.end()
}

const encodingOf = ([first, second]: Buffer) =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'

function decodedBy(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true })
  } catch {
    throw new UnreadableFile('The workbook is damaged. Save it again in a spreadsheet program.')
  }
}

/** Reads a part that is held whole. */
async function readWhole(
  zip: ZipArchive,
  name: string,
  events: Partial<XmlEvents>,
  bounds: Bounds,
): Promise<void> {
  const all = { open() {}, close() {}, text() {}, ...events }
  for await (const read of readPart(zip, name, all, bounds))
    if (read > bounds.held)
      throw new UnreadableFile('The workbook is too large for a list of people. Save the list as CSV.')
}

/** The parts that the part `of` names; the archive itself is ''. */
export async function relationsOf(zip: ZipArchive, of: string, bounds: Bounds): Promise<Relation[]> {
  const folder = posix.dirname(of)
  const file = posix.join(folder, '_rels', `${posix.basename(of)}.rels`)
  const relations: Relation[] = []
  await readWhole(
    zip,
    file,
    {
      open(name, attributes) {
        if (name !== 'Relationship') return
        const target = attributes.get('Target') ?? ''
        relations.push({
          id: attributes.get('Id') ?? '',
          kind: posix.basename(attributes.get('Type') ?? ''),
          path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
        })
      },
    },
    bounds,
  )
  return relations
}

export async function readWorkbook(zip: ZipArchive, path: string, bounds: Bounds): Promise<WorkbookPart> {
  const workbook: WorkbookPart = { sheets: [], from1904: false }
  await readWhole(
    zip,
    path,
    {
      open(name, attributes) {
        if (name === 'workbookPr')
          workbook.from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
        if (name !== 'sheet') return
        workbook.sheets.push({
          name: attributes.get('name') ?? '',
          relation: attributes.get('id') ?? '',
          isHidden: (attributes.get('state') ?? 'visible') !== 'visible',
        })
      },
    },
    bounds,
  )
  return workbook
}

/** The formats of a workbook's numbers, by the styles of its cells. */
export async function readFormats(zip: ZipArchive, path: string, bounds: Bounds): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let isOfCells = false
  await readWhole(
    zip,
    path,
    {
      open(name, attributes) {
        if (name === 'numFmt')
          codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
        if (name === 'cellXfs') isOfCells = true
        if (name !== 'xf' || !isOfCells) return
        const id = Number(attributes.get('numFmtId') ?? 0)
        formats.push(numberFormat(id, codes.get(id)))
      },
      close(name) {
        if (name === 'cellXfs') isOfCells = false
      },
    },
    bounds,
  )
  return formats
}

/** The texts that cells share. @throws UnreadableFile beyond the bound of what is held, as for every other part but the sheets. */
export async function readStrings(zip: ZipArchive, path: string, bounds: Bounds): Promise<string[]> {
  const strings: string[] = []
  const text = new TextOf()
  await readWhole(
    zip,
    path,
    {
      open: name => text.open(name),
      text: piece => text.text(piece),
      close(name) {
        text.close(name)
        if (name !== 'si') return
        strings.push(text.take())
      },
    },
    bounds,
  )
  return strings
}

/** Characters that XML cannot have, as spreadsheets write them. */
const ESCAPED = /_x([0-9a-f]{4})_/gi

/** The text of a cell in all its fonts, without how it is pronounced. */
export class TextOf {
  private isText = false
  private isSound = false
  private pieces = ''

  open(name: string): void {
    if (name === 'rPh') this.isSound = true
    if (name === 't') this.isText = !this.isSound
  }

  text(piece: string): void {
    if (this.isText) this.pieces += piece
  }

  close(name: string): void {
    if (name === 't') this.isText = false
    if (name === 'rPh') this.isSound = false
  }

  /** What was gathered since it was last taken. */
  take(): string {
    const text = this.pieces
    this.pieces = ''
    return text.includes('_x')
      ? text.replace(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      : text
  }
}
