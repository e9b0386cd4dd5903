/** Up to this length insertion is quicker than calling out to a sort. */
const SHORT = 80
/** Places within a row that fit beside 30 bits of p in a double's 53. */
const PLACES = 2 ** 23

let keys = new Float64Array(1024)
let neighbours = new Int32Array(1024)
let warmths = new Float64Array(1024)

/** Sorts entries `from` to `end` strongest first, `to` and, where there is one, `warmth` along with `p`. */
export function sortRow(
  to: Int32Array,
  p: Int32Array,
  warmth: Float64Array | null,
  from: number,
  end: number,
): void {
  // Most rows are in order from the day before.
  if (isSorted(p, from, end)) return
  const length = end - from
  makeRoom(length)
  // p and place go into one double, so that numbers are all there is to sort.
  for (let i = 0; i < length; i++) {
    keys[i] = i - (p[from + i] as number) * PLACES
    neighbours[i] = to[from + i] as number
    if (warmth !== null) warmths[i] = warmth[from + i] as number
  }
  if (length <= SHORT) insertInOrder(keys, length)
  else keys.subarray(0, length).sort()
  for (let i = 0; i < length; i++) {
    const key = keys[i] as number
    const strength = -Math.floor(key / PLACES)
    const place = key + strength * PLACES
    p[from + i] = strength
    to[from + i] = neighbours[place] as number
    if (warmth !== null) warmth[from + i] = warmths[place] as number
  }
}

function isSorted(p: Int32Array, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) if ((p[i] as number) > (p[i - 1] as number)) return false
  return true
}

function insertInOrder(numbers: Float64Array, length: number): void {
  for (let i = 1; i < length; i++) {
    const number = numbers[i] as number
    let at = i
    for (; at > 0 && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number
    numbers[at] = number
  }
}

function makeRoom(length: number): void {
  if (length > PLACES) throw new RangeError(`A row of ${length} entries is longer than ${PLACES}.`)
  if (keys.length >= length) return
  keys = new Float64Array(length * 2)
  neighbours = new Int32Array(length * 2)
  warmths = new Float64Array(length * 2)
}
