import type { Clock } from '../clock.js'
import { Forbidden, NotFound, RuleBroken } from '../errors.js'
import type { NetworkId, NewId, PersonId } from '../ids.js'
import type { SeenIntroduction } from '../introductions/introduction.js'
import type { IntroductionService } from '../introductions/introduction.service.js'
import type { Graph } from '../neo4j/graph.js'
import { LARGEST_PAGE } from '../paging.js'
import type { PersonService } from '../people/person.service.js'
import { STANDARD_PRIVACY } from '../privacy/privacy.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import { utcDay } from '../strength/days.js'
import { strengthOn } from '../strength/strength.js'
import type { TieService } from '../ties/tie.service.js'
import { isSelfOrAdmin, type Viewer } from '../viewer.js'
import type { Erased, Named, OwnIntroduction, OwnRelationship, PersonExport } from './data-subject.js'
import type { DataSubjectStore, StoredRelationship } from './data-subject.store.js'

/** A person's own data: all of it told to them, or all of it gone. */
export class DataSubjectService {
  constructor(
    private readonly graph: Graph,
    private readonly store: DataSubjectStore,
    private readonly people: PersonService,
    private readonly privacy: PrivacyService,
    private readonly introductions: IntroductionService,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /**
   * Everything held about a person, as they themself may see it, whoever asks on their behalf: who hides from them, what they must
   * not notice and what others keep to themselves is not in it.
   * @throws NotFound, Forbidden for others than the person and the administrator
   */
  async export(viewer: Viewer, person: PersonId): Promise<PersonExport> {
    await this.mustBeTheirs(viewer, person)
    const themself = await this.people.asViewer(person)
    const own = await this.store.profile(person)
    if (own === null) throw new NotFound('personId')
    const scope = { person, hidden: [...themself.hidden] }
    const introductions = await this.introductionsOf(themself)
    return {
      exportedAt: this.clock.now(),
      ...own,
      privacy: (await this.privacy.settingsOf([person])).get(person) ?? STANDARD_PRIVACY,
      ...(await this.store.blockedAndDismissed(scope)),
      memberships: await this.store.memberships(scope),
      broughtIn: await this.store.broughtIn(scope),
      attendances: await this.store.attendances(scope),
      disputes: await this.store.disputes(scope),
      guests: await this.store.guests(scope),
      encounters: await this.store.encounters(scope),
      recommendations: await this.store.recommendations(scope),
      relationships: (await this.store.relationships(scope)).map(one => this.relationship(one)),
      introductions,
      notices: await this.store.notices(
        person,
        introductions.map(({ id }) => id),
      ),
      nameUseRequests: await this.store.nameUses(person),
      contacts: await this.store.contacts(scope),
      mergedProfiles: await this.store.mergedProfiles(person),
      keyedRequests: await this.store.keyedRequests(person),
    }
  }

  /**
   * Erases a person, at once and for good. Meetings keep an anonymous attendee in their place, so that what others earned there stays as it was.
   * @throws NotFound, Forbidden for others than the person and the administrator, RuleBroken LAST_ORGANISER while others belong to
   * a network that the person alone organises, unless the administrator does it, who runs networks without organisers
   */
  async erase(viewer: Viewer, person: PersonId): Promise<Erased> {
    await this.mustBeTheirs(viewer, person)
    const id = this.newId<'Erasure'>()
    return this.graph.write(async transaction => {
      // In the order in which settling takes them, so that the two do not wait for each other.
      await this.store.lockMeetings(person, transaction)
      const [held] = await this.ties.lockThere([person], transaction)
      if (held === undefined) throw new NotFound('personId')
      const runAlone = await this.store.lockNetworks(person, transaction)
      const left = runAlone.filter(({ othersBelong }) => othersBelong)
      if (!viewer.admin) mustLeaveNobodyBehind(left)
      const acquaintances = await this.store.acquaintances(person, transaction)
      const at = this.clock.now()
      await this.store.erase(person, at, transaction)
      await this.store.record(
        { id, at },
        viewer.person === person ? 'THEMSELF' : 'ADMINISTRATOR',
        transaction,
      )
      transaction.changed('PERSON', [person])
      transaction.changed('MEMBERSHIP', [person])
      // Told apart from PERSON for somebody who recreated the person, under the same id, before a replica looked.
      transaction.changed('KNOWS', [person, ...acquaintances])
      return { id, at, withoutOrganiser: runAlone.map(({ id, name }) => ({ id, name })) }
    })
  }

  private async mustBeTheirs(viewer: Viewer, person: PersonId): Promise<void> {
    await this.people.mustFind(viewer, 'personId', person)
    if (!isSelfOrAdmin(viewer, person))
      throw new Forbidden(
        'NOT_THE_PERSON',
        'Only the person and the administrator can export or erase a person’s data.',
      )
  }

  private async introductionsOf(themself: Viewer): Promise<OwnIntroduction[]> {
    const seen: SeenIntroduction[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page = await this.introductions.list(themself, {}, { first: LARGEST_PAGE, after })
      seen.push(...page.edges.map(({ node }) => node))
      after = page.edges.at(-1)?.cursor ?? null
      more = page.hasNextPage && after !== null
    }
    const ids = seen.flatMap(({ requester, connector, target }) => [requester, connector, target])
    const found = await this.people.findMany(themself, [...new Set(ids)])
    const named = new Map(found.map(({ id, name }): [PersonId, Named<PersonId>] => [id, { id, name }]))
    const whoIs = (id: PersonId) => named.get(id) ?? null
    return seen.map(({ requester, connector, target, note, history, ...introduction }) => ({
      ...introduction,
      requester: whoIs(requester),
      connector: whoIs(connector),
      target: whoIs(target),
      messageToTarget: note,
      history: history.map(({ at, by, status, note: text }) => ({
        occurredAt: at,
        by: whoIs(by),
        status,
        text,
      })),
    }))
  }

  private relationship({ person, sums }: StoredRelationship): OwnRelationship {
    const { score, meetingPoints, recommendationPoints } = strengthOn(sums, utcDay(this.clock.now()))
    const { sharedMeetings, evidence, firstMetAt, lastMetAt } = sums
    return {
      person,
      score,
      meetingPoints,
      recommendationPoints,
      sharedMeetingCount: sharedMeetings,
      evidence,
      firstMetAt,
      lastMetAt,
    }
  }
}

function mustLeaveNobodyBehind(networks: readonly Named<NetworkId>[]): void {
  if (networks.length === 0) return
  throw new RuleBroken(
    'LAST_ORGANISER',
    `This is the last organiser of ${networks.map(({ name }) => `“${name}”`).join(', ')}, which has other members.`,
    { networkIds: networks.map(({ id }) => id) },
    'Make another member an organiser first, or ask the administrator, who runs networks without one.',
  )
}
