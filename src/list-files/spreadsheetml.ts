import { UnreadableFile } from './bad-line.js'
import type { OnBytes } from './file-bytes.js'
import { MERGED_TOLD, MergedCells } from './merged-cells.js'
import { type Book, type Bounds, MOST_SHEETS, putInto, type Row, type Sheet } from './sheet.js'
import { type TextEncoding, textAt } from './text-encoding.js'
import { numberFormat, numberText } from './xlsx/number-format.js'
import { type XmlAttributes, type XmlEvents, XmlReader } from './xml-reader.js'

/** The workbook at `path` in the XML of Excel 2002 and 2003, which programs save as .xls to this day. @throws UnreadableFile. */
export async function spreadsheetMlAt(path: string, encoding: TextEncoding, bounds: Bounds): Promise<Book> {
  const found = new Worksheets()
  for await (const _ of readThrough(path, encoding, found, bounds));
  const sheets = found.sheets.map(
    ({ name, isHidden }, place): Sheet =>
      new Worksheet(name, isHidden, place, path, encoding, found.digits, bounds),
  )
  return { what: `an Excel workbook in XML, in ${encoding}`, sheets, isLoose: false }
}

/** Reads all of the file, a piece at a time. */
async function* readThrough(
  path: string,
  encoding: TextEncoding,
  events: XmlEvents,
  { depth }: Bounds,
  onBytes?: OnBytes,
): AsyncGenerator<void> {
  const reader = new XmlReader(events, depth)
  for await (const text of textAt(path, encoding, onBytes)) {
    reader.write(text)
    yield
  }
  reader.end()
}

/** Which sheets there are, and how many digits the styles of cells show. */
class Worksheets implements XmlEvents {
  readonly sheets: { name: string; isHidden: boolean }[] = []
  readonly digits = new Map<string, number>()
  private style = ''
  private isVisibility = false

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'Style') this.style = attributes.get('ID') ?? ''
    if (name === 'NumberFormat') {
      const { digits } = numberFormat(0, attributes.get('Format') ?? 'General')
      if (digits > 0) this.digits.set(this.style, digits)
    }
    if (name === 'Visible') this.isVisibility = true
    if (name !== 'Worksheet') return
    if (this.sheets.length === MOST_SHEETS)
      throw new UnreadableFile(`The file has more than ${MOST_SHEETS} sheets. Save the list alone.`)
    this.sheets.push({ name: attributes.get('Name') ?? '', isHidden: false })
  }

  close(): void {
    this.isVisibility = false
  }

  text(text: string): void {
    const sheet = this.sheets.at(-1)
    if (this.isVisibility && sheet && text.includes('Hidden')) sheet.isHidden = true
  }
}

class Worksheet implements Sheet {
  private last: WorksheetRows | undefined

  constructor(
    readonly name: string,
    readonly isHidden: boolean,
    private readonly place: number,
    private readonly path: string,
    private readonly encoding: TextEncoding,
    private readonly digits: ReadonlyMap<string, number>,
    private readonly bounds: Bounds,
  ) {}

  get told(): string[] {
    return this.last?.hasMerged ? [MERGED_TOLD] : []
  }

  async *rows(onBytes?: OnBytes): AsyncGenerator<Row[]> {
    const rows = new WorksheetRows(this.place, this.digits, this.bounds)
    for await (const _ of readThrough(this.path, this.encoding, rows, this.bounds, onBytes)) yield rows.take()
    yield rows.take()
    this.last = rows
  }
}

/** Gathers the lines of one sheet as the file is read. */
class WorksheetRows implements XmlEvents {
  hasMerged = false
  private rows: Row[] = []
  private sheet = -1
  private row: Row = { line: 0, values: [] }
  private column = 0
  private across = 0
  private style = ''
  private type = ''
  private value = ''
  private isData = false
  private isComment = false
  private readonly merged: MergedCells

  constructor(
    private readonly place: number,
    private readonly digits: ReadonlyMap<string, number>,
    private readonly bounds: Bounds,
  ) {
    this.merged = new MergedCells(bounds.spread)
  }

  take(): Row[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'Worksheet') this.sheet++
    if (this.sheet !== this.place) return
    if (name === 'Row') {
      const line = Number(attributes.get('Index') ?? this.row.line + 1)
      if (line > this.bounds.lines)
        throw new UnreadableFile(`The sheet has more than ${this.bounds.lines} lines.`)
      if (!Number.isInteger(line) || line <= this.row.line)
        throw new UnreadableFile(`The workbook is damaged: line ${line} comes after line ${this.row.line}.`)
      this.row = { line, values: [] }
      this.column = -1
      this.across = 0
    } else if (name === 'Cell') this.openCell(attributes)
    else if (name === 'Comment') this.isComment = true
    else if (name === 'Data' && !this.isComment) {
      this.isData = true
      this.type = attributes.get('Type') ?? 'String'
      this.value = ''
    }
  }

  text(text: string): void {
    if (this.isData) this.value += text
  }

  close(name: string): void {
    if (this.sheet !== this.place) return
    if (name === 'Comment') this.isComment = false
    else if (name === 'Data' && this.isData) {
      this.isData = false
      const text = this.cellText()
      if (text !== '') putInto(this.row, this.column, text, this.bounds)
    } else if (name === 'Row') {
      this.merged.fill(this.row.line, this.row.values)
      this.rows.push(this.row)
    }
  }

  private openCell(attributes: XmlAttributes): void {
    const index = attributes.get('Index')
    this.column = index === undefined ? this.column + this.across + 1 : Number(index) - 1
    this.across = Number(attributes.get('MergeAcross') ?? 0)
    this.style = attributes.get('StyleID') ?? ''
    const down = Number(attributes.get('MergeDown') ?? 0)
    if (!(down > 0)) return
    this.hasMerged = true
    this.merged.add({ column: this.column, from: this.row.line, to: this.row.line + down })
  }

  private cellText(): string {
    const { type, value } = this
    if (type === 'Number')
      return numberText(value, { kind: 'plain', digits: this.digits.get(this.style) ?? 0 }, false)
    if (type === 'DateTime') return dateTime(value)
    if (type === 'Boolean') return value === '1' ? 'TRUE' : 'FALSE'
    return type === 'Error' ? '' : value
  }
}

/** A day without the midnight that stands for none, or a time of the day that stands for no day. */
function dateTime(text: string): string {
  const [, day, time = '', seconds = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?/.exec(text) ?? []
  if (day === undefined) return text
  const clock = seconds === ':00' ? time : `${time}${seconds}`
  if (day === '1899-12-31' || day === '1899-12-30') return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
