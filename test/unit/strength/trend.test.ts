import type { Evidence } from '../../../src/strength/evidence.js'
import { fadeTrust, fadeWarmth, strengthOn } from '../../../src/strength/strength.js'
import { sumsOf } from '../../../src/strength/sums.js'
import { bandDropsOn, trendOf } from '../../../src/strength/trend.js'
import fc from '../../support/fast-check.js'
import { sum, TODAY } from './arbitrary-evidence.js'

const breakfast = (daysAgo: number): Evidence => {
  return {
    kind: 'MEETING',
    at: new Date((TODAY - daysAgo) * 86_400_000),
    present: 20,
    sameTable: false,
    opensAmong: 20,
  }
}
const every = (days: number, until = 0) => Array.from({ length: 60 }, (_, i) => breakfast(until + days * i))
const sumsWith = (met: number, trust: number) => {
  return { warmth: met / fadeWarmth(TODAY), trust: trust / fadeTrust(TODAY) }
}

test('a first meeting warms', () => {
  expect(trendOf([breakfast(0)], TODAY)).toBe('WARMING')
  expect(trendOf([breakfast(89)], TODAY)).toBe('WARMING')
})

test('two who keep meeting at the same pace are steady', () => {
  expect(trendOf(every(30), TODAY)).toBe('STEADY')
})

test('two who stopped meeting cool', () => {
  expect(trendOf(every(30, 90), TODAY)).toBe('COOLING')
})

test('after years without meeting there is nothing left to cool', () => {
  expect(trendOf([breakfast(2000)], TODAY)).toBe('STEADY')
})

test('a recommendation fades by less than a tenth in 90 days, which is steady', () => {
  const recommended: Evidence = {
    kind: 'RECOMMENDATION',
    at: new Date((TODAY - 90) * 86_400_000),
    from: 'low',
  }
  expect(trendOf([recommended], TODAY)).toBe('STEADY')
})

test('a change of up to 0.005 is steady, however small the strength', () => {
  for (let daysAgo = 91; daysAgo < 1500; daysAgo += 13) {
    const sums = sumsOf([breakfast(daysAgo)])
    if (!sums) throw new Error('expected sums')
    const fall = strengthOn(sums, TODAY - 90).p - strengthOn(sums, TODAY).p
    expect(trendOf([breakfast(daysAgo)], TODAY)).toBe(fall > 0.005 ? 'COOLING' : 'STEADY')
  }
})

test('with no evidence yet, nothing changes', () => {
  expect(trendOf([breakfast(0)], TODAY - 1)).toBe('STEADY')
})

test('the trend of a past day knows nothing of what came after', () => {
  const until = every(30, 90)
  expect(trendOf([...until, ...every(5).slice(0, 10)], TODAY - 60)).toBe(trendOf(until, TODAY - 60))
})

test('the cold day is the first on which the score is below its band, and nothing before five years is missed', () => {
  fc.assert(
    fc.property(sum, sum, (met, trust) => {
      const sums = sumsWith(met, trust)
      const { score } = strengthOn(sums, TODAY)
      const lowerEnd = [75, 50, 26, 1].find(from => score >= from) ?? 1
      let expected: number | null = TODAY + 1
      while (expected !== null && strengthOn(sums, expected).score >= lowerEnd) {
        expected = expected < TODAY + 1826 ? expected + 1 : null
      }
      expect(bandDropsOn(sums, TODAY)).toBe(expected)
    }),
  )
})

test('the lowest band has no cold day, nor have two who have five years and a day to go', () => {
  expect(bandDropsOn(sumsWith(0.2, 0), TODAY)).toBeNull()
  const lastsFor = (days: number) => sumsWith(-2 * Math.log(1 - 0.745) * 2 ** (days / 180), 0)
  expect(bandDropsOn(lastsFor(1825.5), TODAY)).toBe(TODAY + 1826)
  expect(bandDropsOn(lastsFor(1826.5), TODAY)).toBeNull()
})
