import { mustBeWithin } from '../checks.js'
import type { Clock } from '../clock.js'
import type { PersonId } from '../ids.js'
import { type Insight, knowsScore } from '../networks/insight.js'
import type { MembershipLists } from '../networks/membership-lists.service.js'
import { compareKeys, mustBeFew, Ordering, type Page, type PageRequest, pageOfAll } from '../paging.js'
import type { Person } from '../people/person.js'
import type { PersonService } from '../people/person.service.js'
import { utcDay } from '../strength/days.js'
import { veiledP } from '../strength/veil.js'
import type { Viewer } from '../viewer.js'
import type { PathFinder, PathScope } from './path-finder.js'
import { veilOver } from './veil.js'

/** By the smaller p, then the larger (which is their product, the smaller being equal), then the id. */
const WHO_KNOWS_BOTH_BEST = new Ordering('common contacts', ['number', 'number', 'string'])

/** How many steps lead from the viewer to somebody. */
export interface PersonDistance {
  readonly person: Person
  readonly hops: number | null
}

/** Somebody whom the viewer and another both know. */
export interface CommonContact {
  readonly person: PersonId
  /** The p towards the viewer, as on paths. */
  readonly viewerP: number
}

/** How near the viewer is to others. What only one of two declares brings nobody nearer. */
export class NearnessService {
  constructor(
    private readonly finder: PathFinder,
    private readonly people: PersonService,
    private readonly memberships: MembershipLists,
    private readonly clock: Clock,
  ) {}

  /**
   * The people of `to` whom the viewer can see, in the order asked, each with the hops to them; null where there is no way of 6 or fewer.
   * @throws BadInput beyond 100 people, and for a minimumScore that is not 1 to 100.
   */
  async distances(viewer: Viewer, to: readonly PersonId[], minimumScore: number): Promise<PersonDistance[]> {
    mustBeFew('toPersonIds', to)
    mustBeWithin('minimumScore', minimumScore, 1, 100)
    if (to.length === 0) return []
    const shown = new Map((await this.people.findMany(viewer, [...new Set(to)])).map(one => [one.id, one]))
    const people = to.flatMap(id => shown.get(id) ?? [])
    const ids = people.map(({ id }) => id)
    const scope = this.scopeOf(viewer, minimumScore, await this.memberships.insightOf(viewer))
    const hops = viewer.person === null ? [] : await this.finder.distances(viewer.person, ids, scope)
    return people.map((person, i) => ({ person, hops: hops[i] ?? null }))
  }

  /** Whom both the viewer and `person` know, the one who knows both best first, as far as the viewer may know how well. */
  async commonContacts(viewer: Viewer, person: PersonId, request: PageRequest): Promise<Page<CommonContact>> {
    const insight = await this.memberships.insightOf(viewer)
    const contacts =
      viewer.person === null || viewer.person === person || viewer.hidden.has(person)
        ? []
        : await this.finder.commonContacts(viewer.person, person, this.scopeOf(viewer, 1, insight))
    const keyed = contacts.map(({ person: contact, viewerP, otherP }) => {
      const shownP = knowsScore(insight, contact, person) ? otherP : veiledP(otherP)
      const keys: [number, number, string] = [-Math.min(viewerP, shownP), -Math.max(viewerP, shownP), contact]
      return { person: contact, viewerP, keys }
    })
    const bestFirst = keyed.toSorted((one, other) => compareKeys(one.keys, other.keys))
    return pageOfAll(WHO_KNOWS_BOTH_BEST, request, bestFirst, ({ keys }) => keys)
  }

  private scopeOf({ hidden }: Viewer, minimumScore: number, insight: Insight): PathScope {
    return {
      day: utcDay(this.clock.now()),
      minimumScore,
      veil: veilOver(insight, minimumScore),
      mayConnect: id => !hidden.has(id),
    }
  }
}
