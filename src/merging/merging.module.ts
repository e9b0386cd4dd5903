import type { Foundations } from '../foundations.js'
import type { IntroductionService } from '../introductions/introduction.service.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import type { TieService } from '../ties/tie.service.js'
import { DuplicateService } from './duplicate.service.js'
import { DuplicateStore } from './duplicate.store.js'
import { MergeService } from './merge.service.js'
import { MergeStore } from './merge.store.js'

/** Builds the services of people who are found to be one. */
export function mergingModule(
  { graph, clock, newId }: Foundations,
  {
    people,
    relationships,
    introductions,
    ties,
  }: {
    people: PersonService
    relationships: RelationshipService
    introductions: IntroductionService
    ties: TieService
  },
) {
  return {
    merges: new MergeService(graph, new MergeStore(), people, introductions, ties, clock, newId),
    duplicates: new DuplicateService(graph, new DuplicateStore(graph), people, relationships, ties, clock),
  }
}
