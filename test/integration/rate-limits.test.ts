import { callerAt } from '../../src/http/rate-limits.js'
import { appOfTests } from '../support/app.js'
import { newcomerTo } from '../support/scenes.js'

const app = appOfTests(undefined, null, { rates: { requests: 5, mutations: 2, failedSignIns: 3 } })

const post = (headers: Record<string, string>) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"query":"{ __typename }"}',
  })

const RATE_LIMITED = { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) }

describe('too many requests within a minute', () => {
  test('by one person are answered 429 with the time to wait, and others go on', async () => {
    const [jeanne, paul] = [
      await app.as((await newcomerTo(app)).id),
      await app.as((await newcomerTo(app)).id),
    ]
    for (let i = 0; i < 4; i++) await jeanne.ask('{ viewer { person { id } } }')
    const { status, errors } = await jeanne.send('{ viewer { person { id } } }')
    expect(status).toBe(429)
    expect(errors?.[0]?.extensions).toEqual(RATE_LIMITED)
    await paul.ask('{ viewer { person { id } } }')
  })

  test('without a token are counted by address', async () => {
    for (let i = 0; i < 5; i++) expect((await post({})).status).toBe(200)
    const refused = await post({})
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
  })

  test('an address that a client makes up changes nothing, unless a proxy is trusted', async () => {
    for (let i = 0; i < 5; i++) await post({ 'x-forwarded-for': `192.0.2.${i}` })
    expect((await post({ 'x-forwarded-for': '192.0.2.9' })).status).toBe(429)
  })

  test('that change something have a smaller limit', async () => {
    const jeanne = await newcomerTo(app)
    const client = await app.as(jeanne.id)
    const update = () =>
      client.send(
        'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { city } } }',
        {
          input: { personId: jeanne.id, city: 'Lyon' },
        },
      )
    expect((await update()).status).toBe(200)
    const { status, errors, data } = await update()
    expect({ status, data, extensions: errors?.[0]?.extensions }).toEqual({
      status: 429,
      extensions: RATE_LIMITED,
    })
    await client.ask('{ viewer { person { id } } }')
  })

  test.each([
    [
      'under aliases',
      'mutation ($input: UpdatePersonInput!) { a: updatePerson(input: $input) { person { id } } b: updatePerson(input: $input) { person { id } } c: updatePerson(input: $input) { person { id } } }',
    ],
    [
      'in fragments',
      'mutation ($input: UpdatePersonInput!) { ...two c: updatePerson(input: $input) { person { id } } } fragment two on Mutation { a: updatePerson(input: $input) { person { id } } b: updatePerson(input: $input) { person { id } } }',
    ],
  ])('that change several things at once %s count as several', async (_, document) => {
    const { id } = await newcomerTo(app)
    const { status, errors } = await (await app.as(id)).send(document, {
      input: { personId: id, city: 'Lyon' },
    })
    expect({ status, extensions: errors?.[0]?.extensions }).toEqual({ status: 429, extensions: RATE_LIMITED })
  })

  test('with tokens that do not hold are limited by address, and a good token still gets in', async () => {
    const { id } = await newcomerTo(app)
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) statuses.push((await post({ authorization: 'Bearer guess' })).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
    expect((await (await app.as(id)).send('{ viewer { person { id } } }')).status).toBe(200)
  })
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('who asks from %s is counted as %s', (address, caller) => {
  expect(callerAt(address)).toBe(caller)
})
