import { SignJWT } from 'jose'
import { localKey } from '../../src/http/local-key.js'
import { startApp, type TestApp } from '../support/app.js'
import { CHANGED, Follower } from '../support/following.js'
import { RawSocket } from '../support/raw-socket.js'
import { newcomerTo, oddWord } from '../support/scenes.js'

const ORIGIN = 'https://club.example.org'
const lines: string[] = []
const sockets: RawSocket[] = []
let app: TestApp
beforeAll(async () => {
  app = await startApp(undefined, null, {
    corsOrigins: [ORIGIN],
    socketsPerPerson: 2,
    logLevel: 'info',
    log: { write: line => lines.push(line) },
  })
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.leave()
  // Whatever came over the socket, the service goes on.
  expect((await fetch(`${app.url}/health/live`)).status).toBe(200)
})
afterAll(async () => {
  await app?.stop()
})

async function open(url = app.url, protocols?: string[]): Promise<RawSocket> {
  const socket = await RawSocket.open(url, protocols)
  sockets.push(socket)
  return socket
}

const init = (authorization?: unknown) => ({ type: 'connection_init', payload: { authorization } })
const subscribe = (query: string, variables: object = {}, id = '1') => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
})

/** The header of somebody new. */
async function newcomer(from = app): Promise<string> {
  const client = await from.as((await newcomerTo(from)).id)
  return String(client.headers.authorization)
}

/** A connection of somebody who has signed in. */
async function signedIn(authorization?: string, from = app): Promise<RawSocket> {
  const header = authorization ?? (await newcomer(from))
  const socket = await open(from.url)
  socket.send(init(header))
  await socket.told('connection_ack')
  return socket
}

/** What is said of a subscription that is refused. */
async function refusedTo(socket: RawSocket, query: string, variables: object = {}) {
  socket.send(subscribe(query, variables))
  const { payload } = (await socket.told('error')) as {
    payload: { message: string; extensions: Record<string, unknown> }[]
  }
  return payload[0]
}

/** A token of the local key with an expiry so many seconds from now. */
async function tokenUntil(subject: string, seconds: number): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('entregent')
    .setAudience('entregent')
    .setSubject(subject)
    .setIssuedAt(now - 3600)
    .setExpirationTime(now + seconds)
    .sign(localKey(app.home, 'token.key'))
}

describe('a WebSocket', () => {
  test.each([
    ['without an origin', {}, 101],
    ['from an origin that may ask', { origin: ORIGIN }, 101],
    ['from another origin', { origin: 'https://other.example.org' }, 403],
    ['from no nameable origin', { origin: 'null' }, 403],
  ])('%s', async (_what, options, status) => {
    expect(await RawSocket.statusAt(`${app.url}/graphql`, options)).toBe(status)
  })

  test('from a page of this server is let in, and elsewhere there is none', async () => {
    expect(await RawSocket.statusAt(`${app.url}/graphql`, { origin: app.url })).toBe(101)
    expect(await RawSocket.statusAt(`${app.url}/elsewhere`)).toBe(404)
  })

  test('that does not speak graphql-ws is closed', async () => {
    expect(await (await open(app.url, [])).closed).toBe(4406)
  })
})

describe('whoever does not sign in', () => {
  test.each([
    ['no token', undefined],
    ['noise', 'Bearer nonsense'],
    ['another scheme', 'Basic abc'],
    ['nine kilobytes', `Bearer ${'a'.repeat(9000)}`],
    ['no text', { Bearer: 1 }],
  ])('is sent away without detail: %s', async (_what, authorization) => {
    const socket = await open()
    expect(await socket.send(init(authorization)).closed).toBe(4403)
    expect(socket.messages).toEqual([])
  })

  test.each([
    ['subscribes before', subscribe(CHANGED), 4401],
    ['sends no JSON', '{', 4400],
    ['sends no message', '{"type":"sesame"}', 4400],
    ['sends bytes', Buffer.from([0xff, 0x00, 0xfe]), 4400],
    ['sends a list', '[]', 4400],
    ['sends two megabytes', `{"type":"ping","payload":{"x":"${'x'.repeat(2_000_000)}"}}`, 1009],
  ])('is sent away: who %s', async (_what, message, code) => {
    expect(await (await open()).send(message).closed).toBe(code)
  })

  test('in time is sent away', async () => {
    expect(await (await open()).closed).toBe(4408)
  })
})

describe('whoever has signed in', () => {
  test('does so once', async () => {
    const socket = await signedIn()
    expect(await socket.send(init('Bearer other')).closed).toBe(4429)
  })

  test('uses each id once at a time', async () => {
    const socket = await signedIn()
    expect(await socket.send(subscribe(CHANGED)).send(subscribe(CHANGED)).closed).toBe(4409)
  })

  test('stays no longer than the token holds', async () => {
    const { id } = await newcomerTo(app)
    // Clocks may differ by a minute, so this one holds for some seconds.
    const socket = await signedIn(`Bearer ${await tokenUntil(id, -57)}`)
    expect(await socket.send(subscribe(CHANGED)).closed).toBe(4403)
    expect(await (await open()).send(init(`Bearer ${await tokenUntil(id, -61)}`)).closed).toBe(4403)
  })

  test('has so many connections, and so many subscriptions on each', async () => {
    const authorization = await newcomer()
    const socket = await signedIn(authorization)
    await signedIn(authorization)
    expect(await (await open()).send(init(authorization)).closed).toBe(1013)
    for (let id = 0; id < 10; id++) socket.send(subscribe(CHANGED, {}, `s${id}`))
    expect((await refusedTo(socket, CHANGED))?.extensions).toMatchObject({
      code: 'TOO_COSTLY',
      measure: 'SUBSCRIPTIONS',
      limit: 10,
    })
  })

  test.each([
    ['a query', '{ viewer { person { id } } }', {}],
    ['a mutation', 'mutation { __typename }', {}],
    ['the schema', '{ __schema { types { name } } }', {}],
    ['no GraphQL', 'subscription {', {}],
    ['a field that is not there', 'subscription { introductionChange { sesame } }', {}],
    ['two at once', 'subscription { introductionChanged { kind } other: introductionChanged { kind } }', {}],
    ['nothing', '', {}],
  ])('is told BAD_INPUT for %s, and nothing is echoed or corrected', async (_what, query, variables) => {
    const error = await refusedTo(await signedIn(), query, variables)
    expect(error?.extensions).toMatchObject({ code: 'BAD_INPUT', field: expect.any(String) })
    expect(error?.message).not.toContain('Did you mean')
  })

  test.each([
    ['TOKENS', `subscription { introductionChanged { ${'kind '.repeat(2_100)} } }`],
    [
      'DEPTH',
      `subscription { introductionChanged { introduction { requester ${'{ memberships { nodes { network { memberships { nodes { person '.repeat(3)}{ id }${' } } } } } }'.repeat(3)} } } }`,
    ],
    [
      'COST',
      'subscription { introductionChanged { introduction { requester { memberships(first: 100) { nodes { network { memberships(first: 100) { nodes { person { id } } } } } } } } } }',
    ],
    [
      'ALIASES',
      `subscription { introductionChanged { ${Array.from({ length: 31 }, (_, i) => `a${i}: kind`).join(' ')} } }`,
    ],
  ])('may not ask for too much: %s', async (measure, query) => {
    const error = await refusedTo(await signedIn(), query)
    expect(error?.extensions).toMatchObject({ code: 'TOO_COSTLY', measure })
  })
})

test('a flood of messages is cut off, and so is one of subscriptions', async () => {
  const small = await startApp(undefined, null, {
    rates: { requests: 5, mutations: 5, failedSignIns: 3 },
  })
  try {
    const pings = await open(small.url)
    for (let i = 0; i < 6; i++) pings.send({ type: 'ping' })
    expect(await pings.closed).toBe(1008)
    // One request makes the person, and one signs in.
    const follower = await signedIn(undefined, small)
    for (let i = 0; i < 4; i++) follower.send(subscribe(CHANGED, {}, `s${i}`))
    expect(await follower.told('error')).toMatchObject({
      id: 's3',
      payload: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }],
    })
    const guesses: number[] = []
    for (let i = 0; i < 4; i++) guesses.push(await (await open(small.url)).send(init('Bearer guess')).closed)
    expect(guesses).toEqual([4403, 4403, 4403, 1013])
  } finally {
    await small.stop()
  }
})

test('a service that stops takes leave of its clients, whether they answer or not', async () => {
  const brief = await startApp()
  const polite = await open(brief.url)
  const follower = new Follower(await brief.as((await newcomerTo(brief)).id))
  const following = follower.refused().catch(error => error.code)
  await polite.send({ type: 'ping' }).told('pong')
  await brief.stop()
  expect(await polite.closed).toBe(1001)
  expect([1001, undefined]).toContain(await following)
})

test('the log has one line a connection, with nothing personal in it', async () => {
  lines.length = 0
  const secret = oddWord()
  const socket = await signedIn()
  await refusedTo(socket, `subscription Ask${secret} { introductionChanged { ${secret} } }`)
  socket.send(subscribe(`subscription ${secret} { introductionChanged { kind } }`, { secret }, secret))
  await socket.send({ type: 'ping' }).told('pong')
  expect(await socket.send('{').closed).toBe(4400)
  while (!lines.some(line => line.includes('"socket"'))) await new Promise(resolve => setImmediate(resolve))
  const told = lines.map(line => JSON.parse(line)).find(({ msg }) => msg === 'socket')
  expect(told).toMatchObject({
    request: expect.any(String),
    status: 4400,
    codes: ['BAD_INPUT'],
    errorIds: [],
  })
  expect(JSON.stringify(lines)).not.toContain(secret)
  expect(JSON.stringify(lines)).not.toContain('eyJ')
})
