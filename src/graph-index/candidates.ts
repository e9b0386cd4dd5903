import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import { EndSteps, type MayConnect } from './end-steps.js'
import { FIXED_POINT_ONE, leastOfScore } from './fixed-point.js'

export interface Candidate {
  readonly vertex: number
  /** How many both know. */
  readonly common: number
  /** Σ 1 / d over those both know, d being how many people each of them knows. */
  readonly resourceAllocation: number
  /** Σ p · p′ / ln d over the same, p and p′ being what each has with the two on the day. */
  readonly adamicAdar: number
}

export type CandidateOrder = 'resourceAllocation' | 'adamicAdar'

/**
 * Whom a person may soon know: everybody two steps away, by whom the two know in common. Contacts who know few people
 * say more than those who know everybody: by 1/d in resource allocation (Zhou, Lü and Zhang, European Physical Journal B
 * 71, 2009), by 1/ln d in Adamic and Adar (Social Networks 25, 2003). The latter is weighted by strength, as Lü and Zhou do
 * (EPL 89, 2010), with p, which fades; so old meetings count less.
 */
export class Candidates {
  private readonly steps: EndSteps
  private readonly otherSteps: EndSteps
  private allocation = new Float64Array(0)
  private adamic = new Float64Array(0)
  private common = new Int32Array(0)
  private met = new Int32Array(1024)
  private metCount = 0

  constructor(private readonly graph: Adjacency) {
    this.steps = new EndSteps(graph)
    this.otherSteps = new EndSteps(graph)
  }

  /**
   * The first candidates of a person whom they do not know yet, best first, equals by id. `mayConnect` says who may be shown,
   * as a candidate or as one both know.
   */
  of(
    viewer: number,
    first: number,
    order: CandidateOrder,
    minimumScore: number,
    mayConnect?: MayConnect,
  ): Candidate[] {
    const { graph, steps } = this
    const least = leastOfScore(minimumScore)
    this.makeRoom()
    steps.ofSearcher(viewer, -1, least, mayConnect)
    for (let i = 0; i < steps.length; i++) this.addThrough(steps.to[i] as number, steps.p[i] as number, least)

    const known = new Set(graph.neighbours(viewer)).add(viewer)
    const found: Candidate[] = []
    for (let i = 0; i < this.metCount; i++) {
      const vertex = this.met[i] as number
      if (!known.has(vertex)) found.push(this.candidate(vertex))
      this.common[vertex] = 0
      this.allocation[vertex] = 0
      this.adamic[vertex] = 0
    }
    this.metCount = 0
    return found
      .filter(({ vertex }) => mayConnect === undefined || mayConnect(vertex))
      .sort((one, two) => two[order] - one[order] || graph.compareIds(one.vertex, two.vertex))
      .slice(0, first)
  }

  /** The measures of two people, who may know each other already. */
  between(viewer: number, other: number, minimumScore: number, mayConnect?: MayConnect): Candidate {
    const least = leastOfScore(minimumScore)
    this.steps.ofSearcher(viewer, other, least, mayConnect)
    this.otherSteps.ofSought(other, viewer, least, mayConnect)
    const stepTo = new Map<number, number>()
    for (let i = 0; i < this.steps.length; i++)
      stepTo.set(this.steps.to[i] as number, this.steps.p[i] as number)
    let [common, resourceAllocation, adamicAdar] = [0, 0, 0]
    for (let i = 0; i < this.otherSteps.length; i++) {
      const contact = this.otherSteps.to[i] as number
      const step = stepTo.get(contact)
      if (step === undefined) continue
      const degree = this.graph.length[contact] as number
      common++
      resourceAllocation += 1 / degree
      adamicAdar +=
        ((step / FIXED_POINT_ONE) * ((this.otherSteps.p[i] as number) / FIXED_POINT_ONE)) / Math.log(degree)
    }
    return { vertex: other, common, resourceAllocation, adamicAdar }
  }

  private addThrough(contact: number, step: number, least: number): void {
    const { graph, common, allocation, adamic } = this
    const row = graph.row(contact)
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const degree = graph.length[contact] as number
    const perStep = step / FIXED_POINT_ONE / Math.log(degree) / FIXED_POINT_ONE
    this.makeRoomToMeet(degree)
    for (let at = row & PAGE_MASK; at < (row & PAGE_MASK) + degree; at++) {
      if ((p[at] as number) < least) break
      const vertex = to[at] as number
      if (common[vertex] === 0) this.met[this.metCount++] = vertex
      common[vertex] = (common[vertex] as number) + 1
      allocation[vertex] = (allocation[vertex] as number) + 1 / degree
      adamic[vertex] = (adamic[vertex] as number) + perStep * (p[at] as number)
    }
  }

  private candidate(vertex: number): Candidate {
    return {
      vertex,
      common: this.common[vertex] as number,
      resourceAllocation: this.allocation[vertex] as number,
      adamicAdar: this.adamic[vertex] as number,
    }
  }

  private makeRoom(): void {
    const vertices = this.graph.start.length
    if (this.common.length >= vertices) return
    this.common = new Int32Array(vertices)
    this.allocation = new Float64Array(vertices)
    this.adamic = new Float64Array(vertices)
  }

  private makeRoomToMeet(more: number): void {
    if (this.met.length >= this.metCount + more) return
    const bigger = new Int32Array((this.metCount + more) * 2)
    bigger.set(this.met)
    this.met = bigger
  }
}
