import type { Foundations } from '../foundations.js'
import type { MembershipService } from '../networks/membership.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { PersonService } from '../people/person.service.js'
import type { TieService } from '../ties/tie.service.js'
import { NameUseService } from './name-use.service.js'
import { NameUseStore } from './name-use.store.js'

/** Builds the services of asking to use a name. */
export function nameUseModule(
  { graph, clock, newId }: Foundations,
  needs: {
    ties: TieService
    people: PersonService
    networks: NetworkService
    memberships: MembershipService
  },
) {
  const { ties, people, networks, memberships } = needs
  const store = new NameUseStore(graph)
  return { nameUse: new NameUseService(graph, store, people, networks, memberships, ties, clock, newId) }
}
