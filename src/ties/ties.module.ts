import type { Foundations } from '../foundations.js'
import { TieService } from './tie.service.js'
import { TieStore } from './tie.store.js'

/** Builds the services of ties. */
export function tiesModule({ graph }: Foundations) {
  return { ties: new TieService(graph, new TieStore(graph)) }
}
