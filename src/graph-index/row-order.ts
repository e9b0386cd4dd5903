/** Up to this length insertion is quicker than calling out to a sort. */
const SHORT = 24
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
  const sorted = sortedUntil(p, from, end)
  if (sorted === end) return
  if (end - from <= SHORT) insertInOrder(to, p, warmth, from, sorted, end)
  else sortByKeys(to, p, warmth, from, end)
}

function sortedUntil(p: Int32Array, from: number, end: number): number {
  let i = from + 1
  while (i < end && (p[i] as number) <= (p[i - 1] as number)) i++
  return Math.min(i, end)
}

function insertInOrder(
  to: Int32Array,
  p: Int32Array,
  warmth: Float64Array | null,
  from: number,
  first: number,
  end: number,
): void {
  for (let i = first; i < end; i++) {
    const strength = p[i] as number
    const neighbour = to[i] as number
    let at = i
    while (at > from && (p[at - 1] as number) < strength) at--
    if (at === i) continue
    p.copyWithin(at + 1, at, i)
    to.copyWithin(at + 1, at, i)
    p[at] = strength
    to[at] = neighbour
    if (warmth === null) continue
    const moved = warmth[i] as number
    warmth.copyWithin(at + 1, at, i)
    warmth[at] = moved
  }
}

/** Typed arrays sort without a comparison function in native code, so p and place go into one double. */
function sortByKeys(
  to: Int32Array,
  p: Int32Array,
  warmth: Float64Array | null,
  from: number,
  end: number,
): void {
  const length = end - from
  if (length > PLACES) throw new RangeError(`A row of ${length} entries is longer than ${PLACES}.`)
  if (keys.length < length) {
    keys = new Float64Array(length * 2)
    neighbours = new Int32Array(length * 2)
    warmths = new Float64Array(length * 2)
  }
  for (let i = 0; i < length; i++) {
    keys[i] = i - (p[from + i] as number) * PLACES
    neighbours[i] = to[from + i] as number
    if (warmth !== null) warmths[i] = warmth[from + i] as number
  }
  const sorted = keys.subarray(0, length).sort()
  for (let i = 0; i < length; i++) {
    const key = sorted[i] as number
    const strength = -Math.floor(key / PLACES)
    const place = key + strength * PLACES
    p[from + i] = strength
    to[from + i] = neighbours[place] as number
    if (warmth !== null) warmth[from + i] = warmths[place] as number
  }
}
