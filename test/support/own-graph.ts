import { newId, type PersonId } from '../../src/ids.js'
import type { Graph } from '../../src/neo4j/graph.js'
import type { PathFinder, PathScope } from '../../src/paths/path-finder.js'
import { letForget, letGo, letKnow } from './knows.js'
import type { ReferenceTie } from './reference-paths.js'

/**
 * A graph of its own within the store that tests share: people whose ids are made from those of a generated graph, in the
 * same order.
 */
export class OwnGraph {
  private readonly mark = newId().slice(-12)

  constructor(
    private readonly graph: Graph,
    private readonly day: number,
  ) {}

  know(ties: readonly ReferenceTie[]): Promise<void> {
    const stored = ties.map(tie => ({ ...tie, a: this.stored(tie.a), b: this.stored(tie.b) }))
    return letKnow(this.graph, stored, this.day)
  }

  forget(a: PersonId, b: PersonId): Promise<void> {
    return letForget(this.graph, [[this.stored(a), this.stored(b)]])
  }

  leave(person: PersonId): Promise<void> {
    return letGo(this.graph, this.stored(person))
  }

  /** A finder over the whole store, asked about this graph by the ids of the generated one. */
  seenBy(finder: PathFinder): PathFinder {
    const stored = (id: PersonId) => this.stored(id)
    const within = <S extends PathScope>(scope: S): S => {
      const { mayConnect, veil } = scope
      const covers = (one: PersonId, other: PersonId) =>
        veil?.covers(generated(one), generated(other)) ?? false
      return {
        ...scope,
        mayConnect: mayConnect && ((id: PersonId) => mayConnect(generated(id))),
        veil: veil && { ...veil, covers },
      }
    }
    return {
      async bestPaths(query) {
        const asked = { ...within(query), from: stored(query.from), to: stored(query.to) }
        return (await finder.bestPaths(asked)).map(path => ({ ...path, people: path.people.map(generated) }))
      },
      distances: (from, to, scope) => finder.distances(stored(from), to.map(stored), within(scope)),
      async commonContacts(viewer, other, scope) {
        const contacts = await finder.commonContacts(stored(viewer), stored(other), within(scope))
        return contacts.map(contact => ({ ...contact, person: generated(contact.person) }))
      },
      haveRelationships: (from, to, scope) =>
        finder.haveRelationships(stored(from), stored(to), within(scope)),
    }
  }

  private stored(id: PersonId): PersonId {
    return `${this.mark.slice(0, 8)}-${this.mark.slice(8)}${id.slice(13)}` as PersonId
  }
}

function generated(id: PersonId): PersonId {
  return `01920000-0000${id.slice(13)}` as PersonId
}
