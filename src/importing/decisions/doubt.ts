import type { Place } from './decision.js'

/** Somebody who may be meant. */
export interface Candidate {
  /** What to decide where it is them: an id, or `line 4`. */
  readonly sameAs: string
  /** Who it is, and what tells them from others. */
  readonly told: string
}

/** Why it cannot be told who is meant. */
export interface Doubt {
  readonly why: string
  readonly mayBe: readonly Candidate[]
}

/** What a list says of somebody, as it is written; null where it says nothing. */
export interface Description {
  readonly name: string
  readonly personId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly profession: string | null
  readonly company: string | null
}

/** A doubt about what a list says somewhere, and perhaps says again on other lines. */
export interface DoubtfulPlace extends Place, Doubt {
  readonly alsoLines: readonly number[]
  readonly said: Description
}

/** What tells somebody from others of the name. */
export function describe({
  name,
  profession,
  company,
  email,
}: Omit<Description, 'phone' | 'personId'>): string {
  return [name, profession, company, email].filter(part => part !== null).join(', ')
}

/** Somebody on another line of the list. */
export function onLine(line: number, said: Omit<Description, 'phone' | 'personId'>): Candidate {
  return { sameAs: `line ${line}`, told: describe(said) }
}

/** Candidates, each once. */
export function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map(one => [one.sameAs, one])).values()]
}

/** What is in doubt, in the order of the first lines. */
export function doubtfulPlaces(
  doubts: Iterable<{ said: Description; doubt: Doubt; lines: readonly number[]; column?: string }>,
): DoubtfulPlace[] {
  const places = [...doubts].flatMap(({ said, doubt, lines, column = null }) => {
    const [line, ...alsoLines] = lines.toSorted((one, other) => one - other)
    return line === undefined ? [] : { line, column, alsoLines, said, ...doubt }
  })
  return places.toSorted((one, other) => one.line - other.line)
}
