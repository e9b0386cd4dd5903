import DataLoader from 'dataloader'
import type { PersonId } from '../ids.js'
import type { Viewer } from '../viewer.js'
import type { NearnessService } from './nearness.service.js'

/** How far from the viewer the people of one request are. */
export function nearnessLoaders(nearness: NearnessService, viewer: Viewer) {
  return {
    distanceFromViewer: new DataLoader<PersonId, number | null>(
      async ids => {
        const found = await nearness.distances(viewer, ids, 1)
        const hops = new Map(found.map(({ person, hops }) => [person.id, hops]))
        return ids.map(id => hops.get(id) ?? null)
      },
      { maxBatchSize: 100 },
    ),
  }
}
