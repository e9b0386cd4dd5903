import type { Foundations } from '../foundations.js'
import type { NetworkService } from '../networks/network.service.js'
import type { PersonService } from '../people/person.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import { PresentationService } from './presentation.service.js'
import { PresentationStore } from './presentation.store.js'

/** Builds the services of presentations. */
export function presentationsModule(
  { graph, clock }: Foundations,
  { people, networks, privacy }: { people: PersonService; networks: NetworkService; privacy: PrivacyService },
) {
  const store = new PresentationStore(graph)
  return { presentations: new PresentationService(graph, store, people, networks, privacy, clock) }
}
