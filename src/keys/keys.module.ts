import type { Foundations } from '../foundations.js'
import { KeyService } from './key.service.js'
import { KeyStore } from './key.store.js'

/** Builds the services of stored keys. */
export function keysModule({ graph }: Foundations) {
  return { keys: new KeyService(graph, new KeyStore(graph)) }
}
