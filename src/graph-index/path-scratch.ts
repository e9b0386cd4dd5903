import type { EndSteps } from './end-steps.js'
import type { PathRanking } from './ranked-paths.js'

/** What `has` says of a vertex: a step from the searcher, a step to the person sought, an entry in `reach`. */
export const FIRST_STEP = 1
export const LAST_STEP = 2
export const REACH = 4

/**
 * What a search for the best paths notes of vertices on its way. It stays between searches, so that none allocates, and is
 * cleaned by what was touched.
 */
export class PathScratch {
  /** p of the step between an end and the vertex, where `has` says that there is one. */
  fromFirst = new Int32Array(0)
  toLast = new Int32Array(0)
  /** No less than the largest product of two last steps from the vertex, and the largest weakest of two; 0 for none. */
  reach = new Float32Array(0)
  reachWeakest = new Int32Array(0)
  /** Which of the above a vertex has: a byte that says no spares a look at an array that is far from the processor. */
  has = new Uint8Array(0)
  reached = new Int32Array(1024)
  reachedCount = 0

  /** Makes room for `vertices` and notes the steps of both ends. */
  begin(vertices: number, ranking: PathRanking, first: EndSteps, last: EndSteps): void {
    if (ranking === 'WEAKEST_STEP' && this.reachWeakest.length < vertices)
      this.reachWeakest = new Int32Array(vertices)
    if (this.has.length < vertices) {
      this.fromFirst = new Int32Array(vertices)
      this.toLast = new Int32Array(vertices)
      this.reach = new Float32Array(vertices)
      this.has = new Uint8Array(vertices)
    }
    mark(first, this.fromFirst, this.has, FIRST_STEP)
    mark(last, this.toLast, this.has, LAST_STEP)
  }

  /** Room for `more` vertices in `reached`. */
  makeRoomToReach(more: number): void {
    if (this.reached.length >= this.reachedCount + more) return
    const bigger = new Int32Array((this.reachedCount + more) * 2)
    bigger.set(this.reached)
    this.reached = bigger
  }

  clean(first: EndSteps, last: EndSteps): void {
    unmark(first, this.has)
    unmark(last, this.has)
    for (let i = 0; i < this.reachedCount; i++) {
      const x = this.reached[i] as number
      this.has[x] = 0
      if (x < this.reachWeakest.length) this.reachWeakest[x] = 0
    }
    this.reachedCount = 0
  }
}

function mark(steps: EndSteps, stepOf: Int32Array, has: Uint8Array, mark: number): void {
  for (let i = 0; i < steps.length; i++) {
    const vertex = steps.to[i] as number
    stepOf[vertex] = steps.p[i] as number
    has[vertex] = (has[vertex] as number) | mark
  }
}

function unmark(steps: EndSteps, has: Uint8Array): void {
  for (let i = 0; i < steps.length; i++) has[steps.to[i] as number] = 0
}
