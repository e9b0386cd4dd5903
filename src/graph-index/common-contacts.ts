import type { Adjacency } from './adjacency.js'
import { EndSteps, type MayConnect } from './end-steps.js'
import type { TieRule } from './tie-rule.js'

/** Someone two people both know, with p in fixed point towards each. */
export interface CommonContact {
  readonly vertex: number
  readonly viewerP: number
  readonly otherP: number
}

/** Whom two people both know: the shorter row against marks of the other. */
export class CommonContacts {
  private readonly viewerSteps: EndSteps
  private readonly otherSteps: EndSteps
  private marks = new Int32Array(0)

  /** @param into the ties by whom they lead to: the same rows where ties have no direction */
  constructor(
    private readonly graph: Adjacency,
    into: Adjacency,
  ) {
    this.viewerSteps = new EndSteps(graph)
    this.otherSteps = new EndSteps(into)
  }

  /** By id. */
  of(viewer: number, other: number, rule: TieRule, mayConnect?: MayConnect): CommonContact[] {
    if (viewer === other) return []
    const { viewerSteps, otherSteps } = this
    viewerSteps.take(viewer, other, rule, mayConnect)
    otherSteps.take(other, viewer, rule, mayConnect)
    return this.inBoth().sort((one, two) => this.graph.compareIds(one.vertex, two.vertex))
  }

  private inBoth(): CommonContact[] {
    const { viewerSteps, otherSteps } = this
    if (this.marks.length < this.graph.start.length) this.marks = new Int32Array(this.graph.start.length)
    const { marks } = this
    for (let i = 0; i < viewerSteps.length; i++)
      marks[viewerSteps.to[i] as number] = viewerSteps.p[i] as number
    const both: CommonContact[] = []
    for (let i = 0; i < otherSteps.length; i++) {
      const vertex = otherSteps.to[i] as number
      const viewerP = marks[vertex] as number
      if (viewerP > 0) both.push({ vertex, viewerP, otherP: otherSteps.p[i] as number })
    }
    for (let i = 0; i < viewerSteps.length; i++) marks[viewerSteps.to[i] as number] = 0
    return both
  }
}
