/**
 * p is held in fixed point: a whole number of units of 10⁻⁹, so 9 decimals, as the model rounds it, in 31 bits. Equal p
 * are equal, and what two implementations compare is the same number.
 */
export const FIXED_POINT_ONE = 1_000_000_000

/** A p in (0, 1] in fixed point, at least one unit: 0 is no step. */
export function stepInFixedPoint(p: number): number {
  return Math.max(1, Math.round(p * FIXED_POINT_ONE))
}

/** The least p, in fixed point, whose score max(1, round(100 p)) reaches `minimumScore`. */
export function leastOfScore(minimumScore: number): number {
  return minimumScore <= 1 ? 1 : minimumScore * 10_000_000 - 5_000_000
}

/** How near to a half a rounded product must be before floating point, off by less than a millionth, may mislead. */
const DOUBTFUL = 1e-5

/**
 * The exact product of the first `count` p, rounded half up to 9 decimals. It does not depend on the order of the steps
 * nor on floating point: a product too near to a half is computed again in whole numbers.
 */
export function productOf(steps: Int32Array, count: number): number {
  let product = steps[0] as number
  for (let i = 1; i < count; i++) product = (product * (steps[i] as number)) / FIXED_POINT_ONE
  const below = Math.floor(product)
  if (Math.abs(product - below - 0.5) > DOUBTFUL) return Math.floor(product + 0.5)
  return exactProduct(steps, count)
}

function exactProduct(steps: Int32Array, count: number): number {
  let product = 1n
  for (let i = 0; i < count; i++) product *= BigInt(steps[i] as number)
  const unit = BigInt(FIXED_POINT_ONE) ** BigInt(count - 1)
  return Number((2n * product + unit) / (2n * unit))
}
