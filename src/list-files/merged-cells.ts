import { addTo } from '../grouping.js'
import { UnreadableFile } from './bad-line.js'

/** A cell that goes on over the lines below it. */
export interface MergedCell {
  column: number
  from: number
  to: number
}

/** What is said of sheets that have such cells. */
export const MERGED_TOLD = 'A cell that is merged over several lines counts for each of them.'

export const spreadTooFar = () =>
  new UnreadableFile(
    'The file has merged cells over more of it than a list. Take the merging off, or save the list as CSV.',
  )

/** Gives each line what a cell says that goes on over several of them. */
export class MergedCells {
  private readonly starting = new Map<number, MergedCell[]>()
  private spread = 0
  private active: { column: number; to: number; value: string }[] = []

  /** @param most over how many cells they may be spread, all in all */
  constructor(
    private readonly most: number,
    cells: Iterable<MergedCell> = [],
  ) {
    for (const cell of cells) this.add(cell)
  }

  /** A cell of this line, or of one below. */
  add(cell: MergedCell): void {
    addTo(this.starting, cell.from, cell)
  }

  /** Fills in the values of a line; those before it have been. @throws UnreadableFile where they are spread too far. */
  fill(line: number, values: string[]): void {
    if (this.active.length > 0) {
      this.active = this.active.filter(({ to }) => to >= line)
      this.spread += this.active.reduce((sum, { column }) => sum + Math.max(column - values.length, 1), 0)
      if (this.spread > this.most) throw spreadTooFar()
      for (const { column, value } of this.active) {
        while (values.length <= column) values.push('')
        values[column] ||= value
      }
    }
    for (const { column, to } of this.starting.get(line) ?? []) {
      const value = values[column] ?? ''
      if (value !== '') this.active.push({ column, to, value })
    }
    this.starting.delete(line)
  }
}
