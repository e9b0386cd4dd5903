import type { Clock } from '../clock.js'
import { BadInput } from '../errors.js'
import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { Ordering, type Page, type PageRequest } from '../paging.js'
import type { Person } from '../people/person.js'
import type { PersonService } from '../people/person.service.js'
import { mustBePerson, type Viewer } from '../viewer.js'
import type { Dismissal, DismissalReason } from './match.js'
import type { MatchStore } from './match.store.js'

const BY_NAME = new Ordering('people dismissed', ['string', 'string'])

/** Whom somebody does not want to be introduced to. */
export class DismissalService {
  constructor(
    private readonly graph: Graph,
    private readonly store: MatchStore,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  /**
   * The two are not suggested to each other any more; the other is not told. @throws BadInput for oneself, NotFound.
   */
  async dismiss(viewer: Viewer, other: PersonId, reason: DismissalReason): Promise<Person> {
    const { person, found } = await this.otherPerson(viewer, other)
    await this.graph.write(transaction =>
      this.store.dismiss(person, other, reason, this.clock.now(), transaction),
    )
    return found
  }

  /** Takes back what the viewer has dismissed; nothing changes where they have not. @throws BadInput for oneself, NotFound. */
  async restore(viewer: Viewer, other: PersonId): Promise<Person> {
    const { person, found } = await this.otherPerson(viewer, other)
    await this.graph.write(transaction => this.store.restore(person, other, transaction))
    return found
  }

  /** Whom the viewer has put aside and can see, by name; null before they have a profile. */
  async dismissedPeople({ person, hidden }: Viewer, request: PageRequest): Promise<Page<Dismissal> | null> {
    const { after, limit } = BY_NAME.start(request)
    if (person === null) return null
    const unseen = [...hidden]
    const rows = await this.store.dismissedBy(person, unseen, after, limit)
    return BY_NAME.page(
      request,
      rows,
      row => [row.foldedName, row.person],
      row => row,
      () => this.store.countDismissed(person, unseen),
    )
  }

  private async otherPerson(viewer: Viewer, other: PersonId): Promise<{ person: PersonId; found: Person }> {
    const person = mustBePerson(viewer)
    if (other === person) throw new BadInput('personId', 'A person cannot be introduced to themself.')
    return { person, found: await this.people.mustFind(viewer, 'personId', other) }
  }
}
