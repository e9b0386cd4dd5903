import type { Foundations } from '../foundations.js'
import { EmailService } from './email.service.js'
import { EmailStore } from './email.store.js'
import { FindingService, type MemberListVisible } from './finding.service.js'
import { PersonService } from './person.service.js'
import { PersonStore } from './person.store.js'

/** Builds the services of people. */
export function peopleModule(
  { graph, feed, clock, newId, defaultCountry }: Foundations,
  memberListVisible: MemberListVisible,
) {
  const store = new PersonStore(graph, feed, defaultCountry)
  const people = new PersonService(graph, store, clock, newId, defaultCountry)
  return {
    people,
    finding: new FindingService(store, memberListVisible),
    emails: new EmailService(graph, new EmailStore(graph), people, clock),
  }
}
