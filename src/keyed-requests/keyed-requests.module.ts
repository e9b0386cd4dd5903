import type { Foundations } from '../foundations.js'
import { KeyedRequestService } from './keyed-request.service.js'
import { KeyedRequestStore } from './keyed-request.store.js'

/** Builds the service of requests with a key. */
export function keyedRequestsModule({ graph, clock }: Foundations) {
  return { keyedRequests: new KeyedRequestService(new KeyedRequestStore(graph), clock) }
}
