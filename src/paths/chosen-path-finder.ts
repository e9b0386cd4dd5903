import type { FoundContact, FoundPath, PathQuery } from '../graph-index/path-query.js'
import type { PersonId } from '../ids.js'
import type { IndexKeeper } from '../index-sync/index-keeper.js'
import type { PathFinder, PathScope } from './path-finder.js'

/** Each question goes to the index, caught up with what this process wrote; while there is none, to Neo4j. */
export class ChosenPathFinder implements PathFinder {
  constructor(
    private readonly keeper: IndexKeeper,
    private readonly neo4j: PathFinder,
  ) {}

  bestPaths(query: PathQuery<PersonId> & PathScope): Promise<FoundPath<PersonId>[]> {
    return this.ask(query, finder => finder.bestPaths(query))
  }

  distances(from: PersonId, to: readonly PersonId[], scope: PathScope): Promise<(number | null)[]> {
    return this.ask(scope, finder => finder.distances(from, to, scope))
  }

  commonContacts(viewer: PersonId, other: PersonId, scope: PathScope): Promise<FoundContact<PersonId>[]> {
    return this.ask(scope, finder => finder.commonContacts(viewer, other, scope))
  }

  haveRelationships(from: PersonId, to: PersonId, scope: PathScope): Promise<{ from: boolean; to: boolean }> {
    return this.ask(scope, finder => finder.haveRelationships(from, to, scope))
  }

  private async ask<Answer>(
    { day }: PathScope,
    question: (finder: PathFinder) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const index = await this.keeper.caughtUp()
    if (index === null) return question(this.neo4j)
    // Nothing comes between the day and the question, which the index answers at once.
    index.moveTo(day)
    return question(index.search)
  }
}
