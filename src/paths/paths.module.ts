import type { Foundations } from '../foundations.js'
import type { IndexKeeper } from '../index-sync/index-keeper.js'
import type { MembershipLists } from '../networks/membership-lists.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { PersonService } from '../people/person.service.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import { ChosenPathFinder } from './chosen-path-finder.js'
import { IntroductionPathService } from './introduction-path.service.js'
import { MeetingPlaces } from './meeting-places.js'
import { NearnessService } from './nearness.service.js'
import { Neo4jPathFinder } from './neo4j-path-finder.js'
import { PathStore } from './path.store.js'
import { SurroundingsStore } from './surroundings.store.js'

/** Builds the services of paths. */
export function pathsModule(
  { graph, feed, clock }: Foundations,
  needs: {
    index: IndexKeeper
    people: PersonService
    networks: NetworkService
    membershipLists: MembershipLists
    privacy: PrivacyService
  },
) {
  const { index, people, networks, membershipLists, privacy } = needs
  const finder = new ChosenPathFinder(index, new Neo4jPathFinder(new SurroundingsStore(graph)))
  const store = new PathStore(graph, feed)
  const places = new MeetingPlaces(store, networks, clock)
  return {
    introductionPaths: new IntroductionPathService(
      finder,
      store,
      people,
      privacy,
      networks,
      membershipLists,
      places,
      clock,
    ),
    nearness: new NearnessService(finder, people, membershipLists, clock),
  }
}
