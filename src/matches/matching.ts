/** Two people, told by their numbers, and what speaks for presenting them: whole points, above 0. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly points: number
}

/**
 * Which pairs to choose so that nobody is in more than `cap` of them and their points are many: a b-matching. Best pairs
 * first gives at least half of the most possible (Avis, "A survey of heuristics for the weighted matching problem",
 * Networks 13, 1983). Then one chosen pair goes where two others that it kept out are worth more, or one is, as long as
 * that helps (Drake and Hougardy, "Linear time local improvements for weighted matchings in graphs", 2003). Equal pairs
 * keep the order in which they are given, so the answer is always the same.
 *
 * @returns the chosen pairs, best first
 */
export function matchedPairs(people: number, pairs: readonly Pair[], cap: number): Pair[] {
  const bestFirst = pairs.toSorted((one, other) => other.points - one.points)
  const matching = new Matching(people, bestFirst, cap)
  matching.fill()
  while (matching.swapOnce()) matching.fill()
  return bestFirst.filter((_, i) => matching.isChosen(i))
}

class Matching {
  private readonly chosen: Uint8Array
  private readonly taken: Int32Array
  /** Each person's pairs that are not chosen though the other side has room, best first. After greed they are few. */
  private openOf: number[][] = []

  constructor(
    private readonly people: number,
    private readonly pairs: readonly Pair[],
    private readonly cap: number,
  ) {
    this.chosen = new Uint8Array(pairs.length)
    this.taken = new Int32Array(people)
  }

  isChosen(pair: number): boolean {
    return this.chosen[pair] === 1
  }

  /** Chooses every pair that both still have room for, best first. */
  fill(): void {
    for (const [i, { a, b }] of this.pairs.entries())
      if (!this.isChosen(i) && this.hasRoom(a) && this.hasRoom(b)) this.put(i, 1)
  }

  /** One round over the chosen pairs; whether any gave way to better ones. */
  swapOnce(): boolean {
    this.findOpen()
    let swapped = false
    for (const [i, { a, b, points }] of this.pairs.entries()) {
      if (!this.isChosen(i)) continue
      const instead = this.bestInstead(a, b)
      const gained = instead.reduce((sum, pair) => sum + (this.pairs[pair]?.points ?? 0), 0)
      if (gained <= points) continue
      this.put(i, -1)
      for (const pair of instead) this.put(pair, 1)
      swapped = true
    }
    return swapped
  }

  /** The best pairs, one for each of two people who are parted, that others have room for. */
  private bestInstead(a: number, b: number): number[] {
    const [forA, forB] = [this.open(a, b), this.open(b, a)]
    let best: number[] = []
    let most = 0
    for (const one of [...forA, null])
      for (const other of [...forB, null]) {
        const instead = [one, other].filter(pair => pair !== null)
        if (one !== null && other !== null && !this.haveRoomForBoth(one, a, other, b)) continue
        const points = instead.reduce((sum, pair) => sum + (this.pairs[pair]?.points ?? 0), 0)
        if (points > most) [best, most] = [instead, points]
      }
    return best
  }

  /** The two best pairs of `person` that are not chosen and whose other side has room; two, as both may want the same one. */
  private open(person: number, parted: number): number[] {
    const found: number[] = []
    for (const pair of this.openOf[person] ?? []) {
      if (this.isChosen(pair)) continue
      const other = this.otherOf(pair, person)
      if (other !== parted && this.hasRoom(other)) found.push(pair)
      if (found.length === 2) break
    }
    return found
  }

  private findOpen(): void {
    this.openOf = Array.from({ length: this.people }, () => [])
    for (const [i, { a, b }] of this.pairs.entries()) {
      if (this.isChosen(i)) continue
      if (this.hasRoom(b)) this.openOf[a]?.push(i)
      if (this.hasRoom(a)) this.openOf[b]?.push(i)
    }
  }

  private haveRoomForBoth(one: number, a: number, other: number, b: number): boolean {
    const third = this.otherOf(one, a)
    return third !== this.otherOf(other, b) || (this.taken[third] ?? 0) + 2 <= this.cap
  }

  private otherOf(pair: number, person: number): number {
    const { a, b } = this.pairs[pair] as Pair
    return a === person ? b : a
  }

  private hasRoom(person: number): boolean {
    return (this.taken[person] ?? 0) < this.cap
  }

  private put(pair: number, by: 1 | -1): void {
    const { a, b } = this.pairs[pair] as Pair
    this.chosen[pair] = by === 1 ? 1 : 0
    this.taken[a] = (this.taken[a] ?? 0) + by
    this.taken[b] = (this.taken[b] ?? 0) + by
  }
}

/**
 * The chosen pairs as groups. Whoever is in no pair, though there are some they could be in, joins the pair with both of
 * whom they go best: a group of three. Nobody is thereby introduced to as many as twice `cap`, and no group grows further.
 */
export function withOddOnesOut(
  people: number,
  pairs: readonly Pair[],
  chosen: readonly Pair[],
  cap: number,
): number[][] {
  const pointsOf = new Map(pairs.map(pair => [keyOf(people, pair.a, pair.b), pair.points]))
  const points = (a: number, b: number) => pointsOf.get(keyOf(people, a, b)) ?? 0
  const presentedTo = new Int32Array(people)
  for (const { a, b } of chosen) for (const one of [a, b]) presentedTo[one] = (presentedTo[one] ?? 0) + 1
  const couldBe = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  const oddOnes = [...couldBe].filter(one => presentedTo[one] === 0).sort((one, other) => one - other)

  const groups = chosen.map(({ a, b }) => [a, b])
  for (const odd of oddOnes) {
    let best: { group: number[]; points: number } | null = null
    for (const group of groups) {
      const fits =
        group.length === 2 &&
        group.every(one => points(odd, one) > 0 && (presentedTo[one] ?? 0) + 1 < 2 * cap)
      const together = group.reduce((sum, one) => sum + points(odd, one), 0)
      if (fits && together > (best?.points ?? 0)) best = { group, points: together }
    }
    if (best === null) continue
    for (const one of best.group) presentedTo[one] = (presentedTo[one] ?? 0) + 1
    presentedTo[odd] = 2
    best.group.push(odd)
  }
  return groups
}

function keyOf(people: number, a: number, b: number): number {
  return Math.min(a, b) * people + Math.max(a, b)
}
