import type { Foundations } from '../foundations.js'
import type { PersonService } from '../people/person.service.js'
import type { TieService } from '../ties/tie.service.js'
import { ContactService } from './contact.service.js'
import { ContactStore } from './contact.store.js'

/** Builds the services of people's own address books. */
export function contactsModule(
  { graph, clock, newId }: Foundations,
  { people, ties }: { people: PersonService; ties: TieService },
) {
  return { contacts: new ContactService(graph, new ContactStore(graph), people, ties, clock, newId) }
}
