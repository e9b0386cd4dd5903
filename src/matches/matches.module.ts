import type { Foundations } from '../foundations.js'
import type { MembershipLists } from '../networks/membership-lists.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { PersonService } from '../people/person.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import { DismissalService } from './dismissal.service.js'
import { MatchService } from './match.service.js'
import { MatchStore } from './match.store.js'

/** Builds the services of matches. */
export function matchesModule(
  { graph, clock }: Foundations,
  {
    people,
    networks,
    membershipLists,
    privacy,
  }: {
    people: PersonService
    networks: NetworkService
    membershipLists: MembershipLists
    privacy: PrivacyService
  },
) {
  const store = new MatchStore(graph)
  return {
    matches: new MatchService(store, networks, membershipLists, privacy, clock),
    dismissals: new DismissalService(graph, store, people, clock),
  }
}
