import type { PersonId } from '../ids.js'
import { type Candidates, type Hundredths, total } from './candidates.js'
import { detailOf } from './detail.js'
import {
  type Match,
  type MatchPlace,
  matchIdOf,
  type Participant,
  pairsOf,
  REASON_KINDS,
  type ReasonKind,
} from './match.js'
import { matchedPairs, type Pair, withOddOnesOut } from './matching.js'

/** Less than half a point would be a score of 0. */
const LEAST_TOTAL: Hundredths = 50

/** In how many suggestions each of a candidates of `size` may be: 3, or a tenth of those there. */
export function mostEach(size: number): number {
  return Math.max(3, Math.ceil(size / 10))
}

/** People to introduce to one another, with the points of all that speaks for it; `explained` tells the reader why. */
export interface Suggestion {
  /** Two or three, by id. */
  readonly people: readonly Participant[]
  readonly points: Readonly<Record<ReasonKind, Hundredths>>
  readonly score: number
}

/** Who should be introduced to whom at a meeting, best first. */
export function suggestionsAt(candidates: Candidates): Suggestion[] {
  const { people } = candidates
  const cap = mostEach(people.length)
  const pairs: Pair[] = []
  for (let a = 0; a < people.length; a++)
    for (let b = a + 1; b < people.length; b++) {
      const [one, other] = [people[a] as Participant, people[b] as Participant]
      if (candidates.excluded(one.id, other.id)) continue
      const points = total(candidates.points(one, other))
      if (points >= LEAST_TOTAL) pairs.push({ a, b, points })
    }
  const chosen = matchedPairs(people.length, pairs, cap)
  return withOddOnesOut(people.length, pairs, chosen, cap)
    .map(group =>
      suggestionOf(
        group.map(i => people[i] as Participant),
        candidates,
      ),
    )
    .sort(byScore)
}

/**
 * The suggestions for somebody who sees these candidates only, weighed by what they may see. Which pairs were chosen may still
 * tell of others who were there.
 */
export function asSeenIn(candidates: Candidates, suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Set(candidates.people.map(person => person.id))
  return suggestions
    .filter(({ people }) => people.every(person => seen.has(person.id)))
    .map(({ people }) => suggestionOf(people, candidates))
    .filter(({ points }) => total(points) >= LEAST_TOTAL)
    .sort(byScore)
}

/** Whom one of a candidates should be introduced to, best first. */
export function suggestionsFor(person: Participant, candidates: Candidates): Suggestion[] {
  return candidates.people
    .filter(other => other.id !== person.id && !candidates.excluded(person.id, other.id))
    .map(other => suggestionOf([person, other], candidates))
    .filter(({ points }) => total(points) >= LEAST_TOTAL)
    .sort(byScore)
}

/** The suggestion with its introducer and reasons. */
export function explained(suggestion: Suggestion, candidates: Candidates, place: MatchPlace): Match {
  const { people, points, score } = suggestion
  const ids = idsOf(suggestion)
  return {
    id: matchIdOf(place, ids),
    people: ids,
    introducer: candidates.introducerOf(ids),
    meeting: place.meeting,
    score,
    reasons: REASON_KINDS.filter(kind => points[kind] > 0).map(kind => ({
      kind,
      points: points[kind] / 100,
      detail: detailOf(kind, people, candidates),
    })),
  }
}

/** The points of three are the mean of their three pairs', so that groups and pairs compare. */
function suggestionOf(group: readonly Participant[], candidates: Candidates): Suggestion {
  const people = group.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const ofPairs = pairsOf(people).map(([one, other]) => candidates.points(one, other))
  const exact = Object.fromEntries(
    REASON_KINDS.map(kind => [
      kind,
      Math.round(ofPairs.reduce((sum, each) => sum + each[kind], 0) / ofPairs.length),
    ]),
  ) as Record<ReasonKind, Hundredths>
  const points = candidates.shownPoints(
    people.map(({ id }) => id),
    exact,
  )
  return { people, points, score: Math.floor((total(points) + 50) / 100) }
}

function byScore(one: Suggestion, other: Suggestion): number {
  return other.score - one.score || (keyOf(one) < keyOf(other) ? -1 : 1)
}

/** What tells a suggestion from others of the same score. */
export function keyOf(suggestion: Suggestion): string {
  return idsOf(suggestion).join(' ')
}

/** Its two or three people, by id. */
export function idsOf({ people }: Suggestion): PersonId[] {
  return people.map(person => person.id)
}
