import { setTimeout as delay } from 'node:timers/promises'
import { newId } from '../../src/ids.js'
import { startEntregent, told } from '../support/command-line.js'
import { JOIN, planned, REOPEN, SET, SETTLE } from '../support/gatherings.js'
import { networkOf } from '../support/scenes.js'
import { ServedHome } from '../support/served-home.js'

const served = new ServedHome()
// Two services start on one new store at once, as two replicas may.
beforeAll(async () => {
  const replica = startEntregent(['serve'], { ...served.environment(), PORT: '0' })
  await Promise.all([served.serve(), told(replica, /Serving/)])
  replica.kill('SIGKILL')
})
afterAll(() => served.remove())

const CREATE = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }'

/** Asks until the answer has no errors; the errors on the way must all say that the database is away. */
async function answersAgain(
  ask: () => Promise<{ errors?: { extensions: { code: string } }[] }>,
): Promise<void> {
  for (;;) {
    const { errors } = await ask()
    if (!errors) return
    expect(errors[0]?.extensions.code).toBe('UNAVAILABLE')
    await delay(50)
  }
}

test('while Neo4j is away each request says so, and it answers again by itself', async () => {
  const client = await served.as(newId())
  await client.ask(CREATE, { input: { name: 'Jeanne' } })
  await served.killNeo4j()
  const { errors, status } = await client.send('{ viewer { name } }')
  expect(status).toBe(503)
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' })
  expect((await fetch(`${served.url}/health/live`)).status).toBe(200)
  await answersAgain(() => client.send('{ viewer { name } }'))
  expect(await client.ask('{ viewer { name } }')).toEqual({ viewer: { name: 'Jeanne' } })
})

const STATE = `query ($meeting: ID!) { meeting(id: $meeting) { status presentCount } service { relationships } }`

test('a settling that is killed half-way happened whole or not at all, and can be done again', async () => {
  const size = 40
  const pairs = (size * (size - 1)) / 2
  const organiser = await served.somebody()
  const network = await networkOf(served, organiser.id)
  const members = await Promise.all(Array.from({ length: size }, () => served.somebody()))
  for (const { id, client } of members) await client.ask(JOIN, { input: { network, person: id } })
  const circle = { network, organiser, members }
  const meeting = await planned(circle, { startsAt: new Date(Date.now() - 86_400_000).toISOString() })
  const entries = circle.members.map(({ id }) => ({ person: id }))
  await circle.organiser.client.ask(SET, { input: { meeting, entries } })

  for (const moment of [15, 60]) {
    const settled = (await served.as(organiser.id)).send(SETTLE, { input: { meeting } }).catch(() => null)
    await delay(moment)
    await served.killService()
    await served.killNeo4j()
    await settled
    await served.serve()

    const client = await served.as(organiser.id)
    const after = await client.ask(STATE, { meeting })
    const isSettled = after.meeting.status === 'SETTLED'
    expect(after.service.relationships).toBe(isSettled ? pairs : 0)
    if (isSettled) await client.ask(REOPEN, { input: { meeting } })
    expect((await client.ask(STATE, { meeting })).service.relationships).toBe(0)
  }

  const client = await served.as(organiser.id)
  await client.ask(SETTLE, { input: { meeting } })
  expect((await client.ask(STATE, { meeting })).service.relationships).toBe(pairs)
})
