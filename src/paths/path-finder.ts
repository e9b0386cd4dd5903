import type { FoundContact, FoundPath, PathQuery, SearchScope } from '../graph-index/path-query.js'
import type { PersonId } from '../ids.js'

/** What of the graph a question may use, and the UTC day number whose strengths count. */
export interface PathScope extends SearchScope<PersonId> {
  readonly day: number
}

/** What is there now, or comes later. */
type Awaitable<Value> = Value | Promise<Value>

/**
 * Finds ways between people over what they know of each other (KNOWS). In every question `from` or `viewer` is the one
 * who looks: what only one of two declares is no step for anybody. People that are not in the graph have no ties.
 * Implementations answer alike, ties in p included; test/contract/path-finder.contract.ts holds them to it. A `GraphIndex` is one,
 * of the day that it has been brought to. Services import this, not an implementation.
 */
export interface PathFinder {
  /**
   * The best simple paths, best first. Equals in the ranking come with fewer hops first, then by ids, compared one by one
   * from `from` on. None where the two are the same.
   * @throws TooCostly where the implementation would have to look at too much; a higher minimumScore helps.
   */
  bestPaths(query: PathQuery<PersonId> & PathScope): Awaitable<FoundPath<PersonId>[]>

  /** Hops from `from` to each of `to`, in their order: 0 to oneself, null where there is no way of 6 or fewer. */
  distances(from: PersonId, to: readonly PersonId[], scope: PathScope): Awaitable<(number | null)[]>

  /** Those both know and who may connect, by id. */
  commonContacts(viewer: PersonId, other: PersonId, scope: PathScope): Awaitable<FoundContact<PersonId>[]>

  /** Whether each of the two has a relationship to start from: with the other, or with someone who may connect. */
  haveRelationships(from: PersonId, to: PersonId, scope: PathScope): Awaitable<{ from: boolean; to: boolean }>
}
