import { UnreadableFile } from '../bad-line.js'
import type { OnBytes } from '../file-bytes.js'
import { MERGED_TOLD, type MergedCell } from '../merged-cells.js'
import type { Book, Bounds, Row, Sheet } from '../sheet.js'
import { ZipArchive } from '../zip-archive.js'
import { readFormats, readPart, readStrings, readWorkbook, relationsOf } from './parts.js'
import { type CellMeanings, MergedCellsOfSheet, SheetRows } from './sheet-rows.js'

/** The Excel workbook (.xlsx) at `path`. @throws UnreadableFile where it is another ZIP file, is damaged or unpacks beyond the bounds. */
export async function workbookAt(path: string, size: number, bounds: Bounds): Promise<Book> {
  const zip = await ZipArchive.at(path, bounds.unpacked)
  const [main] = (await relationsOf(zip, '', bounds)).filter(({ kind }) => kind === 'officeDocument')
  if (!main || !zip.has(main.path) || main.path.endsWith('.bin')) throw new UnreadableFile(otherZip(zip))
  const workbook = await readWorkbook(zip, main.path, bounds)
  const relations = await relationsOf(zip, main.path, bounds)
  const partOf = (kind: string) => relations.find(relation => relation.kind === kind)?.path ?? ''
  const meanings: CellMeanings = {
    strings: await readStrings(zip, partOf('sharedStrings'), bounds),
    formats: await readFormats(zip, partOf('styles'), bounds),
    from1904: workbook.from1904,
  }
  const sheets = workbook.sheets.flatMap(({ name, relation, isHidden }) => {
    const part = relations.find(({ id, kind }) => id === relation && kind === 'worksheet')
    return part ? [new WorkbookSheet(name, isHidden, part.path, zip, meanings, size, bounds)] : []
  })
  return { what: 'an Excel workbook', sheets, isLoose: false }
}

class WorkbookSheet implements Sheet {
  private merged: readonly MergedCell[] | undefined
  private last: SheetRows | undefined

  constructor(
    readonly name: string,
    readonly isHidden: boolean,
    private readonly part: string,
    private readonly zip: ZipArchive,
    private readonly meanings: CellMeanings,
    private readonly size: number,
    private readonly bounds: Bounds,
  ) {}

  get told(): string[] {
    const { hidden = 0, errors = 0, uncalculated = 0 } = this.last ?? {}
    return [
      ...(this.merged?.length ? [MERGED_TOLD] : []),
      ...(hidden > 0 ? [`Lines that are hidden are read too: ${hidden}.`] : []),
      ...(errors > 0 ? [`Cells with an error, such as #REF!, are taken as empty: ${errors}.`] : []),
      ...(uncalculated > 0
        ? [
            `Formulas without a result are taken as empty: ${uncalculated}. Open the workbook in a spreadsheet program and save it there.`,
          ]
        : []),
    ]
  }

  async *rows(onBytes?: OnBytes): AsyncGenerator<Row[]> {
    this.merged ??= await this.mergedCells()
    const rows = new SheetRows(this.meanings, this.merged, this.bounds)
    const whole = Math.max(this.zip.sizeOf(this.part), 1)
    for await (const read of readPart(this.zip, this.part, rows, this.bounds)) {
      onBytes?.(Math.min(Math.round((read / whole) * this.size), this.size))
      yield rows.take()
    }
    this.last = rows
  }

  /** They stand behind the lines that they are about. Most sheets have none, which is found out sooner than their lines are read. */
  private async mergedCells(): Promise<MergedCell[]> {
    if (!(await this.mentions('mergeCell'))) return []
    const merged = new MergedCellsOfSheet()
    for await (const _ of readPart(this.zip, this.part, merged, this.bounds));
    return merged.cells
  }

  private async mentions(word: string): Promise<boolean> {
    let last = Buffer.alloc(0)
    for await (const chunk of this.zip.read(this.part)) {
      last = Buffer.concat([last.subarray(-word.length), chunk])
      if (last.includes(word)) return true
    }
    return false
  }
}

function otherZip(zip: ZipArchive): string {
  if (zip.has('xl/workbook.bin')) return 'The file is a binary workbook (.xlsb). Save it as .xlsx.'
  if (zip.has('content.xml')) return 'The file is of OpenDocument (.ods). Save it as .xlsx or as CSV.'
  return 'The file is a ZIP archive and no Excel workbook. Unpack it, and name the list in it.'
}
