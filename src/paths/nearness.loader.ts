import DataLoader from 'dataloader'
import type { PersonId } from '../ids.js'
import type { Viewer } from '../viewer.js'
import type { NearnessService } from './nearness.service.js'

/** How far from the viewer the people of one request are. */
export function nearnessLoaders(nearness: NearnessService, viewer: Viewer) {
  return {
    distanceFromViewer: new DataLoader<PersonId, number | null>(ids => nearness.distances(viewer, ids, 1), {
      maxBatchSize: 100,
    }),
  }
}
