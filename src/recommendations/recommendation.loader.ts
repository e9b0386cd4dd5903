import { batchedByArguments, batchedById } from '../graphql/batching.js'
import type { PersonId, RecommendationId } from '../ids.js'
import { emptyPage, type Page, type PageRequest } from '../paging.js'
import { type PairKey, pairNamed } from '../ties/pair.js'
import type { Viewer } from '../viewer.js'
import type { Recommendation } from './recommendation.js'
import type { RecommendationService } from './recommendation.service.js'

const NONE = (args: PageRequest): Page<Recommendation> => emptyPage(args)

/** Recommendations, as far as one request asks for them, fetched together. */
export function recommendationLoaders(recommendations: RecommendationService, viewer: Viewer) {
  return {
    recommendation: batchedById((ids: RecommendationId[]) => recommendations.findMany(viewer, ids)),
    recommendationsAbout: batchedByArguments(
      (people: PersonId[], args: PageRequest) => recommendations.ofPeople(viewer, 'about', people, args),
      NONE,
    ),
    recommendationsReceived: batchedByArguments(
      (people: PersonId[], args: PageRequest) => recommendations.ofPeople(viewer, 'received', people, args),
      NONE,
    ),
    recommendationsGiven: batchedByArguments(
      (people: PersonId[], args: PageRequest) => recommendations.ofPeople(viewer, 'given', people, args),
      NONE,
    ),
    recommendationsOfPair: batchedByArguments(
      (pairs: PairKey[], args: PageRequest) => recommendations.ofPairs(viewer, pairs.map(pairNamed), args),
      NONE,
    ),
  }
}
