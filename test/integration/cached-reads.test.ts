import { newId } from '../../src/ids.js'
import type { TestApp } from '../support/app.js'
import { circleOf, held } from '../support/gatherings.js'
import { requested, threeInARow, WITHDRAW } from '../support/introductions.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { JOIN } from '../support/scenes.js'
import { startIndexedApp } from '../support/synced-index.js'
import { until } from '../support/until.js'

let a: TestApp
let b: TestApp
beforeAll(async () => {
  a = await startIndexedApp()
  b = await startIndexedApp()
})
afterAll(async () => {
  for (const app of [a, b]) await app?.stop()
})

const PATHS = `query ($to: ID!) {
  introductionPaths(toPersonId: $to) { paths { score people { id name } } noPath { reason } }
}`
const PERSON = 'query ($id: ID!) { person(id: $id) { id name } }'
const PRIVACY =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }'
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'
const RENAME = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { name } } }'

const nameSeen = async ({ client }: Pick<Somebody, 'client'>, id: string): Promise<string | null> =>
  (await client.ask(PERSON, { id })).person?.name ?? null
const waysSeen = async ({ client }: Pick<Somebody, 'client'>, to: string): Promise<(string | undefined)[]> =>
  (await client.ask(PATHS, { to })).introductionPaths.paths.map(
    ({ people }: { people: { id: string }[] }) => people[1]?.id,
  )

/** The same person, asking through the other replica. */
const through = async (app: TestApp, one: Somebody): Promise<Somebody> => ({
  ...one,
  client: await app.as(one.id),
})

/** The queries that an answer takes, without those by which the index follows changes. */
async function queriesOf(app: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  return (await app.queriesOf(work)).filter(name => !name.startsWith('index-sync/'))
}

test('whoever asks again for a way, with names, is answered without asking Neo4j', async () => {
  const { requester, connector, target } = await threeInARow(a)
  const ask = () => requester.client.ask(PATHS, { to: target.id })
  let again: unknown
  await until('nothing is asked of Neo4j', async () => {
    const first = await ask()
    const queries = await queriesOf(a, async () => {
      again = await ask()
    })
    expect(again).toEqual(first)
    return queries.length === 0
  })
  expect(again).toMatchObject({
    introductionPaths: { paths: [{ people: [{}, { name: connector.name }, { name: target.name }] }] },
  })
})

test('what is written through one replica shows there at once, and in the other within a second', async () => {
  const { requester, connector, target } = await threeInARow(a)
  const elsewhere = await through(b, requester)
  await until('both know it', async () => (await waysSeen(elsewhere, target.id)).includes(connector.id))
  for (const name of ['Pierre Caradec', 'Pierre de Caradec']) {
    await connector.client.ask(RENAME, { input: { personId: connector.id, name } })
    expect(await nameSeen(requester, connector.id)).toBe(name)
    await until('the name shows', async () => (await nameSeen(elsewhere, connector.id)) === name)
  }
  const changes: [string, Record<string, unknown>][] = [
    [PRIVACY, { visibleTo: 'NOBODY' }],
    [PRIVACY, { visibleTo: 'EVERYONE', isConnector: false }],
  ]
  for (const [mutation, input] of changes) {
    await connector.client.ask(mutation, { input })
    expect(await waysSeen(requester, target.id)).toEqual([])
    await until('the way is gone', async () => (await waysSeen(elsewhere, target.id)).length === 0)
  }
  await connector.client.ask(PRIVACY, { input: { isConnector: true } })
  await until('the way is back', async () => (await waysSeen(elsewhere, target.id)).length === 1)
  await connector.client.ask(BLOCK, { input: { personId: requester.id } })
  expect(await nameSeen(requester, connector.id)).toBeNull()
  expect(await waysSeen(requester, target.id)).toEqual([])
  await until('they are hidden', async () => (await nameSeen(elsewhere, connector.id)) === null)
})

test('whoever lets only their networks or relationships find them is seen from the moment on that one is shared', async () => {
  const circle = await circleOf(a, 0)
  const { organiser, network } = circle
  const stranger = await somebody(a)
  await organiser.client.ask(PRIVACY, { input: { visibleTo: 'MY_NETWORKS' } })
  expect(await nameSeen(stranger, organiser.id)).toBeNull()
  await stranger.client.ask(JOIN, { input: { networkId: network, listCounts: true } })
  expect(await nameSeen(stranger, organiser.id)).toBe(organiser.name)

  await organiser.client.ask(PRIVACY, { input: { visibleTo: 'MY_RELATIONSHIPS' } })
  expect(await nameSeen(stranger, organiser.id)).toBeNull()
  a.clock.pass(1)
  await held(circle, [organiser, stranger], { startsAt: a.clock.now().toISOString() })
  expect(await nameSeen(stranger, organiser.id)).toBe(organiser.name)
  a.clock.pass(720)
  try {
    expect(await nameSeen(stranger, organiser.id)).toBeNull()
  } finally {
    a.clock.pass(-721)
  }
})

test('whom the viewer may not see costs what somebody absent does, however often others look', async () => {
  const [viewer, hidden, other] = [await somebody(a), await somebody(a), await somebody(a)]
  await hidden.client.ask(BLOCK, { input: { personId: viewer.id } })
  const absent = newId()
  await until('nothing but the people asked for is read', async () => {
    await nameSeen(other, hidden.id)
    const seen = await queriesOf(a, () => nameSeen(other, hidden.id))
    const costs = [hidden.id, absent, hidden.id, absent].map(id => () => nameSeen(viewer, id))
    const queries: string[][] = []
    for (const ask of costs) queries.push(await queriesOf(a, ask))
    expect(new Set(queries.map(String)).size).toBeLessThanOrEqual(2)
    return seen.length === 0 && queries.every(names => String(names) === 'people/find-many')
  })
})

test('a mutation is judged by what its sender may do now, whichever replica was told', async () => {
  const circle = await circleOf(a, 1)
  const [member] = circle.members as [Somebody]
  const UPDATE =
    'mutation ($input: UpdateNetworkInput!) { updateNetwork(input: $input) { network { description } } }'
  const CHANGE =
    'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { role } } }'
  const { network } = await circle.organiser.client.ask(
    'query ($id: ID!) { network(id: $id) { memberships(first: 10) { nodes { id person { id } } } } }',
    { id: circle.network },
  )
  const membership = network.memberships.nodes.find(
    ({ person }: { person: { id: string } }) => person.id === member.id,
  ).id
  const input = { networkId: circle.network, description: 'Breakfasts.' }
  const there = await through(b, member)
  for (const [role, taken] of [
    ['ORGANISER', true],
    ['MEMBER', false],
    ['ORGANISER', true],
  ] as const) {
    await circle.organiser.client.ask(CHANGE, { input: { membershipId: membership, role } })
    const { errors } = await there.client.send(UPDATE, { input })
    expect(errors?.[0]?.extensions.code).toBe(taken ? undefined : 'FORBIDDEN')
  }
})

test('a connector whose budget is spent is passed over at once, and offered again when it frees', async () => {
  const three = await threeInARow(a)
  const { requester, connector, target } = three
  await connector.client.ask(PRIVACY, { input: { introductionBudget: 1 } })
  expect(await waysSeen(requester, target.id)).toEqual([connector.id])
  const introduction = await requested(three)
  expect(await waysSeen(requester, target.id)).toEqual([])
  await requester.client.ask(WITHDRAW, { input: { introductionId: introduction } })
  expect(await waysSeen(requester, target.id)).toEqual([connector.id])
  await requested(three)
  a.clock.pass(15)
  try {
    expect(await waysSeen(requester, target.id)).toEqual([connector.id])
  } finally {
    a.clock.pass(-15)
  }
})
