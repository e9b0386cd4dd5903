import { batchedById } from '../graphql/batching.js'
import type { NameUseRequestId } from '../ids.js'
import type { Viewer } from '../viewer.js'
import type { NameUseService } from './name-use.service.js'

/** Requests for the use of names, as far as one request wants to know. */
export function nameUseLoaders(nameUse: NameUseService, viewer: Viewer) {
  return { nameUseRequest: batchedById((ids: NameUseRequestId[]) => nameUse.findMany(viewer, ids)) }
}
