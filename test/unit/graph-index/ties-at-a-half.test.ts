import { buildIndex } from '../../../src/graph-index/build-index.js'

/**
 * Two paths of p 0.454237468 after rounding. The exact product of the first, 0.4542374675, lies on the half, and that of
 * floating point just below: only a search whose bounds stay below it finds that the smaller ids come first.
 */
const TIED = buildIndex([
  { a: 'from', b: 'a', p: 0.78125 },
  { a: 'a', b: 'b', p: 0.908474935 },
  { a: 'b', b: 'to', p: 0.64 },
  { a: 'from', b: 'y', p: 1 },
  { a: 'y', b: 'z', p: 0.454237468 },
  { a: 'z', b: 'to', p: 1 },
])

test.each([3, 4])('a path whose product lies on a half is not lost to pruning, with %i hops', maxHops => {
  const found = TIED.bestPaths({
    from: 'from',
    to: 'to',
    maxHops,
    first: 1,
    ranking: 'SCORE',
    minimumScore: 1,
    differentFirstSteps: false,
  })
  expect(found).toEqual([
    {
      people: ['from', 'a', 'b', 'to'],
      p: 0.454237468,
      weakest: 0.64,
      steps: [0.78125, 0.908474935, 0.64],
    },
  ])
})
