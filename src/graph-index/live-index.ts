import { Adjacency } from './adjacency.js'
import { GraphIndex } from './graph-index.js'
import { PairTable } from './pair-table.js'
import type { RareParts, TieSums } from './rare-parts.js'
import type { TieList } from './tie-list.js'
import { type Strengths, WarmRows } from './warm-rows.js'

/** The strengths of a UTC day number. */
export type StrengthsOn = (day: number) => Strengths

/**
 * The relationships of everybody, in memory, and the searches over them. What is changed shows in the next answer, and so
 * does a new day; the work of both that no answer has needed yet is done in slices, by `workOff`.
 */
export class LiveIndex<Id extends string = string> {
  readonly search: GraphIndex<Id>
  private readonly graph: Adjacency
  private readonly rows: WarmRows
  private readonly rare: RareParts
  private readonly vertexOf: Map<string, number>
  private tieCount: number
  /** Rows before this one have been brought to the day. */
  private refreshedTo = 0

  /** @param ties all that is to be held; the index takes over what it is made of */
  constructor(
    ties: TieList<Id>,
    private currentDay: number,
    private readonly strengthsOn: StrengthsOn,
  ) {
    this.graph = new Adjacency(ties.ids, new PairTable(), ties.ids.length, v => this.rows.refresh(v))
    this.rare = ties.rare
    this.rows = new WarmRows(this.graph, ties.rare, strengthsOn(currentDay))
    this.rows.fill(ties.blocks)
    this.tieCount = ties.length
    this.vertexOf = ties.vertexOf
    this.search = new GraphIndex<Id>(this.graph, ties.vertexOf)
  }

  /** The UTC day number whose strengths count. */
  get day(): number {
    return this.currentDay
  }

  /** People who have, or had, a tie. */
  get people(): number {
    return this.graph.ids.length
  }

  get ties(): number {
    return this.tieCount
  }

  /** Bytes of the ties, without ids and what searches keep. */
  get bytes(): number {
    return this.graph.bytes + this.rows.bytes + this.rare.bytes + this.graph.ownWord.bytes
  }

  /** Sets what two people have of each other. @throws RangeError where they are the same */
  setTie(a: Id, b: Id, sums: TieSums): void {
    if (a === b) throw new RangeError(`Nobody has a tie with themself: ${a}.`)
    const one = this.vertex(a)
    const two = this.vertex(b)
    const known = this.rows.get(one, two)
    if (known === undefined) this.tieCount++
    else this.forgetRare(one, two, known)
    const warmth = this.rare.keep(one, two, sums)
    this.rows.set(one, two, warmth)
    this.rows.set(two, one, warmth)
  }

  /** Removes the tie, if there is one. */
  removeTie(a: Id, b: Id): void {
    const one = this.vertexOf.get(a)
    const two = this.vertexOf.get(b)
    if (one !== undefined && two !== undefined) this.cut(one, two)
  }

  /** Removes all ties of a person. */
  removePerson(id: Id): void {
    const vertex = this.vertexOf.get(id)
    if (vertex === undefined) return
    for (const neighbour of this.graph.neighbours(vertex)) this.cut(vertex, neighbour)
  }

  /** Makes another day's strengths count, at once. `workOff` then saves the next answers the work. */
  moveTo(day: number): void {
    if (day === this.currentDay) return
    this.currentDay = day
    this.rows.setStrengths(this.strengthsOn(day))
    this.refreshedTo = 0
  }

  /**
   * Does up to about `entries` entries of the work that waits: rows of another day, places left behind. False once there
   * is none. 100,000 take a few milliseconds.
   */
  workOff(entries: number): boolean {
    let rest = entries
    for (; this.refreshedTo < this.people && rest > 0; this.refreshedTo++) {
      rest -= 1 + (this.graph.length[this.refreshedTo] as number)
      this.graph.row(this.refreshedTo)
    }
    return rest <= 0 || this.rows.places.tidy(rest) === 0
  }

  private vertex(id: Id): number {
    const known = this.vertexOf.get(id)
    if (known !== undefined) return known
    const vertex = this.graph.addVertex(id)
    this.vertexOf.set(id, vertex)
    return vertex
  }

  private cut(one: number, two: number): void {
    const known = this.rows.get(one, two)
    if (known === undefined) return
    this.rows.delete(one, two)
    this.rows.delete(two, one)
    this.forgetRare(one, two, known)
    this.tieCount--
  }

  private forgetRare(one: number, two: number, warmth: number): void {
    if (warmth >= 0) return
    this.rare.drop(warmth)
    this.graph.ownWord.delete(one, two)
    this.graph.ownWord.delete(two, one)
  }
}
