import type { Foundations } from '../foundations.js'
import { FindingService, type MemberListVisible } from './finding.service.js'
import { PersonService } from './person.service.js'
import { PersonStore } from './person.store.js'

/** Builds the services of people. */
export function peopleModule(
  { graph, feed, clock, newId, defaultCountry }: Foundations,
  memberListVisible: MemberListVisible,
) {
  const store = new PersonStore(graph, feed, defaultCountry)
  return {
    people: new PersonService(graph, store, clock, newId, defaultCountry),
    finding: new FindingService(store, memberListVisible),
  }
}
