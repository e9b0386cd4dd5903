import type { Clock } from '../clock.js'
import type { Id, MeetingId, NewId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { int } from '../neo4j/values.js'
import { checkedNetwork, searchedWords } from '../networks/stored-network.js'
import { checkedProfile, searchedForms } from '../people/profile.js'
import type { Progress } from '../progress.js'
import type { TieService } from '../ties/tie.service.js'
import type { Key, Region, RegionEncounter, RegionNetwork, RegionPerson } from './region.js'
import type { RegionRows, RegionStore, Tour } from './region.store.js'
import { sampleRegion } from './sample-region.js'

/** So that everybody's demo tells the same stories. */
const SEED = 1

/** Brings the sample region into an empty store. */
export class RegionLoader {
  constructor(
    private readonly graph: Graph,
    private readonly store: RegionStore,
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
    const people = region.people.map(({ key }) => ids.of<PersonId>(key))
    const stated = [
      ...region.encounters.map(({ a, b }) => [ids.of<PersonId>(a), ids.of<PersonId>(b)] as const),
      ...region.recommendations.map(
        ({ from, person }) => [ids.of<PersonId>(from), ids.of<PersonId>(person)] as const,
      ),
    ]
    const written = Object.values(rows).reduce((sum, { length }) => sum + length, 0)
    const bar = progress.bar('Loading the sample region', written + settled.length)
    await this.graph.write(async transaction => {
      await this.store.create(rows, count => bar.advance(count), transaction)
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
      transaction.changed('PERSON', people)
      transaction.changed('MEMBERSHIP', people)
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

  ofOptional(key: Key | null): Id<string> | null {
    return key === null ? null : this.of(key)
  }
}

function rowsOf(
  { people, networks, encounters, recommendations }: Region,
  ids: IdsByKey,
  newId: NewId,
): RegionRows {
  return {
    people: people.map(person => personRow(person, ids)),
    networks: networks.map(network => networkRow(network, ids)),
    memberships: networks.flatMap(network =>
      network.memberships.map(({ person, since, until, cooptedBy, ...own }) => ({
        person: ids.of(person),
        network: ids.of(network.key),
        since,
        until,
        properties: {
          id: newId(),
          ...own,
          cooptedBy: ids.ofOptional(cooptedBy),
          ...(own.status === 'INVITED'
            ? { invitedBy: ids.ofOptional(cooptedBy ?? network.organisers[0] ?? null) }
            : {}),
        },
      })),
    ),
    meetings: networks.flatMap(network =>
      network.meetings.map(({ key, attendances: _, ...properties }) => ({
        network: ids.of(network.key),
        properties: { id: ids.of(key), ...properties },
      })),
    ),
    attendances: networks.flatMap(({ meetings }) =>
      meetings.flatMap(({ key, attendances }) =>
        attendances.map(({ person, invitedBy, ...own }) => ({
          person: ids.of(person),
          meeting: ids.of(key),
          properties: { ...own, invitedBy: ids.ofOptional(invitedBy) },
        })),
      ),
    ),
    declarations: encounters.flatMap(encounter => declarationRows(encounter, ids, newId)),
    recommendations: recommendations.map(({ from, person, to, network, givenAt, ...own }) => ({
      from: ids.of(from),
      person: ids.of(person),
      properties: {
        id: newId(),
        ...own,
        to: ids.ofOptional(to),
        network: ids.ofOptional(network),
        at: givenAt,
      },
    })),
  }
}

function personRow({ key, joinedAt, ...said }: RegionPerson, ids: IdsByKey) {
  const profile = checkedProfile(said)
  return { ...profile, ...searchedForms(profile), id: ids.of(key), createdAt: joinedAt, updatedAt: joinedAt }
}

function networkRow(network: RegionNetwork, ids: IdsByKey) {
  const { name, kind, purposes, description, city, country, timeZone, rules, fee, createdAt } = network
  const properties = checkedNetwork({
    name,
    kind,
    purposes,
    description,
    city,
    country,
    timeZone,
    rules,
    fee,
  })
  return {
    ...properties,
    absencesLosePlace: rules.absencesLosePlace === null ? null : int(rules.absencesLosePlace),
    absenceWindowDays: int(rules.absenceWindowDays),
    recommendationFloor: int(rules.recommendationFloor),
    informationMeetingSize: int(rules.informationMeetingSize),
    words: searchedWords(network),
    id: ids.of(network.key),
    createdAt,
    updatedAt: createdAt,
  }
}

/** What each of the two says: `a` always, `b` where it is confirmed. */
function declarationRows(
  { a, b, at, channel, confirmed, meeting }: RegionEncounter,
  ids: IdsByKey,
  newId: NewId,
) {
  const properties = { encounter: newId(), at, channel, meeting: ids.ofOptional(meeting) }
  const declaration = { from: ids.of(a), to: ids.of(b), properties }
  return confirmed ? [declaration, { from: ids.of(b), to: ids.of(a), properties }] : [declaration]
}
