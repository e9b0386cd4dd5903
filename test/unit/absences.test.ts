import { lapses, standingAfter } from '../../src/networks/absences.js'
import fc from '../support/fast-check.js'

const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000)

describe('losing a place', () => {
  test('an absence exactly one window after another is out of its window', () => {
    const rules = { absenceLimit: 2, absenceWindowDays: 30 }
    expect(lapses([day(0), day(29)], day(29), rules)).toBe(true)
    expect(lapses([day(0), day(30)], day(30), rules)).toBe(false)
  })

  test('whatever the order of settling, the membership lapses once some window holds the number', () => {
    const someDays = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        someDays,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        (days, n, window) => {
          const rules = { absenceLimit: n, absenceWindowDays: window }
          const takenByOne = days.some((_day, i) => {
            const settled = days.slice(0, i + 1).map(day)
            return lapses(settled, day(days[i] ?? 0), rules)
          })
          const someWindowHoldsThem = days.some(
            last => days.filter(one => one <= last && one > last - window).length >= n,
          )
          expect(takenByOne).toBe(someWindowHoldsThem)
        },
      ),
    )
  })

  test('one is at risk when the membership lapses with one more absence', () => {
    const rules = { absenceLimit: 3, absenceWindowDays: 180 }
    expect([0, 1, 2, 3].map(absences => standingAfter(absences, rules))).toEqual([
      'GOOD',
      'GOOD',
      'AT_RISK',
      'AT_RISK',
    ])
    expect(standingAfter(9, { ...rules, absenceLimit: null })).toBe('GOOD')
  })
})
