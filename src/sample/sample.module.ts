import type { Foundations } from '../foundations.js'
import type { TieService } from '../ties/tie.service.js'
import { RegionStore } from './region.store.js'
import { RegionLoader } from './region-loader.js'

/** Builds the services of the sample region. */
export function sampleModule({ graph, clock, newId }: Foundations, { ties }: { ties: TieService }) {
  return { sampleRegion: new RegionLoader(graph, new RegionStore(graph), ties, clock, newId) }
}
