import { defaultRules } from '../../src/networks/network.js'
import { silentProgress } from '../../src/progress.js'
import type {
  Region,
  RegionMeeting,
  RegionMembership,
  RegionNetwork,
  RegionPerson,
} from '../../src/sample/region.js'
import { met, REPORT_OUTCOME, recommends } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { announced, PLAN, SET, SETTLE } from '../support/gatherings.js'
import { importsOf } from '../support/imports.js'
import { newcomers } from '../support/newcomers.js'
import { joinNetwork, networkOf, newcomerTo, oddWord } from '../support/scenes.js'

const NOW = '2026-06-15T12:00:00Z'
const TODAY = '2026-06-15'
const STARTS = '2026-06-15T10:00:00Z'
const ENDS = '2026-06-15T11:00:00Z'

const app = appOfTests(NOW)

const word = oddWord()
const network = { name: `Club ${word}`, kind: 'REFERRAL' } as const
const rules = { ...defaultRules('REFERRAL'), oneMemberPerProfession: true }
const person = {
  ...{ name: `Zoé ${word}`, profession: 'Notaire', company: `Étude ${word}`, city: 'Rennes' },
  email: `${word}@example.org`,
}
const entry = { status: 'PRESENT', role: 'HOST' } as const

/** What Neo4j keeps of the one meeting's only guest, and around them: labels, and properties but for ids and locks. */
const STORED = {
  name: 'one-writer',
  text: `
    MATCH (person:Person)-[attendance:ATTENDED]->(meeting:Meeting)<-[:HELD]-(network:Network {name: $network}),
          (person)-[membership:MEMBER_OF]->(network)
    WHERE NOT network.id IN $but
    RETURN network.id AS id,
           {network: [labels(network), properties(network)], meeting: [labels(meeting), properties(meeting)],
            person: [labels(person), properties(person)], membership: properties(membership),
            attendance: properties(attendance)} AS stored`,
}
type Properties = Record<string, unknown>
type Labelled = [labels: string[], properties: Properties]
interface Stored {
  network: Labelled
  meeting: Labelled
  person: Labelled
  membership: Properties
  attendance: Properties
}

const found: string[] = []

/** What came in since the last time, but for on whose word it rests: that is the way's own. */
async function stored(): Promise<Stored> {
  const rows = await app.graph.run<{ id: string; stored: Stored }>(STORED, {
    network: network.name,
    but: found,
  })
  expect(rows).toHaveLength(1)
  const [row] = rows
  if (!row) throw new Error('Nothing came in.')
  found.push(row.id)
  const { membership, attendance, ...nodes } = row.stored
  for (const way of [
    'basis',
    'counts',
    'coversUntil',
    'coversInRoom',
    'coversTableSizes',
    'enteredAt',
    'seatedAt',
  ])
    delete attendance[way]
  for (const way of ['acceptedAt', 'listCounts']) delete membership[way]
  for (const properties of [membership, attendance, ...Object.values(nodes).map(([, own]) => own)]) {
    delete properties.id
    delete properties.locked
    delete properties.lastEnteredAt
    delete properties.lastWordAt
    // Whom an organiser lists is told of it; whom a list or the sample brings in is not.
    delete properties.noticesWritten
    // Changes of a list and its settling are counted, and how many there are is the way's own.
    delete properties.revision
    // When a meeting was planned: what a list or the sample tells of is history.
    delete properties.daySetAt
  }
  return row.stored
}

/** Without what lists have no columns for. */
function asListed({ network, meeting, membership, ...rest }: Stored): Stored {
  const [networkLabels, { name, foldedName, words, kind, timeZone, purposes, createdAt, updatedAt }] = network
  const [meetingLabels, { endsAt: _, place: __, ...ofMeeting }] = meeting
  const { seat: ___, foldedSeat: ____, ...ofMembership } = membership
  return {
    ...rest,
    network: [networkLabels, { name, foldedName, words, kind, timeZone, purposes, createdAt, updatedAt }],
    meeting: [meetingLabels, ofMeeting],
    membership: ofMembership,
  }
}

const { attendance, encounters, recommendations } = importsOf(app)

async function byApi(): Promise<Stored> {
  const organiser = await newcomerTo(app)
  const id = await networkOf(app, organiser.id, { ...network, rules })
  const member = await newcomerTo(app, person)
  await joinNetwork(app, member.id, id)
  const client = await app.as(organiser.id)
  const meeting = { networkId: id, title: 'Breakfast', startsAt: STARTS, endsAt: ENDS, place: 'Le Halle' }
  const { planMeeting } = await client.ask(PLAN, { input: meeting })
  await announced(app.graph, planMeeting.meeting.id)
  const entries = [{ personId: member.id, ...entry, tables: [{ round: 1, name: 'A' }] }]
  await client.ask(SET, { input: { meetingId: planMeeting.meeting.id, entries } })
  await client.ask(SETTLE, { input: { meetingId: planMeeting.meeting.id } })
  return stored()
}

async function byList(): Promise<Stored> {
  const { name, profession, company, city, email } = person
  await attendance(
    'network,title,date,person,profession,company,city,email,status,role,table\n' +
      `${network.name},Breakfast,${STARTS},${name},${profession},${company},${city},${email},PRESENT,HOST,A\n`,
    { kind: network.kind },
  )
  return stored()
}

const unsaid = { headline: '', locale: '', needs: [], offers: [], purposes: [], phone: null }
const resident: RegionPerson = { key: 'zoé', ...person, ...unsaid, joinedAt: new Date(NOW) }

async function loadRegion(told: Partial<Region>): Promise<void> {
  const tour = { asker: 'zoé', sought: 'zoé', closePerson: 'zoé', meeting: 'breakfast' }
  const empty = { people: [], networks: [], encounters: [], recommendations: [], tour }
  await app.domain.sampleRegion.load({ ...empty, ...told }, silentProgress)
}

async function bySample(): Promise<Stored> {
  const membership: RegionMembership = {
    ...{
      person: 'zoé',
      status: 'ACTIVE',
      role: 'MEMBER',
      seat: 'Notaire',
      since: TODAY as RegionMembership['since'],
    },
    ...{ until: null, endReason: null, sponsoredBy: null },
  }
  const meeting: RegionMeeting = {
    ...{ key: 'breakfast', title: 'Breakfast', startsAt: new Date(STARTS), endsAt: new Date(ENDS) },
    ...{ place: 'Le Halle', isDiscovery: false, status: 'SETTLED' },
    attendances: [{ person: 'zoé', ...entry, tables: ['A'], invitedBy: null }],
  }
  const club: RegionNetwork = {
    ...{
      key: 'club',
      ...network,
      purposes: [],
      description: '',
      city: '',
      country: '',
      timeZone: 'Europe/Paris',
    },
    ...{ rules, fee: null, createdAt: new Date(NOW), organisers: [] },
    ...{ memberships: [membership], meetings: [meeting] },
  }
  await loadRegion({ people: [resident], networks: [club] })
  return stored()
}

/** What Neo4j keeps of what the first of these says of the second since an instant, but for ids and whom they tell it. */
const SAID = {
  name: 'one-writer-said',
  text: `
    MATCH (from:Person {name: $from})-[said:MET|RECOMMENDED]->(:Person {name: $person})
    WHERE said.at >= datetime($since)
    OPTIONAL MATCH (to:Person {name: $to}) WHERE to.id = said.to
    WITH said, properties(said) AS properties, to IS NOT NULL AS isToThem ORDER BY type(said)
    RETURN type(said) AS type, [key IN keys(properties) WHERE NOT key IN ['id', 'encounter', 'to'] | [key, properties[key]]] AS said, isToThem`,
}

/** Somebody, whom they met and vouch for, and to whom. */
interface Three {
  from: string
  person: string
  to: string
}
const three = (): Three => ({
  ...{ from: `Anne ${oddWord()}`, person: `Bruno ${oddWord()}`, to: `Carla ${oddWord()}` },
})
const MESSAGE = 'Precise and quick.'

function stated(names: Three): Promise<object[]> {
  return app.graph.run<{ type: string; said: [string, unknown][] }>(SAID, { ...names, since: STARTS })
}

async function statedByApi(): Promise<object[]> {
  const names = three()
  const [from, person, to] = await newcomers(app, [
    { name: names.from },
    { name: names.person },
    { name: names.to },
  ])
  if (!from || !person || !to) throw new Error('Nobody came.')
  // One meeting alone is too little to recommend.
  await met(from, person, '2026-06-10T10:00:00Z')
  await met(from, person, STARTS)
  const input = { recommendedPersonId: person.id, recipientId: to.id, message: MESSAGE }
  const recommendationId = await recommends(from, input)
  const dealValue = { amount: '1200.50', currencyCode: 'EUR' }
  await to.client.ask(REPORT_OUTCOME, { input: { recommendationId, outcome: 'BUSINESS', dealValue } })
  return stated(names)
}

async function statedByList(): Promise<object[]> {
  const names = three()
  await newcomers(app, [{ name: names.from }, { name: names.person }, { name: names.to }])
  await encounters(`a,b,date,confirmed\n${names.from},${names.person},${STARTS},yes\n`)
  const line = [names.from, names.person, names.to, NOW, MESSAGE].join()
  for (const outcome of ['PENDING,', 'BUSINESS,1200.50'])
    await recommendations(`from,person,to,date,message,outcome,amount\n${line},${outcome}\n`)
  return stated(names)
}

async function statedBySample(): Promise<object[]> {
  const names = three()
  const told = {
    from: 'from',
    person: 'person',
    to: 'to',
    network: null,
    message: MESSAGE,
    givenAt: new Date(NOW),
  }
  const at = new Date(STARTS)
  await loadRegion({
    people: Object.entries(names).map(([key, name]) => ({ ...resident, key, name })),
    encounters: [{ a: 'from', b: 'person', at, channel: 'IN_PERSON', confirmed: true, meeting: null }],
    recommendations: [{ ...told, outcome: 'BUSINESS', amount: 1200.5, currency: 'EUR' }],
  })
  return stated(names)
}

test('whoever comes in by a list, the sample region or the API is stored alike where the same is told', async () => {
  // The list first: it would recognise who is there.
  const listed = await byList()
  const sampled = await bySample()
  const {
    person: [itsLabels, { ownNameAt, ownEmailAt, ...said }],
    ...others
  } = await byApi()
  // Who tells of themself is marked as the one who does.
  expect([ownNameAt, ownEmailAt]).toEqual([said.createdAt, said.createdAt])
  const made: Stored = { person: [itsLabels, said], ...others }
  expect(sampled).toEqual(made)
  const [labels, { importedAt, nameAt, professionAt, companyAt, cityAt, emailAt, ...ofPerson }] =
    listed.person
  const [meetingLabels, { importKey, ...ofMeeting }] = listed.meeting
  const lists = [importedAt, nameAt, professionAt, companyAt, cityAt, emailAt, importKey]
  expect(lists).not.toContain(undefined)
  expect({ ...listed, person: [labels, ofPerson], meeting: [meetingLabels, ofMeeting] }).toEqual(
    asListed(made),
  )
  expect(made.membership).toEqual({
    ...{
      status: 'ACTIVE',
      role: 'MEMBER',
      since: TODAY,
      seat: 'Notaire',
      foldedSeat: 'notaire',
      sharesContact: false,
    },
  })
  expect(made.attendance).toEqual({ ...entry, tables: ['A'], tableSizes: [1] })
})

test('an encounter and a recommendation by a list, the sample region or the API are stored alike where the same is told', async () => {
  const sampled = await statedBySample()
  expect(sampled).toHaveLength(2)
  expect(await statedByList()).toEqual(sampled)
  expect(await statedByApi()).toEqual(sampled)
})
