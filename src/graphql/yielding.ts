import { setImmediate } from 'node:timers/promises'

/** How many things an answer gives out before other requests have a turn: what is made of each takes some 30 µs. */
const AT_ONCE = 250

/**
 * The same values, those behind the first 250 things as promises of a later turn each: what comes of a long answer would else
 * hold up everybody.
 */
export function yieldingBetween<Value>(
  values: readonly Value[],
  size: (value: Value) => number,
): (Value | Promise<Value>)[] {
  let turn: Promise<unknown> | null = null
  let given = 0
  return values.map(value => {
    given += size(value)
    if (given > AT_ONCE) {
      given = size(value)
      turn = (turn ?? Promise.resolve()).then(() => setImmediate())
    }
    return turn === null ? value : turn.then(() => value)
  })
}
