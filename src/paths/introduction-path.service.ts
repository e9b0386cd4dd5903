import { mustBeWithin, mustHaveItems } from '../checks.js'
import type { Clock } from '../clock.js'
import { FIXED_POINT_ONE, productOf } from '../graph-index/fixed-point.js'
import type { FoundPath } from '../graph-index/path-query.js'
import { MOST_HOPS } from '../graph-index/ranked-paths.js'
import type { PersonId } from '../ids.js'
import { type Insight, knowsScore } from '../networks/insight.js'
import type { MembershipLists } from '../networks/membership-lists.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { PersonService } from '../people/person.service.js'
import { letsIn, type ProfileAudience, STANDARD_PRIVACY } from '../privacy/privacy.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import { utcDay } from '../strength/days.js'
import { bandOf, scoreOf, toFixedPoint } from '../strength/score.js'
import { gatedScore } from '../strength/strength.js'
import { veiledP } from '../strength/veil.js'
import { networksRunBy, type Viewer } from '../viewer.js'
import type {
  IntroductionPath,
  IntroductionPaths,
  IntroductionStep,
  PathRequest,
} from './introduction-path.js'
import type { MeetingPlaces } from './meeting-places.js'
import { explained, type WhyNot } from './no-path.js'
import type { PathStore } from './path.store.js'
import type { PathFinder, PathScope } from './path-finder.js'
import { veilOver } from './veil.js'

const MOST_PATHS = 20
const MOST_TO_AVOID = 100

/** Who can introduce one person to another. */
export class IntroductionPathService {
  constructor(
    private readonly finder: PathFinder,
    private readonly store: PathStore,
    private readonly people: PersonService,
    private readonly privacy: PrivacyService,
    private readonly networks: NetworkService,
    private readonly memberships: MembershipLists,
    private readonly places: MeetingPlaces,
    private readonly clock: Clock,
  ) {}

  /** The best paths, or why there is none. @throws BadInput for an argument out of its range. */
  async find(viewer: Viewer, request: PathRequest): Promise<IntroductionPaths> {
    mustBeWithin('limit', request.first, 1, MOST_PATHS)
    mustBeWithin('maxHops', request.maxHops, 1, MOST_HOPS)
    mustBeWithin('minimumScore', request.minimumScore, 1, 100)
    mustHaveItems('avoidPersonIds', request.avoid, 0, MOST_TO_AVOID)

    const found = await this.search(viewer, request)
    const gone = await this.goneFrom(viewer, found)
    if (gone.length === 0) return found
    return this.search(viewer, { ...request, avoid: [...request.avoid, ...gone] })
  }

  /** People removed a moment ago who are still steps: the answer is to be the one without them. */
  private async goneFrom(viewer: Viewer, { paths }: IntroductionPaths): Promise<PersonId[]> {
    const people = [...new Set(paths.flatMap(path => path.people))]
    if (people.length === 0) return []
    const there = new Set((await this.people.findMany(viewer, people)).map(({ id }) => id))
    return people.filter(person => !there.has(person))
  }

  private async search(viewer: Viewer, request: PathRequest): Promise<IntroductionPaths> {
    const from = request.from ?? viewer.person
    if (
      from === null ||
      !(await this.mayAskFor(viewer, from)) ||
      !(await this.bothShow(viewer, from, request.to))
    )
      return this.none({ reason: 'NOT_FOUND' }, viewer, from, request)
    if (from === request.to) return this.none({ reason: 'SAME_PERSON' }, viewer, from, request)

    const settings = (await this.privacy.settingsOf([request.to])).get(request.to)
    if (!settings) return this.none({ reason: 'NOT_FOUND' }, viewer, from, request)
    const takes = await this.isLetIn(settings.reachableBy, from, request.to)
    const insight = await this.memberships.insightOf(viewer)
    const scope = await this.scopeOf(viewer, insight, request)
    const found = takes ? await this.finder.bestPaths({ ...request, ...scope, from }) : []
    if (found.length === 0)
      return this.none(await this.whyNot(from, request, scope, takes), viewer, from, request)
    return { paths: found.map(path => pathOf(path, insight)), noPath: null }
  }

  /** The viewer for themself, organisers for those who belong to their networks now, the administrator for anyone. */
  private async mayAskFor(viewer: Viewer, from: PersonId): Promise<boolean> {
    if (viewer.admin || viewer.person === from) return true
    const run = networksRunBy(viewer)
    if (run.length === 0) return false
    const networks = (await this.store.networksOf([from])).get(from) ?? []
    return networks.some(network => run.includes(network))
  }

  private async bothShow(viewer: Viewer, from: PersonId, to: PersonId): Promise<boolean> {
    const shown = await this.people.findMany(viewer, [...new Set([from, to])])
    return [from, to].every(id => shown.some(person => person.id === id))
  }

  /** What of the graph the question may use. A network whose list the viewer may not see has nobody in it for them. */
  private async scopeOf(
    viewer: Viewer,
    insight: Insight,
    { network, avoid, minimumScore }: PathRequest,
  ): Promise<PathScope> {
    const now = this.clock.now()
    const unavailable = await this.store.unavailableConnectors(STANDARD_PRIVACY.introductionBudget, now)
    const avoided = new Set(avoid)
    const mayConnect = (id: PersonId) => !viewer.hidden.has(id) && !unavailable.has(id) && !avoided.has(id)
    const scope = { day: utcDay(now), minimumScore, veil: veilOver(insight, minimumScore) }
    if (network === null) return { ...scope, mayConnect }
    const shows = await this.networks.showsMembersTo(viewer, network)
    const members = shows ? await this.memberships.whoBelong(network) : new Set<PersonId>()
    return { ...scope, mayConnect: id => members.has(id) && mayConnect(id) }
  }

  /** Whether `from` is of the audience that `to` chose. */
  private async isLetIn(audience: ProfileAudience, from: PersonId, to: PersonId): Promise<boolean> {
    if (audience === 'EVERYONE' || audience === 'NOBODY') return audience === 'EVERYONE'
    const closeness = await this.store.closeness(from, to)
    if (closeness === null) return false
    const score = gatedScore(closeness.warmth, utcDay(this.clock.now()))
    return letsIn(audience, { sharesNetwork: closeness.sharesNetwork, score })
  }

  /** The first reason that holds, in the order of docs/paths.md. */
  private async whyNot(
    from: PersonId,
    { to, maxHops }: PathRequest,
    scope: PathScope,
    takesIntroductions: boolean,
  ): Promise<WhyNot> {
    const anyScore = { ...scope, minimumScore: 1, veil: undefined }
    const have = await this.finder.haveRelationships(from, to, anyScore)
    if (!have.from || !have.to) return { reason: 'NO_RELATIONSHIPS', of: have.from ? 'to' : 'from' }
    if (!takesIntroductions) return { reason: 'NOT_REACHABLE' }
    const [hops] = await this.finder.distances(from, [to], anyScore)
    if (hops === null || hops === undefined) return { reason: 'NOT_REACHABLE' }
    return { reason: hops <= maxHops ? 'TOO_WEAK' : 'TOO_FAR', hops }
  }

  private async none(
    why: WhyNot,
    viewer: Viewer,
    from: PersonId | null,
    request: PathRequest,
  ): Promise<IntroductionPaths> {
    const couldMeet = from !== null && why.reason !== 'NOT_FOUND' && why.reason !== 'SAME_PERSON'
    const meetings = couldMeet ? await this.places.openToBoth(viewer, from, request.to) : []
    const message = explained(why, request, from === viewer.person, meetings.length > 0)
    return { paths: [], noPath: { reason: why.reason, message, meetings } }
  }
}

/** A path as the viewer may know it: what its steps are worth, and all that is made of it, with the veil over what they may not. */
function pathOf({ people, steps }: FoundPath<PersonId>, insight: Insight): IntroductionPath {
  const ends = (i: number): [PersonId, PersonId] => [people[i] as PersonId, people[i + 1] as PersonId]
  const shownP = steps.map((p, i) => (knowsScore(insight, ...ends(i)) ? p : veiledP(p)))
  const walked = steps.map((p, i): IntroductionStep => {
    const [from, to] = ends(i)
    const shown = knowsScore(insight, from, to)
    return { from, to, band: bandOf(scoreOf(p)), score: shown ? scoreOf(p) : null, shown }
  })
  const product = productOf(Int32Array.from(shownP, toFixedPoint), shownP.length)
  return {
    people,
    steps: walked,
    score: scoreOf(product / FIXED_POINT_ONE),
    weakestStep: walked[shownP.indexOf(Math.min(...shownP))] as IntroductionStep,
    askFirst: people.length > 2 ? (people[1] as PersonId) : null,
  }
}
