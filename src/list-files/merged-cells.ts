/** A cell that goes on over the lines below it. */
export interface MergedCell {
  column: number
  from: number
  to: number
}

/** Gives each line what a cell says that goes on over several of them. */
export class MergedCells {
  private readonly starting = new Map<number, MergedCell[]>()
  private active: { column: number; to: number; value: string }[] = []

  constructor(cells: Iterable<MergedCell>) {
    for (const cell of cells) this.starting.set(cell.from, [...(this.starting.get(cell.from) ?? []), cell])
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
  }
}
