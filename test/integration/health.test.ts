import { METRIC_NAMES } from '../../src/health/metric.js'
import { type NetworkId, newId } from '../../src/ids.js'
import { fold } from '../../src/text.js'
import { appOfTests, type Client } from '../support/app.js'
import { joiner, PLAN, RESPOND } from '../support/gatherings.js'
import { type TwoHalves, twoHalves } from '../support/networks-in-time.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { bringIn, JOIN, networkOf } from '../support/scenes.js'

const app = appOfTests()
let club: TwoHalves
beforeAll(async () => {
  club = await twoHalves(app)
})

const METRICS = 'metrics { name value range { atLeast atMost } unit band previous reason definition }'
const HEALTH = `query ($network: ID!, $asOf: LocalDate) { network(id: $network) { health(asOf: $asOf) { asOf since band ${METRICS} } } }`

async function healthOf(client: Client, network: NetworkId, fields: string, asOf: string | null = null) {
  const data = await client.ask(
    `query ($network: ID!, $asOf: LocalDate) { network(id: $network) { health(asOf: $asOf) { ${fields} } } }`,
    { network, asOf },
  )
  return data.network.health
}

const valuesOf = (metrics: { name: string; value: number | null }[]) =>
  Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
const analyst = () => app.as(newId(), 'analyst')

test('an organiser sees every metric, of today unless told otherwise', async () => {
  const { network } = await club.organiser.client.ask(HEALTH, { network: club.network })
  const { asOf, since, metrics } = network.health
  expect({ asOf, since }).toEqual({ asOf: '2026-06-15', since: '2025-06-15' })
  expect(metrics.map(({ name }: { name: string }) => name)).toEqual(METRIC_NAMES)
  expect(valuesOf(metrics)).toMatchObject({
    MEMBERS: 11,
    MEETINGS: 12,
    MEETING_SIZE: 6,
    CORE: 5,
    LARGEST_COMPONENT: 1,
    ISOLATED: 0,
    BRIDGES: 1,
    DENSITY: 30 / 55,
    MIXING_BY_PROFESSION: (10 - 20) / 30,
    RECOMMENDATIONS_PER_MEMBER: 0,
    OUTSIDE_LINKS: 0,
    ABSENCE_FACTOR: 5,
  })
  for (const { value, range, reason } of metrics)
    expect({ range, isEmpty: reason !== null }).toEqual({
      range: value === null ? null : { atLeast: value, atMost: value },
      isEmpty: value === null,
    })
})

test('the past shows as it was: strengths, meetings and members of that day', async () => {
  const then = await healthOf(club.organiser.client, club.network, `since ${METRICS}`, '2025-07-31')
  expect(then.since).toBe('2024-07-31')
  expect(valuesOf(then.metrics)).toMatchObject({
    MEMBERS: 11,
    MEETINGS: 1,
    ISOLATED: 5 / 11,
    MEETING_SIZE: null,
  })
  const { history } = await healthOf(
    club.organiser.client,
    club.network,
    `history(months: 3) { asOf ${METRICS} }`,
  )
  expect(history.map(({ asOf }: { asOf: string }) => asOf)).toEqual([
    '2026-03-31',
    '2026-04-30',
    '2026-05-31',
  ])
  const meetings = history.map((point: { metrics: never[] }) => valuesOf(point.metrics).MEETINGS)
  expect(meetings).toEqual([9, 10, 11])
})

test.each([
  ['history(months: 60)', 'history(months: 61)', 'months'],
  ['actions(limit: 100) { gain }', 'actions(limit: 101) { gain }', 'limit'],
  ['keystones(limit: 100) { cutsOff }', 'keystones(limit: 101) { cutsOff }', 'limit'],
  ['neighbours(limit: 100) { sharedMembers }', 'neighbours(limit: 101) { sharedMembers }', 'limit'],
  ['neighbours(limit: 1) { sharedMembers }', 'neighbours(limit: 0) { sharedMembers }', 'limit'],
])('%s is given, and %s is refused', async (given, refused, field) => {
  const { client } = club.organiser
  const whole = (part: string) => (part.startsWith('history') ? `${part} { asOf }` : part)
  await healthOf(client, club.network, whole(given))
  const query = `query ($network: ID!) { network(id: $network) { health { ${whole(refused)} } } }`
  expect(await client.refused(query, { network: club.network })).toMatchObject({ code: 'BAD_INPUT', field })
})

test('the one on whom all rests is a keystone, and what would be left without them is told', async () => {
  const { organiser, halves } = club
  const { keystones, without, groups } = await healthOf(
    organiser.client,
    club.network,
    `keystones { person { id } cutsOff betweenness }
     without(personIds: ["${organiser.id}"]) { membersLeft isolated components largestComponent meanDistance cutOff { totalCount nodes { id } } }
     groups { size cohesion people { totalCount nodes { id } } }`,
  )
  expect(keystones).toEqual([
    { person: { id: organiser.id }, cutsOff: 5, betweenness: expect.closeTo(50 / 90, 9) },
  ])
  expect(without).toMatchObject({
    membersLeft: 10,
    isolated: 0,
    components: 2,
    largestComponent: 5,
    meanDistance: 1,
  })
  expect(without.cutOff.totalCount).toBe(5)
  const cutOff = without.cutOff.nodes.map(({ id }: Somebody) => id).sort()
  expect(halves.map(half => half.map(({ id }) => id).sort())).toContainEqual(cutOff)
  expect(groups.map(({ size }: { size: number }) => size)).toEqual([6, 5])
})

test('the people of a group come by name, page after page', async () => {
  const { client } = club.organiser
  const namesFrom = async (after: string | null): Promise<string[]> => {
    const asked = `groups { people(first: 4, after: ${JSON.stringify(after)}) { nodes { name } pageInfo { hasNextPage endCursor } } }`
    const { nodes, pageInfo } = (await healthOf(client, club.network, asked)).groups[0].people
    const names = nodes.map(({ name }: { name: string }) => name)
    return pageInfo.hasNextPage ? [...names, ...(await namesFrom(pageInfo.endCursor))] : names
  }
  const names = await namesFrom(null)
  const { groups } = await healthOf(client, club.network, 'groups { people { nodes { name } } }')
  expect(names).toEqual(groups[0].people.nodes.map(({ name }: { name: string }) => name))
  expect(names).toEqual(names.toSorted((one, other) => (fold(one) < fold(other) ? -1 : 1)))
  const refused = `query ($network: ID!) { network(id: $network) { health { groups { people(first: 101) { totalCount } } } } }`
  expect(await client.refused(refused, { network: club.network })).toMatchObject({
    code: 'BAD_INPUT',
    field: 'first',
  })
})

test('each act names the metric it moves, and by how much it moves it when done', async () => {
  const { actions } = await healthOf(
    club.organiser.client,
    club.network,
    'actions { metric kind gain reason people { id } meeting { id } }',
  )
  const [handOver] = actions.filter(({ metric }: { metric: string }) => metric === 'BRIDGES')
  expect(handOver).toMatchObject({ kind: 'HAND_OVER', gain: 1 })
  expect(handOver.people[0].id).toBe(club.organiser.id)
  const named = actions.flatMap(({ people }: { people: Somebody[] }) => people.map(({ id }) => id))
  for (const id of named) expect(named.filter((one: string) => one === id).length).toBeLessThanOrEqual(2)
})

test('too many expected at the next meeting are better split, and whoever does not know another sits together', async () => {
  const { organiser, network, members } = await twoHalves(app, { rules: { informationMeetingSize: 8 } })
  const { planMeeting } = await organiser.client.ask(PLAN, {
    input: { networkId: network, title: 'Summer', startsAt: '2026-06-20T09:00:00Z' },
  })
  const meeting = planMeeting.meeting.id
  for (const member of members)
    await member.client.ask(RESPOND, { input: { meetingId: meeting, response: 'ATTENDING' } })
  const { actions } = await healthOf(organiser.client, network, 'actions { metric kind gain meeting { id } }')
  expect(actions).toContainEqual({
    metric: 'MEETING_SIZE',
    kind: 'SPLIT_MEETING',
    // (72 + 10) / 13 with it whole, less (72 + 10) / 14.
    gain: expect.closeTo(82 / 13 - 82 / 14, 9),
    meeting: { id: meeting },
  })
})

test('a change is seen at once, and a second reader costs one query, whatever changes elsewhere', async () => {
  const own = await twoHalves(app)
  const bridges = async () =>
    (await healthOf(own.organiser.client, own.network, 'metric(name: BRIDGES) { value }')).metric.value
  expect(await bridges()).toBe(1)
  await somebody(app)
  const again = await app.queriesOf(bridges)
  // Another test may change its own people meanwhile, which costs a look at whom that was.
  const cost = again.filter(name => name.startsWith('health/') && name !== 'health/changes-since')
  expect(cost).toEqual(['health/revision'])
  const [one, other] = own.halves.map(half => half[0] as Somebody) as [Somebody, Somebody]
  const declare =
    'mutation ($input: DeclareEncounterInput!) { declareEncounter(input: $input) { encounter { id } } }'
  const at = '2026-06-14T09:00:00Z'
  await one.client.ask(declare, { input: { personId: other.id, metAt: at } })
  await other.client.ask(declare, { input: { personId: one.id, metAt: at } })
  expect(await bridges()).toBe(0)
})

describe('who sees health', () => {
  test('organisers, the administrator and analysts; members and organisers of other networks do not', async () => {
    const stranger = await somebody(app)
    await networkOf(app, stranger.id)
    const member = club.members[0] as Somebody
    for (const client of [member.client, stranger.client])
      expect(await healthOf(client, club.network, 'asOf')).toBeNull()
    for (const client of [club.organiser.client, await app.admin(), await analyst()])
      expect(await healthOf(client, club.network, 'asOf')).not.toBeNull()
  })

  test('analysts see the ends of past months, and nobody', async () => {
    const client = await analyst()
    const health = await healthOf(
      client,
      club.network,
      'asOf actions { kind } keystones { cutsOff } groups { size } without(personIds: []) { membersLeft }',
    )
    expect(health).toEqual({
      asOf: '2026-05-31',
      actions: null,
      keystones: null,
      groups: null,
      without: null,
    })
    for (const asOf of ['2026-05-30', '2026-06-15', '2026-06-30'])
      expect(await client.refused(HEALTH, { network: club.network, asOf })).toMatchObject({
        code: 'BAD_INPUT',
        field: 'asOf',
      })
  })

  test('analysts get ranges, and nothing that fewer than ten stand behind', async () => {
    const { metrics } = await healthOf(await analyst(), club.network, METRICS)
    const metric = (name: string) => metrics.find((one: { name: string }) => one.name === name)
    const told = { value: null, previous: null, reason: null }
    expect(metric('MEMBERS')).toMatchObject({ ...told, range: { atLeast: 10, atMost: 14 }, band: 'STEADY' })
    expect(metric('MEETINGS')).toMatchObject({ value: 11, range: { atLeast: 11, atMost: 11 }, reason: null })
    expect(metric('BRIDGES')).toMatchObject({ ...told, range: { atLeast: 0, atMost: 4 }, band: 'UNKNOWN' })
    expect(metric('ISOLATED')).toMatchObject({ ...told, range: { atLeast: 0, atMost: 4 / 10 } })
    expect(metric('CORE')).toMatchObject({ ...told, range: { atLeast: 5, atMost: null }, band: 'THRIVING' })
    expect(metric('RETENTION')).toMatchObject({ value: null, range: null, reason: 'TOO_FEW_PEOPLE' })
  })

  test('one who has come shows to the organiser, and to no analyst', async () => {
    const own = await twoHalves(app)
    app.clock.set('2026-07-10T09:00:00Z')
    await joiner(app, own.network)
    app.clock.set('2026-08-10T09:00:00Z')
    const members = async (asOf: string, who: Client) =>
      (await healthOf(who, own.network, 'metric(name: MEMBERS) { value range { atLeast atMost } }', asOf))
        .metric
    const client = await analyst()
    expect(await members('2026-06-30', own.organiser.client)).toMatchObject({ value: 11 })
    expect(await members('2026-07-31', own.organiser.client)).toMatchObject({ value: 12 })
    for (const asOf of ['2026-06-30', '2026-07-31'])
      expect(await members(asOf, client)).toEqual({ value: null, range: { atLeast: 10, atMost: 14 } })
    app.clock.set('2026-06-15T12:00:00Z')
  })

  test('whoever says to have belonged for long counts from when they joined', async () => {
    const own = await twoHalves(app)
    const members = async (asOf: string) =>
      (await healthOf(own.organiser.client, own.network, 'metric(name: MEMBERS) { value }', asOf)).metric
        .value
    const before = await members('2026-05-31')
    const puppet = await somebody(app)
    await bringIn(app, own.organiser.id, own.network, puppet.id, { since: '2024-01-01' })
    expect(await members('2026-05-31')).toBe(before)
    expect(await members('2026-06-15')).toBe(before + 1)
  })

  test('networks are neighbours to analysts from ten shared, in ranges', async () => {
    const own = await twoHalves(app)
    app.clock.set('2026-05-10T09:00:00Z')
    const others = await Promise.all(Array.from({ length: 6 }, () => somebody(app)))
    const founder = others[0] as Somebody
    const near = await networkOf(app, founder.id)
    for (const one of [...others.slice(1), ...own.halves[0]])
      await one.client.ask(JOIN, { input: { networkId: near, listCounts: true } })
    const far = await networkOf(app, founder.id)
    for (const one of own.members) await one.client.ask(JOIN, { input: { networkId: far, listCounts: true } })
    app.clock.set('2026-06-15T12:00:00Z')
    const neighbours = async (client: Client) =>
      (await healthOf(client, own.network, 'neighbours { sharedMembers network { id } }', '2026-05-31'))
        .neighbours
    expect(await neighbours(own.organiser.client)).toEqual([
      { sharedMembers: 10, network: { id: far } },
      { sharedMembers: 5, network: { id: near } },
    ])
    const analysed = await healthOf(
      await analyst(),
      own.network,
      'neighbours { sharedMembers sharedMembersRange { atLeast atMost } relationships relationshipsRange { atLeast atMost } network { id } }',
      '2026-05-31',
    )
    expect(analysed.neighbours).toEqual([
      {
        sharedMembers: null,
        sharedMembersRange: { atLeast: 10, atMost: 14 },
        relationships: null,
        relationshipsRange: { atLeast: 0, atMost: 9 },
        network: { id: far },
      },
    ])
  })
})
