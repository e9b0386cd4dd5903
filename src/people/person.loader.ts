import DataLoader from 'dataloader'
import { batchedById } from '../graphql/batching.js'
import type { PersonId } from '../ids.js'
import type { Viewer } from '../viewer.js'
import type { EmailService } from './email.service.js'
import type { PersonService } from './person.service.js'

/** The people that one request names, fetched together. */
export function personLoaders(people: PersonService, emails: EmailService, viewer: Viewer) {
  return {
    person: batchedById((ids: PersonId[]) => people.findMany(viewer, ids)),
    /** Whoever is on a list that the viewer may see, as organisers see all members of theirs. */
    listedPerson: batchedById((ids: PersonId[]) => people.findListed(viewer, ids)),
    otherEmails: new DataLoader<PersonId, string[]>(async ids => {
      const found = await emails.others(ids)
      return ids.map(id => found.get(id) ?? [])
    }),
  }
}
