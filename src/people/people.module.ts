import type { Foundations } from '../foundations.js'
import { type MemberListVisible, PersonService } from './person.service.js'
import { PersonStore } from './person.store.js'

/** Builds the services of people. */
export function peopleModule(
  { graph, feed, clock, newId }: Foundations,
  memberListVisible: MemberListVisible,
) {
  return { people: new PersonService(graph, new PersonStore(graph, feed), clock, newId, memberListVisible) }
}
