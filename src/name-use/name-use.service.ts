import { mustHaveItems } from '../checks.js'
import type { Clock } from '../clock.js'
import { BadInput, NotFound, RuleBroken } from '../errors.js'
import type { NameUseRequestId, NetworkId, NewId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { MembershipService } from '../networks/membership.service.js'
import type { NetworkService } from '../networks/network.service.js'
import { Ordering, type Page, type PageRequest } from '../paging.js'
import type { PersonService } from '../people/person.service.js'
import { line, optionalText } from '../text.js'
import type { TieService } from '../ties/tie.service.js'
import { mustBePerson, runs, type Viewer } from '../viewer.js'
import { type NameUseAnswer, type NameUseRequest, type SeenNameUseRequest, seen } from './name-use.js'
import type { NameUseStore, Use } from './name-use.store.js'

/** The most people that one request can be put to at once. */
const MOST_PEOPLE = 500

/** Ids sort by the time they were made. */
const NEWEST = new Ordering('name-use requests, newest first', ['string'])

/**
 * The use of names outside a network: it asks, each person answers. A request shows to its person, and to the network's organisers
 * while it is granted and the person belongs to the network: to them a refusal and silence are the same.
 */
export class NameUseService {
  constructor(
    private readonly graph: Graph,
    private readonly store: NameUseStore,
    private readonly people: PersonService,
    private readonly networks: NetworkService,
    private readonly memberships: MembershipService,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Those of `ids` that the viewer may see, in no order. */
  async findMany(viewer: Viewer, ids: readonly NameUseRequestId[]): Promise<SeenNameUseRequest[]> {
    const found = await this.store.findMany(ids)
    return found
      .filter(request => request.person === viewer.person || showsToOrganiser(viewer, request))
      .map(seen)
  }

  /** What the viewer was asked, newest first; null before they have a profile. */
  async ofViewer(viewer: Viewer, request: PageRequest): Promise<Page<SeenNameUseRequest> | null> {
    const { after, limit } = NEWEST.start(request)
    const { person } = viewer
    if (person === null) return null
    const ids = await this.store.list(person, after?.[0] ?? null, limit)
    const found = new Map((await this.findMany(viewer, ids)).map(one => [one.id, one]))
    return NEWEST.page(
      request,
      ids.flatMap(id => found.get(id) ?? []),
      ({ id }) => [id],
      one => one,
      () => this.store.count(person),
    )
  }

  /**
   * Asks these people for the use of their names, each once for the same text and place.
   * @returns those of the requests that are granted now
   * @throws BadInput, NotFound, Forbidden for anybody but its organisers, RuleBroken NOT_A_MEMBER
   */
  async ask(viewer: Viewer, wish: Use, named: readonly PersonId[]): Promise<SeenNameUseRequest[]> {
    await this.networks.mustRun(viewer, 'networkId', wish.network)
    mustHaveItems('personIds', named, 1, MOST_PEOPLE)
    const text = optionalText('text', wish.text)
    if (text === null)
      throw new BadInput('text', 'Say what the names are for: the people asked will read it.')
    const use = { network: wish.network, text, publication: line('publication', wish.publication) }
    const people = [...new Set(named)]
    return this.graph.write(async transaction => {
      // Before they are held, as holding tells who is there, and again, as they may have left until they were.
      await this.mustBelong(viewer, use.network, people, transaction)
      await this.ties.lockPeople(people, transaction)
      await this.mustBelong(viewer, use.network, people, transaction)
      const asked = people.map(person => ({ person, id: this.newId<'NameUseRequest'>() }))
      const ids = await this.store.ask(use, asked, this.clock.now(), transaction)
      const requests = await this.store.findMany(ids, transaction)
      return requests.filter(request => showsToOrganiser(viewer, request)).map(seen)
    })
  }

  /**
   * The viewer answers what they were asked; a later answer takes the place of an earlier one.
   * @throws NotFound for what they were not asked
   */
  async answer(viewer: Viewer, id: NameUseRequestId, answer: NameUseAnswer): Promise<SeenNameUseRequest> {
    const person = mustBePerson(viewer)
    return this.graph.write(async transaction => {
      const [request] = await this.store.findMany([id], transaction)
      if (request?.person !== person) throw new NotFound('requestId')
      const own = { answer, at: this.clock.now() }
      await this.store.answer(id, own, transaction)
      return seen({ ...request, own })
    })
  }

  /** Only those who belong to the network now are asked, guests included. */
  private async mustBelong(
    viewer: Viewer,
    network: NetworkId,
    people: readonly PersonId[],
    transaction: Transaction,
  ): Promise<void> {
    const accepted = await this.memberships.acceptedAmong(network, people, transaction)
    const strangers = people.filter(person => !accepted.has(person))
    // All are asked for, so that a hidden person costs what a stranger does.
    const found = new Set((await this.people.findMany(viewer, strangers)).map(({ id }) => id))
    const missing = people.findIndex(person => !accepted.has(person) && !found.has(person))
    if (missing >= 0) throw new NotFound(`personIds[${missing}]`)
    const gone = people.filter(person => accepted.get(person) !== 'ACTIVE')
    if (gone.length > 0)
      throw new RuleBroken(
        'NOT_A_MEMBER',
        'A network can only ask its own people for their names, and some of these do not belong to it.',
        { networkId: network, personIds: gone },
        'Leave them out.',
      )
  }
}

function showsToOrganiser(viewer: Viewer, request: NameUseRequest): boolean {
  return runs(viewer, request.network) && request.belongs && seen(request).answer === 'GRANTED'
}
