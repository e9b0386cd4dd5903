import { matchedPairs, type Pair, withOddOnesOut } from '../../../src/matches/matching.js'
import fc from '../../support/fast-check.js'

const PEOPLE = 9

const pairs = (people = PEOPLE): fc.Arbitrary<Pair[]> =>
  fc
    .uniqueArray(fc.tuple(fc.nat(people - 1), fc.nat(people - 1), fc.integer({ min: 1, max: 60 })), {
      selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
      maxLength: 30,
    })
    .map(drawn =>
      drawn
        .filter(([a, b]) => a !== b)
        .map(([a, b, points]) => ({ a: Math.min(a, b), b: Math.max(a, b), points })),
    )
const caps = fc.integer({ min: 1, max: 4 })

const totalOf = (chosen: readonly Pair[]) => chosen.reduce((sum, pair) => sum + pair.points, 0)
const degrees = (groups: readonly (readonly number[])[]) =>
  Array.from({ length: PEOPLE }, (_, one) => groups.filter(group => group.includes(one)).length)

function greedy(all: readonly Pair[], cap: number): Pair[] {
  const taken = new Map<number, number>()
  return all
    .toSorted((one, other) => other.points - one.points)
    .filter(({ a, b }) => {
      if ((taken.get(a) ?? 0) >= cap || (taken.get(b) ?? 0) >= cap) return false
      for (const one of [a, b]) taken.set(one, (taken.get(one) ?? 0) + 1)
      return true
    })
}

/** The most points that any choice within the cap has. */
function most(all: readonly Pair[], cap: number, taken = new Map<number, number>()): number {
  const [pair, ...rest] = all
  if (pair === undefined) return 0
  const without = most(rest, cap, taken)
  const ends = [pair.a, pair.b]
  if (ends.some(one => (taken.get(one) ?? 0) >= cap)) return without
  const further = new Map(taken)
  for (const one of ends) further.set(one, (further.get(one) ?? 0) + 1)
  return Math.max(without, pair.points + most(rest, cap, further))
}

describe('whom to choose', () => {
  test('nobody is in more pairs than the cap, and no pair is chosen twice', () =>
    fc.assert(
      fc.property(pairs(), caps, (all, cap) => {
        const chosen = matchedPairs(PEOPLE, all, cap)
        expect(Math.max(...degrees(chosen.map(({ a, b }) => [a, b])))).toBeLessThanOrEqual(cap)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(chosen.every(pair => all.includes(pair))).toBe(true)
      }),
    ))

  test('swaps never lower what best pairs first would give', () =>
    fc.assert(
      fc.property(pairs(), caps, (all, cap) => {
        expect(totalOf(matchedPairs(PEOPLE, all, cap))).toBeGreaterThanOrEqual(totalOf(greedy(all, cap)))
      }),
    ))

  test('it has at least half of the most points possible', () =>
    fc.assert(
      fc.property(pairs(6), fc.constantFrom(1, 2), (all, cap) => {
        const some = all.slice(0, 12)
        expect(totalOf(matchedPairs(6, some, cap)) * 2).toBeGreaterThanOrEqual(most(some, cap))
      }),
    ))

  test('no pair is left out for which both have room', () =>
    fc.assert(
      fc.property(pairs(), caps, (all, cap) => {
        const chosen = matchedPairs(PEOPLE, all, cap)
        const taken = degrees(chosen.map(({ a, b }) => [a, b]))
        for (const pair of all)
          if (!chosen.includes(pair)) expect(Math.max(taken[pair.a] ?? 0, taken[pair.b] ?? 0)).toBe(cap)
      }),
    ))

  test('the same pairs always give the same answer', () =>
    fc.assert(
      fc.property(pairs(), caps, (all, cap) => {
        expect(matchedPairs(PEOPLE, all, cap)).toEqual(matchedPairs(PEOPLE, structuredClone(all), cap))
      }),
    ))

  test('one good pair gives way to two that are worth more together', () => {
    const [ab, ac, bd] = [
      { a: 0, b: 1, points: 10 },
      { a: 0, b: 2, points: 9 },
      { a: 1, b: 3, points: 8 },
    ]
    expect(matchedPairs(4, [ab, ac, bd] as Pair[], 1)).toEqual([ac, bd])
  })
})

describe('the odd one out', () => {
  test('joins two with whom they go well, who are still not shown to twice as many as the cap', () => {
    const all = [
      { a: 0, b: 1, points: 10 },
      { a: 0, b: 2, points: 9 },
      { a: 1, b: 3, points: 9 },
      { a: 0, b: 4, points: 3 },
      { a: 1, b: 4, points: 3 },
    ]
    const groups = (cap: number) => withOddOnesOut(5, all, matchedPairs(5, all, cap), cap)
    expect(groups(2)).toEqual([
      [0, 1, 4],
      [0, 2],
      [1, 3],
    ])
    expect(groups(1)).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  test('is in a group of three only with people they could be paired with, and nobody is shown to twice the cap', () =>
    fc.assert(
      fc.property(pairs(), caps, (all, cap) => {
        const chosen = matchedPairs(PEOPLE, all, cap)
        const groups = withOddOnesOut(PEOPLE, all, chosen, cap)
        const couldBe = (a: number, b: number) =>
          all.some(pair => pair.a === Math.min(a, b) && pair.b === Math.max(a, b))
        expect(groups.length).toBe(chosen.length)
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(3)
          for (const [i, one] of group.entries())
            for (const other of group.slice(i + 1)) expect(couldBe(one, other)).toBe(true)
        }
        expect(Math.max(...degrees(groups))).toBeLessThanOrEqual(cap)
        for (let one = 0; one < PEOPLE; one++) {
          const shownTo = new Set(groups.filter(group => group.includes(one)).flat()).size - 1
          expect(shownTo).toBeLessThanOrEqual(Math.max(2, 2 * cap - 1))
        }
      }),
    ))
})
