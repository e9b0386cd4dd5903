import { newId } from '../../src/ids.js'
import { ServedHome } from '../support/served-home.js'

const served = new ServedHome()
beforeAll(() => served.serve(), 60_000)
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
  }
}

test('while Neo4j is away each request says so, and it answers again by itself', async () => {
  const client = await served.as(newId())
  await client.ask(CREATE, { input: { name: 'Jeanne' } })
  served.killNeo4j()
  const { errors, status } = await client.send('{ viewer { name } }')
  expect(status).toBe(503)
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' })
  expect((await fetch(`${served.url}/health/live`)).status).toBe(200)
  await answersAgain(() => client.send('{ viewer { name } }'))
  expect(await client.ask('{ viewer { name } }')).toEqual({ viewer: { name: 'Jeanne' } })
}, 60_000)
