import type { Foundations } from '../foundations.js'
import type { IntroductionService } from '../introductions/introduction.service.js'
import type { PersonService } from '../people/person.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import type { TieService } from '../ties/tie.service.js'
import { OwnDataService } from './own-data.service.js'
import { OwnDataStore } from './own-data.store.js'

/** Builds the services of people's own data. */
export function ownDataModule(
  { graph, clock, newId }: Foundations,
  needs: {
    ties: TieService
    people: PersonService
    privacy: PrivacyService
    introductions: IntroductionService
  },
) {
  const { ties, people, privacy, introductions } = needs
  const store = new OwnDataStore(graph)
  return { ownData: new OwnDataService(graph, store, people, privacy, introductions, ties, clock, newId) }
}
