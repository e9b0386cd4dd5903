import { IdTable } from '../../../src/graph-index/id-table.js'
import fc from '../../support/fast-check.js'

test('an id table numbers ids in the order they came, each once, and knows no other', () =>
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { size: 'max', maxLength: 300 }),
      added => {
        const table = new IdTable()
        const expected = new Map<string, number>()
        for (const id of added) {
          expect(table.get(id)).toBe(expected.get(id))
          if (!expected.has(id)) expected.set(id, expected.size)
          expect(table.add(id)).toBe(expected.get(id))
        }
        expect(table.ids).toEqual([...expected.keys()])
        for (const [id, vertex] of expected) expect(table.get(id)).toBe(vertex)
        expect(table.get('never added')).toBeUndefined()
      },
    ),
  ))
