import { WebSocket } from 'ws'
import { appOfTests } from '../support/app.js'
import { newcomerTo, oddWord } from '../support/scenes.js'

const lines: string[] = []
const app = appOfTests(undefined, null, { logLevel: 'info', log: { write: line => lines.push(line) } })
beforeEach(() => {
  lines.length = 0
})

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    body: JSON.stringify(body),
  })

/** The log's lines, once it has `count` of them: a line is written when its connection has taken the answer. */
async function logged(count: number): Promise<Record<string, unknown>[]> {
  while (lines.length < count) await new Promise(resolve => setImmediate(resolve))
  return lines.map(line => JSON.parse(line))
}

describe('the log', () => {
  test('has one line a request: its id, what it asked for, its time and how it ended', async () => {
    const response = await post({ query: '{ viewer { person { id } } service { version } }' })
    const id = response.headers.get('x-request-id')
    expect(await logged(1)).toEqual([
      expect.objectContaining({
        request: id,
        method: 'POST',
        status: 200,
        ms: expect.any(Number),
        asks: ['query.viewer', 'query.service'],
        codes: ['UNAUTHENTICATED'],
      }),
    ])
  })

  test("keeps a proxy's id, and nothing that is no id", async () => {
    const id = '4bf92f3577b34da6a3ce929d0e0e4736'
    expect(
      (await post({ query: '{ __typename }' }, { 'x-request-id': id })).headers.get('x-request-id'),
    ).toBe(id)
    const made = (await post({ query: '{ __typename }' }, { 'x-request-id': 'Jeanne Martin' })).headers
    expect(made.get('x-request-id')).not.toContain('Jeanne')
    expect((await logged(2)).map(line => line.request)).toEqual([id, made.get('x-request-id')])
  })

  test('says how requests end that never reach GraphQL', async () => {
    await post({ query: '{ __typename }' }, { authorization: 'Bearer nonsense' })
    expect(await logged(1)).toMatchObject([{ status: 401, asks: [], codes: ['UNAUTHENTICATED'] }])
  })

  test('has a line for a WebSocket that is turned away at the door', async () => {
    const elsewhere = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: 'https://elsewhere.example',
    })
    await new Promise(resolve => elsewhere.once('error', resolve))
    expect(await logged(1)).toMatchObject([{ msg: 'socket', status: 403, request: expect.any(String) }])
  })

  test('of a session full of personal data holds none of it', async () => {
    const secret = oddWord()
    const email = `${secret}@example.org`
    const jeanne = await newcomerTo(app, {
      name: `Jeanne ${secret}`,
      email,
      phone: '+33612345678',
      company: secret,
    })
    const client = await app.as(jeanne.id)
    await client.ask(`query Ask${secret} ($s: String) { people(search: $s) { nodes { name email } } }`, {
      s: secret,
    })
    await client.send(`{ people(search: "${secret}") { n${secret}: totalCount } }`)
    await client.send(`{ ${secret} }`)
    await client.send(`{ person(id: "${secret}") { id } }`)
    await client.send('query ($e: EmailAddress) { people(search: $e) { totalCount } }', { e: secret })
    await client.send(
      'mutation ($input: CreateProfileInput!) { createProfile(input: $input) { person { id } } }',
      {
        input: { name: secret, email: secret },
      },
    )
    await fetch(`${app.url}/graphql?query={people(search:"${secret}"){totalCount}}`, {
      headers: { connection: 'close' },
    })
    await fetch(`${app.url}/${secret}`, { headers: { connection: 'close', 'user-agent': secret } })
    await post({ query: '{ __typename }' }, { authorization: `Bearer ${secret}`, 'x-request-id': secret })
    const told = JSON.stringify(await logged(10))
    for (const personal of [
      secret,
      'Jeanne',
      '33612345678',
      jeanne.id,
      'Bearer',
      'eyJ',
      'search',
      'example.org',
    ])
      expect(told).not.toContain(personal)
  })
})
