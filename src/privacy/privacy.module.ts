import type { Foundations } from '../foundations.js'
import type { MembershipLists } from '../networks/membership-lists.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { PersonService } from '../people/person.service.js'
import { PrivacyService } from './privacy.service.js'
import { PrivacyStore } from './privacy.store.js'

/** Builds the services of privacy. */
export function privacyModule(
  { graph, feed, clock }: Foundations,
  needs: { people: PersonService; membershipLists: MembershipLists; networks: NetworkService },
) {
  const { people, membershipLists, networks } = needs
  const store = new PrivacyStore(graph, feed)
  return { privacy: new PrivacyService(graph, store, people, membershipLists, networks, clock) }
}
