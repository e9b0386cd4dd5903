import type { Foundations } from '../foundations.js'
import type { PersonService } from '../people/person.service.js'
import type { TieService } from '../ties/tie.service.js'
import { MergeService } from './merge.service.js'
import { MergeStore } from './merge.store.js'

/** Builds the services of people who are found to be one. */
export function mergingModule(
  { graph, clock, newId }: Foundations,
  { people, ties }: { people: PersonService; ties: TieService },
) {
  return { merges: new MergeService(graph, new MergeStore(), people, ties, clock, newId) }
}
