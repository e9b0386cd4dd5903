import type { Foundations } from '../foundations.js'
import type { TieService } from '../ties/tie.service.js'
import { RegionStore } from './region.store.js'
import { RegionLoader } from './region-loader.js'
import { type DomainServices, RegionWriter } from './region-writer.js'

/** Builds the services of the sample region. */
export function sampleModule(
  { graph, clock, newId }: Foundations,
  domain: DomainServices & { ties: TieService },
) {
  const store = new RegionStore(graph)
  const writer = new RegionWriter(domain)
  return { sampleRegion: new RegionLoader(graph, store, writer, domain.ties, clock, newId) }
}
