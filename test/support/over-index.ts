import type { GraphIndex } from '../../src/graph-index/graph-index.js'
import type { PersonId } from '../../src/ids.js'
import type { PathFinder } from '../../src/introductions/path-finder.js'

/** A path finder over an index, which is asked for once a question. */
export function overIndex(indexOf: (day: number) => GraphIndex<PersonId>): PathFinder {
  return {
    async bestPaths(query) {
      const paths = indexOf(query.day).bestPaths({
        ...query,
        order: query.ranking,
        mayPass: query.mayConnect,
      })
      return paths.map(({ ids, ...path }) => ({ people: ids, ...path }))
    },
    async distances(from, to, sight) {
      return indexOf(sight.day).distances(from, to, { ...sight, mayPass: sight.mayConnect })
    },
    async commonContacts(viewer, other, sight) {
      const contacts = indexOf(sight.day).commonContacts(viewer, other, {
        ...sight,
        mayPass: sight.mayConnect,
      })
      return contacts.map(({ id, ...contact }) => ({ person: id, ...contact }))
    },
    async haveRelationships(from, to, sight) {
      return indexOf(sight.day).haveTies(from, to, { ...sight, mayPass: sight.mayConnect })
    },
  }
}
