import { buildDirectedIndex, buildIndex } from '../../../src/graph-index/build-index.js'
import { stepInFixedPoint } from '../../../src/graph-index/fixed-point.js'
import type { GraphIndex } from '../../../src/graph-index/graph-index.js'
import { IdTable } from '../../../src/graph-index/id-table.js'
import fc from '../../support/fast-check.js'
import { runs } from '../../support/seed.js'

interface Arc {
  readonly from: string
  readonly to: string
  readonly p: number
}

const PEOPLE = Array.from({ length: 9 }, (_, n) => `p${n}`)
const person = fc.constantFrom(...PEOPLE)

/** From thin to dense; p of few decimals, so that paths come level and products of four are exact. */
const arcLists = fc
  .uniqueArray(fc.record({ from: person, to: person, p: fc.integer({ min: 1, max: 10 }) }), {
    maxLength: 40,
    // Else most are too thin for a path of four steps.
    size: 'max',
    selector: ({ from, to }) => `${from} ${to}`,
  })
  .map(arcs => arcs.filter(({ from, to }) => from !== to).map(arc => ({ ...arc, p: arc.p / 10 })))

function directed(arcs: readonly Arc[]): GraphIndex {
  const table = new IdTable()
  for (const id of PEOPLE) table.add(id)
  return buildDirectedIndex(table, {
    from: arcs.map(({ from }) => table.add(from)),
    to: arcs.map(({ to }) => table.add(to)),
    p: arcs.map(({ p }) => stepInFixedPoint(p)),
  })
}

/** Every simple path of at most so many steps, by trying everything; the likeliest first, then the shorter, then by ids. */
function allPaths(
  arcs: readonly Arc[],
  from: string,
  to: string,
  most: number,
): { people: string[]; p: number }[] {
  const found: { people: string[]; p: number }[] = []
  const walk = (people: string[], p: number) => {
    const at = people[people.length - 1]
    if (at === to) return found.push({ people, p })
    if (people.length > most) return
    for (const arc of arcs)
      if (arc.from === at && !people.includes(arc.to)) walk([...people, arc.to], p * arc.p)
  }
  if (from !== to) walk([from], 1)
  return found
    .map(({ people, p }) => ({ people, p: Number(p.toFixed(9)) }))
    .sort(
      (one, other) =>
        other.p - one.p ||
        one.people.length - other.people.length ||
        (one.people.join() < other.people.join() ? -1 : 1),
    )
}

/** A graph, and a question of it. */
const cases = fc.record({
  arcs: arcLists,
  from: person,
  to: person,
  minimumScore: fc.constantFrom(1, 30),
  maxHops: fc.constantFrom(1, 2, 3, 4),
  first: fc.constantFrom(1, 5, 1000),
})

test('paths, distances and shortest paths follow the direction of ties, as trying everything does', () =>
  fc.assert(
    fc.property(cases, ({ arcs, from, to, minimumScore, maxHops, first }) => {
      const index = directed(arcs)
      const usable = arcs.filter(({ p }) => p * 100 >= minimumScore)
      const found = index.bestPaths({
        ...{ from, to, minimumScore, maxHops, first },
        ranking: 'SCORE',
        differentFirstSteps: false,
      })
      expect(found.map(({ people, p }) => ({ people, p }))).toEqual(
        allPaths(usable, from, to, maxHops).slice(0, first),
      )
      const six = allPaths(usable, from, to, 6)
      const fewest = Math.min(...six.map(({ people }) => people.length))
      const shortest = index.shortestPaths(from, to, { minimumScore })
      expect(shortest.map(({ people, p }) => ({ people, p }))).toEqual(
        six.filter(({ people }) => people.length === fewest),
      )
      const distances = PEOPLE.map(other => {
        const lengths = allPaths(usable, from, other, 6).map(({ people }) => people.length - 1)
        return other === from ? 0 : lengths.length === 0 ? null : Math.min(...lengths)
      })
      expect(index.distances(from, PEOPLE, { minimumScore })).toEqual(distances)
      expect(PEOPLE.map(other => index.distances(from, [other], { minimumScore })[0])).toEqual(distances)
    }),
    { numRuns: runs(300) },
  ))

test('contacts are those to whom ties lead, and distances are counted however far', () =>
  fc.assert(
    fc.property(cases, ({ arcs, from, minimumScore }) => {
      const usable = arcs.filter(({ p }) => p * 100 >= minimumScore)
      const own = usable
        .filter(arc => arc.from === from)
        .map(({ to, p }) => ({ person: to, p }))
        .sort((one, other) => other.p - one.p || (one.person < other.person ? -1 : 1))
      const index = directed(arcs)
      expect(index.contacts(from, minimumScore)).toEqual(own)
      const counts: number[] = []
      for (const other of PEOPLE) {
        const lengths = allPaths(usable, from, other, 8).map(({ people }) => people.length - 1)
        const hops = Math.min(...lengths)
        if (lengths.length > 0) counts[hops - 1] = (counts[hops - 1] ?? 0) + 1
      }
      expect(index.distanceCounts(from, minimumScore)).toEqual(counts)
    }),
    { numRuns: runs(100) },
  ))

test('without a direction a long chain is counted to its end', () => {
  const chain = buildIndex(Array.from({ length: 20 }, (_, n) => ({ a: `c${n}`, b: `c${n + 1}`, p: 0.5 })))
  expect(chain.distanceCounts('c5', 1)).toEqual([...Array(5).fill(2), ...Array(10).fill(1)])
  expect(chain.contacts('c5', 1)).toEqual([
    { person: 'c4', p: 0.5 },
    { person: 'c6', p: 0.5 },
  ])
  expect([chain.contacts('nobody', 1), chain.distanceCounts('nobody', 1)]).toEqual([[], []])
})
