import { bandOf, exponent, leastExponent, probability, scoreOf } from '../../../src/strength/score.js'
import fc from '../../support/fast-check.js'
import { runs } from '../../support/seed.js'
import { sum } from './arbitrary-evidence.js'

const minimumScore = fc.integer({ min: 1, max: 100 })

test('p is that of knowing by one way or the other, with a floor, to 9 decimals', () => {
  fc.assert(
    fc.property(sum, sum, (met, trust) => {
      const [pMet, pRec] = [1 - Math.exp(-met / 2), 1 - Math.exp(-trust / 1.5)]
      const p = probability(met, trust)
      expect(Math.abs(p - Math.max(0.005, 1 - (1 - pMet) * (1 - pRec)))).toBeLessThanOrEqual(0.51e-9)
      expect(p).toBe(Number(p.toFixed(9)))
    }),
  )
})

test('the score is 100 p with halves rounded up, where floating point would lose them', () => {
  for (let score = 1; score <= 100; score++) {
    const half = Number(((score - 0.5) / 100).toFixed(3))
    expect(scoreOf(half)).toBe(score)
    expect(scoreOf(half - 1e-9)).toBe(Math.max(1, score - 1))
  }
  expect(scoreOf(1)).toBe(100)
  expect(scoreOf(0.000_001)).toBe(1)
})

test('bands begin at 1, 26, 50 and 75', () => {
  const bands = [1, 25, 26, 49, 50, 74, 75, 100].map(bandOf)
  expect(bands).toEqual(['WEAK', 'WEAK', 'MEDIUM', 'MEDIUM', 'GOOD', 'GOOD', 'STRONG', 'STRONG'])
})

test('the least exponent tells which scores reach a minimum', () => {
  fc.assert(
    fc.property(minimumScore, sum, sum, (minimum, met, trust) => {
      const reaches = scoreOf(probability(met, trust)) >= minimum
      expect(exponent(met, trust) >= leastExponent(minimum)).toBe(reaches)
    }),
    { numRuns: runs(2000) },
  )
})

test('at its very edge the least exponent leaves out nothing that reaches the minimum', () => {
  for (let minimum = 2; minimum <= 100; minimum++) {
    const least = leastExponent(minimum)
    expect(scoreOf(probability(2 * least, 0))).toBe(minimum - 1)
    expect(scoreOf(probability(2 * least * (1 + 4e-12), 0))).toBe(minimum)
  }
  expect(leastExponent(1)).toBe(0)
})

test('the least exponent leaves out nothing within 10⁻⁹ of a minimum, however its sum is rounded', () => {
  const aroundEdge = fc.double({ min: -1e-9, max: 1e-9, noNaN: true })
  fc.assert(
    fc.property(
      minimumScore,
      fc.double({ min: 0, max: 1, noNaN: true }),
      aroundEdge,
      (minimum, share, off) => {
        const x = leastExponent(minimum) * (1 + off)
        const [met, trust] = [2 * x * share, 1.5 * x * (1 - share)]
        const otherwiseRounded = met * (1 / 2) + trust * (1 / 1.5)
        if (scoreOf(probability(met, trust)) >= minimum) {
          expect(exponent(met, trust)).toBeGreaterThanOrEqual(leastExponent(minimum))
          expect(otherwiseRounded).toBeGreaterThanOrEqual(leastExponent(minimum))
        }
      },
    ),
    { numRuns: runs(2000) },
  )
})
