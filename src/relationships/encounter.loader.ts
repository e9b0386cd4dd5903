import { batchedByArguments, batchedById } from '../graphql/batching.js'
import type { EncounterId, PersonId } from '../ids.js'
import { emptyPage, type Page, type PageRequest } from '../paging.js'
import { type PairKey, pairNamed } from '../ties/pair.js'
import type { Viewer } from '../viewer.js'
import type { Encounter } from './encounter.js'
import type { EncounterService } from './encounter.service.js'

/** Encounters, as far as one request asks for them, fetched together. */
export function encounterLoaders(encounters: EncounterService, viewer: Viewer) {
  return {
    encounter: batchedById((ids: EncounterId[]) => encounters.findMany(viewer, ids)),
    encountersOfPair: batchedByArguments(
      (pairs: PairKey[], args: PageRequest) => encounters.ofPairs(pairs.map(pairNamed), args),
      (args): Page<Encounter> => emptyPage(args),
    ),
    encountersToConfirm: batchedByArguments(
      (people: PersonId[], args: PageRequest) => encounters.toConfirm(viewer, people, args),
      (): Page<Encounter> | null => null,
    ),
  }
}
