import { type Adjacency, PAGE_BITS, PAGE_MASK } from './adjacency.js'
import { EndSteps, type MayConnect } from './end-steps.js'
import { FIXED_POINT_ONE } from './fixed-point.js'
import type { PathQuery } from './path-query.js'
import { FIRST_STEP, LAST_STEP, PathScratch, REACH } from './path-scratch.js'
import { MOST_HOPS, type PathRanking, type RankedPath, RankedPaths } from './ranked-paths.js'
import { TieRule } from './tie-rule.js'

/** A question for the best paths, by vertices. */
export interface PathSearch
  extends Omit<PathQuery<string>, 'from' | 'to' | 'minimumScore' | 'veil' | 'mayConnect'> {
  readonly from: number
  readonly to: number
  readonly rule: TieRule
  readonly mayConnect?: MayConnect | undefined
}

/** Below any bound by more than floating point errs, so that pruning never loses a path. */
const CAUTION = 1 - 1e-12
/** Above what rounding to single precision may take away. */
const SINGLE_CAUTION = 1 + 2 ** -23

/**
 * The k best simple paths of at most four steps, exactly, ties included.
 *
 * The search meets in the middle (Pohl, "Bi-directional search", Machine Intelligence 6, 1971): the steps of both ends
 * are marked, so a path of three steps is one row between two marks, and one of four is a row that meets a table of the
 * best two last steps. Shorter paths are tried first, and rows are strongest first, so a row is left as soon as nothing
 * further in it can reach the k-th best found (branch and bound: Land and Doig, Econometrica 28, 1960).
 * What is kept in the table is only a bound: where it says that a path may be good enough, that path is looked up. Who may
 * not be passed makes no bound too low, so it is asked only of those whose path or row would come next.
 *
 * What is noted on the way belongs to the searcher and is cleaned by what was touched; a search allocates nothing.
 */
export class BestPaths {
  private readonly first: EndSteps
  private readonly last: EndSteps
  private readonly found: RankedPaths
  private readonly scratch = new PathScratch()
  /** Of the search at hand. */
  private ranking: PathRanking = 'SCORE'
  private rule = new TieRule(1)
  private limit: MayConnect | undefined
  /** No path between others has a larger weakest step. */
  private mostWeakest = 0

  /** @param into the ties by whom they lead to: the same rows where ties have no direction */
  constructor(
    private readonly graph: Adjacency,
    private readonly into: Adjacency,
  ) {
    this.first = new EndSteps(graph)
    this.last = new EndSteps(into)
    this.found = new RankedPaths(graph)
  }

  /** The paths, best first. They hold until the next search. */
  find(search: PathSearch): RankedPaths {
    const { first, last, found } = this
    const { from, to, ranking } = search
    found.begin(search.first, ranking, search.differentFirstSteps)
    if (from === to || search.first < 1) return found

    const { rule } = search
    first.take(from, to, rule, undefined)
    last.take(to, from, rule, undefined)
    if (first.direct > 0) found.offer(1, 0, 0, 0, first.direct, 0, 0, 0)
    if (first.length === 0 || last.length === 0) return found

    this.ranking = ranking
    this.rule = rule
    this.limit = search.mayConnect
    this.mostWeakest = Math.min(first.p[0] as number, last.p[0] as number)
    this.scratch.begin(this.graph.start.length, ranking, first, last)
    try {
      for (let hops = 2; hops <= Math.min(search.maxHops, MOST_HOPS); hops++) {
        if (ranking === 'FEWEST_HOPS' && found.last() !== null) break
        if (hops === 2) this.twoSteps()
        else if (hops === 3) this.threeSteps()
        else this.fourSteps(search)
      }
    } finally {
      // `mayConnect` is the caller's and may throw.
      this.scratch.clean(first, last)
    }
    return found
  }

  private twoSteps(): void {
    const { first, last, found } = this
    const { fromFirst, toLast, has } = this.scratch
    const fewer = first.length <= last.length ? first : last
    for (let i = 0; i < fewer.length; i++) {
      const a = fewer.to[i] as number
      if (has[a] !== (FIRST_STEP | LAST_STEP) || !this.mayConnect(a)) continue
      found.offer(2, a, 0, 0, fromFirst[a] as number, toLast[a] as number, 0, 0)
    }
  }

  /** The rows of one end's neighbours, whichever are shorter, against the marks of the other's. */
  private threeSteps(): void {
    const { first, last, found, scratch } = this
    const { has } = scratch
    const forward = rowsOf(this.graph, first) <= rowsOf(this.into, last)
    const graph = forward ? this.graph : this.into
    const near = forward ? first : last
    const marks = forward ? scratch.toLast : scratch.fromFirst
    const mark = forward ? LAST_STEP : FIRST_STEP
    const farthest = (forward ? last : first).p[0] as number

    let floor = this.floorOf(found.last(), 3)
    let leastStep = this.leastStepOf(found.last())
    for (let i = 0; i < near.length; i++) {
      const end = near.to[i] as number
      const endStep = near.p[i] as number
      if (endStep < leastStep || endStep * FIXED_POINT_ONE * farthest < floor) break
      const row = graph.row(end)
      const to = graph.to[row >>> PAGE_BITS] as Int32Array
      const p = graph.p[row >>> PAGE_BITS] as Int32Array
      const stop = (row & PAGE_MASK) + (graph.length[end] as number)
      for (let at = row & PAGE_MASK; at < stop; at++) {
        const step = p[at] as number
        const two = endStep * step
        if (step < leastStep || two * farthest < floor) break
        const other = to[at] as number
        if (((has[other] as number) & mark) === 0) continue
        const otherStep = marks[other] as number
        if (two * otherStep < floor || !this.rule.takes(end, other, step)) continue
        if (!this.mayConnect(end) || !this.mayConnect(other)) continue
        const taken = forward
          ? found.offer(3, end, other, 0, endStep, step, otherStep, 0)
          : found.offer(3, other, end, 0, otherStep, step, endStep, 0)
        if (!taken) continue
        floor = this.floorOf(found.last(), 3)
        leastStep = this.leastStepOf(found.last())
      }
    }
  }

  private fourSteps(search: PathSearch): void {
    const { graph, first, found } = this
    const { reach, reachWeakest, has } = this.scratch
    const { from, to: target, ranking } = search
    const bestReach = this.fillReach()

    for (let i = 0; i < first.length; i++) {
      const a = first.to[i] as number
      const step1 = first.p[i] as number
      if (step1 * FIXED_POINT_ONE * bestReach < this.floorOf(found.last(), 4)) break
      let rival = found.rivalOf(a)
      if (rival !== null && ranking === 'FEWEST_HOPS' && rival.hops < 4) continue
      let floor = this.floorOf(rival, 4)
      let leastStep = this.leastStepOf(rival)
      if (step1 < leastStep || !this.mayConnect(a)) continue

      const row = graph.row(a)
      const to = graph.to[row >>> PAGE_BITS] as Int32Array
      const p = graph.p[row >>> PAGE_BITS] as Int32Array
      const stop = (row & PAGE_MASK) + (graph.length[a] as number)
      for (let at = row & PAGE_MASK; at < stop; at++) {
        const step2 = p[at] as number
        const two = step1 * step2
        if (step2 < leastStep || two * bestReach < floor) break
        const x = to[at] as number
        if (((has[x] as number) & REACH) === 0) continue
        const further = reach[x] as number
        if (two * further < floor || x === from || x === target || !this.rule.takes(a, x, step2)) continue
        if (rival !== null) {
          const p = Math.floor((two * further) / CAUTION / FIXED_POINT_ONE ** 3 + 0.5)
          const weakest = Math.min(
            step1,
            step2,
            ranking === 'WEAKEST_STEP' ? (reachWeakest[x] as number) : FIXED_POINT_ONE,
          )
          if (!found.mayBeat(rival, 4, p, weakest, a, x)) continue
        }
        if (!this.mayConnect(x) || !this.lookUp(a, x, step1, step2)) continue
        rival = found.rivalOf(a)
        floor = this.floorOf(rival, 4)
        leastStep = this.leastStepOf(rival)
      }
    }
  }

  /** Offers the paths that begin with a and x; whether one was taken. */
  private lookUp(a: number, x: number, step1: number, step2: number): boolean {
    const { graph, found } = this
    const { toLast, has } = this.scratch
    const bestLast = this.last.p[0] as number
    const two = step1 * step2
    let rival = found.rivalOf(a)
    let floor = this.floorOf(rival, 4)
    let leastStep = this.leastStepOf(rival)
    let taken = false

    const row = graph.row(x)
    const to = graph.to[row >>> PAGE_BITS] as Int32Array
    const p = graph.p[row >>> PAGE_BITS] as Int32Array
    const stop = (row & PAGE_MASK) + (graph.length[x] as number)
    for (let at = row & PAGE_MASK; at < stop; at++) {
      const step3 = p[at] as number
      const three = two * step3
      if (step3 < leastStep || three * bestLast < floor) break
      const b = to[at] as number
      if (((has[b] as number) & LAST_STEP) === 0 || b === a) continue
      const step4 = toLast[b] as number
      if (three * step4 < floor || !this.rule.takes(x, b, step3) || !this.mayConnect(b)) continue
      if (!found.offer(4, a, x, b, step1, step2, step3, step4)) continue
      taken = true
      rival = found.rivalOf(a)
      floor = this.floorOf(rival, 4)
      leastStep = this.leastStepOf(rival)
    }
    return taken
  }

  /** Fills the table of two last steps with what may be good enough, and returns the largest product in it. */
  private fillReach(): number {
    const { into, last, found, scratch } = this
    const { reach, reachWeakest, has } = scratch
    const bestFirst = this.bestTwoFirst()
    const floor = this.floorOf(found.last(), 4)
    const leastStep = this.leastStepOf(found.last())
    const byWeakest = this.ranking === 'WEAKEST_STEP'
    let best = 0
    for (let i = 0; i < last.length; i++) {
      const b = last.to[i] as number
      const step4 = last.p[i] as number
      if (step4 < leastStep || step4 * FIXED_POINT_ONE * bestFirst < floor) break
      if (!this.mayConnect(b)) continue
      const row = into.row(b)
      const to = into.to[row >>> PAGE_BITS] as Int32Array
      const p = into.p[row >>> PAGE_BITS] as Int32Array
      const stop = (row & PAGE_MASK) + (into.length[b] as number)
      scratch.makeRoomToReach(stop - (row & PAGE_MASK))
      for (let at = row & PAGE_MASK; at < stop; at++) {
        const step3 = p[at] as number
        const two = step3 * step4
        if (step3 < leastStep || two * bestFirst < floor) break
        const x = to[at] as number
        const bound = two * SINGLE_CAUTION
        const marks = has[x] as number
        if ((marks & REACH) === 0) {
          has[x] = marks | REACH
          scratch.reached[scratch.reachedCount++] = x
          reach[x] = bound
        } else if (bound > (reach[x] as number)) reach[x] = bound
        if (byWeakest) reachWeakest[x] = Math.max(reachWeakest[x] as number, Math.min(step3, step4))
        if (two > best) best = two
      }
    }
    return best * SINGLE_CAUTION ** 2
  }

  /** No less than the largest product of two first steps. */
  private bestTwoFirst(): number {
    const { graph, first } = this
    let best = 0
    for (let i = 0; i < first.length; i++) {
      const step1 = first.p[i] as number
      if (step1 * FIXED_POINT_ONE <= best) break
      const row = graph.row(first.to[i] as number)
      const strongest = (graph.p[row >>> PAGE_BITS] as Int32Array)[row & PAGE_MASK] as number
      best = Math.max(best, step1 * strongest)
    }
    return best
  }

  /**
   * What the product of `hops` steps in fixed point must reach, before it is divided by 10⁹ for each but one, to come
   * level with `rival` when rounded. Below 0 where any product may do.
   */
  private floorOf(rival: RankedPath | null, hops: number): number {
    if (rival === null) return -1
    if (this.ranking === 'WEAKEST_STEP' && rival.weakest < this.mostWeakest) return -1
    return (rival.p - 0.5) * CAUTION * FIXED_POINT_ONE ** (hops - 1)
  }

  /** The least step that a path may have to come level with `rival`. */
  private leastStepOf(rival: RankedPath | null): number {
    return rival !== null && this.ranking === 'WEAKEST_STEP' ? rival.weakest : this.rule.least
  }

  private mayConnect(vertex: number): boolean {
    return this.limit === undefined || this.limit(vertex)
  }
}

function rowsOf(graph: Adjacency, steps: EndSteps): number {
  let entries = 0
  for (let i = 0; i < steps.length; i++) entries += graph.length[steps.to[i] as number] as number
  return entries
}
