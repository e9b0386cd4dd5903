import type { Foundations } from '../foundations.js'
import type { NetworkService } from '../networks/network.service.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import type { TieService } from '../ties/tie.service.js'
import { RecommendationService } from './recommendation.service.js'
import { RecommendationStore } from './recommendation.store.js'

/** Builds the services of recommendations. */
export function recommendationsModule(
  { graph, clock, newId }: Foundations,
  needs: {
    ties: TieService
    people: PersonService
    networks: NetworkService
    relationships: RelationshipService
  },
) {
  const { ties, people, networks, relationships } = needs
  const store = new RecommendationStore(graph)
  return {
    recommendations: new RecommendationService(
      graph,
      store,
      people,
      networks,
      relationships,
      ties,
      clock,
      newId,
    ),
  }
}
