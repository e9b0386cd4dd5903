import { Parser } from 'htmlparser2'
import { UnreadableFile } from './bad-line.js'
import type { OnBytes } from './file-bytes.js'
import { MERGED_TOLD, spreadTooFar } from './merged-cells.js'
import { type Book, type Bounds, MOST_SHEETS, type Row, type Sheet } from './sheet.js'
import { type TextEncoding, textAt } from './text-encoding.js'

/** The tables of the web page at `path`, which programs save as .xls. @throws UnreadableFile. */
export async function htmlTablesAt(path: string, encoding: TextEncoding, bounds: Bounds): Promise<Book> {
  const reader = new TableReader(null, bounds)
  for await (const _ of reader.read(path, encoding));
  const { count } = reader
  const sheets = Array.from({ length: count }, (_, place): Sheet => {
    let last: TableReader | undefined
    return {
      name: count === 1 ? null : `Table ${place + 1}`,
      isHidden: false,
      get told() {
        return last?.hasMerged ? [MERGED_TOLD] : []
      },
      async *rows(onBytes?: OnBytes) {
        const rows = new TableReader(place, bounds)
        yield* rows.read(path, encoding, onBytes)
        last = rows
      },
    }
  })
  return { what: `a web page, in ${encoding}`, sheets, isLoose: false }
}

/** A cell that goes on into lines below. */
interface Span {
  value: string
  left: number
}

/** A table that has begun, and the line of it that has. */
interface OpenTable {
  place: number
  line: number
  values: string[] | null
  cell: { text: string; wide: number; high: number } | null
  spans: Map<number, Span>
}

/** Elements whose text is not shown. */
const UNSHOWN = ['script', 'style', 'title', 'template']
/** Elements that divide words. */
const DIVIDING = ['br', 'p', 'div', 'li']

/** Gathers the lines of one table, or counts tables, as a page is read. */
class TableReader {
  count = 0
  hasMerged = false
  private rows: Row[] = []
  private readonly tables: OpenTable[] = []
  private unshown = 0
  private spread = 0
  private depth = 0

  /** @param wanted which table; null to count them */
  constructor(
    private readonly wanted: number | null,
    private readonly bounds: Bounds,
  ) {}

  async *read(path: string, encoding: TextEncoding, onBytes?: OnBytes): AsyncGenerator<Row[]> {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: text => this.text(text),
        onclosetag: name => this.close(name),
      },
      { decodeEntities: true, lowerCaseTags: true },
    )
    for await (const text of textAt(path, encoding, onBytes)) {
      parser.write(text)
      yield this.take()
    }
    parser.end()
    yield this.take()
  }

  private take(): Row[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (++this.depth > this.bounds.depth * 16)
      throw new UnreadableFile('The elements of the page are nested too deep for a table.')
    if (UNSHOWN.includes(name)) this.unshown++
    const table = this.tables.at(-1)
    if (name === 'table') this.openTable()
    else if (!table) return
    else if (name === 'tr') {
      this.endRow(table)
      table.values = []
      table.line++
    } else if (name === 'td' || name === 'th') {
      this.endCell(table)
      table.values ??= []
      const span = (text: string | undefined) => Math.max(Math.trunc(Number(text ?? 1)) || 1, 1)
      table.cell = { text: '', wide: span(attributes.colspan), high: span(attributes.rowspan) }
    } else if (DIVIDING.includes(name)) this.text(' ')
  }

  private openTable(): void {
    if (this.count === MOST_SHEETS || this.tables.length === this.bounds.depth)
      throw new UnreadableFile('The page has too many tables. Save the list alone.')
    this.tables.push({ place: this.count++, line: 0, values: null, cell: null, spans: new Map() })
  }

  private text(text: string): void {
    const cell = this.tables.at(-1)?.cell
    if (cell && this.unshown === 0) cell.text += text
  }

  private close(name: string): void {
    this.depth--
    if (UNSHOWN.includes(name)) this.unshown--
    const table = this.tables.at(-1)
    if (!table) return
    if (name === 'td' || name === 'th') this.endCell(table)
    else if (name === 'tr') this.endRow(table)
    else if (name === 'table') {
      this.endRow(table)
      this.tables.pop()
    }
  }

  private endCell(table: OpenTable): void {
    const { cell, values, spans } = table
    table.cell = null
    if (!cell || !values) return
    this.continueSpans(values, spans)
    const value = cell.text.replace(/[\s\u00a0]+/g, ' ').trim()
    if (values.length + cell.wide > this.bounds.columns)
      throw new UnreadableFile(
        `Line ${table.line} of the table has more than ${this.bounds.columns} columns.`,
      )
    this.spreadOver(cell.wide - 1)
    for (let i = 0; i < cell.wide; i++) {
      const part = i === 0 ? value : ''
      if (cell.high > 1) spans.set(values.length, { value: part, left: cell.high - 1 })
      values.push(part)
    }
    if (cell.high > 1 && table.place === this.wanted) this.hasMerged = true
  }

  private endRow(table: OpenTable): void {
    this.endCell(table)
    const { values, spans } = table
    table.values = null
    if (!values) return
    this.continueSpans(values, spans)
    for (const column of [...spans.keys()].toSorted((one, other) => one - other)) {
      this.spreadOver(Math.max(column - values.length, 0))
      while (values.length < column) values.push('')
      this.continueSpans(values, spans)
    }
    if (table.place === this.wanted) this.rows.push({ line: table.line, values })
  }

  /** Puts what goes on from lines above where the next cell would stand. */
  private continueSpans(values: string[], spans: Map<number, Span>): void {
    for (let span = spans.get(values.length); span && span.left > 0; span = spans.get(values.length)) {
      span.left--
      if (span.left === 0) spans.delete(values.length)
      values.push(span.value)
      this.spreadOver(1)
    }
  }

  private spreadOver(cells: number): void {
    this.spread += cells
    if (this.spread > this.bounds.spread) throw spreadTooFar()
  }
}
