import { EdgeList } from '../../../src/graph-index/edge-list.js'
import { LiveIndex } from '../../../src/graph-index/live-index.js'
import type { PathQuery } from '../../../src/graph-index/path-query.js'
import type { TieSums } from '../../../src/graph-index/sparse-sums.js'
import type { PersonId } from '../../../src/ids.js'
import type { PathScope } from '../../../src/paths/path-finder.js'
import fc from '../../support/fast-check.js'
import { person, queries } from '../../support/generated-graphs.js'
import { ReferencePaths, type ReferenceTie } from '../../support/reference-paths.js'
import { referenceStrengthsOn, tieOn } from '../../support/reference-strength.js'
import { runs } from '../../support/seed.js'

const FIRST_DAY = 20_484
const PEOPLE = 9

type Pair = Pick<ReferenceTie, 'a' | 'b'>

/** The index and the reference ties it should hold, changed alike. */
class Scene {
  readonly ties = new Map<string, Pair & { sums: TieSums }>()
  day = FIRST_DAY
  readonly index: LiveIndex<PersonId>

  constructor(first: readonly (Pair & { sums: TieSums })[]) {
    const list = new EdgeList<PersonId>()
    for (const { a, b, sums } of first) {
      list.add(a, b, sums)
      this.ties.set(keyOf(a, b), { a, b, sums })
    }
    this.index = new LiveIndex<PersonId>(list, this.day, referenceStrengthsOn)
  }

  get reference(): ReferencePaths {
    return new ReferencePaths([...this.ties.values()].map(tie => tieOn(this.day, tie, tie.sums)))
  }
}

type Change = (scene: Scene) => void

const someone = fc.nat(PEOPLE - 1).map(person)
const pair = fc.tuple(someone, someone).filter(([a, b]) => a !== b)
const warm = fc.constantFrom(0.1, 0.5, 2, 2, 8)
const sums: fc.Arbitrary<TieSums> = fc.record({ warmth: warm, trust: fc.constantFrom(0, 0, 0, 1) })

const setTie = fc.tuple(pair, sums).map(([[a, b], sums]): Change => {
  return scene => {
    scene.ties.set(keyOf(a, b), { a, b, sums })
    scene.index.setTie(a, b, sums)
  }
})
const removeTie = pair.map(([a, b]): Change => {
  return scene => {
    scene.ties.delete(keyOf(a, b))
    scene.index.removeTie(a, b)
  }
})
const removePerson = someone.map((id): Change => {
  return scene => {
    for (const [key, tie] of scene.ties) if (tie.a === id || tie.b === id) scene.ties.delete(key)
    scene.index.removePerson(id)
  }
})
const moveOn = fc.constantFrom(1, 30, 400).map((days): Change => {
  return scene => {
    scene.day += days
    scene.index.moveTo(scene.day)
  }
})
const workOff = fc.nat(40).map(
  (entries): Change =>
    scene =>
      void scene.index.workOff(entries),
)

const change = fc.oneof(
  { weight: 8, arbitrary: setTie },
  { weight: 2, arbitrary: removeTie },
  { weight: 1, arbitrary: removePerson },
  { weight: 2, arbitrary: moveOn },
  { weight: 2, arbitrary: workOff },
)

test('answers between any changes are those of the reference enumeration over what is left', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.tuple(pair, sums).map(([[a, b], sums]) => ({ a, b, sums })),
        { selector: ({ a, b }) => keyOf(a, b), maxLength: 12 },
      ),
      fc.array(fc.tuple(change, fc.option(queries(PEOPLE, 0))), { size: 'max', maxLength: 40 }),
      async (first, steps) => {
        const scene = new Scene(first)
        for (const [apply, asked] of steps) {
          apply(scene)
          if (asked === null) continue
          const query: PathQuery<PersonId> & PathScope = { ...asked, day: scene.day }
          expect(scene.index.search.bestPaths(query)).toEqual(scene.reference.bestPaths(query))
          expect(scene.index.search.distances(query.from, [query.to], query)).toEqual(
            scene.reference.distances(query.from, [query.to], query),
          )
        }
        expect(scene.index.ties).toBe(scene.ties.size)
      },
    ),
    { numRuns: runs(120) },
  ))

test('rows that have moved and pages that were cleared hold what was put into them', () => {
  const scene = new Scene([])
  const next = drawing(7)
  const one: TieSums = { warmth: 1, trust: 0 }
  const everyone = 300
  for (let i = 0; i < 60_000; i++) {
    const [a, b] = [person(next(everyone)), person(next(everyone))]
    if (a === b) continue
    if (i % 3 === 2) {
      scene.index.removeTie(a, b)
      scene.ties.delete(keyOf(a, b))
    } else {
      const tie = { a, b, sums: { ...one, warmth: i } }
      scene.index.setTie(a, b, tie.sums)
      scene.ties.set(keyOf(a, b), tie)
    }
    if (i % 50 === 0) scene.index.workOff(200)
  }
  while (scene.index.workOff(1000)) {}
  expect(scene.index.ties).toBe(scene.ties.size)
  // Three quarters of the places are in use, of 16 bytes at either end of a tie, besides what does not grow with ties.
  expect(scene.index.bytes).toBeLessThan((scene.ties.size * 2 * 16) / 0.75 + 200_000)
  const all = Array.from({ length: everyone }, (_, n) => person(n))
  for (const from of all) {
    const hops = scene.index.search.distances(from, all, { minimumScore: 1 })
    const known = all.map(to => scene.ties.has(keyOf(from, to)))
    expect(hops.map(distance => distance === 1)).toEqual(known)
  }
})

test('a tie with oneself is refused', () => {
  const { index } = new Scene([])
  const sums = { warmth: 1, trust: 0 }
  expect(() => index.setTie(person(1), person(1), sums)).toThrow(RangeError)
})

function keyOf(a: PersonId, b: PersonId): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`
}

/** Numbers below a limit, the same in each run (a linear congruential generator). */
function drawing(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
