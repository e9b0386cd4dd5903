import type { Foundations } from '../foundations.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import type { TieService } from '../ties/tie.service.js'
import { ContactService } from './contact.service.js'
import { ContactStore } from './contact.store.js'
import { ContactImportService } from './contact-import.service.js'
import { RecognitionService } from './recognition.service.js'

/** Builds the services of people's own address books. */
export function contactsModule(
  { graph, clock, newId }: Foundations,
  needs: { people: PersonService; ties: TieService; relationships: RelationshipService },
) {
  const { people, ties, relationships } = needs
  const store = new ContactStore(graph)
  const recognition = new RecognitionService(graph, store, relationships, ties, clock)
  return {
    contacts: new ContactService(graph, store, recognition, people, ties, clock, newId),
    recognition,
    contactImports: new ContactImportService(graph, store, recognition, people, ties, clock, newId),
  }
}
