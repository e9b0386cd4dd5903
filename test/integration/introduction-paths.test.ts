import { type NetworkId, newId, type PersonId } from '../../src/ids.js'
import { utcDay } from '../../src/strength/days.js'
import { appOfTests } from '../support/app.js'
import { letKnow, tie } from '../support/knows.js'
import { bringIn, joinNetwork, networkOf, newcomerTo } from '../support/scenes.js'

const app = appOfTests()

const PATHS = `query (
  $toPersonId: ID!, $fromPersonId: ID, $limit: Int! = 5, $maxHops: Int! = 3, $minimumScore: Int! = 10, $networkId: ID, $avoidPersonIds: [ID!],
  $ranking: PathOrder! = SCORE, $differentFirstSteps: Boolean! = true
) {
  introductionPaths(
    toPersonId: $toPersonId, fromPersonId: $fromPersonId, limit: $limit, maxHops: $maxHops, minimumScore: $minimumScore, networkId: $networkId, avoidPersonIds: $avoidPersonIds,
    orderBy: $ranking, differentFirstSteps: $differentFirstSteps
  ) {
    paths {
      people { id } hops score askFirst { id } weakestStep { from { id } to { id } band }
      steps { from { id } to { id } band score evidence lastMetAt }
    }
    noPath { reason message meetings { id title } }
  }
}`

interface Paths {
  paths: { people: { id: PersonId }[]; [field: string]: unknown }[]
  noPath: { reason: string; message: string; meetings: { id: string; title: string }[] } | null
}

async function ask(as: PersonId, to: PersonId, more: Record<string, unknown> = {}): Promise<Paths> {
  return (await (await app.as(as)).ask(PATHS, { toPersonId: to, ...more })).introductionPaths
}

async function reason(as: PersonId, to: PersonId, more: Record<string, unknown> = {}) {
  return (await ask(as, to, more)).noPath?.reason
}

/** So many people, of whom none knows another. */
async function strangers<const Names extends string[]>(...names: Names) {
  const people = await Promise.all(names.map(name => newcomerTo(app, { name })))
  return Object.fromEntries(people.map((person, i) => [names[i], person.id])) as Record<
    Names[number],
    PersonId
  >
}

const joined = (network: NetworkId, person: PersonId) => joinNetwork(app, person, network)

const know = (...ties: ReturnType<typeof tie>[]) => letKnow(app.graph, ties, utcDay(app.clock.now()))

async function planned(organiser: PersonId, network: string, input: Record<string, unknown>): Promise<void> {
  const plan = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }'
  await (await app.as(organiser)).ask(plan, { input: { networkId: network, ...input } })
}

/** Jeanne knows Pierre and Nora well, who both know Lucie: Pierre better. */
async function twoWays() {
  const people = await strangers('jeanne', 'pierre', 'nora', 'lucie')
  const { jeanne, pierre, nora, lucie } = people
  await know(tie(jeanne, pierre, 2), tie(pierre, lucie, 1), tie(jeanne, nora, 2), tie(nora, lucie, 0.5))
  return people
}

describe('who can introduce me', () => {
  test('the best path comes first and names whom to turn to', async () => {
    const { jeanne, pierre, nora, lucie } = await twoWays()
    const { paths, noPath } = await ask(jeanne, lucie)
    expect(noPath).toBeNull()
    expect(paths.map(path => path.people.map(person => person.id))).toEqual([
      [jeanne, pierre, lucie],
      [jeanne, nora, lucie],
    ])
    expect(paths[0]).toMatchObject({
      hops: 2,
      // 63 % of what stands for MEDIUM.
      score: 16,
      askFirst: { id: pierre },
      weakestStep: { from: { id: pierre }, to: { id: lucie }, band: 'MEDIUM' },
    })
  })

  test('between two others a member sees the band alone, the administrator all', async () => {
    const { jeanne, lucie } = await twoWays()
    const at = app.clock.now().toISOString().slice(0, 10)
    const own = { band: 'GOOD', score: 63, evidence: 'CONFIRMED', lastMetAt: expect.stringContaining(at) }
    const [path] = (await ask(jeanne, lucie)).paths
    expect(path?.steps).toEqual([
      expect.objectContaining(own),
      expect.objectContaining({ band: 'MEDIUM', score: null, evidence: null, lastMetAt: null }),
    ])
    const admin = await app.admin()
    const { introductionPaths } = await admin.ask(PATHS, { fromPersonId: jeanne, toPersonId: lucie })
    expect(introductionPaths.paths[0].steps[1]).toMatchObject({ score: 39, evidence: 'CONFIRMED' })
  })

  test('whoever knows the person needs nobody else', async () => {
    const { jeanne, pierre } = await twoWays()
    const [path] = (await ask(jeanne, pierre)).paths
    expect(path).toMatchObject({ hops: 1, score: 63, askFirst: null })
  })

  test('the same question always has the same answer, and counts the queries it takes', async () => {
    const { jeanne, lucie } = await twoWays()
    const client = await app.as(jeanne)
    const first = await client.ask(PATHS, { toPersonId: lucie, maxHops: 4 })
    const queries = await app.queriesOf(async () =>
      expect(await client.ask(PATHS, { toPersonId: lucie, maxHops: 4 })).toEqual(first),
    )
    expect(queries.filter(name => name.startsWith('paths/'))).toEqual([
      'paths/unavailable-connectors',
      'paths/ties-of',
      'paths/ties-of',
    ])
  })

  test('those to avoid are on no path', async () => {
    const { jeanne, pierre, nora, lucie } = await twoWays()
    const { paths } = await ask(jeanne, lucie, { avoidPersonIds: [pierre] })
    expect(paths.map(path => path.askFirst)).toEqual([{ id: nora }])
  })

  test('what only one of two declares is no way for anybody', async () => {
    const { jeanne, pierre, lucie } = await strangers('jeanne', 'pierre', 'lucie')
    await know({ ...tie(jeanne, pierre, 0.25), declared: 0.25 }, tie(pierre, lucie, 1))
    expect(await reason(jeanne, lucie, { minimumScore: 1 })).toBe('NO_RELATIONSHIPS')
    expect(await reason(lucie, jeanne, { minimumScore: 1 })).toBe('NO_RELATIONSHIPS')
  })
})

describe('ways within a network', () => {
  test('every connector belongs to it', async () => {
    const { jeanne, pierre, nora, lucie } = await twoWays()
    const network = await networkOf(app, nora)
    const { paths } = await ask(jeanne, lucie, { networkId: network })
    expect(paths.map(path => path.askFirst)).toEqual([{ id: nora }])
    await joined(network, pierre)
    expect((await ask(jeanne, lucie, { networkId: network })).paths).toHaveLength(2)
  })

  test('where the member list is for members, others learn nothing of who belongs', async () => {
    const { jeanne, nora, lucie } = await twoWays()
    const network = await networkOf(app, nora, { kind: 'PEER_SUPPORT' })
    expect(await reason(jeanne, lucie, { networkId: network })).toBe('NO_RELATIONSHIPS')
    await joined(network, jeanne)
    expect((await ask(jeanne, lucie, { networkId: network })).paths).toHaveLength(1)
  })
})

describe('asking for another', () => {
  test('an organiser may ask for who belongs to their network now, and of ties with others sees bands alone', async () => {
    const { jeanne, lucie } = await twoWays()
    const { nadia } = await strangers('nadia')
    expect(await reason(nadia, lucie, { fromPersonId: jeanne })).toBe('NOT_FOUND')
    const network = await networkOf(app, nadia)
    await joined(network, jeanne)
    const { paths } = await ask(nadia, lucie, { fromPersonId: jeanne })
    expect(paths[0]?.steps).toEqual([
      expect.objectContaining({ band: 'GOOD', score: null }),
      expect.objectContaining({ band: 'MEDIUM', score: null }),
    ])
  })

  test('a member may not, in the same words as for nobody at all', async () => {
    const { jeanne, pierre, lucie } = await twoWays()
    const refused = await ask(pierre, lucie, { fromPersonId: jeanne })
    expect(refused).toEqual(await ask(pierre, lucie, { fromPersonId: newId() }))
    expect(refused).toEqual(await ask(pierre, newId() as PersonId))
    expect(refused.noPath).toMatchObject({ reason: 'NOT_FOUND', meetings: [] })
  })
})

describe('why there is no path', () => {
  test('to oneself', async () => {
    const { jeanne } = await strangers('jeanne')
    expect(await reason(jeanne, jeanne)).toBe('SAME_PERSON')
  })

  test('whoever knows nobody is told so first', async () => {
    const { jeanne, pierre, lucie } = await strangers('jeanne', 'pierre', 'lucie')
    expect(await reason(jeanne, lucie)).toBe('NO_RELATIONSHIPS')
    await know(tie(jeanne, pierre, 1))
    expect(await reason(jeanne, lucie)).toBe('NO_RELATIONSHIPS')
  })

  test('a way that is too weak, one that is too far, and none at all', async () => {
    const { a, b, c, d, e, f } = await strangers('a', 'b', 'c', 'd', 'e', 'f')
    await know(tie(a, b, 1), tie(b, c, 0.1), tie(c, d, 1), tie(e, f, 1))
    expect(await ask(a, c, { minimumScore: 11 })).toMatchObject({
      paths: [],
      noPath: { reason: 'TOO_WEAK', message: expect.stringContaining('Lower `minimumScore`') },
    })
    expect(await ask(a, d, { maxHops: 2 })).toMatchObject({
      noPath: { reason: 'TOO_FAR', message: expect.stringContaining('`maxHops` to 3') },
    })
    expect(await reason(a, f)).toBe('NOT_REACHABLE')
  })

  test('a way of six steps is too far, one of seven is none', async () => {
    const { a, b, c, d, e, f, g, h } = await strangers('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
    await know(...[a, b, c, d, e, f, g].map((one, i) => tie(one, [b, c, d, e, f, g, h][i] as PersonId, 3)))
    expect(await reason(a, g, { maxHops: 4 })).toBe('TOO_FAR')
    expect(await reason(a, h, { maxHops: 4 })).toBe('NOT_REACHABLE')
  })
})

describe('where two could meet', () => {
  test('meetings of networks both belong to come first, then those open to the other', async () => {
    const { jeanne, lucie } = await strangers('jeanne', 'lucie')
    const both = await networkOf(app, jeanne, { rules: { admission: 'SPONSORSHIP' } })
    await bringIn(app, jeanne, both, lucie)
    const open = await networkOf(app, lucie)
    const closed = await networkOf(app, lucie, { rules: { admission: 'SPONSORSHIP' } })
    await planned(jeanne, both, { title: 'Both', startsAt: '2026-07-20T07:30:00Z' })
    await planned(lucie, open, { title: 'Open', startsAt: '2026-07-01T07:30:00Z' })
    await planned(lucie, closed, { title: 'Closed', startsAt: '2026-06-20T07:30:00Z' })
    await planned(lucie, closed, { title: 'Discovery', startsAt: '2026-07-10T07:30:00Z', isDiscovery: true })
    const { noPath } = await ask(jeanne, lucie)
    expect(noPath?.meetings.map(meeting => meeting.title)).toEqual(['Both', 'Open', 'Discovery'])
    expect(noPath?.message).toContain('could meet')
  })

  test('the five that are soonest are told', async () => {
    const { jeanne, lucie } = await strangers('jeanne', 'lucie')
    const open = await networkOf(app, lucie)
    for (const day of [6, 5, 4, 3, 2, 1])
      await planned(lucie, open, { title: `July ${day}`, startsAt: `2026-07-0${day}T07:30:00Z` })
    const { noPath } = await ask(jeanne, lucie)
    expect(noPath?.meetings.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5].map(day => `July ${day}`))
  })

  test('they do not tell who belongs to a network whose list is for members', async () => {
    const { jeanne, lucie } = await strangers('jeanne', 'lucie')
    const circle = await networkOf(app, lucie, { kind: 'PEER_SUPPORT' })
    await planned(lucie, circle, { title: 'Circle', startsAt: '2026-07-01T18:00:00Z' })
    expect((await ask(jeanne, lucie)).noPath?.meetings).toEqual([])
    expect((await ask(lucie, jeanne)).noPath?.meetings).toHaveLength(1)
  })
})

test.each<[string, unknown, string?]>([
  ['maxHops', 9],
  ['maxHops', 0],
  ['limit', 0],
  ['limit', 21],
  ['limit', -1],
  ['minimumScore', 0],
  ['minimumScore', 101],
  ['avoidPersonIds', Array.from({ length: 101 }, () => newId())],
  ['avoidPersonIds', ['x'], 'avoidPersonIds[0]'],
  ['networkId', 'x'],
  ['fromPersonId', 'x'],
  ['toPersonId', 'x'],
])('%s out of its range is bad input (%#)', async (field, value, told = field) => {
  const { jeanne, lucie } = await strangers('jeanne', 'lucie')
  const client = await app.as(jeanne)
  expect(await client.refused(PATHS, { toPersonId: lucie, [field]: value })).toMatchObject({
    code: 'BAD_INPUT',
    field: told,
  })
})
