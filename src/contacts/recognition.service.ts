import type { Clock } from '../clock.js'
import { dayIn } from '../dates.js'
import { NotFound } from '../errors.js'
import { grouped } from '../grouping.js'
import type { ContactId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Transaction } from '../neo4j/transaction.js'
import { HOME_TIME_ZONE } from '../networks/network.js'
import { mustBeFew } from '../paging.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import type { TieService } from '../ties/tie.service.js'
import { mustBePerson, type Viewer } from '../viewer.js'
import type { ContactStore } from './contact.store.js'

/** So many contacts are newly recognised a day: whoever tries addresses learns little by it. */
const MOST_A_DAY = 200

/**
 * Who contacts are, by their addresses: somebody whom their owner sees and whose email and phone they may read anyway, or who lets
 * holders of their email find them, or who has the owner's email in their own address book. Where two may be meant, neither is.
 */
export class RecognitionService {
  constructor(
    private readonly graph: Graph,
    private readonly store: ContactStore,
    private readonly relationships: RelationshipService,
    private readonly ties: TieService,
    private readonly clock: Clock,
  ) {}

  /**
   * Recognises those of the viewer's contacts, or of these, that are not recognised yet.
   * @returns how many now are
   * @throws BadInput for more than 100, NotFound for a contact that is not theirs
   */
  async recogniseAll(viewer: Viewer, named: readonly ContactId[] | null): Promise<number> {
    const owner = mustBePerson(viewer)
    if (named) mustBeFew('contactIds', named)
    const scope = { owner, hidden: [...viewer.hidden] }
    return this.graph.write(async transaction => {
      await this.ties.lockPeople([owner], transaction)
      const theirs =
        named && new Set((await this.store.findMany(scope, named, transaction)).map(({ id }) => id))
      const missing = named?.findIndex(id => !theirs?.has(id)) ?? -1
      if (missing >= 0) throw new NotFound(`contactIds[${missing}]`)
      const unknown = await this.store.unknown(scope, transaction)
      return this.recognise(
        viewer,
        owner,
        theirs ? unknown.filter(id => theirs.has(id)) : unknown,
        transaction,
      )
    })
  }

  /** Recognises those of these contacts of which it is not said who they are. Whoever calls this holds their owner. */
  async recognise(
    viewer: Viewer,
    owner: PersonId,
    ids: readonly ContactId[],
    transaction: Transaction,
  ): Promise<number> {
    if (ids.length === 0) return 0
    const verified = viewer.subject?.email?.toLowerCase() ?? null
    const candidates = await this.store.candidates(
      { owner, hidden: [...viewer.hidden] },
      ids,
      verified,
      transaction,
    )
    const people = [...new Set(candidates.map(({ person }) => person))]
    const reachable = await this.relationships.reachable({ ...viewer, admin: false }, people)
    const lets = candidates.filter(
      ({ person, isFound, holdsOwners }) => isFound || holdsOwners || reachable.has(person),
    )
    const found = [...grouped(lets, ({ contact }) => contact)].flatMap(([contact, [one, ...others]]) =>
      one && others.length === 0 ? [{ contact, person: one.person }] : [],
    )
    if (found.length === 0) return 0
    const now = this.clock.now()
    const day = dayIn(HOME_TIME_ZONE, now)
    const taken = await this.store.takeRecognitions(owner, day, found.length, MOST_A_DAY, transaction)
    await this.store.standFor(found.slice(0, taken), false, now, transaction)
    return taken
  }
}
