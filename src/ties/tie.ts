import type { PersonId } from '../ids.js'
import type { Sums } from '../strength/sums.js'
import type { Pair } from './pair.js'

/** All that links two people, in its stored form: the KNOWS edge. */
export interface Tie {
  readonly pair: Pair
  readonly sums: Sums
}

/** The other one of a pair. */
export function otherOf(person: PersonId, [low, high]: Pair): PersonId {
  return person === low ? high : low
}
