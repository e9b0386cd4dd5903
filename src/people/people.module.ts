import type { Foundations } from '../foundations.js'
import { type MemberListVisible, PersonService } from './person.service.js'
import { PersonStore } from './person.store.js'

/** Builds the services of people. */
export function peopleModule(
  { graph, feed, clock, newId, defaultCountry }: Foundations,
  memberListVisible: MemberListVisible,
) {
  const store = new PersonStore(graph, feed, defaultCountry)
  return { people: new PersonService(graph, store, clock, newId, memberListVisible, defaultCountry) }
}
