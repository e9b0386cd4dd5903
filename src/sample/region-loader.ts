import type { Clock } from '../clock.js'
import type { Id, MeetingId, NetworkId, NewId, PersonId } from '../ids.js'
import { newMeeting } from '../meetings/meeting.js'
import type { Graph } from '../neo4j/graph.js'
import { newMembership } from '../networks/membership.js'
import { newNetwork } from '../networks/stored-network.js'
import { newPerson } from '../people/profile.js'
import type { Progress } from '../progress.js'
import { newRecommendation } from '../recommendations/recommendation.js'
import { declarationBy } from '../relationships/encounter.js'
import { pairOf } from '../ties/pair.js'
import type { TieService } from '../ties/tie.service.js'
import type { Key, Region, RegionEncounter, RegionNetwork } from './region.js'
import type { RegionStore, Tour } from './region.store.js'
import type { RegionRows, RegionWriter } from './region-writer.js'
import { sampleRegion } from './sample-region.js'

/** So that everybody's demo tells the same stories. */
const SEED = 1

/** Brings the sample region into an empty store. */
export class RegionLoader {
  constructor(
    private readonly graph: Graph,
    private readonly store: RegionStore,
    private readonly writer: RegionWriter,
    private readonly ties: TieService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Loads the region as of today where the store is empty; says where a tour of it begins, null in a store of one's own data. */
  async loadIfEmpty(progress: Progress): Promise<Tour | null> {
    if (await this.store.isEmpty())
      await this.load(sampleRegion({ seed: SEED, today: this.clock.now() }), progress)
    return this.store.tour()
  }

  /** Writes the whole region in one transaction: a load cut short leaves the store empty. */
  async load(region: Region, progress: Progress): Promise<void> {
    const ids = new IdsByKey(this.newId)
    const rows = rowsOf(region, ids, this.newId)
    const settled = region.networks
      .flatMap(({ meetings }) => meetings)
      .filter(({ status }) => status === 'SETTLED')
      .map(({ key }) => ids.of<MeetingId>(key))
    const stated = [
      ...region.encounters.map(({ a, b }) => [ids.of<PersonId>(a), ids.of<PersonId>(b)] as const),
      ...region.recommendations.map(
        ({ from, person }) => [ids.of<PersonId>(from), ids.of<PersonId>(person)] as const,
      ),
    ]
    const written = Object.values(rows).reduce((sum, { length }) => sum + length, 0)
    const bar = progress.bar('Loading the sample region', written + settled.length)
    await this.graph.write(async transaction => {
      await this.writer.write(rows, count => bar.advance(count), transaction)
      await this.ties.meetingsSettled(settled, transaction)
      await this.ties.evidenceChanged(stated, transaction)
      bar.advance(settled.length)
      const { asker, sought, closePerson, meeting } = region.tour
      await this.store.keepTour(
        {
          asker: ids.of(asker),
          sought: ids.of(sought),
          closePerson: ids.of(closePerson),
          meeting: ids.of(meeting),
        },
        transaction,
      )
    })
    bar.done()
  }
}

/** One id for each key of a region. */
class IdsByKey {
  private readonly ids = new Map<Key, Id<string>>()

  constructor(private readonly newId: NewId) {}

  of<T extends Id<string>>(key: Key): T {
    const id = this.ids.get(key) ?? this.newId()
    this.ids.set(key, id)
    return id as T
  }

  ofOptional<T extends Id<string>>(key: Key | null): T | null {
    return key === null ? null : this.of<T>(key)
  }
}

function rowsOf(
  { people, networks, encounters, recommendations }: Region,
  ids: IdsByKey,
  newId: NewId,
): RegionRows {
  return {
    people: people.map(person => newPerson(ids.of(person.key), person, person.joinedAt)),
    networks: networks.map(network => newNetwork(ids.of(network.key), network, network.createdAt)),
    memberships: networks.flatMap(network => membershipRows(network, ids, newId)),
    meetings: networks.flatMap(network =>
      network.meetings.map(({ key, attendances: _, ...told }) =>
        newMeeting({ ...told, id: ids.of(key), network: ids.of(network.key) }),
      ),
    ),
    attendances: networks.flatMap(({ meetings }) =>
      meetings.flatMap(({ key, attendances }) =>
        attendances.map(({ person, invitedBy, ...told }) => ({
          ...told,
          person: ids.of<PersonId>(person),
          meeting: ids.of<MeetingId>(key),
          invitedBy: ids.ofOptional<PersonId>(invitedBy),
        })),
      ),
    ),
    declarations: encounters.flatMap(encounter => declarationRows(encounter, ids, newId)),
    recommendations: recommendations.map(({ from, person, to, network, givenAt, ...own }) =>
      newRecommendation({
        ...own,
        id: newId(),
        from: ids.of(from),
        person: ids.of(person),
        to: ids.ofOptional<PersonId>(to),
        network: ids.ofOptional<NetworkId>(network),
        at: givenAt,
      }),
    ),
  }
}

function membershipRows({ key, organisers, memberships }: RegionNetwork, ids: IdsByKey, newId: NewId) {
  return memberships.map(({ person, sponsoredBy, ...told }) => {
    const inviter = told.status === 'INVITED' ? (sponsoredBy ?? organisers[0] ?? null) : null
    return newMembership({
      ...told,
      // All of the region have answered that the list speaks for them, but those who have not answered at all.
      listCounts: told.status === 'INVITED' || told.role === 'GUEST' ? null : true,
      id: newId(),
      person: ids.of(person),
      network: ids.of<NetworkId>(key),
      sponsoredBy: ids.ofOptional<PersonId>(sponsoredBy),
      invitedBy: ids.ofOptional<PersonId>(inviter),
    })
  })
}

/** What each of the two says: `a` always, `b` where it is confirmed. */
function declarationRows(
  { a, b, at, channel, confirmed, meeting }: RegionEncounter,
  ids: IdsByKey,
  newId: NewId,
) {
  const [one, other] = [ids.of<PersonId>(a), ids.of<PersonId>(b)]
  const id = newId<'Encounter'>()
  const encounter = { id, pair: pairOf(one, other), at, channel, meeting: ids.ofOptional<MeetingId>(meeting) }
  return (confirmed ? [one, other] : [one]).map(speaker => declarationBy(speaker, encounter))
}
