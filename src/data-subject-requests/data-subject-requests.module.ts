import type { Foundations } from '../foundations.js'
import type { IntroductionService } from '../introductions/introduction.service.js'
import type { PersonService } from '../people/person.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import type { TieService } from '../ties/tie.service.js'
import { DataSubjectService } from './data-subject.service.js'
import { DataSubjectStore } from './data-subject.store.js'

/** Builds the services of people's own data. */
export function dataSubjectRequestsModule(
  { graph, clock, newId }: Foundations,
  needs: {
    ties: TieService
    people: PersonService
    privacy: PrivacyService
    introductions: IntroductionService
  },
) {
  const { ties, people, privacy, introductions } = needs
  const store = new DataSubjectStore(graph)
  return {
    dataSubjects: new DataSubjectService(graph, store, people, privacy, introductions, ties, clock, newId),
  }
}
