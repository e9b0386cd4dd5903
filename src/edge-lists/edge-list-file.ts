import { BadInput } from '../errors.js'
import { buildDirectedIndex } from '../graph-index/build-index.js'
import { EdgeList } from '../graph-index/edge-list.js'
import { stepInFixedPoint } from '../graph-index/fixed-point.js'
import type { GraphIndex } from '../graph-index/graph-index.js'
import { LiveIndex } from '../graph-index/live-index.js'
import { PairTable } from '../graph-index/pair-table.js'
import type { StrengthFunction } from '../graph-index/warmth-rows.js'
import { orBadLine } from '../importing/lists/cell-values.js'
import { type BadLine, isBad, UnreadableFile } from '../list-files/bad-line.js'
import type { OnBytes } from '../list-files/file-bytes.js'
import { headerOf, type ListLine, readList } from '../list-files/list-file.js'
import { openList } from '../list-files/opened-list.js'
import { probability } from '../strength/score.js'

const COLUMNS = ['a', 'b', 'p', 'weight'] as const
type Column = (typeof COLUMNS)[number]

const LAYOUT = { columns: COLUMNS, required: [], mapping: new Map<Column, string>() }

/** What a list says its ties are worth: a p used as it is, or a weight taken as S of the strength model. */
type Worth = 'p' | 'weight'

const STRENGTHS: Record<Worth, StrengthFunction> = { p: p => p, weight: weight => probability(weight, 0) }

const NO_TIE = -1

/** The ties of a list, each pair once, in an index of their own. Ids are as the file has them. */
export class ListedEdges {
  private readonly list = new EdgeList<string>()
  /** Of directed ties, in the order of `values`. */
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly placeOf = new PairTable()
  private readonly values: number[] = []
  private readonly lines: number[] = []
  private built: GraphIndex | null = null

  /** @param directed whether a tie leads from a to b only */
  constructor(
    readonly worth: Worth,
    readonly directed: boolean,
  ) {}

  /**
   * Adds a tie. One that is there already, in either direction where ties have none, counts once.
   * @throws BadInput where it is a tie with oneself, or there is one of another value
   */
  add(a: string, b: string, value: number, line: number): void {
    if (a === b) throw new BadInput('b', 'A tie must be between two different people.')
    const [from, to] = this.pairOf(a, b)
    const known = this.placeOf.get(from, to, NO_TIE)
    if (known === NO_TIE) {
      this.placeOf.set(from, to, this.values.length)
      this.values.push(value)
      this.lines.push(line)
      if (this.directed) {
        this.from.push(from)
        this.to.push(to)
      } else this.list.add(a, b, { warmth: value, trust: 0 })
    } else if (this.values[known] !== value) {
      throw new BadInput(
        this.worth,
        `Line ${this.lines[known]} has ${this.values[known]} for the same pair. Keep one of the two lines.`,
      )
    }
  }

  /** The searches over all that was added; nothing is added after that. */
  get search(): GraphIndex {
    this.built ??= this.directed ? this.directedSearch() : this.undirectedSearch()
    return this.built
  }

  /** The sum of a path's weights, without the noise of adding decimal fractions; null where the list has none. */
  weightOf(path: readonly string[]): number | null {
    if (this.worth !== 'weight') return null
    let sum = 0
    for (const [i, to] of path.slice(1).entries()) {
      const pair = this.pairOf(path[i] as string, to)
      sum += this.values[this.placeOf.get(...pair, NO_TIE)] as number
    }
    return Number(sum.toPrecision(15))
  }

  private undirectedSearch(): GraphIndex {
    return new LiveIndex(this.list, 0, () => STRENGTHS[this.worth]).search
  }

  private directedSearch(): GraphIndex {
    const strength = STRENGTHS[this.worth]
    const p = Int32Array.from(this.values, value => stepInFixedPoint(strength(value, 0)))
    return buildDirectedIndex(this.list.table, { from: this.from, to: this.to, p })
  }

  /** The vertices of a tie, the smaller first where it has no direction. */
  private pairOf(a: string, b: string): [number, number] {
    const pair: [number, number] = [this.list.vertex(a), this.list.vertex(b)]
    return this.directed || pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  }
}

/**
 * The ties of the file at `path`, with columns a, b and either p, above 0 and at most 1, or weight, of at least 0.
 * The lines that are no ties are in `bad`.
 * @param directed whether a tie leads from a to b only
 * @throws UnreadableFile where the file has no such columns or cannot be read
 */
export async function readEdgeList(
  path: string,
  directed: boolean,
  onBytes?: OnBytes,
): Promise<{ ties: ListedEdges; bad: BadLine[] }> {
  const list = await openList(path)
  const worth = worthOf(headerOf(list, LAYOUT).used)
  const ties = new ListedEdges(worth, directed)
  const bad: BadLine[] = []
  for await (const item of readList(list, LAYOUT, onBytes)) {
    const refused = isBad(item) ? item : orBadLine(item.line, () => addTo(ties, item))
    if (refused) bad.push(refused)
  }
  return { ties, bad }
}

function worthOf(columns: readonly Column[]): Worth {
  const hasBoth = columns.includes('p') && columns.includes('weight')
  const hasEither = columns.includes('p') || columns.includes('weight')
  if (!columns.includes('a') || !columns.includes('b') || !hasEither)
    throw new UnreadableFile('An edge list must have the columns a, b and p, or a, b and weight.')
  if (hasBoth) throw new UnreadableFile('The list has both p and weight. Keep one of these columns.')
  return columns.includes('p') ? 'p' : 'weight'
}

function addTo(ties: ListedEdges, { line, fields }: ListLine<Column>): undefined {
  const value = ties.worth === 'p' ? pValue(fields.p ?? '') : weightValue(fields.weight ?? '')
  ties.add(idValue('a', fields.a), idValue('b', fields.b), value, line)
}

/** An id as it stands in the file. @throws BadInput where there is none. */
export function idValue(field: string, text: string | undefined): string {
  if (text === undefined || text === '') throw new BadInput(field, 'This must not be empty.')
  return text
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function pValue(text: string): number {
  const p = numberValue(text)
  if (!(p > 0 && p <= 1)) throw new BadInput('p', 'This must be a number above 0 and at most 1.')
  return p
}

function weightValue(text: string): number {
  const weight = numberValue(text)
  if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
    throw new BadInput('weight', 'This must be a number of at least 0.')
  return weight
}

function numberValue(text: string): number {
  return DECIMAL.test(text.trim()) ? Number(text) : Number.NaN
}
