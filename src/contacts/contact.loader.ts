import { batchedById } from '../graphql/batching.js'
import type { ContactId } from '../ids.js'
import type { Viewer } from '../viewer.js'
import type { ContactService } from './contact.service.js'

/** Contacts of the viewer's address book, as far as one request wants to know. */
export function contactLoaders(contacts: ContactService, viewer: Viewer) {
  return { contact: batchedById((ids: ContactId[]) => contacts.findMany(viewer, ids)) }
}
