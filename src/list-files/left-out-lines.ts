import { fold } from '../text.js'
import { type BadLine, isBad } from './bad-line.js'
import { isEmpty, type Row } from './sheet.js'

/** What sums up other lines, folded. Of the latter two, which are names too, only beside numbers. */
const TOTALS = [
  'total',
  'totals',
  'totaux',
  'total general',
  'grand total',
  'sous-total',
  'subtotal',
  'sub-total',
]
const SUMS = ['somme', 'sum']
const NUMBER = /^[-+]?[\d\s.,'%€$£]+$/
/** Lines that are named one by one. */
const SHOWN = 10

/** The header of a list, and how its lines are held to it. */
export interface Shape {
  /** As it stands in the file. */
  readonly header: readonly string[]
  /** Its names; empty also where a column has that of another and no value. */
  readonly names: readonly string[]
  /** Whether a cell beyond the header's is a fault. */
  readonly isLoose: boolean
  /** Whether totals and repetitions of the header are left out. */
  readonly isOfPeople: boolean
}

/** Brings the lines below a header to its width, leaves out those that are no lines of the list, and tells what it did. */
export class LinesBelow {
  private readonly folded: readonly string[]
  private empty = 0
  private readonly short: number[] = []
  private readonly long: number[] = []
  private readonly totals: number[] = []
  private readonly again: number[] = []
  private readonly unnamed = new Set<number>()

  constructor(private readonly shape: Shape) {
    this.folded = shape.header.map(fold)
  }

  /** The line as the header has it, why it is refused, or null where it is none. */
  take(row: Row | BadLine): Row | BadLine | null {
    if (isBad(row)) return row
    const { line, values } = row
    if (isEmpty(values)) {
      this.empty++
      return null
    }
    if (this.shape.isOfPeople && isTotal(values)) {
      this.totals.push(line)
      return null
    }
    if (this.shape.isOfPeople && this.isHeader(values)) {
      this.again.push(line)
      return null
    }
    return this.fit(row)
  }

  /** What was left out or added, a sentence each. */
  get told(): string[] {
    const columns = [...this.unnamed].toSorted((one, other) => one - other).map(place => place + 1)
    const empty = this.shape.names.flatMap((name, place) =>
      name === '' && !this.unnamed.has(place) ? [place + 1] : [],
    )
    return [
      ...(this.empty > 0
        ? [`${this.empty} empty ${this.empty === 1 ? 'line is' : 'lines are'} left out.`]
        : []),
      ...said(
        this.totals,
        'has totals and no person: it is left out.',
        'have totals and no person: they are left out.',
      ),
      ...said(
        this.again,
        'is the header once more: it is left out.',
        'are the header once more: they are left out.',
      ),
      ...said(
        this.short,
        'has fewer cells than the header: the others are taken as empty.',
        'have fewer cells than the header: the others are taken as empty.',
      ),
      ...said(
        this.long,
        'has more cells than the header, all of them empty.',
        'have more cells than the header, all of them empty.',
      ),
      ...(empty.length > 0 ? [`Columns that are empty are left out: ${empty.join(', ')}.`] : []),
      ...(columns.length > 0 ? [`Column ${columns.join(', ')} has values and no name: it is left out.`] : []),
    ]
  }

  private isHeader(values: readonly string[]): boolean {
    const [first = ''] = this.shape.header
    // Nearly all lines are told by how long they are: to fold each costs too much.
    if (Math.abs((values[0] ?? '').length - first.length) > 3) return false
    return (
      values.length >= this.folded.length &&
      values.every((value, i) => fold(value) === (this.folded[i] ?? ''))
    )
  }

  private fit(row: Row): Row | BadLine {
    const { line, values } = row
    const width = this.folded.length
    const { isLoose } = this.shape
    for (const [place, value] of values.entries())
      if ((place >= width || this.folded[place] === '') && value.trim() !== '') {
        if (place >= width && isLoose)
          return { line, reason: `The line has ${values.length} columns, but the header has ${width}.` }
        this.unnamed.add(place)
      }
    if (values.length === width) return row
    if (values.length > width) {
      if (isLoose) this.long.push(line)
      return { line, values: values.slice(0, width) }
    }
    if (isLoose) this.short.push(line)
    return { line, values: [...values, ...Array<string>(width - values.length).fill('')] }
  }
}

/** Whether a line begins with a word for a sum and has but numbers beside it. */
function isTotal(values: readonly string[]): boolean {
  const first = values.find(value => value.trim() !== '') ?? ''
  // Most lines begin otherwise: to fold each costs too much.
  if (first.length > 30 || !/^\W*(?:s|t|g)/i.test(first)) return false
  const word = fold(first).replace(/\s*:$/, '')
  const others = values.filter(value => value.trim() !== '').slice(1)
  if (!others.every(value => NUMBER.test(value.trim()))) return false
  return TOTALS.includes(word) || (SUMS.includes(word) && others.length > 0)
}

function said(lines: readonly number[], one: string, many: string): string[] {
  if (lines.length === 0) return []
  if (lines.length === 1) return [`Line ${lines[0]} ${one}`]
  const more = lines.length > SHOWN ? ` and ${lines.length - SHOWN} more` : ''
  return [`Lines ${lines.slice(0, SHOWN).join(', ')}${more} ${many}`]
}
