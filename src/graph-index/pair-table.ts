const FREE = -1

/**
 * A number for some ordered pairs of vertices: what only few ties have. Open addressing with linear probing (Knuth, The
 * Art of Computer Programming 3, 6.4) in typed arrays: 12 bytes a place, no object per pair.
 */
export class PairTable {
  private first = new Int32Array(16).fill(FREE)
  private second = new Int32Array(16)
  private value = new Int32Array(16)
  private used = 0

  /** The number of the pair, or `otherwise`. */
  get(a: number, b: number, otherwise: number): number {
    const place = this.placeOf(a, b)
    return this.first[place] === FREE ? otherwise : (this.value[place] as number)
  }

  set(a: number, b: number, value: number): void {
    let place = this.placeOf(a, b)
    if (this.first[place] === FREE) {
      if (++this.used * 3 > this.first.length * 2) {
        this.grow()
        place = this.placeOf(a, b)
      }
      this.first[place] = a
      this.second[place] = b
    }
    this.value[place] = value
  }

  /** Forgets the pair. Those after it move up, so that no probing ends too early. */
  delete(a: number, b: number): void {
    const mask = this.first.length - 1
    let gap = this.placeOf(a, b)
    if (this.first[gap] === FREE) return
    this.used--
    this.first[gap] = FREE
    for (let at = (gap + 1) & mask; this.first[at] !== FREE; at = (at + 1) & mask) {
      const home = this.homeOf(this.first[at] as number, this.second[at] as number)
      const staysBehindGap = ((at - home) & mask) < ((at - gap) & mask)
      if (staysBehindGap) continue
      this.first[gap] = this.first[at] as number
      this.second[gap] = this.second[at] as number
      this.value[gap] = this.value[at] as number
      this.first[at] = FREE
      gap = at
    }
  }

  get size(): number {
    return this.used
  }

  get bytes(): number {
    return this.first.byteLength * 3
  }

  private homeOf(a: number, b: number): number {
    const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & (this.first.length - 1)
  }

  private placeOf(a: number, b: number): number {
    const mask = this.first.length - 1
    let place = this.homeOf(a, b)
    while (this.first[place] !== FREE && (this.first[place] !== a || this.second[place] !== b)) {
      place = (place + 1) & mask
    }
    return place
  }

  private grow(): void {
    const { first, second, value } = this
    const length = first.length * 2
    this.first = new Int32Array(length).fill(FREE)
    this.second = new Int32Array(length)
    this.value = new Int32Array(length)
    for (let i = 0; i < first.length; i++) {
      if (first[i] === FREE) continue
      const place = this.placeOf(first[i] as number, second[i] as number)
      this.first[place] = first[i] as number
      this.second[place] = second[i] as number
      this.value[place] = value[i] as number
    }
  }
}
