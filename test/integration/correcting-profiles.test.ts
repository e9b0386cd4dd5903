import type { NetworkId } from '../../src/ids.js'
import { appOfTests, type Client } from '../support/app.js'
import { type Circle, circleOf, held, joiner, planned, RESPOND } from '../support/gatherings.js'
import { SignInProvider } from '../support/identity-provider.js'
import { listedIn, mergeInto } from '../support/merges.js'
import { somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'

const UPDATE = `mutation ($input: UpdatePersonInput!) {
  updatePerson(input: $input) { person { id name city email } }
}`
const VIEWER = '{ viewer { person { id } } }'

const app = appOfTests()
let circle: Circle
let organiser: Client
let elsewhere: NetworkId
beforeAll(async () => {
  circle = await circleOf(app, 0)
  organiser = circle.organiser.client
  elsewhere = await networkOf(app, (await somebody(app)).id)
})
const listed = (...networks: readonly NetworkId[]) => listedIn(app, [circle.network, ...networks])
const refusalOf = async (client: Client, { id }: { id: string }) => {
  const { message: _, ...refusal } = await client.refused(UPDATE, { input: { personId: id, city: 'Brest' } })
  return refusal
}
const NOT_THEIRS = { code: 'FORBIDDEN', reason: 'NOT_THE_PERSON' }

test('an organiser corrects the profile of somebody whom lists brought into their networks', async () => {
  const one = await listed()
  await held(circle, [one])
  const email = `${oddWord()}@example.org`
  const input = { personId: one.id, name: 'Claire Dumoulin', city: 'Brest', email }
  expect(await organiser.ask(UPDATE, { input })).toEqual({
    updatePerson: { person: { id: one.id, name: input.name, city: input.city, email } },
  })
})

test('whoever else it is, the organiser is refused in the same words', async () => {
  const claimed = await joiner(app, circle.network)
  const invitedElsewhere = await listed(elsewhere)
  const visitor = await listed()
  const others = await circleOf(app, 0)
  const meetingId = await planned(others, { startsAt: '2026-07-20T06:00:00Z', isDiscovery: true })
  await visitor.client.ask(RESPOND, { input: { meetingId, response: 'ATTENDING' } })
  for (const one of [claimed, invitedElsewhere, visitor, await listedIn(app, [])])
    expect(await refusalOf(organiser, one)).toEqual(NOT_THEIRS)
  expect(await refusalOf(others.organiser.client, await listed())).toEqual(NOT_THEIRS)
  expect(await refusalOf((await somebody(app)).client, await listed())).toEqual(NOT_THEIRS)
})

test('an organiser corrects nothing more once somebody has claimed the profile', async () => {
  const one = await listed()
  await one.client.ask(UPDATE, { input: { personId: one.id, name: 'Claire, as she writes it' } })
  expect(await refusalOf(organiser, one)).toEqual(NOT_THEIRS)
})

describe('an address that an organiser wrote', () => {
  const provider = new SignInProvider()
  beforeAll(async () => {
    await provider.start()
  })
  afterAll(async () => {
    await provider.stop()
  })
  const signedIn = async (email: string) => (await provider.signedIn(email)).ask(VIEWER)

  test('signs in whom it names, with what is in their networks', async () => {
    const one = await listed()
    const email = `${oddWord()}@example.org`
    await organiser.ask(UPDATE, { input: { personId: one.id, email } })
    expect(await signedIn(email)).toEqual({ viewer: { person: { id: one.id } } })
  })

  test.each([
    [
      'written on the profile',
      async (id: string, email: string) => {
        await organiser.ask(UPDATE, { input: { personId: id, email } })
        await organiser.ask(UPDATE, { input: { personId: id, email } })
      },
    ],
    [
      'merged into the profile',
      async (id: string, email: string) => {
        const bearer = await listedIn(app, [circle.network], { email })
        await mergeInto(organiser, { id }, bearer)
      },
    ],
  ])('%s, opens nothing of another network, until the administrator writes it', async (_way, write) => {
    const one = await listed()
    const email = `${oddWord()}@example.org`
    await write(one.id, email)
    await joinedBy(elsewhere, one.id)
    expect(await signedIn(email)).toEqual({ viewer: { person: null } })
    await (await app.admin()).ask(UPDATE, { input: { personId: one.id, email } })
    expect(await signedIn(email)).toEqual({ viewer: { person: { id: one.id } } })
  })
})

/** A list brings somebody who is there already into another network. */
async function joinedBy(network: NetworkId, id: string): Promise<void> {
  await app.graph.write(transaction =>
    transaction.run(
      {
        name: 'test/listed-elsewhere',
        text: `MATCH (person:Person {id: $id}), (network:Network {id: $network})
          CREATE (person)-[:MEMBER_OF {id: randomUUID(), status: 'ACTIVE', role: 'MEMBER', since: date('2026-06-01')}]->(network)`,
      },
      { id, network },
    ),
  )
}
