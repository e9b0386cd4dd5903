/** What two people have of each other, as sums that refer to t₀ (docs/strength.md). */
export interface TieSums {
  readonly warmth: number
  readonly trust: number
}

/**
 * The sums of the few ties that have trust. All others need a warmth and nothing else, so these are stored sparsely, apart, and a warmth below 0 says where: `placeIn(warmth)`.
 */
export class SparseSums {
  private free: number[] = []
  /** Places let go of while they may not be used again; null where they may. */
  private parked: number[] | null = null
  private used = 0
  warmth = new Float64Array(64)
  trust = new Float64Array(64)

  /** What stands for these sums as their warmth. */
  keep(sums: TieSums): number {
    if (sums.trust === 0) return sums.warmth
    const place = this.free.pop() ?? this.used++
    if (place === this.warmth.length) this.grow()
    this.warmth[place] = sums.warmth
    this.trust[place] = sums.trust
    return -1 - place
  }

  /** The sums that a warmth stands for. */
  sumsOf(warmth: number): TieSums {
    if (warmth >= 0) return { warmth, trust: 0 }
    const place = SparseSums.placeIn(warmth)
    return { warmth: this.warmth[place] as number, trust: this.trust[place] as number }
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
    return [this.warmth, this.trust].map(column => column.slice(0, this.used))
  }

  /** Takes over columns, of which the places that `isUsed` says are used. */
  static of(columns: readonly Float64Array[], isUsed: (place: number) => boolean): SparseSums {
    const [warmth, trust] = columns
    if (!warmth || !trust) throw new RangeError('Sparse sums have two columns.')
    const sparseSums = new SparseSums()
    Object.assign(sparseSums, { warmth, trust })
    sparseSums.used = warmth.length
    for (let place = 0; place < sparseSums.used; place++) if (!isUsed(place)) sparseSums.free.push(place)
    return sparseSums
  }

  get bytes(): number {
    return this.warmth.byteLength * 2
  }

  private grow(): void {
    const longer = (column: Float64Array): Float64Array<ArrayBuffer> => {
      const bigger = new Float64Array(Math.ceil(column.length * 1.5) + 64)
      bigger.set(column)
      return bigger
    }
    this.warmth = longer(this.warmth)
    this.trust = longer(this.trust)
  }
}
