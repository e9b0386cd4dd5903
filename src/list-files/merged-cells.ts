/** A cell that goes on over the lines below it. */
export interface MergedCell {
  column: number
  from: number
  to: number
}

/** What is said of sheets that have such cells. */
export const MERGED_TOLD = 'A cell that is merged over several lines counts for each of them.'

/** Gives each line what a cell says that goes on over several of them. */
export class MergedCells {
  private readonly starting = new Map<number, MergedCell[]>()
  private active: { column: number; to: number; value: string }[] = []

  constructor(cells: Iterable<MergedCell> = []) {
    for (const cell of cells) this.add(cell)
  }

  /** A cell of this line, or of one below. */
  add(cell: MergedCell): void {
    const there = this.starting.get(cell.from)
    if (there) there.push(cell)
    else this.starting.set(cell.from, [cell])
  }

  /** Fills in the values of a line; those before it have been. */
  fill(line: number, values: string[]): void {
    if (this.active.length > 0) {
      this.active = this.active.filter(({ to }) => to >= line)
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
