import { PairTable } from './pair-table.js'

const NONE = -1

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
 * are kept apart: columns of doubles, and a table from the two vertices to their place.
 */
export class RareParts {
  private readonly places = new PairTable()
  private readonly free: number[] = []
  private used = 0
  warmth = new Float64Array(64)
  trust = new Float64Array(64)
  /** The warmth without the word of the vertex with the smaller number, and with the larger. */
  withoutLow = new Float64Array(64)
  withoutHigh = new Float64Array(64)

  /** The place of a tie's sums in the columns. It must have been set. */
  placeOf(a: number, b: number): number {
    return a < b ? this.places.get(a, b, NONE) : this.places.get(b, a, NONE)
  }

  /** Whether the sums need more than a warmth. */
  static areRare(sums: TieSums): boolean {
    return sums.trust !== 0 || sums.warmthWithoutA !== sums.warmth || sums.warmthWithoutB !== sums.warmth
  }

  set(a: number, b: number, sums: TieSums): void {
    let place = this.placeOf(a, b)
    if (place === NONE) {
      place = this.free.pop() ?? this.used++
      if (place === this.warmth.length) this.grow()
      this.places.set(Math.min(a, b), Math.max(a, b), place)
    }
    this.warmth[place] = sums.warmth
    this.trust[place] = sums.trust
    this.withoutLow[place] = a < b ? sums.warmthWithoutA : sums.warmthWithoutB
    this.withoutHigh[place] = a < b ? sums.warmthWithoutB : sums.warmthWithoutA
  }

  delete(a: number, b: number): void {
    const place = this.placeOf(a, b)
    if (place === NONE) return
    this.places.delete(Math.min(a, b), Math.max(a, b))
    this.free.push(place)
  }

  get size(): number {
    return this.places.size
  }

  get bytes(): number {
    return this.places.bytes + this.warmth.byteLength * 4
  }

  private grow(): void {
    const doubled = (column: Float64Array): Float64Array<ArrayBuffer> => {
      const bigger = new Float64Array(column.length * 2)
      bigger.set(column)
      return bigger
    }
    this.warmth = doubled(this.warmth)
    this.trust = doubled(this.trust)
    this.withoutLow = doubled(this.withoutLow)
    this.withoutHigh = doubled(this.withoutHigh)
  }
}
