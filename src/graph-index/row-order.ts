/** Up to this length insertion is quicker than calling out to a sort. */
const SHORT = 24
/** Places within a row that fit beside 30 bits of p in a double's 53. */
const PLACES = 2 ** 23

let keys = new Float64Array(1024)
let copy = new Int32Array(1024)

/** Sorts entries `from` to `end` strongest first, `to` along with `p`. */
export function sortRow(to: Int32Array, p: Int32Array, from: number, end: number): void {
  if (end - from <= SHORT) insertInOrder(to, p, from, end)
  else if (!isSorted(p, from, end)) sortByKeys(to, p, from, end)
}

function isSorted(p: Int32Array, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) if ((p[i] as number) > (p[i - 1] as number)) return false
  return true
}

function insertInOrder(to: Int32Array, p: Int32Array, from: number, end: number): void {
  for (let i = from + 1; i < end; i++) {
    const strength = p[i] as number
    const neighbour = to[i] as number
    let at = i
    for (; at > from && (p[at - 1] as number) < strength; at--) {
      p[at] = p[at - 1] as number
      to[at] = to[at - 1] as number
    }
    p[at] = strength
    to[at] = neighbour
  }
}

/** Typed arrays sort without a comparison function in native code, so p and place go into one double. */
function sortByKeys(to: Int32Array, p: Int32Array, from: number, end: number): void {
  const length = end - from
  if (length > PLACES) throw new RangeError(`A row of ${length} entries is longer than ${PLACES}.`)
  if (keys.length < length) {
    keys = new Float64Array(length * 2)
    copy = new Int32Array(length * 2)
  }
  for (let i = 0; i < length; i++) {
    keys[i] = i - (p[from + i] as number) * PLACES
    copy[i] = to[from + i] as number
  }
  const sorted = keys.subarray(0, length).sort()
  for (let i = 0; i < length; i++) {
    const key = sorted[i] as number
    const strength = -Math.floor(key / PLACES)
    p[from + i] = strength
    to[from + i] = copy[key + strength * PLACES] as number
  }
}
