import DataLoader from 'dataloader'
import { batchedByArguments } from '../graphql/batching.js'
import type { PersonId } from '../ids.js'
import type { Page, PageRequest } from '../paging.js'
import { distinctPairs, keyOf, type Pair, type PairKey } from '../ties/pair.js'
import { type History, NO_HISTORY } from '../ties/pair-history.js'
import { type Tie } from '../ties/tie.js'
import type { Viewer } from '../viewer.js'
import { type RelationshipOrder } from './relationship.js'
import type { RelationshipService } from './relationship.service.js'
import type { NextMeeting } from './relationship.store.js'

type ListRequest = PageRequest & { minimumScore: number; orderBy: RelationshipOrder }

/** What links people, as far as one request asks for it, fetched together. */
export function relationshipLoaders(relationships: RelationshipService, viewer: Viewer) {
  return {
    relationship: batchedByPair(
      async pairs => {
        const found = await relationships.findMany(viewer, pairs)
        return new Map(found.map(relationship => [keyOf(relationship.pair), relationship]))
      },
      null as Tie | null,
    ),
    relationshipsOfPerson: batchedByArguments(
      (people: PersonId[], args: ListRequest) => relationships.ofPeople(viewer, people, args, args),
      (): Page<Tie> | null => null,
    ),
    history: batchedByPair<History>(pairs => relationships.histories(pairs), NO_HISTORY),
    nextMeetings: batchedByPair<NextMeeting[]>(pairs => relationships.nextMeetings(viewer, pairs), []),
    reachable: new DataLoader<PersonId, boolean>(async people => {
      const reachable = await relationships.reachable(viewer, people)
      return people.map(person => reachable.has(person))
    }),
  }
}

/** A DataLoader for what there is of pairs; `load` may leave out pairs, these are `missing`. */
export function batchedByPair<Value>(
  load: (pairs: Pair[]) => Promise<ReadonlyMap<PairKey, Value>>,
  missing: Value,
): DataLoader<Pair, Value, PairKey> {
  return new DataLoader(
    async pairs => {
      const found = await load(distinctPairs(pairs))
      return pairs.map(pair => found.get(keyOf(pair)) ?? missing)
    },
    { cacheKeyFn: keyOf },
  )
}
