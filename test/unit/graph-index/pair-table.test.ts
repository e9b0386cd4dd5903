import { PairTable } from '../../../src/graph-index/pair-table.js'
import fc from '../../support/fast-check.js'

test('a pair table answers as a map does, after any setting and deleting', () => {
  const vertex = fc.nat(12)
  const change = fc.tuple(vertex, vertex, fc.option(fc.nat(100)))
  fc.assert(
    fc.property(fc.array(change, { size: 'max', maxLength: 400 }), changes => {
      const table = new PairTable()
      const map = new Map<string, number>()
      for (const [a, b, value] of changes) {
        if (value === null) {
          table.delete(a, b)
          map.delete(`${a}-${b}`)
        } else {
          table.set(a, b, value)
          map.set(`${a}-${b}`, value)
        }
      }
      expect(table.size).toBe(map.size)
      for (let a = 0; a <= 12; a++) {
        for (let b = 0; b <= 12; b++) expect(table.get(a, b, -1)).toBe(map.get(`${a}-${b}`) ?? -1)
      }
    }),
  )
})
