import type { Foundations } from '../foundations.js'
import { IndexKeeper } from './index-keeper.js'
import { IndexSourceStore } from './index-source.store.js'

/** Builds the services of the index of relationships and what keeps it up to date. */
export function indexSyncModule({ graph, feed, clock, newId }: Foundations) {
  return { index: new IndexKeeper(new IndexSourceStore(graph), feed, clock, newId) }
}
