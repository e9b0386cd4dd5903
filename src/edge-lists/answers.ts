import type { FoundPath, PathQuery } from '../graph-index/path-query.js'
import type { ListedEdges } from './edge-list-file.js'
import type { ListedQuery } from './query-file.js'

/** How all questions of a list are answered. */
export interface AnswerOptions extends Omit<PathQuery<string>, 'from' | 'to' | 'mayConnect'> {
  /** Every path of the shortest length instead, up to 6 hops, whatever is said of hops, number, ranking and first steps. */
  readonly allShortest: boolean
}

/** One answer, as it is written. */
export interface Answer {
  readonly from: string
  readonly to: string
  /** Hops; 0 to oneself, null where there is no way of 6 or fewer. */
  readonly distance: number | null
  readonly paths: readonly AnsweredPath[]
}

export interface AnsweredPath {
  /** From end to end, both included. */
  readonly people: readonly string[]
  /** To 9 decimals. */
  readonly p: number
  readonly hops: number
  readonly weakest: number
  /** The sum of the path's weights, where the list has weights. */
  readonly weight?: number
}

/** The answer to one question. People who are in no tie have no way to others. */
export function answer(ties: ListedEdges, { from, to }: ListedQuery, options: AnswerOptions): Answer {
  const { search } = ties
  const [distance = null] = search.distances(from, [to], options)
  const paths = options.allShortest
    ? search
        .shortestPaths(from, to, options)
        .map(path => answered(ties, path))
        .sort(heaviestFirst)
    : search.bestPaths({ ...options, from, to }).map(path => answered(ties, path))
  return { from, to, distance, paths }
}

/** Somebody's contacts, as they are written: the strongest tie first. */
export interface ContactsAnswer {
  readonly person: string
  readonly contacts: readonly { readonly person: string; readonly p: number; readonly weight?: number }[]
}

/** Whom somebody has a tie with; over directed ties, whom theirs lead to. */
export function contactsOf(ties: ListedEdges, person: string, minimumScore: number): ContactsAnswer {
  const contacts = ties.search
    .contacts(person, minimumScore)
    .map(contact => ({ ...contact, ...weightIn(ties, [person, contact.person]) }))
  return { person, contacts }
}

/** How far others are from somebody, as it is written. */
export interface DistancesAnswer {
  readonly person: string
  readonly distances: readonly { readonly distance: number; readonly people: number }[]
  /** People of the list to whom there is no way. */
  readonly unreachable: number
}

/** How many people are at each distance from somebody, however far. */
export function distancesFrom(ties: ListedEdges, person: string, minimumScore: number): DistancesAnswer {
  const counts = ties.search.distanceCounts(person, minimumScore)
  const others = ties.search.people - (ties.search.has(person) ? 1 : 0)
  return {
    person,
    distances: counts.map((people, i) => ({ distance: i + 1, people })),
    unreachable: counts.reduce((rest, people) => rest - people, others),
  }
}

function weightIn(ties: ListedEdges, path: readonly string[]): { weight?: number } {
  const weight = ties.weightOf(path)
  return weight === null ? {} : { weight }
}

function answered(ties: ListedEdges, { people, p, weakest }: FoundPath<string>): AnsweredPath {
  return { people, p, hops: people.length - 1, weakest, ...weightIn(ties, people) }
}

/** Of paths of one length: by weight where there is one, else by p, then by the ids in order. */
function heaviestFirst(one: AnsweredPath, other: AnsweredPath): number {
  const byWorth =
    one.weight === undefined || other.weight === undefined ? other.p - one.p : other.weight - one.weight
  if (byWorth !== 0) return byWorth
  const at = one.people.findIndex((id, i) => id !== other.people[i])
  if (at < 0) return 0
  return (one.people[at] as string) < (other.people[at] as string) ? -1 : 1
}
