import type { Foundations } from '../foundations.js'
import type { NoticeService } from '../notices/notice.service.js'
import type { PersonService } from '../people/person.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import type { EncounterService } from '../relationships/encounter.service.js'
import type { TieService } from '../ties/tie.service.js'
import { DueService } from './due.service.js'
import { IntroductionService } from './introduction.service.js'
import { IntroductionStore } from './introduction.store.js'

/** Builds the services of introductions. */
export function introductionsModule(
  { graph, clock, newId }: Foundations,
  needs: {
    ties: TieService
    people: PersonService
    privacy: PrivacyService
    encounters: EncounterService
    notices: NoticeService
  },
) {
  const { ties, people, privacy, encounters, notices } = needs
  const store = new IntroductionStore(graph)
  const due = new DueService(graph, store, privacy, encounters, notices, ties, clock)
  return {
    dueIntroductions: due,
    introductions: new IntroductionService(
      graph,
      store,
      people,
      privacy,
      encounters,
      notices,
      ties,
      due,
      clock,
      newId,
    ),
  }
}
