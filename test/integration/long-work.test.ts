import { EXPORT } from '../../src/data-subject-requests/data-subject.js'
import { Deadline } from '../../src/deadline.js'
import { appOfTests } from '../support/app.js'
import { circleOf, held } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'

const app = appOfTests()

const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ')

describe('what takes long is worked out once a request, however often it is asked for', () => {
  let person: Somebody
  let network: string
  beforeAll(async () => {
    const circle = await circleOf(app, 3)
    await held(circle, circle.members)
    person = circle.organiser
    network = circle.network
  })
  /** In the order of their names: those that run side by side come in any. */
  const queriesOf = async (query: string) => (await app.queriesOf(() => person.client.ask(query))).sort()

  test.each([
    ['peopleToMeet', (i: number) => `a${i}: peopleToMeet(first: 10) { nodes { score } }`],
    [
      'peopleToMeet, pages of many sizes',
      (i: number) => `a${i}: peopleToMeet(first: ${i + 1}) { totalCount }`,
    ],
  ])('%s', async (_, field) => {
    const asked = (count: number) => queriesOf(`{ viewer { person { ${times(count, field)} } } }`)
    expect(await asked(9)).toEqual(await asked(1))
  })

  test('health', async () => {
    const field = (i: number) => `a${i}: health { band actions { gain } history(months: 2) { asOf } }`
    // What others have changed meanwhile is read once more.
    const asked = async (count: number) =>
      (await queriesOf(`{ network(id: "${network}") { ${times(count, field)} } }`)).filter(
        name => name !== 'health/changes-since',
      )
    await asked(1)
    expect(await asked(9)).toEqual(await asked(1))
  })
})

describe('the thread that it is worked out in', () => {
  test('tells what was refused there as it would be told here', async () => {
    const { client } = await somebody(app)
    const other = await somebody(app)
    const response = await fetch(`${client.url}/people/${other.id}/export`, { headers: client.headers })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', reason: 'NOT_THE_PERSON' } }],
    })
  })

  test('reads what has just been written', async () => {
    const { client } = await somebody(app)
    const update = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }'
    const { viewer } = await client.ask('{ viewer { person { id } } }')
    for (const headline of ['one', 'two', 'three']) {
      await client.ask(update, { input: { personId: viewer.person.id, headline } })
      const exported = await fetch(`${client.url}/people/${viewer.person.id}/export`, {
        headers: client.headers,
      })
      expect(await exported.json()).toMatchObject({ profile: { headline } })
    }
  })

  test('leaves what nobody waits for, and comes back when it has ended', async () => {
    const { id, client } = await somebody(app)
    const viewer = await app.domain.people.asViewer(id)
    const deadline = new Deadline(600_000)
    const unwatch = app.graph.watch(() => deadline.callOff())
    const asked = deadline.run(() => app.domain.longWork.ask(EXPORT, viewer, id, [null]))
    await expect(asked).rejects.toMatchObject({ code: 'TOO_COSTLY' })
    unwatch()
    const cutOff = app.domain.longWork.ask(EXPORT, viewer, id, [null])
    const told = expect(cutOff).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await new Promise(setImmediate)
    await app.domain.longWork.stop()
    await told
    expect((await client.ask('{ viewer { person { peopleToMeet { totalCount } } } }')).viewer.person).toEqual(
      {
        peopleToMeet: { totalCount: 0 },
      },
    )
  })
})
