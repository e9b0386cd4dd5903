import { companyKey } from '../../src/company-key.js'
import { type ContactRow, ContactStore } from '../../src/contacts/contact.store.js'
import { UNWRITTEN, written as writtenContact } from '../../src/contacts/written-contact.js'
import { localDateOf } from '../../src/dates.js'
import { type Id, type NetworkId, type NewId, newId, type PersonId } from '../../src/ids.js'
import type { Introduction } from '../../src/introductions/introduction.js'
import { IntroductionStore } from '../../src/introductions/introduction.store.js'
import type { NewAttendance } from '../../src/meetings/attendance.js'
import { newMeeting } from '../../src/meetings/meeting.js'
import { ChangeFeed } from '../../src/neo4j/change-feed.js'
import { newMembership } from '../../src/networks/membership.js'
import { type NewNetwork, newNetwork } from '../../src/networks/stored-network.js'
import { type NewPerson, newPerson } from '../../src/people/profile.js'
import type { Privacy } from '../../src/privacy/privacy.js'
import { PrivacyStore } from '../../src/privacy/privacy.store.js'
import { newRecommendation } from '../../src/recommendations/recommendation.js'
import { declarationBy } from '../../src/relationships/encounter.js'
import { Random } from '../../src/sample/random.js'
import { type RegionRows, RegionWriter } from '../../src/sample/region-writer.js'
import { pairOf } from '../../src/ties/pair.js'
import type { TestApp } from './app.js'
import { introductionsAmong } from './generated-introductions.js'
import { letKnow } from './knows.js'
import type { ReferenceTie } from './reference-paths.js'

const PEOPLE = 9
const NETWORKS = 3
/** Stands in ids and names for the data set they are of; each data set has a mark of its own there. */
const MARK = 'mmmmmmmmmmmm'

/** Stands for such a mark in ids where it does not matter of which data set they are. */
const OF_ANY = 'data-set-'

/** How the hidden person comes to be hidden. */
const WAYS = ['NOBODY', 'BLOCKS', 'BLOCKED', 'COMPANY', 'MY_RELATIONSHIPS'] as const

interface Setting {
  readonly person: PersonId
  readonly settings: Partial<Privacy>
}
interface Plan {
  readonly viewer: PersonId
  readonly hidden: PersonId
  readonly people: readonly PersonId[]
  readonly networks: readonly NetworkId[]
  /** Those of the networks that the viewer organises. */
  readonly run: readonly NetworkId[]
  readonly introductions: readonly Introduction[]
  /** The ids of everything that has one. */
  readonly ids: readonly string[]
  readonly rows: RegionRows
  readonly ties: readonly ReferenceTie[]
  readonly settings: readonly Setting[]
  readonly blocks: readonly (readonly [PersonId, PersonId])[]
  /** The viewer's address book. */
  readonly contacts: readonly { readonly contact: ContactRow; readonly person: PersonId | null }[]
}

/** One small generated data set, as the viewer asks about it. */
export interface DataSet
  extends Pick<Plan, 'viewer' | 'hidden' | 'people' | 'networks' | 'run' | 'introductions' | 'ids'> {
  /** A word in every name of this data set, and in no other's. */
  readonly word: string
  /** Text of this data set as it would be of any, and back. */
  unmarked(text: string): string
  marked(text: string): string
}

/** A data set with the hidden person and all of their edges, and the same without. */
export interface DataSetPair {
  readonly seed: number
  readonly way: (typeof WAYS)[number]
  readonly with: DataSet
  readonly without: DataSet
}

/** Writes such pairs, one for each seed, in a few writes for all. Nobody is warm to the hidden, so that S_k is the same in both. */
export async function dataSetPairs(app: TestApp, seeds: readonly number[]): Promise<DataSetPair[]> {
  const plans: Plan[] = []
  const dataSetOf = (plan: Plan): DataSet => {
    const mark = newId().slice(-12)
    const own = withMark(plan, mark)
    plans.push(own)
    const { viewer, hidden, people, networks, run, introductions, ids } = own
    const prefix = prefixOf(mark)
    const unmarked = (text: string) => text.replaceAll(prefix, OF_ANY).replaceAll(mark, 'data set')
    const marked = (text: string) => text.replaceAll(OF_ANY, prefix)
    return { viewer, hidden, people, networks, run, introductions, ids, word: mark, unmarked, marked }
  }
  const made = seeds.map((seed): DataSetPair => {
    const way = WAYS[seed % WAYS.length] ?? 'NOBODY'
    const plan = planOf(new Random(seed), way, app.clock.now())
    return { seed, way, with: dataSetOf(plan), without: dataSetOf(withoutHidden(plan)) }
  })
  await written(app, plans)
  return made
}

async function written({ domain, graph, clock }: TestApp, plans: readonly Plan[]): Promise<void> {
  const rows: RegionRows = {
    people: plans.flatMap(plan => plan.rows.people),
    networks: plans.flatMap(plan => plan.rows.networks),
    memberships: plans.flatMap(plan => plan.rows.memberships),
    meetings: plans.flatMap(plan => plan.rows.meetings),
    attendances: plans.flatMap(plan => plan.rows.attendances),
    declarations: plans.flatMap(plan => plan.rows.declarations),
    recommendations: plans.flatMap(plan => plan.rows.recommendations),
  }
  const privacy = new PrivacyStore(graph, new ChangeFeed(() => graph.lastChange))
  const requests = new IntroductionStore(graph)
  const books = new ContactStore(graph)
  await graph.write(async transaction => {
    await new RegionWriter(domain).write(rows, () => {}, transaction)
    for (const { viewer, settings, blocks, introductions, contacts } of plans) {
      await books.create(
        viewer,
        contacts.map(({ contact }) => contact),
        transaction,
      )
      const links = contacts.map(({ contact, person }) => ({ contact: contact.id, person }))
      await books.standFor(links, true, clock.now(), transaction)
      for (const { person, settings: chosen } of settings) {
        const folded = chosen.hiddenFromCompanies?.map(companyKey) ?? null
        await privacy.update(person, chosen, folded, clock.now(), transaction)
      }
      for (const [one, other] of blocks) await privacy.block(one, other, clock.now(), transaction)
      for (const introduction of introductions) await requests.create(introduction, transaction)
    }
  })
  const day = Math.floor(clock.now().getTime() / 86_400_000)
  await letKnow(
    graph,
    plans.flatMap(plan => plan.ties),
    day,
  )
}

function planOf(random: Random, way: (typeof WAYS)[number], now: Date): Plan {
  let made = 0
  const newIdHere: NewId = <Kind extends string>() =>
    `${prefixOf(MARK)}-7000-8000-${(++made).toString(16).padStart(12, '0')}` as Id<Kind>
  const people = random.shuffled(Array.from({ length: PEOPLE }, () => newIdHere<'Person'>()))
  const [viewer, hidden] = people as [PersonId, PersonId]
  const networks = Array.from({ length: NETWORKS }, () => newIdHere<'Network'>())
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const anybody = () => random.pick([null, null, hidden, ...people])
  const pairs = people.flatMap((one, i) => people.slice(i + 1).map(other => [one, other] as const))
  const run = networks.filter(() => random.chance(0.4))

  const memberships = networks.flatMap(network =>
    people
      .filter(person => person === viewer || random.chance(0.75))
      .map(person => {
        const own = person === viewer
        const outside = person === hidden && run.includes(network)
        const status = own ? 'ACTIVE' : random.pick(outside ? OUTSIDE : STATUSES)
        const role = own && run.includes(network) ? 'ORGANISER' : random.pick(ROLES)
        const since = localDateOf(ago(random.between(1, 5)))
        const [id, sponsoredBy, invitedBy] = [newIdHere<'Membership'>(), anybody(), anybody()]
        return newMembership({ id, person, network, since, status, role, sponsoredBy, invitedBy })
      }),
  )
  const meetings = networks.flatMap(network =>
    [40, 20, -20].map(days =>
      newMeeting({
        ...{ id: newIdHere<'Meeting'>(), network, title: 'Breakfast', startsAt: ago(days) },
        ...{ status: days > 0 ? 'SETTLED' : 'PLANNED', isDiscovery: random.chance(0.5) },
      }),
    ),
  )
  const attendances = meetings.flatMap(({ id, status }) =>
    people
      .filter(() => random.chance(0.6))
      .map(
        (person): NewAttendance => ({
          ...{ person, meeting: id, role: 'ATTENDEE' },
          status: status === 'PLANNED' ? 'EXPECTED' : random.pick(CAME_OR_NOT),
          tables: random.pick([[], ['A']]),
          invitedBy: anybody(),
        }),
      ),
  )
  const declarations = random
    .some([...pairs, ...ofBoth(pairs, viewer, hidden)], 14)
    .flatMap(([one, other]) => {
      const [from, to] = random.chance(0.5) ? [one, other] : [other, one]
      const at = ago(random.between(1, 60))
      const pair = pairOf(from, to)
      const encounter = { id: newIdHere<'Encounter'>(), pair, at, channel: 'CALL', meeting: null } as const
      return (random.chance(0.5) ? [from, to] : [from]).map(speaker => declarationBy(speaker, encounter))
    })
  const recommendations = random
    .some([...pairs, ...ofBoth(pairs, viewer, hidden)], 14)
    .map(([from, person]) =>
      newRecommendation({
        id: newIdHere<'Recommendation'>(),
        from,
        person,
        to: random.pick([null, null, hidden, viewer, ...people].filter(to => to !== from && to !== person)),
        at: ago(random.between(1, 60)),
        message: 'Knows her trade.',
        retractedAt: random.chance(0.2) ? now : null,
      }),
    )

  const introductions = introductionsAmong(people, [viewer, hidden], random, now, newIdHere)

  const rows = {
    people: people.map(id => personRow(id, random, now, way === 'COMPANY' && id === viewer)),
    networks: networks.map(id => networkRow(id, random, now)),
    memberships,
    meetings,
    attendances,
    declarations,
    recommendations,
  }
  const others = people.slice(2)
  const [unavailable, shy] = random.some(others, 2) as [PersonId, PersonId]
  return {
    viewer,
    hidden,
    people,
    networks,
    run,
    introductions,
    ids: Array.from(
      { length: made },
      (_, n) => `${prefixOf(MARK)}-7000-8000-${(n + 1).toString(16).padStart(12, '0')}`,
    ),
    rows,
    contacts: people.slice(1, 5).map((person, i) => ({
      person,
      contact: {
        ...writtenContact(UNWRITTEN, { name: `Contact ${i}` }, now, () => null),
        ...{ id: newIdHere<'Contact'>(), createdAt: now, updatedAt: now },
      },
    })),
    ties: pairs.filter(() => random.chance(0.6)).map(([a, b]) => tieOf(a, b, random, hidden)),
    settings: [
      ...(random.chance(0.5) ? [{ person: unavailable, settings: { isConnector: false } }] : []),
      { person: shy, settings: { reachableBy: random.pick(['MY_NETWORKS', 'MY_RELATIONSHIPS'] as const) } },
      ...(way === 'NOBODY' || way === 'MY_RELATIONSHIPS'
        ? [{ person: hidden, settings: { visibleTo: way } }]
        : []),
      ...(way === 'COMPANY' ? [{ person: hidden, settings: { hiddenFromCompanies: ['Rival'] } }] : []),
    ],
    blocks: [
      random.some(others, 2) as [PersonId, PersonId],
      ...(way === 'BLOCKS' ? [[viewer, hidden] as const] : []),
      ...(way === 'BLOCKED' ? [[hidden, viewer] as const] : []),
    ],
  }
}

const STATUSES = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'INVITED', 'LAPSED', 'ENDED'] as const
const OUTSIDE = ['INVITED', 'ENDED'] as const
const ROLES = ['MEMBER', 'MEMBER', 'GUEST'] as const
const CAME_OR_NOT = ['PRESENT', 'LATE', 'ABSENT'] as const

/** The pairs of these two, so that what happens falls on them more often. */
function ofBoth<Pair extends readonly [PersonId, PersonId]>(
  pairs: readonly Pair[],
  a: PersonId,
  b: PersonId,
) {
  return pairs.filter(pair => pair.includes(a) || pair.includes(b))
}

function tieOf(a: PersonId, b: PersonId, random: Random, hidden: PersonId): ReferenceTie {
  const met = a === hidden || b === hidden ? 0 : random.pick([0.05, 0.25, 0.5, 1, 3])
  const declared = Math.min(met, random.pick([0, 0, 0.02]))
  return { a, b, met, declared, trust: random.pick([0.5, 1]) }
}

function personRow(id: PersonId, random: Random, now: Date, rival: boolean): NewPerson {
  const profile = {
    name: `${random.pick(['Anne', 'Bruno', 'Élise'])} ${MARK}`,
    profession: random.pick(['Baker', 'Notary', 'Baker Street Notary']),
    company: rival ? 'Rival' : random.pick([null, 'Acme']),
    needs: random.some(['accounting', 'bread', 'logo'], 2),
    offers: random.some(['accounting', 'bread', 'logo'], 2),
    purposes: random.some(['BUSINESS', 'LEARNING'] as const, 1),
    email: `${id.slice(-4)}@example.org`,
  }
  return newPerson(id, profile, now)
}

function networkRow(id: NetworkId, random: Random, now: Date): NewNetwork {
  const told = {
    name: `Club ${MARK}`,
    kind: random.pick(['BUSINESS_CLUB', 'WOMEN', 'REFERRAL'] as const),
    rules: { memberListVisibleTo: random.pick(['EVERYONE', 'MEMBERS'] as const) },
  }
  return newNetwork(id, told, now)
}

/** The plan as if the hidden person were not there: without all that links them to anybody, and all that names them. */
function withoutHidden(plan: Plan): Plan {
  const { hidden, rows } = plan
  const named = (row: object): boolean =>
    ['id', 'person', 'from', 'to'].some(key => Reflect.get(row, key) === hidden)
  const told = <Row extends { invitedBy?: PersonId | null; sponsoredBy?: PersonId | null }>(
    row: Row,
  ): Row => ({
    ...row,
    ...(row.invitedBy === hidden ? { invitedBy: null } : {}),
    ...(row.sponsoredBy === hidden ? { sponsoredBy: null } : {}),
  })
  const left = <Row extends object>(kept: readonly Row[]) => kept.filter(row => !named(row))
  return {
    ...plan,
    rows: {
      ...rows,
      people: left(rows.people),
      memberships: left(rows.memberships).map(told),
      attendances: left(rows.attendances).map(told),
      declarations: left(rows.declarations),
      recommendations: left(rows.recommendations),
    },
    contacts: plan.contacts.map(({ contact, person }) => ({
      contact,
      person: person === hidden ? null : person,
    })),
    introductions: plan.introductions.filter(
      ({ requester, connector, target }) => ![requester, connector, target].includes(hidden),
    ),
    ties: plan.ties.filter(({ a, b }) => a !== hidden && b !== hidden),
    settings: plan.settings.filter(({ person }) => person !== hidden),
    blocks: plan.blocks.filter(pair => !pair.includes(hidden)),
  }
}

function prefixOf(mark: string): string {
  return `${mark.slice(0, 8)}-${mark.slice(8)}`
}

/** The plan with the mark of its data set wherever one stands. */
function withMark<T>(value: T, mark: string): T {
  if (typeof value === 'string')
    return value.replaceAll(prefixOf(MARK), prefixOf(mark)).replaceAll(MARK, mark) as T
  if (Array.isArray(value)) return value.map(one => withMark(one, mark)) as T
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withMark(one, mark)])) as T
}
