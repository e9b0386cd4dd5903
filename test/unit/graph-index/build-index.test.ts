import { PAGE_BITS, PAGE_MASK } from '../../../src/graph-index/adjacency.js'
import { buildIndex } from '../../../src/graph-index/build-index.js'
import { layOutRows } from '../../../src/graph-index/pages.js'
import { sortRow } from '../../../src/graph-index/row-order.js'
import fc from '../../support/fast-check.js'

test('rows are sorted strongest first, neighbours along with their p', () => {
  const p = fc.array(fc.integer({ min: 1, max: 1e9 }), { size: 'max', maxLength: 200 })
  fc.assert(
    fc.property(p, drawn => {
      const strengths = Int32Array.from([7, ...drawn, 8])
      const to = Int32Array.from(strengths.keys())
      sortRow(to, strengths, null, 1, drawn.length + 1)
      expect([...strengths.subarray(1, -1)]).toEqual([...drawn].sort((a, b) => b - a))
      expect([...to.subarray(1, -1)].map(i => drawn[i - 1])).toEqual([...strengths.subarray(1, -1)])
      expect([to[0], to[drawn.length + 1]]).toEqual([0, drawn.length + 1])
    }),
  )
})

test('rows stay within their page, and one longer than a page has its own', () => {
  const page = PAGE_MASK + 1
  const length = Int32Array.of(page - 1, 2, 0, 3 * page, 1, page - 1)
  const start = new Int32Array(length.length)
  const pages = layOutRows(length, start)
  for (let v = 0; v < length.length; v++) {
    const at = start[v] as number
    expect((at & PAGE_MASK) + (length[v] as number)).toBeLessThanOrEqual(pages[at >>> PAGE_BITS] as number)
  }
  expect(pages).toEqual([page - 1, 2, 3 * page, page])
})

test('a tie given twice counts once, with the larger p', () => {
  const index = buildIndex([
    { a: 'a', b: 'b', p: 0.2 },
    { a: 'b', b: 'a', p: 0.3 },
    { a: 'a', b: 'b', p: 0.2 },
  ])
  const query = { from: 'a', to: 'b', maxHops: 1, first: 5, ranking: 'SCORE', minimumScore: 1 } as const
  expect(index.bestPaths({ ...query, differentFirstSteps: false }).map(path => path.p)).toEqual([0.3])
})

test.each([0, -0.1, 1.1, Number.NaN])('a p of %p is refused', p => {
  expect(() => buildIndex([{ a: 'a', b: 'b', p }])).toThrow(RangeError)
})

test('a tie with oneself is refused', () => {
  expect(() => buildIndex([{ a: 'a', b: 'a', p: 0.5 }])).toThrow(
    'A tie must be between two different people, not a twice.',
  )
})
