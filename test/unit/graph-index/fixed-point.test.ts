import { leastOfScore, productOf, stepInFixedPoint } from '../../../src/graph-index/fixed-point.js'
import fc from '../../support/fast-check.js'

const steps = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 4 })

test('the product of steps is the exact one, rounded half up to 9 decimals', () =>
  fc.assert(
    fc.property(steps, drawn => {
      const unit = 10n ** (9n * BigInt(drawn.length - 1))
      const exact = drawn.reduce((product, step) => product * BigInt(step), 1n)
      expect(productOf(Int32Array.from(drawn), drawn.length)).toBe(Number((exact * 2n + unit) / (unit * 2n)))
    }),
  ))

test('a product that is exactly half a unit rounds up, and just below it down', () => {
  expect(productOf(Int32Array.of(500_000_000, 1), 2)).toBe(1)
  expect(productOf(Int32Array.of(500_000_000, 123_456_789), 2)).toBe(61_728_395)
  expect(productOf(Int32Array.of(499_999_999, 1), 2)).toBe(0)
})

test('a product a billionth below a half rounds down where floating point makes it the half', () => {
  const [one, other, exact] = [563_307_121, 912_580_719, 514_063_217]
  expect(Math.floor((one * other) / 1e9 + 0.5)).toBe(exact + 1)
  expect(productOf(Int32Array.of(one, other), 2)).toBe(exact)
})

test('the product does not depend on the order of the steps', () =>
  fc.assert(
    fc.property(steps, drawn => {
      const backwards = Int32Array.from(drawn).reverse()
      expect(productOf(Int32Array.from(drawn), drawn.length)).toBe(productOf(backwards, drawn.length))
    }),
  ))

test('the least p of a score is the first that has it', () => {
  for (let score = 2; score <= 100; score++) {
    expect(Math.round(leastOfScore(score) / 1e7)).toBe(score)
    expect(Math.round((leastOfScore(score) - 1) / 1e7)).toBe(score - 1)
  }
  expect(leastOfScore(1)).toBe(1)
})

test('no p is so small that it counts as none', () => {
  expect(stepInFixedPoint(1e-12)).toBe(1)
  expect(stepInFixedPoint(1)).toBe(1e9)
})
