import type { MeetingId } from '../ids.js'
import { type Company, type Hundredths, total } from './company.js'
import { detailOf, detailOfThree } from './detail.js'
import { matchedPairs, type Pair, withOddOnesOut } from './matching.js'
import { type Participant, type Presentation, REASON_KINDS, type ReasonKind } from './presentation.js'

/** Less than half a point would be a score of 0. */
const LEAST_TOTAL: Hundredths = 50

/** In how many suggestions each of a company of `size` may be: 3, or a tenth of those there. */
export function mostEach(size: number): number {
  return Math.max(3, Math.ceil(size / 10))
}

/** Who should be presented to whom at a meeting, best first. */
export function suggestionsAt(meeting: MeetingId, company: Company): Presentation[] {
  const { people } = company
  const cap = mostEach(people.length)
  const pairs: Pair[] = []
  for (const [a, one] of people.entries())
    for (const [b, other] of people.entries()) {
      if (b <= a || company.linked(one.id, other.id)) continue
      const points = total(company.points(one, other))
      if (points >= LEAST_TOTAL) pairs.push({ a, b, points })
    }
  const chosen = matchedPairs(people.length, pairs, cap)
  return withOddOnesOut(people.length, pairs, chosen, cap)
    .map(group =>
      presentationOf(
        group.map(i => people[i] as Participant),
        company,
        meeting,
      ),
    )
    .sort(byScore)
}

/** Whom one of a company should be presented to, best first. */
export function suggestionsFor(person: Participant, company: Company): Presentation[] {
  return company.people
    .filter(other => other.id !== person.id && !company.linked(person.id, other.id))
    .filter(other => total(company.points(person, other)) >= LEAST_TOTAL)
    .map(other => presentationOf([person, other], company, null))
    .sort(byScore)
}

/** The points of three are the mean of their three pairs', so that groups and pairs compare. */
function presentationOf(
  group: readonly Participant[],
  company: Company,
  meeting: MeetingId | null,
): Presentation {
  const people = group.toSorted((one, other) => compare(one.id, other.id))
  const pairs = people.flatMap((one, i) => people.slice(i + 1).map(other => [one, other] as const))
  const points = pairs.map(([one, other]) => company.points(one, other))
  const mean = Object.fromEntries(
    REASON_KINDS.map(kind => [
      kind,
      Math.round(points.reduce((sum, each) => sum + each[kind], 0) / pairs.length),
    ]),
  ) as Record<ReasonKind, Hundredths>
  const ids = people.map(person => person.id)
  return {
    people: ids,
    presenter: company.presenterOf(ids),
    meeting,
    score: Math.floor((total(mean) + 50) / 100),
    reasons: REASON_KINDS.filter(kind => mean[kind] > 0).map(kind => ({
      kind,
      points: mean[kind] / 100,
      detail: explained(
        kind,
        pairs.filter((_, i) => (points[i]?.[kind] ?? 0) > 0),
        company,
        people.length,
      ),
    })),
  }
}

function explained(
  kind: ReasonKind,
  pairs: readonly (readonly [Participant, Participant])[],
  company: Company,
  size: number,
): string {
  const [pair] = pairs
  return size === 2 && pair ? detailOf(kind, ...pair, company) : detailOfThree(kind, pairs, company)
}

function byScore(one: Presentation, other: Presentation): number {
  return other.score - one.score || compare(one.people.join(' '), other.people.join(' '))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
