/** What two people have of each other, as sums that refer to t₀ (design section 3). */
export interface TieSums {
  readonly warmth: number
  readonly trust: number
  /** The warmth without the unconfirmed word of the one, and of the other. */
  readonly warmthWithoutA: number
  readonly warmthWithoutB: number
}

/**
 * The sums of the few ties that have trust, or an unconfirmed word. All others need a warmth and nothing else, so these
 * are kept apart, and a warmth below 0 says where: `placeIn(warmth)`.
 */
export class RareParts {
  private readonly free: number[] = []
  private used = 0
  warmth = new Float64Array(64)
  trust = new Float64Array(64)
  /** The warmth without the word of the vertex with the smaller number, and with the larger. */
  withoutLow = new Float64Array(64)
  withoutHigh = new Float64Array(64)

  /** What stands for these sums of vertices a and b as their warmth. */
  keep(a: number, b: number, sums: TieSums): number {
    if (sums.trust === 0 && sums.warmthWithoutA === sums.warmth && sums.warmthWithoutB === sums.warmth) {
      return sums.warmth
    }
    const place = this.free.pop() ?? this.used++
    if (place === this.warmth.length) this.grow()
    this.warmth[place] = sums.warmth
    this.trust[place] = sums.trust
    this.withoutLow[place] = a < b ? sums.warmthWithoutA : sums.warmthWithoutB
    this.withoutHigh[place] = a < b ? sums.warmthWithoutB : sums.warmthWithoutA
    return -1 - place
  }

  /** The place in the columns that a warmth below 0 stands for. */
  static placeIn(warmth: number): number {
    return -1 - warmth
  }

  /** Lets go of what a warmth stands for, if it does. */
  drop(warmth: number): void {
    if (warmth < 0) this.free.push(RareParts.placeIn(warmth))
  }

  get size(): number {
    return this.used - this.free.length
  }

  get bytes(): number {
    return this.warmth.byteLength * 4
  }

  private grow(): void {
    const longer = (column: Float64Array): Float64Array<ArrayBuffer> => {
      const bigger = new Float64Array(Math.ceil(column.length * 1.5))
      bigger.set(column)
      return bigger
    }
    this.warmth = longer(this.warmth)
    this.trust = longer(this.trust)
    this.withoutLow = longer(this.withoutLow)
    this.withoutHigh = longer(this.withoutHigh)
  }
}
