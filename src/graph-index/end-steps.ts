import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import type { TieRule } from './tie-rule.js'

/** Says of a vertex whether it may stand between the two ends of a path. */
export type MayConnect = (vertex: number) => boolean

/** The steps away from one end of a search, strongest first. Its arrays are used again by the next search. */
export class EndSteps {
  readonly graph: Adjacency
  to = new Int32Array(256)
  p = new Int32Array(256)
  length = 0
  /** p of the step to the other end itself, which is not among the others; 0 for none. */
  direct = 0

  constructor(graph: Adjacency) {
    this.graph = graph
  }

  /** Takes the steps away from `end`, of which the one to `other` stands apart. */
  take(end: number, other: number, rule: TieRule, mayConnect: MayConnect | undefined): void {
    const { graph } = this
    const row = graph.row(end)
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const first = row & PAGE_MASK
    const count = graph.length[end] as number
    this.makeRoom(count)
    this.length = 0
    this.direct = 0
    for (let i = first; i < first + count; i++) {
      const strength = p[i] as number
      if (strength < rule.least) break
      const neighbour = to[i] as number
      if (!rule.takes(end, neighbour, strength)) continue
      if (neighbour === other) this.direct = strength
      else if (mayConnect === undefined || mayConnect(neighbour)) {
        this.p[this.length] = strength
        this.to[this.length++] = neighbour
      }
    }
  }

  private makeRoom(count: number): void {
    if (this.to.length >= count) return
    this.to = new Int32Array(count * 2)
    this.p = new Int32Array(count * 2)
  }
}
