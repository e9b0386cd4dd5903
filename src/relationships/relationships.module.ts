import type { Foundations } from '../foundations.js'
import type { PersonService } from '../people/person.service.js'
import type { TieService } from '../ties/tie.service.js'
import { EncounterService } from './encounter.service.js'
import { EncounterStore } from './encounter.store.js'
import { RelationshipService } from './relationship.service.js'
import { RelationshipStore } from './relationship.store.js'

/** Builds the services of relationships. */
export function relationshipsModule(
  { graph, clock, newId }: Foundations,
  { ties, people }: { ties: TieService; people: PersonService },
) {
  return {
    relationships: new RelationshipService(new RelationshipStore(graph), ties, clock),
    encounters: new EncounterService(graph, new EncounterStore(graph), ties, people, clock, newId),
  }
}
