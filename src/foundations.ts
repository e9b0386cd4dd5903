import type { Clock } from './clock.js'
import type { NewId } from './ids.js'
import type { ChangeFeed } from './neo4j/change-feed.js'
import type { Graph } from './neo4j/graph.js'

/** What every part of the domain is built on; tests pass a clock and ids of their own. */
export interface Foundations {
  readonly graph: Graph
  /** Tells caches which changes came in. */
  readonly feed: ChangeFeed
  readonly clock: Clock
  readonly newId: NewId
  /** Where telephone numbers are dialled of which nothing else says so; null where that is not known. */
  readonly defaultCountry: string | null
}
