import type { Foundations } from '../foundations.js'
import type { NetworkService } from '../networks/network.service.js'
import { HealthService } from './health.service.js'
import { HealthStore } from './health.store.js'

/** Builds the services of health. */
export function healthModule({ graph, clock }: Foundations, { networks }: { networks: NetworkService }) {
  return { health: new HealthService(new HealthStore(graph), networks, clock) }
}
