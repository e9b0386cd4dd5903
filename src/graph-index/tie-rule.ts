import { leastOfScore } from './fixed-point.js'

/** Says of two vertices whether the score of their tie is veiled from the one who asks. */
export type IsVeiled = (one: number, other: number) => boolean

/** Which ties a question may use, by p in fixed point. Where some are veiled, these have a least p of their own. */
export class TieRule {
  /** No tie of less may be used. */
  readonly least: number
  /** Every tie of as much may be. */
  private readonly enough: number
  private readonly known: number
  private readonly veiled: number

  constructor(
    minimumScore: number,
    veiledMinimumScore = minimumScore,
    private readonly isVeiled: IsVeiled = () => false,
  ) {
    this.known = leastOfScore(minimumScore)
    this.veiled = leastOfScore(veiledMinimumScore)
    this.least = Math.min(this.known, this.veiled)
    this.enough = Math.max(this.known, this.veiled)
  }

  /** Whether any tie at all may be used. */
  get takesAll(): boolean {
    return this.enough <= 1
  }

  /** Whether the tie of the two, of this p, may be used. */
  takes(one: number, other: number, p: number): boolean {
    if (p >= this.enough || p < this.least) return p >= this.enough
    return p >= (this.isVeiled(one, other) ? this.veiled : this.known)
  }
}
