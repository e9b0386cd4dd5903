import { readFileSync } from 'node:fs'
import { buildIndex } from '../../../src/graph-index/build-index.js'
import type { GraphIndex } from '../../../src/graph-index/graph-index.js'
import type { Veil } from '../../../src/graph-index/path-query.js'
import { CONTRACT_DAY } from '../../contract/path-finder.contract.js'
import fc from '../../support/fast-check.js'
import { graphs, layeredGraphs, queries } from '../../support/generated-graphs.js'
import { ReferencePaths, type ReferenceTie } from '../../support/reference-paths.js'
import { runs } from '../../support/seed.js'
import { testData, testWithData } from '../../support/test-data.js'

const indexOf = (ties: readonly ReferenceTie[]) => {
  const p = (met: number, trust: number) => Math.max(0.005, 1 - Math.exp(-met / 2) * Math.exp(-trust / 1.5))
  return buildIndex(
    ties
      .filter(({ met, declared, trust }) => met > declared || trust > 0)
      .map(({ a, b, met, declared, trust }) => ({ a, b, p: p(met - declared, trust) })),
  )
}

test.each([
  ['small', graphs(8, 20), 8],
  ['sparse', graphs(14, 18), 14],
  ['long and alike', layeredGraphs(5), 15],
])(
  'all shortest paths of %s graphs are the paths of the reference enumeration with the fewest hops',
  (_, graph, people) =>
    fc.assert(
      fc.property(graph, queries(people, CONTRACT_DAY), (ties, query) => {
        const reference = new ReferencePaths(ties)
        const all = {
          ...query,
          ranking: 'FEWEST_HOPS',
          maxHops: 6,
          first: 1e6,
          differentFirstSteps: false,
        } as const
        const paths = reference.bestPaths(all)
        const shortest = paths.filter(path => path.people.length === paths[0]?.people.length)
        const scope = {
          minimumScore: query.minimumScore,
          veil: query.veil as Veil<string> | undefined,
          mayConnect: query.mayConnect as ((id: string) => boolean) | undefined,
        }
        expect(indexOf(ties).shortestPaths(query.from, query.to, scope)).toEqual(shortest)
      }),
      { numRuns: runs(200) },
    ),
)

test('there is no shortest path to oneself or to a stranger', () => {
  const index = buildIndex([{ a: 'a', b: 'b', p: 0.5 }])
  expect(index.shortestPaths('a', 'a', { minimumScore: 1 })).toEqual([])
  expect(index.shortestPaths('a', 'x', { minimumScore: 1 })).toEqual([])
})

interface Expected {
  type: string
  from: number
  to: number
  person: number
  length: number
  friends: number[]
  paths: { ids: number[]; weight: number }[]
}

describe('on the ties of a generated social network with known answers', () => {
  const load = (): { index: GraphIndex; weights: Map<string, number>; expected: Expected[] } => {
    const weights = new Map<string, number>()
    for (const line of readFileSync(testData('ldbc-sf01/ties.csv'), 'utf8').trim().split('\n').slice(1)) {
      const [a, b, weight] = line.split(',') as [string, string, string]
      weights.set(`${a},${b}`, Number(weight)).set(`${b},${a}`, Number(weight))
    }
    const index = buildIndex([...weights.keys()].map(key => ({ ...endsOf(key), p: 0.5 })))
    const lines = readFileSync(testData('ldbc-sf01/expected.jsonl'), 'utf8').trim().split('\n')
    return { index, weights, expected: lines.map(line => JSON.parse(line) as Expected) }
  }
  const scope = { minimumScore: 1 }

  testWithData('distances, friends and all shortest paths are the known ones', () => {
    const { index, weights, expected } = load()
    const checked = new Map<string, number>()
    for (const line of expected) {
      checked.set(line.type, (checked.get(line.type) ?? 0) + 1)
      if (line.type === 'IC13') {
        expect(index.distances(`${line.from}`, [`${line.to}`], scope)).toEqual([
          line.length < 0 ? null : line.length,
        ])
      } else if (line.type === 'IC14') {
        const paths = index.shortestPaths(`${line.from}`, `${line.to}`, scope).map(({ people }) => ({
          ids: people.map(Number),
          weight: people
            .slice(1)
            .reduce((sum, id, i) => sum + (weights.get(`${people[i]},${id}`) ?? Number.NaN), 0),
        }))
        expect(new Set(paths.map(path => JSON.stringify(path)))).toEqual(
          new Set(line.paths.map(({ ids, weight }) => JSON.stringify({ ids, weight }))),
        )
      } else if (line.type === 'IS3') {
        const everyone = [...new Set([...weights.keys()].map(key => endsOf(key).a))]
        const hops = index.distances(`${line.person}`, everyone, scope)
        const friends = everyone.filter((_, i) => hops[i] === 1)
        expect(friends.map(Number).sort()).toEqual([...line.friends].sort())
      }
    }
    expect([...checked.keys()].sort()).toEqual(['IC1', 'IC13', 'IC14', 'IS3'])
  })
})

function endsOf(key: string): { a: string; b: string } {
  const [a, b] = key.split(',') as [string, string]
  return { a, b }
}
