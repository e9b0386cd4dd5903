import DataLoader from 'dataloader'
import { batchedById } from '../graphql/batching.js'
import type { IntroductionId } from '../ids.js'
import type { Viewer } from '../viewer.js'
import type { IntroductionRequest } from './eligibility.js'
import type { IntroductionService } from './introduction.service.js'

/** Introductions, and whether they could be asked for, as far as one request wants to know. */
export function introductionLoaders(introductions: IntroductionService, viewer: Viewer) {
  return {
    introduction: batchedById((ids: IntroductionId[]) => introductions.findMany(viewer, ids)),
    canAsk: new DataLoader<IntroductionRequest, boolean, string>(
      requests => introductions.canAsk(viewer, requests),
      {
        cacheKeyFn: ({ connector, target }) => `${connector} ${target}`,
      },
    ),
  }
}
