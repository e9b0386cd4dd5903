import type { PersonId } from '../ids.js'
import type { IndexKeeper } from '../index-sync/index-keeper.js'
import { IndexPathFinder } from './index-path-finder.js'
import type { FoundContact, FoundPath, PathFinder, PathQuery, Sight } from './path-finder.js'

/** Each question goes to the index, caught up with what this process wrote; while there is none, to Neo4j. */
export class ChosenPathFinder implements PathFinder {
  constructor(
    private readonly keeper: IndexKeeper,
    private readonly neo4j: PathFinder,
  ) {}

  async bestPaths(query: PathQuery): Promise<FoundPath[]> {
    return (await this.chosen()).bestPaths(query)
  }

  async distances(from: PersonId, to: readonly PersonId[], sight: Sight): Promise<(number | null)[]> {
    return (await this.chosen()).distances(from, to, sight)
  }

  async commonContacts(viewer: PersonId, other: PersonId, sight: Sight): Promise<FoundContact[]> {
    return (await this.chosen()).commonContacts(viewer, other, sight)
  }

  async haveRelationships(
    from: PersonId,
    to: PersonId,
    sight: Sight,
  ): Promise<{ from: boolean; to: boolean }> {
    return (await this.chosen()).haveRelationships(from, to, sight)
  }

  private async chosen(): Promise<PathFinder> {
    const index = await this.keeper.caughtUp()
    if (index === null) return this.neo4j
    return new IndexPathFinder(day => {
      index.moveTo(day)
      return index.search
    })
  }
}
