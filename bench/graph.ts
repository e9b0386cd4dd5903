import { randomFrom } from './random.js'

/** Ties of a generated graph: people are 0, 1, 2, …, each pair once, and S of the day for each. */
export interface GeneratedGraph {
  readonly people: number
  readonly a: Int32Array
  readonly b: Int32Array
  readonly met: Float64Array
}

/** The exponent of the degrees' power law; social networks have 2 to 3 (Newman, SIAM Review 45, 2003). */
const EXPONENT = 2.6
/** Nobody knows more than this many times as many people as the least connected. */
const MOST_OVER_LEAST = 300
/** The share of ties within a community. */
const WITHIN = 0.75
const MEAN_COMMUNITY = 120

/**
 * A graph with a power law of degrees and with communities, after the block model with degree correction (Karrer and
 * Newman, Physical Review E 83, 2011): people draw their ties in proportion to a weight, three in four of them from their
 * own community. Strengths are as after meetings: within a community often strong, across mostly weak.
 */
export function generateGraph(people: number, ties: number, seed: number): GeneratedGraph {
  const random = randomFrom(seed)
  const weights = Float64Array.from({ length: people }, () => {
    const tail = 1 - random() * (1 - MOST_OVER_LEAST ** (1 - EXPONENT))
    return tail ** (1 / (1 - EXPONENT))
  })
  const communityEnds = drawCommunities(people, random)
  const sums = new Float64Array(people + 1)
  for (let v = 0; v < people; v++) sums[v + 1] = (sums[v] as number) + (weights[v] as number)

  const keys = drawPairs(people, ties, sums, communityEnds, random)
  const a = new Int32Array(ties)
  const b = new Int32Array(ties)
  const met = new Float64Array(ties)
  for (let i = 0; i < ties; i++) {
    const key = keys[i] as number
    a[i] = Math.floor(key / people)
    b[i] = key % people
    const within = communityEnds[a[i] as number] === communityEnds[b[i] as number]
    // Exponential S: mean 1 within (p near 0.4), 0.25 across (near 0.12).
    met[i] = 0.01 - Math.log(1 - random()) * (within ? 1 : 0.25)
  }
  return { people, a, b, met }
}

/** For each person the end of their community, which is a range of people; sizes vary tenfold. */
function drawCommunities(people: number, random: () => number): Int32Array {
  const ends = new Int32Array(people)
  for (let from = 0; from < people; ) {
    const end = Math.min(people, from + Math.ceil(MEAN_COMMUNITY * 10 ** (random() - 0.6)))
    ends.fill(end, from, end)
    from = end
  }
  return ends
}

/** Distinct pairs as numbers, smaller end · people + larger end, in rising order. */
function drawPairs(
  people: number,
  ties: number,
  sums: Float64Array,
  communityEnds: Int32Array,
  random: () => number,
): Float64Array {
  const starts = new Int32Array(people)
  for (let v = 1; v < people; v++)
    starts[v] = communityEnds[v] === communityEnds[v - 1] ? (starts[v - 1] as number) : v
  const drawWithin = (from: number, end: number): number => {
    const low = sums[from] as number
    return placeIn(sums, low + random() * ((sums[end] as number) - low), from, end)
  }
  const pairs = new Float64Array(ties)
  let distinct = 0
  while (distinct < ties) {
    for (let i = distinct; i < ties; i++) {
      const one = drawWithin(0, people)
      const within = random() < WITHIN
      let two = one
      while (two === one) {
        two = within ? drawWithin(starts[one] as number, communityEnds[one] as number) : drawWithin(0, people)
        if (two === one && within && (communityEnds[one] as number) - (starts[one] as number) < 2)
          two = (one + 1) % people
      }
      pairs[i] = Math.min(one, two) * people + Math.max(one, two)
    }
    pairs.sort()
    distinct = dropRepeated(pairs)
  }
  return pairs.sort()
}

/** Moves the distinct numbers of a sorted array to its front, and says how many there are. */
function dropRepeated(sorted: Float64Array): number {
  let kept = 1
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i] as number
  return kept
}

/** The place whose range in rising sums holds `value`. */
function placeIn(sums: Float64Array, value: number, from: number, end: number): number {
  let low = from
  let high = end - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((sums[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}
