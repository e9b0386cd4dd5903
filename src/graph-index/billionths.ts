/**
 * p is held as a whole number of billionths: 9 decimals, as the model rounds it, in 31 bits. So equal p are equal, and
 * what two implementations compare is the same number.
 */
export const BILLION = 1_000_000_000

/** A p in (0, 1] in billionths, at least one. */
export function billionths(p: number): number {
  return Math.max(1, Math.round(p * BILLION))
}

/** The least p, in billionths, whose score max(1, round(100 p)) reaches `minimumScore`. */
export function leastOfScore(minimumScore: number): number {
  return minimumScore <= 1 ? 1 : minimumScore * 10_000_000 - 5_000_000
}

/** How near to a half a rounded product must be before floating point, off by less than a millionth, may mislead. */
const DOUBTFUL = 1e-5

/**
 * The exact product of the first `count` p, rounded half up to billionths. It does not depend on the order of the steps
 * nor on floating point: a product too near to a half is computed again in whole numbers.
 */
export function productOf(steps: Int32Array, count: number): number {
  let product = steps[0] as number
  for (let i = 1; i < count; i++) product = (product * (steps[i] as number)) / BILLION
  const below = Math.floor(product)
  if (Math.abs(product - below - 0.5) > DOUBTFUL) return Math.floor(product + 0.5)
  return exactProduct(steps, count)
}

function exactProduct(steps: Int32Array, count: number): number {
  let product = 1n
  for (let i = 0; i < count; i++) product *= BigInt(steps[i] as number)
  const unit = BigInt(BILLION) ** BigInt(count - 1)
  return Number((2n * product + unit) / (2n * unit))
}
