import { UnreadableFile } from '../bad-line.js'
import { type MergedCell, MergedCells } from '../merged-cells.js'
import { type Bounds, putInto, type Row } from '../sheet.js'
import type { XmlAttributes, XmlEvents } from '../xml-reader.js'
import { type NumberFormat, numberText, PLAIN } from './number-format.js'
import { TextOf } from './parts.js'

/** What the cells of a workbook stand for. */
export interface CellMeanings {
  strings: readonly string[]
  formats: readonly NumberFormat[]
  from1904: boolean
}

const MOST_MERGED = 100_000

/** Which cells of a sheet go on over the lines below. */
export class MergedCellsOfSheet implements XmlEvents {
  readonly cells: MergedCell[] = []

  open(name: string, attributes: XmlAttributes): void {
    if (name !== 'mergeCell') return
    const [, column = '', from, to] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attributes.get('ref') ?? '') ?? []
    if (this.cells.length >= MOST_MERGED)
      throw new UnreadableFile('The workbook has too many merged cells for a list. Save the list as CSV.')
    if (from !== undefined && from !== to)
      this.cells.push({ column: columnOf(column), from: Number(from), to: Number(to) })
  }

  close(): void {}
  text(): void {}
}

/** Gathers the lines of a sheet as it is read. */
export class SheetRows implements XmlEvents {
  /** Lines that the spreadsheet hides. */
  hidden = 0
  /** Cells that hold an error. */
  errors = 0
  /** Formulas that have never been calculated. */
  uncalculated = 0
  private rows: Row[] = []
  private row: Row = { line: 0, values: [] }
  private column = -1
  private type = 'n'
  private style = 0
  private value = ''
  private isHidden = false
  private isValue = false
  private isFormula = false
  private readonly inline = new TextOf()
  private readonly merged: MergedCells

  constructor(
    private readonly meanings: CellMeanings,
    merged: readonly MergedCell[],
    private readonly bounds: Bounds,
  ) {
    this.merged = new MergedCells(bounds.spread, merged)
  }

  /** The lines that are whole since they were last taken. */
  take(): Row[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') {
      this.row = { line: this.lineOf(attributes.get('r')), values: [] }
      this.column = -1
      this.isHidden = ['1', 'true'].includes(attributes.get('hidden') ?? '')
    } else if (name === 'c') {
      const reference = attributes.get('r')
      this.column = reference === undefined ? this.column + 1 : columnOf(reference)
      this.type = attributes.get('t') ?? 'n'
      this.style = Number(attributes.get('s') ?? 0)
      this.value = ''
      this.isFormula = false
    } else if (name === 'v') this.isValue = true
    else if (name === 'f') this.isFormula = true
    else this.inline.open(name)
  }

  text(text: string): void {
    if (this.isValue) this.value += text
    else this.inline.text(text)
  }

  close(name: string): void {
    if (name === 'v') this.isValue = false
    else if (name === 'c') this.endCell()
    else if (name === 'row') {
      this.merged.fill(this.row.line, this.row.values)
      if (this.isHidden && this.row.values.length > 0) this.hidden++
      this.rows.push(this.row)
    } else this.inline.close(name)
  }

  private lineOf(number: string | undefined): number {
    const line = number === undefined ? this.row.line + 1 : Number(number)
    if (line > this.bounds.lines)
      throw new UnreadableFile(`The sheet has more than ${this.bounds.lines} lines.`)
    if (Number.isInteger(line) && line > this.row.line) return line
    throw new UnreadableFile(
      `The workbook is damaged: line ${number} comes after line ${this.row.line}. Save it again in a spreadsheet program.`,
    )
  }

  private endCell(): void {
    const text = this.cellText()
    if (text !== '') putInto(this.row, this.column, text, this.bounds)
  }

  private cellText(): string {
    const { type, value } = this
    const inline = this.inline.take()
    if (type === 'inlineStr') return inline
    if (this.isFormula && value === '' && type !== 'str') this.uncalculated++
    if (value === '') return ''
    if (type === 's') return this.shared(Number(value))
    if (type === 'str') return value
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    if (type === 'e') {
      this.errors++
      return ''
    }
    const { formats, from1904 } = this.meanings
    return numberText(value, formats[this.style] ?? PLAIN, from1904)
  }

  private shared(place: number): string {
    const text = this.meanings.strings[place]
    if (text === undefined)
      throw new UnreadableFile(
        `The workbook is damaged: a cell of line ${this.row.line} has a text that is not there. Save it again in a spreadsheet program.`,
      )
    return text
  }
}

/** Of a cell such as AB12, or of AB, the column: A is 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column - 1
}
