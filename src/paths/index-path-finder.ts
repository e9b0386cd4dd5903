import type { GraphIndex } from '../graph-index/graph-index.js'
import type { PersonId } from '../ids.js'
import type { FoundContact, FoundPath, PathFinder, PathQuery, Sight } from './path-finder.js'

/** Finds ways in memory. The index is asked for once a question, with the UTC day whose strengths must count. */
export class IndexPathFinder implements PathFinder {
  constructor(private readonly indexOn: (day: number) => GraphIndex<PersonId>) {}

  async bestPaths(query: PathQuery): Promise<FoundPath[]> {
    const asked = { ...query, order: query.ranking, mayPass: query.mayConnect }
    const found = this.indexOn(query.day).bestPaths(asked)
    return found.map(({ ids, ...path }) => ({ people: ids, ...path }))
  }

  async distances(from: PersonId, to: readonly PersonId[], sight: Sight): Promise<(number | null)[]> {
    return this.indexOn(sight.day).distances(from, to, { ...sight, mayPass: sight.mayConnect })
  }

  async commonContacts(viewer: PersonId, other: PersonId, sight: Sight): Promise<FoundContact[]> {
    const asked = { ...sight, mayPass: sight.mayConnect }
    const found = this.indexOn(sight.day).commonContacts(viewer, other, asked)
    return found.map(({ id, ...contact }) => ({ person: id, ...contact }))
  }

  async haveRelationships(
    from: PersonId,
    to: PersonId,
    sight: Sight,
  ): Promise<{ from: boolean; to: boolean }> {
    return this.indexOn(sight.day).haveTies(from, to, { ...sight, mayPass: sight.mayConnect })
  }
}
