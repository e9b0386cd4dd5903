/** What two people have of each other, as sums that refer to t₀ (docs/strength.md). */
export interface TieSums {
  readonly warmth: number
  readonly trust: number
  /** The warmth without the unconfirmed word of the one, and of the other. */
  readonly warmthWithoutA: number
  readonly warmthWithoutB: number
}

/**
 * The sums of the few ties that have trust, or an unconfirmed word. All others need a warmth and nothing else, so these
 * are stored sparsely, apart, and a warmth below 0 says where: `placeIn(warmth)`.
 */
export class SparseSums {
  private free: number[] = []
  /** Places let go of while they may not be used again; null where they may. */
  private parked: number[] | null = null
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

  /** The sums of vertices a and b that a warmth stands for. */
  sumsOf(a: number, b: number, warmth: number): TieSums {
    if (warmth >= 0) return { warmth, trust: 0, warmthWithoutA: warmth, warmthWithoutB: warmth }
    const place = SparseSums.placeIn(warmth)
    const low = this.withoutLow[place] as number
    const high = this.withoutHigh[place] as number
    return {
      warmth: this.warmth[place] as number,
      trust: this.trust[place] as number,
      warmthWithoutA: a < b ? low : high,
      warmthWithoutB: a < b ? high : low,
    }
  }

  /** The place in the columns that a warmth below 0 stands for. */
  static placeIn(warmth: number): number {
    return -1 - warmth
  }

  /** Lets go of what a warmth stands for, if it does. */
  drop(warmth: number): void {
    if (warmth < 0) (this.parked ?? this.free).push(SparseSums.placeIn(warmth))
  }

  /** Until `release`, a place means what it means now: whoever has read a warmth may still look it up. */
  hold(): void {
    this.parked ??= []
  }

  release(): void {
    this.free = this.free.concat(this.parked ?? [])
    this.parked = null
  }

  /** The columns up to the last place used. */
  columns(): Float64Array[] {
    return [this.warmth, this.trust, this.withoutLow, this.withoutHigh].map(column =>
      column.slice(0, this.used),
    )
  }

  /** Takes over columns, of which the places that `isUsed` says are used. */
  static of(columns: readonly Float64Array[], isUsed: (place: number) => boolean): SparseSums {
    const [warmth, trust, withoutLow, withoutHigh] = columns
    if (!warmth || !trust || !withoutLow || !withoutHigh)
      throw new RangeError('Sparse sums have four columns.')
    const sparseSums = new SparseSums()
    Object.assign(sparseSums, { warmth, trust, withoutLow, withoutHigh })
    sparseSums.used = warmth.length
    for (let place = 0; place < sparseSums.used; place++) if (!isUsed(place)) sparseSums.free.push(place)
    return sparseSums
  }

  get bytes(): number {
    return this.warmth.byteLength * 4
  }

  private grow(): void {
    const longer = (column: Float64Array): Float64Array<ArrayBuffer> => {
      const bigger = new Float64Array(Math.ceil(column.length * 1.5) + 64)
      bigger.set(column)
      return bigger
    }
    this.warmth = longer(this.warmth)
    this.trust = longer(this.trust)
    this.withoutLow = longer(this.withoutLow)
    this.withoutHigh = longer(this.withoutHigh)
  }
}
