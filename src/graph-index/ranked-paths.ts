import type { Adjacency } from './adjacency.js'
import { productOf } from './fixed-point.js'

/** How paths are compared before hops and ids decide. */
export type PathRanking = 'SCORE' | 'WEAKEST_STEP' | 'FEWEST_HOPS'

/** Steps that a path may have at most. */
export const MOST_HOPS = 4

/** One path kept, between ends that are the same for all. */
export class RankedPath {
  hops = 0
  /** The vertices between the ends: `hops - 1` of them. */
  readonly between = new Int32Array(MOST_HOPS - 1)
  /** p of each step, in fixed point. */
  readonly steps = new Int32Array(MOST_HOPS)
  /** The product of the steps, in fixed point. */
  p = 0
  weakest = 0
}

/** The best paths found so far, best first. Its records are used again by the next search. */
export class RankedPaths {
  private readonly records: RankedPath[] = []
  private spare = new RankedPath()
  private most = 0
  private ranking: PathRanking = 'SCORE'
  private differentFirstSteps = false
  count = 0

  constructor(private readonly graph: Adjacency) {}

  begin(most: number, ranking: PathRanking, differentFirstSteps: boolean): void {
    this.most = most
    this.ranking = ranking
    this.differentFirstSteps = differentFirstSteps
    this.count = 0
  }

  at(rank: number): RankedPath {
    return this.records[rank] as RankedPath
  }

  /** The path that any new one has to beat; null while there is room for more. */
  last(): RankedPath | null {
    return this.count < this.most ? null : this.at(this.count - 1)
  }

  /** The path that a new one which turns first to `first` has to beat; null where any will do. */
  rivalOf(first: number): RankedPath | null {
    if (this.differentFirstSteps) {
      const own = this.rankOfFirst(first)
      if (own >= 0) return this.at(own)
    }
    return this.last()
  }

  /**
   * Whether a path of `hops` steps that begins with `first` and `second`, with a product and a weakest step of at most
   * these, may come before `rival`.
   */
  mayBeat(
    rival: RankedPath,
    hops: number,
    p: number,
    weakest: number,
    first: number,
    second: number,
  ): boolean {
    const by = this.compareValues(rival, hops, p, weakest)
    if (by !== 0) return by < 0
    const byFirst = this.graph.compareIds(first, rival.between[0] as number)
    if (byFirst !== 0) return byFirst < 0
    return this.graph.compareIds(second, rival.between[1] as number) <= 0
  }

  /** Takes the path in if it is among the best. Vertices and steps beyond `hops` are not read. */
  offer(
    hops: number,
    a: number,
    b: number,
    c: number,
    step1: number,
    step2: number,
    step3: number,
    step4: number,
  ): boolean {
    const { spare } = this
    spare.hops = hops
    spare.between[0] = a
    spare.between[1] = b
    spare.between[2] = c
    spare.steps[0] = step1
    spare.steps[1] = step2
    spare.steps[2] = step3
    spare.steps[3] = step4
    spare.p = productOf(spare.steps, hops)
    spare.weakest = step1
    for (let i = 1; i < hops; i++) spare.weakest = Math.min(spare.weakest, spare.steps[i] as number)
    return this.takeIn(spare, hops === 1 ? -1 : a)
  }

  private takeIn(path: RankedPath, first: number): boolean {
    const own = this.differentFirstSteps && first >= 0 ? this.rankOfFirst(first) : -1
    const replaced = own >= 0 ? own : this.count === this.most ? this.count - 1 : -1
    if (replaced >= 0 && !this.comesBefore(path, this.at(replaced))) return false

    const gap = replaced >= 0 ? replaced : this.count++
    this.spare = this.records[gap] ?? new RankedPath()
    let rank = gap
    for (; rank > 0 && this.comesBefore(path, this.at(rank - 1)); rank--)
      this.records[rank] = this.at(rank - 1)
    this.records[rank] = path
    return true
  }

  private rankOfFirst(first: number): number {
    for (let rank = 0; rank < this.count; rank++) {
      const path = this.at(rank)
      if (path.between[0] === first && path.hops > 1) return rank
    }
    return -1
  }

  private comesBefore(path: RankedPath, other: RankedPath): boolean {
    const by = this.compareValues(other, path.hops, path.p, path.weakest)
    if (by !== 0) return by < 0
    for (let i = 0; i < path.hops - 1; i++) {
      const byId = this.graph.compareIds(path.between[i] as number, other.between[i] as number)
      if (byId !== 0) return byId < 0
    }
    return false
  }

  /** Below 0 where the values come before those of `other`, 0 where only ids can tell. */
  private compareValues(other: RankedPath, hops: number, p: number, weakest: number): number {
    if (this.ranking === 'FEWEST_HOPS' && hops !== other.hops) return hops - other.hops
    if (this.ranking === 'WEAKEST_STEP' && weakest !== other.weakest) return other.weakest - weakest
    if (p !== other.p) return other.p - p
    return hops - other.hops
  }
}
