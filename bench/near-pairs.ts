import { randomFrom } from './random.js'
import { type MeasuredGraph, type Pair, strengthsOf } from './ties.js'

/** Ties of a walk have at least this p, so that the default minimumScore lets them pass. */
const LEAST_P = 0.25
const SEED = 11

/** Pairs with a way of 2 or 3 steps between them: two random people have mostly none, and members ask for those near them. */
export function nearPairs(graph: MeasuredGraph, count: number): Pair[] {
  const neighbours = neighboursIn(graph)
  const random = randomFrom(SEED)
  const step = (person: number) => {
    const others = neighbours[person] ?? []
    return others[Math.floor(random() * others.length)] ?? person
  }
  const pairs: Pair[] = []
  while (pairs.length < count) {
    const from = Math.floor(random() * graph.people)
    const two = step(step(from))
    const to = random() < 0.5 ? two : step(two)
    if (to !== from && !neighbours[from]?.includes(to)) pairs.push({ from, to })
  }
  return pairs
}

function neighboursIn(graph: MeasuredGraph): number[][] {
  const p = strengthsOf(graph)
  const neighbours: number[][] = Array.from({ length: graph.people }, () => [])
  for (let i = 0; i < graph.ties; i++) {
    if ((p[i] as number) < LEAST_P) continue
    const [a, b] = [graph.a[i] as number, graph.b[i] as number]
    neighbours[a]?.push(b)
    neighbours[b]?.push(a)
  }
  return neighbours
}
