import type { PathQuery } from '../../src/graph-index/path-query.js'
import type { PersonId } from '../../src/ids.js'
import type { PathFinder, PathScope } from '../../src/paths/path-finder.js'
import fc from '../support/fast-check.js'
import { graphs, layeredGraphs, person, queries, scopes } from '../support/generated-graphs.js'
import { ReferencePaths, type ReferenceTie } from '../support/reference-paths.js'
import { runs } from '../support/seed.js'

/** The day of every question, 2026-01-31; ties are given as S and T of that day. */
export const CONTRACT_DAY = 20_484

/**
 * What any path finder must answer, held against the enumeration of all paths.
 *
 * @param make a finder over these ties alone. Ties have ids of people who need not exist otherwise
 * @param cases generated graphs a test, fewer where making a finder is slow
 */
export function pathFinderContract(
  name: string,
  make: (ties: readonly ReferenceTie[]) => Promise<PathFinder>,
  cases = 300,
): void {
  describe(`${name} keeps the contract of path finders`, () => {
    const scope: PathScope = { day: CONTRACT_DAY, minimumScore: 1 }
    const query = (
      from: PersonId,
      to: PersonId,
      more: Partial<PathQuery<PersonId> & PathScope> = {},
    ): PathQuery<PersonId> & PathScope => ({
      ...{ from, to, maxHops: 3, first: 5, ranking: 'SCORE', differentFirstSteps: true, ...scope },
      ...more,
    })
    const [jeanne, pierre, lucie, karim, nora] = [0, 1, 2, 3, 4].map(person) as [
      PersonId,
      PersonId,
      PersonId,
      PersonId,
      PersonId,
    ]

    /** Several questions a graph, since a finder's memory of the last must not show in the next. */
    const compare = (
      graph: fc.Arbitrary<ReferenceTie[]>,
      question: fc.Arbitrary<PathQuery<PersonId> & PathScope>,
      check: (
        finder: PathFinder,
        reference: ReferencePaths,
        query: PathQuery<PersonId> & PathScope,
      ) => Promise<void>,
      share = 1,
    ): Promise<void> =>
      fc.assert(
        fc.asyncProperty(
          graph,
          fc.array(question, { minLength: 4, maxLength: 8 }),
          async (ties, questions) => {
            const finder = await make(ties)
            const reference = new ReferencePaths(ties)
            for (const one of questions) await check(finder, reference, one)
          },
        ),
        { numRuns: runs(Math.ceil(cases * share)) },
      )

    const samePaths = async (
      finder: PathFinder,
      reference: ReferencePaths,
      one: PathQuery<PersonId> & PathScope,
    ): Promise<void> => expect(await finder.bestPaths(one)).toEqual(reference.bestPaths(one))

    test('the best paths of small graphs, in any ranking, are those of the reference enumeration', () =>
      compare(graphs(8, 20), queries(8, CONTRACT_DAY), samePaths))

    test('the best paths of sparse graphs in several pieces are those of the reference enumeration', () =>
      compare(graphs(16, 24), queries(16, CONTRACT_DAY), samePaths))

    test('the best paths of dense graphs are those of the reference enumeration', () =>
      compare(graphs(12, 60), queries(12, CONTRACT_DAY), samePaths, 0.3))

    test('long ways, many of them alike, are those of the reference enumeration', () =>
      compare(layeredGraphs(5), queries(15, CONTRACT_DAY), samePaths, 2))

    test('distances are those of the reference enumeration, also in long chains', () =>
      compare(graphs(20, 26), queries(20, CONTRACT_DAY), async (finder, reference, one) => {
        const targets = Array.from({ length: 21 }, (_, n) => person(n))
        expect(await finder.distances(one.from, targets, one)).toEqual(
          reference.distances(one.from, targets, one),
        )
        expect(await finder.distances(one.from, [one.to], one)).toEqual(
          reference.distances(one.from, [one.to], one),
        )
      }))

    test('common contacts are those of the reference enumeration', () =>
      compare(graphs(8, 22), queries(8, CONTRACT_DAY), async (finder, reference, one) => {
        const { from, to } = one
        expect(await finder.commonContacts(from, to, one)).toEqual(reference.commonContacts(from, to, one))
      }))

    test('whoever has relationships to start from is as the reference enumeration says', () =>
      compare(graphs(8, 6), queries(8, CONTRACT_DAY), async (finder, reference, one) => {
        const { from, to } = one
        if (from === to) return
        expect(await finder.haveRelationships(from, to, one)).toEqual(
          reference.haveRelationships(from, to, one),
        )
      }))

    test('a person left out is as good as absent', () =>
      fc.assert(
        fc.asyncProperty(
          graphs(10, 30),
          queries(10, CONTRACT_DAY),
          fc.nat(9).map(person),
          async (ties, asked, hidden) => {
            fc.pre(hidden !== asked.from && hidden !== asked.to)
            const all = await (await make(ties)).bestPaths({ ...asked, mayConnect: id => id !== hidden })
            const without = ties.filter(tie => tie.a !== hidden && tie.b !== hidden)
            expect(all).toEqual(await (await make(without)).bestPaths({ ...asked, mayConnect: undefined }))
          },
        ),
        { numRuns: runs(Math.ceil(cases / 3)) },
      ))

    test('a way through someone is the product of its steps', async () => {
      const finder = await make([tie(jeanne, pierre, 1), tie(pierre, lucie, 0.5)])
      expect(await finder.bestPaths(query(jeanne, lucie))).toEqual([
        {
          people: [jeanne, pierre, lucie],
          p: 0.08703511,
          weakest: 0.221199217,
          steps: [0.39346934, 0.221199217],
        },
      ])
    })

    test('a longer way through better friends comes before a weak direct one', async () => {
      const finder = await make([tie(jeanne, lucie, 0.05), tie(jeanne, pierre, 9), tie(pierre, lucie, 9)])
      const people = async (more: Partial<PathQuery<PersonId> & PathScope>) =>
        (await finder.bestPaths(query(jeanne, lucie, more))).map(path => path.people.length - 1)
      expect(await people({})).toEqual([2, 1])
      expect(await people({ ranking: 'WEAKEST_STEP' })).toEqual([2, 1])
      expect(await people({ ranking: 'FEWEST_HOPS' })).toEqual([1, 2])
    })

    test('one much-asked connector does not hide the others', async () => {
      const finder = await make([
        tie(jeanne, pierre, 9),
        tie(pierre, karim, 9),
        tie(pierre, nora, 9),
        tie(karim, lucie, 9),
        tie(nora, lucie, 9),
        tie(jeanne, karim, 0.25),
      ])
      const firsts = async (differentFirstSteps: boolean) =>
        (await finder.bestPaths(query(jeanne, lucie, { first: 2, differentFirstSteps }))).map(
          path => path.people[1],
        )
      expect(await firsts(false)).toEqual([pierre, pierre])
      expect(await firsts(true)).toEqual([pierre, karim])
    })

    test('what only one of two declares is no step for anybody', async () => {
      const said = { ...tie(jeanne, pierre, 0.25), declared: 0.25 }
      const finder = await make([said, tie(pierre, lucie, 1)])
      expect(await finder.bestPaths(query(jeanne, lucie))).toEqual([])
      expect(await finder.distances(jeanne, [pierre, lucie], scope)).toEqual([null, null])
      expect(await finder.commonContacts(jeanne, lucie, scope)).toEqual([])
      expect(await finder.haveRelationships(jeanne, lucie, scope)).toEqual({ from: false, to: true })
      expect(await finder.bestPaths(query(lucie, jeanne))).toEqual([])
      expect(await finder.distances(lucie, [pierre, jeanne], scope)).toEqual([1, null])
      expect(await finder.distances(pierre, [jeanne], scope)).toEqual([null])
    })

    test('people nobody knows have no paths, and are no distance from themselves', async () => {
      const finder = await make([tie(jeanne, pierre, 1)])
      expect(await finder.bestPaths(query(jeanne, lucie))).toEqual([])
      expect(await finder.bestPaths(query(lucie, jeanne))).toEqual([])
      expect(await finder.bestPaths(query(jeanne, jeanne))).toEqual([])
      expect(await finder.distances(lucie, [lucie, jeanne], scope)).toEqual([0, null])
      expect(await finder.distances(jeanne, [jeanne, pierre, lucie, pierre], scope)).toEqual([0, 1, null, 1])
      expect(await finder.distances(jeanne, [], scope)).toEqual([])
    })

    test('a way of six hops has a distance, one of seven has none', async () => {
      const chain = Array.from({ length: 7 }, (_, n) => tie(person(n), person(n + 1), 1))
      const finder = await make(chain)
      const ends = [5, 6, 7].map(person)
      expect(await finder.distances(person(0), ends, scope)).toEqual([5, 6, null])
      expect(await finder.distances(person(0), [person(6)], scope)).toEqual([6])
      expect(await finder.distances(person(0), [person(7)], scope)).toEqual([null])
    })

    test('equal paths come by the ids of those on the way', async () => {
      const between = [1, 2, 3, 4, 5, 6].map(person)
      const [from, to] = [person(7), person(8)]
      const finder = await make(between.flatMap(one => [tie(from, one, 1), tie(one, to, 1)]))
      const paths = await finder.bestPaths(query(from, to, { first: 6 }))
      expect(paths.map(path => path.people[1])).toEqual([...between].sort())
    })

    test('who may connect is not asked of the ends', async () => {
      const finder = await make([tie(jeanne, pierre, 1), tie(pierre, lucie, 1)])
      const onlyPierre = (id: PersonId) => id === pierre
      expect(await finder.bestPaths(query(jeanne, lucie, { mayConnect: onlyPierre }))).toHaveLength(1)
      expect(await finder.distances(jeanne, [lucie], { ...scope, mayConnect: onlyPierre })).toEqual([2])
      expect(await finder.distances(jeanne, [lucie, pierre], { ...scope, mayConnect: () => false })).toEqual([
        null,
        1,
      ])
    })

    test('the scopes of distances to many and to one agree', () =>
      fc.assert(
        fc.asyncProperty(graphs(14, 20), scopes(14, CONTRACT_DAY), async (ties, seen) => {
          const finder = await make(ties)
          const everyone = Array.from({ length: 14 }, (_, n) => person(n))
          const one = await Promise.all(everyone.map(id => finder.distances(person(3), [id], seen)))
          expect(await finder.distances(person(3), everyone, seen)).toEqual(one.flat())
        }),
        { numRuns: runs(Math.ceil(cases / 3)) },
      ))
  })
}

/** Two who met, as both say. */
function tie(a: PersonId, b: PersonId, met: number): ReferenceTie {
  return { a, b, met, declared: 0, trust: 0 }
}
