import type { PathQuery } from '../../src/graph-index/path-query.js'
import type { PersonId } from '../../src/ids.js'
import type { PathScope } from '../../src/paths/path-finder.js'
import fc from './fast-check.js'
import type { ReferenceTie } from './reference-paths.js'

/** The n-th person of a generated graph. Ids do not sort as their numbers do. */
export function person(n: number): PersonId {
  const scrambled = ((n * 7919) % 10007).toString(16).padStart(12, '0')
  return `01920000-0000-7000-8000-${scrambled}` as PersonId
}

interface Drawn {
  readonly met: number
  readonly declared: number
  readonly trust: number
}

/** Few values, so that ties in p are common, from below the floor of p up to nearly 1. */
const met = fc.constantFrom(0, 0.001, 0.05, 0.25, 0.5, 0.5, 1, 3, 9)

const mixed: fc.Arbitrary<Drawn> = fc.record({
  met,
  declared: fc.constantFrom(0, 0, 0, 0.25, 0.5),
  trust: fc.constantFrom(0, 0, 0, 0.5, 1),
})

/** As after one meeting of many: everybody knows everybody equally well, and ids alone decide. */
const alike: fc.Arbitrary<Drawn> = fc.record({
  met: fc.constant(0.5),
  declared: fc.constant(0),
  trust: fc.constantFrom(0, 0, 0, 0, 0.5),
})

/** Graphs of up to `people` people, some with a hub that nearly everybody knows, some of several pieces. */
export function graphs(people: number, ties: number): fc.Arbitrary<ReferenceTie[]> {
  const end = fc.oneof(
    { weight: 4, arbitrary: fc.nat(people - 1) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  )
  const pairs = (sums: fc.Arbitrary<Drawn>) =>
    fc.uniqueArray(fc.tuple(end, end, sums), {
      maxLength: ties,
      size: 'max',
      selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
    })
  return fc
    .oneof({ weight: 3, arbitrary: pairs(mixed) }, { weight: 1, arbitrary: pairs(alike) })
    .map(drawn => drawn.filter(isTie).map(([a, b, sums]) => tieOf(person(a), person(b), sums)))
}

/** Graphs of a row of three people, each tied to some of the next row, so that ways are long and many are alike. */
export function layeredGraphs(rows: number): fc.Arbitrary<ReferenceTie[]> {
  const steps = Array.from({ length: (rows - 1) * 9 }, (_, i) => {
    const row = Math.floor(i / 9) * 3
    return [row + (Math.floor(i / 3) % 3), row + 3 + (i % 3)] as const
  })
  const drawn = (sums: fc.Arbitrary<Drawn>) =>
    fc.tuple(
      fc.subarray(steps, { minLength: steps.length / 2 }),
      fc.array(sums, { minLength: 7, maxLength: 7 }),
    )
  return fc
    .oneof({ weight: 1, arbitrary: drawn(mixed) }, { weight: 3, arbitrary: drawn(alike) })
    .map(([some, sums]) =>
      some
        .map(([a, b], i): [number, number, Drawn] => [a, b, sums[i % sums.length] as Drawn])
        .filter(isTie)
        .map(([a, b, one]) => tieOf(person(a), person(b), one)),
    )
}

function isTie([a, b, sums]: [number, number, Drawn]): boolean {
  return a !== b && sums.met + sums.declared + sums.trust > 0
}

function tieOf(a: PersonId, b: PersonId, { met, declared, trust }: Drawn): ReferenceTie {
  return { a, b, met: met + declared, declared, trust }
}

/** What may be used: often all, sometimes without some people, sometimes only a few, and of veiled ties others than of the rest. */
export function scopes(people: number, day: number): fc.Arbitrary<PathScope> {
  const some = fc.uniqueArray(fc.nat(people - 1), { maxLength: Math.ceil(people / 2) })
  return fc.record({
    day: fc.constant(day),
    minimumScore: fc.constantFrom(1, 1, 10, 22, 50, 100),
    veil: fc.oneof(
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(1, 26, 50, 75, 101), some).map(veilOver) },
    ),
    mayConnect: fc.oneof(
      fc.constant(undefined),
      some.map(avoided => allBut(new Set(avoided.map(person)))),
      some.map(members => allOf(new Set(members.map(person)))),
    ),
  })
}

export function queries(people: number, day: number): fc.Arbitrary<PathQuery<PersonId> & PathScope> {
  const end = fc.nat(people - 1).map(person)
  return fc
    .record({
      from: end,
      to: end,
      maxHops: fc.integer({ min: 1, max: 4 }),
      first: fc.constantFrom(1, 2, 5, 50),
      ranking: fc.constantFrom('SCORE' as const, 'WEAKEST_STEP' as const, 'FEWEST_HOPS' as const),
      differentFirstSteps: fc.boolean(),
      scope: scopes(people, day),
    })
    .map(({ scope, ...query }) => ({ ...query, ...scope }))
}

/** Covers what is not of these people: ties of two others. */
function veilOver([minimumScore, known]: [number, number[]]) {
  const open = new Set(known.map(person))
  return { minimumScore, covers: (one: PersonId, other: PersonId) => !open.has(one) && !open.has(other) }
}

function allBut(avoided: Set<PersonId>): (id: PersonId) => boolean {
  return id => !avoided.has(id)
}

function allOf(members: Set<PersonId>): (id: PersonId) => boolean {
  return id => members.has(id)
}
