import type { Clock } from '../clock.js'
import { companyKey } from '../company-key.js'
import { BadInput, NotFound } from '../errors.js'
import type { PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { MembershipLists } from '../networks/membership-lists.service.js'
import type { NetworkService } from '../networks/network.service.js'
import { LARGEST_PAGE, Ordering, type Page, type PageRequest } from '../paging.js'
import { hidingTerms } from '../people/hiding.js'
import type { PersonService } from '../people/person.service.js'
import { mustBePerson, type Viewer } from '../viewer.js'
import {
  type Block,
  checkedPrivacy,
  type Privacy,
  type PrivacyChanges,
  type ProfileAudience,
  STANDARD_PRIVACY,
} from './privacy.js'
import type { PrivacyStore } from './privacy.store.js'
import { type ProfileView, viewOf } from './profile-view.js'

const BY_NAME = new Ordering('blocked people', ['string', 'string'])

/** What people let others see of them, and whom they block. Who is hidden from whom is worked out at sign-in. */
export class PrivacyService {
  constructor(
    private readonly graph: Graph,
    private readonly store: PrivacyStore,
    private readonly people: PersonService,
    private readonly memberships: MembershipLists,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  /** The settings of each of these people. For rules to read, never to show. */
  async settingsOf(people: readonly PersonId[]): Promise<Map<PersonId, Privacy>> {
    const chosen = await this.store.findMany(people)
    return new Map(
      [...chosen].map(([person, settings]) => [person, { ...STANDARD_PRIVACY, ...without(settings) }]),
    )
  }

  /** Which of these viewers must not see which of the others: what sign-in finds for one, for many. */
  async unseenAmong(
    viewers: readonly PersonId[],
    others: readonly PersonId[],
  ): Promise<{ viewer: PersonId; other: PersonId }[]> {
    return this.store.unseenAmong(viewers, others, hidingTerms(this.clock.now()))
  }

  /** The viewer's own settings; null before they have a profile. */
  async ofViewer({ person }: Viewer): Promise<Privacy | null> {
    return person && ((await this.settingsOf([person])).get(person) ?? null)
  }

  /** What an audience gets of the viewer's own profile; null before they have one. */
  async preview(viewer: Viewer, audience: ProfileAudience): Promise<ProfileView | null> {
    const privacy = await this.ofViewer(viewer)
    const [person] = viewer.person === null ? [] : await this.people.findMany(viewer, [viewer.person])
    if (privacy === null || !person) return null
    const request = { first: LARGEST_PAGE }
    const held = await this.memberships.ofPeople(
      viewer,
      [person.id],
      { statuses: ['ACTIVE'], roles: null },
      request,
    )
    const networks = held.get(person.id)?.edges.map(({ node }) => node.network) ?? []
    return viewOf(person, privacy, await this.networks.findMany(networks), audience)
  }

  /** Changes the viewer's own settings. @throws BadInput, Forbidden for a token without a person. */
  async update(viewer: Viewer, input: PrivacyChanges): Promise<void> {
    const person = mustBePerson(viewer)
    const settings = checkedPrivacy(input)
    const foldedCompanies = settings.hiddenFromCompanies?.map(companyKey) ?? null
    await this.graph.write(async transaction => {
      await this.store.update(person, settings, foldedCompanies, this.clock.now(), transaction)
      transaction.changed('PRIVACY', [person])
    })
  }

  /**
   * From now on the two do not see each other; blocked already, they stay so.
   * @throws BadInput for oneself, NotFound for somebody whom the viewer cannot see.
   */
  async block(viewer: Viewer, other: PersonId): Promise<void> {
    const person = mustBePerson(viewer)
    if (other === person) throw new BadInput('personId', 'You cannot block yourself.')
    const seen = (await this.people.findMany(viewer, [other])).length > 0
    if (!seen && !(await this.store.hasBlocked(person, other))) throw new NotFound('personId')
    await this.graph.write(async transaction => {
      await this.store.block(person, other, this.clock.now(), transaction)
      transaction.changed('PERSON', [person, other])
    })
  }

  /** Ends a block of the viewer's own; where there is none nothing happens. */
  async unblock(viewer: Viewer, other: PersonId): Promise<void> {
    const person = mustBePerson(viewer)
    await this.graph.write(async transaction => {
      if (await this.store.unblock(person, other, transaction)) transaction.changed('PERSON', [person, other])
    })
  }

  /** Whom the viewer has blocked and since when, by name; null before they have a profile. */
  async blockedPeople({ person }: Viewer, request: PageRequest): Promise<Page<Block> | null> {
    const { after, limit } = BY_NAME.start(request)
    if (person === null) return null
    const rows = await this.store.blockedBy(person, after, limit)
    return BY_NAME.page(
      request,
      rows,
      row => [row.foldedName, row.person],
      row => row,
      () => this.store.countBlocked(person),
    )
  }
}

/** The fields that were chosen. */
function without(chosen: { [Field in keyof Privacy]: Privacy[Field] | null }): Partial<Privacy> {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== null))
}
