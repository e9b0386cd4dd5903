import type { PersonId } from '../ids.js'
import type { Side } from '../strength/evidence.js'

/** Two people, the smaller id first: the one name of what links them. */
export type Pair = readonly [low: PersonId, high: PersonId]

/** The pair of two different people, in whatever order they come. */
export function pairOf(one: PersonId, other: PersonId): Pair {
  return one < other ? [one, other] : [other, one]
}

/** A string that names a pair, for maps and caches. */
export type PairKey = `${PersonId} ${PersonId}`

export function keyOf([low, high]: Pair): PairKey {
  return `${low} ${high}`
}

/** The pair that a key names. */
export function pairNamed(key: PairKey): Pair {
  const [low, high] = key.split(' ') as [PersonId, PersonId]
  return [low, high]
}

/** Which of the two `person` is; null for anybody else. */
export function sideOf(person: PersonId | null, [low, high]: Pair): Side | null {
  if (person === low) return 'low'
  return person === high ? 'high' : null
}

/** Each pair once. */
export function distinctPairs(pairs: Iterable<Pair>): Pair[] {
  return [...new Map([...pairs].map(pair => [keyOf(pair), pair])).values()]
}
