import type { Clock } from '../clock.js'
import { BadInput } from '../errors.js'
import type { FoundContact } from '../graph-index/path-query.js'
import type { PersonId } from '../ids.js'
import { Ordering, type Page, type PageRequest, pageOfAll } from '../paging.js'
import type { PersonService } from '../people/person.service.js'
import { utcDay } from '../strength/days.js'
import type { Viewer } from '../viewer.js'
import type { PathFinder, PathScope } from './path-finder.js'

const MOST_TARGETS = 100

/** By the smaller p, then the larger (which is their product, the smaller being equal), then the id. */
const WHO_KNOWS_BOTH_BEST = new Ordering('common contacts', ['number', 'number', 'string'])

/** How near the viewer is to others. Their own unconfirmed declaration brings nobody nearer. */
export class NearnessService {
  constructor(
    private readonly finder: PathFinder,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  /**
   * Hops to each of `to`, in their order; null where there is no way of 6 or fewer, or no such person for the viewer.
   * @throws BadInput beyond 100 people, and for a minimumScore that is not 1 to 100.
   */
  async distances(viewer: Viewer, to: readonly PersonId[], minimumScore: number): Promise<(number | null)[]> {
    if (to.length > MOST_TARGETS) throw new BadInput('to', `\`to\` must have at most ${MOST_TARGETS} items.`)
    if (!Number.isInteger(minimumScore) || minimumScore < 1 || minimumScore > 100)
      throw new BadInput('minimumScore', '`minimumScore` must be 1 to 100.')
    if (viewer.person === null || to.length === 0) return to.map(() => null)
    const shown = new Set((await this.people.findMany(viewer, [...new Set(to)])).map(person => person.id))
    const hops = await this.finder.distances(
      viewer.person,
      to.filter(id => shown.has(id)),
      this.scopeOf(viewer, minimumScore),
    )
    let next = 0
    return to.map(id => (shown.has(id) ? (hops[next++] ?? null) : null))
  }

  /** Whom both the viewer and `person` know, the one who knows both best first. */
  async commonContacts(
    viewer: Viewer,
    person: PersonId,
    request: PageRequest,
  ): Promise<Page<FoundContact<PersonId>>> {
    const contacts =
      viewer.person === null || viewer.person === person || viewer.hidden.has(person)
        ? []
        : await this.finder.commonContacts(viewer.person, person, this.scopeOf(viewer, 1))
    return pageOfAll(WHO_KNOWS_BOTH_BEST, request, contacts, ({ viewerP, otherP, person: id }) => [
      -Math.min(viewerP, otherP),
      -Math.max(viewerP, otherP),
      id,
    ])
  }

  private scopeOf({ hidden }: Viewer, minimumScore: number): PathScope {
    return { day: utcDay(this.clock.now()), minimumScore, mayConnect: id => !hidden.has(id) }
  }
}
