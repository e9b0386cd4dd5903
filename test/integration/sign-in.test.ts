import { exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { newId } from '../../src/ids.js'
import { type Client, startApp, type TestApp } from '../support/app.js'
import { erase } from '../support/data-subjects.js'
import { AUDIENCE, ISSUER, type KeyPair as Pair, Provider } from '../support/identity-provider.js'
import { oddWord } from '../support/scenes.js'

const provider = new Provider()
let pair: Pair
let key: Pair['privateKey']
let app: TestApp

beforeAll(async () => {
  pair = await generateKeyPair('RS256')
  key = pair.privateKey
  await provider.rotateTo('one', pair)
  app = await startApp(undefined, await provider.start())
})
afterAll(async () => {
  await app?.stop()
  provider.stop()
})

interface Token extends JWTPayload {
  signedBy?: Pair['privateKey']
  kid?: string
  expires?: string
}

/** A token of the identity provider. */
async function tokenOf({
  signedBy = key,
  kid = 'one',
  expires = '5m',
  iss = ISSUER,
  aud = AUDIENCE,
  ...claims
}: Token): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuer(iss)
    .setAudience(aud)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(signedBy)
}

/** The API for a subject of the identity provider. */
async function bearer(token: Token): Promise<Client> {
  return app.bearing(await tokenOf(token))
}

const VIEWER = '{ viewer { person { id name } } }'
const CREATE =
  'mutation ($input: CreateProfileInput!) { createProfile(input: $input) { person { id name } } }'

describe('a user of an outside identity provider', () => {
  test('gets from first sign-in to their own profile through the API alone', async () => {
    const newUser = await bearer({ sub: `user-${oddWord()}` })
    expect(await newUser.ask(VIEWER)).toEqual({ viewer: { person: null } })
    const { createProfile } = await newUser.ask(CREATE, { input: { name: 'Inès Laurent' } })
    expect(await newUser.ask(VIEWER)).toEqual({ viewer: createProfile })
  })

  test('whoever makes a profile twice at once has one', async () => {
    const newUser = await bearer({ sub: `user-${oddWord()}` })
    const answers = await Promise.all(
      [1, 2, 3].map(n => newUser.send(CREATE, { input: { name: `Inès ${n}` } })),
    )
    expect(answers.filter(answer => !answer.errors)).toHaveLength(1)
    const refusals = answers.flatMap(answer => answer.errors ?? []).map(({ extensions }) => extensions)
    expect(refusals).toEqual([1, 2].map(() => ({ code: 'CONFLICT', reason: 'PROFILE_EXISTS' })))
  })

  test('with a verified email becomes the one unclaimed person who has it', async () => {
    const email = `${oddWord()}@example.org`
    const id = await unclaimed(email)
    const verified = await bearer({
      sub: `user-${oddWord()}`,
      email: email.toUpperCase(),
      email_verified: true,
    })
    expect((await verified.ask(VIEWER)).viewer.person).toMatchObject({ id })
    const late = await bearer({ sub: `user-${oddWord()}`, email, email_verified: true })
    expect(await late.ask(VIEWER)).toEqual({ viewer: { person: null } })
  })

  test('whoever is erased is as at first sight: nobody, until they make a profile', async () => {
    const email = `${oddWord()}@example.org`
    const id = await unclaimed(email)
    const verified = await bearer({ sub: `user-${oddWord()}`, email, email_verified: true })
    expect((await verified.ask(VIEWER)).viewer.person).toMatchObject({ id })
    await erase(verified, id)
    expect(await verified.ask(VIEWER)).toEqual({ viewer: { person: null } })
    const { createProfile } = await verified.ask(CREATE, { input: { name: 'Inès Laurent' } })
    expect(createProfile.person.id).not.toBe(id)
    expect(await verified.ask(VIEWER)).toEqual({ viewer: createProfile })
  })

  test.each([
    ['an email that is not verified', { email_verified: false }],
    ['a token with a scope', { email_verified: true, scope: 'analyst' }],
  ])('%s claims nobody', async (_what, claims) => {
    const email = `${oddWord()}@example.org`
    await unclaimed(email)
    const client = await bearer({ sub: `user-${oddWord()}`, email, ...claims })
    expect(await client.ask(VIEWER)).toEqual({ viewer: { person: null } })
  })

  test('an email that two people share claims neither', async () => {
    const email = `${oddWord()}@example.org`
    await unclaimed(email)
    await unclaimed(email)
    const client = await bearer({ sub: `user-${oddWord()}`, email, email_verified: true })
    expect(await client.ask(VIEWER)).toEqual({ viewer: { person: null } })
  })

  test('somebody of another issuer with the same subject is somebody else', async () => {
    const refused = await (await bearer({ sub: 'x', iss: 'https://other.example.org/' })).send(VIEWER)
    expect(refused).toMatchObject({ status: 401 })
  })

  test.each<[string, () => Promise<Token>]>([
    ['another audience', async () => ({ sub: 'x', aud: 'another-api' })],
    ['an expiry in the past', async () => ({ sub: 'x', expires: '-5m' })],
    ['a foreign key', async () => ({ sub: 'x', signedBy: (await generateKeyPair('RS256')).privateKey })],
    ['no subject', async () => ({})],
    ['an expiry that passed more than a minute ago', async () => ({ sub: 'x', expires: '-65s' })],
    ['a beginning more than a minute ahead', async () => ({ sub: 'x', nbf: secondsFromNow(90) })],
    ['a key of another name', async () => ({ sub: 'x', kid: 'two' })],
  ])('a token with %s is refused', async (_what, token) => {
    const { status, errors } = await (await bearer(await token())).send(VIEWER)
    expect(status).toBe(401)
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' })
  })

  test('an unsigned token and a token of the local key are refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'x', exp: secondsFromNow(300) }
    const unsigned = app.bearing(`${part({ alg: 'none' })}.${part(claims)}.`)
    expect((await unsigned.send(VIEWER)).status).toBe(401)
    expect((await (await app.as(newId())).send(VIEWER)).status).toBe(401)
  })
})

describe('a token that holds', () => {
  test.each([
    ['whose expiry has just passed', { expires: '-30s' }],
    ['whose beginning is just ahead', { nbf: secondsFromNow(30) }],
  ])('may come from a clock that is a little off: %s', async (_what, claims) => {
    expect((await (await bearer({ sub: 'x', ...claims })).send(VIEWER)).status).toBe(200)
  })

  test('is not one signed with the public key, as if that were a shared secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(pair.publicKey))
    const forged = await new SignJWT({ sub: 'x' })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('5m')
      .sign(secret)
    expect((await app.bearing(forged).send(VIEWER)).status).toBe(401)
  })
})

describe('what is no token is refused like one that does not hold, without a word about why', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  test.each([
    ['one word', 'token'],
    ['two parts', `${part({ alg: 'RS256', kid: 'one' })}.${part({ sub: 'x' })}`],
    ['parts that are no JSON', 'a.b.c'],
    ['a head that is a list', `${part([])}.${part({ sub: 'x' })}.AAAA`],
    ['claims that are a list', `${part({ alg: 'RS256', kid: 'one' })}.${part([])}.AAAA`],
    [
      'a critical extension',
      `${part({ alg: 'RS256', kid: 'one', crit: ['x'], x: 1 })}.${part({ sub: 'x' })}.AAAA`,
    ],
    ['four parts', 'a.b.c.d'],
    ['letters beyond those of tokens', 'a.b.\u00e9'],
    ['more than 8 KB', 'x'.repeat(8_193)],
  ])('%s', async (_what, token) => {
    const { status, data, errors } = await app.bearing(token).send(VIEWER)
    const nothing = (await app.bearing('nothing').send(VIEWER)).errors
    expect({ status, data, errors }).toEqual({ status: 401, data: undefined, errors: nothing })
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' })
  })

  test('one that holds but is longer than 8 KB', async () => {
    const { status, errors } = await (await bearer({ sub: 'x', filler: 'x'.repeat(8_192) })).send(VIEWER)
    expect(status).toBe(401)
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' })
  })

  test('claims that somebody has changed after they were signed', async () => {
    const [head, , signature] = (await tokenOf({ sub: 'x' })).split('.')
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'x', scope: 'admin', exp: secondsFromNow(300) }
    const { status, errors } = await app.bearing(`${head}.${part(claims)}.${signature}`).send(VIEWER)
    expect(status).toBe(401)
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' })
  })

  test('one without an expiry, which would hold for ever', async () => {
    const forEver = new SignJWT({ sub: 'x' }).setProtectedHeader({ alg: 'RS256', kid: 'one' })
    const token = await forEver.setIssuer(ISSUER).setAudience(AUDIENCE).sign(key)
    expect((await app.bearing(token).send(VIEWER)).status).toBe(401)
  })
})

describe("the provider's keys", () => {
  const own = new Provider()
  let tenant: TestApp
  let second: Pair
  beforeAll(async () => {
    second = await generateKeyPair('RS256')
    await own.rotateTo('one', pair)
    tenant = await startApp(undefined, await own.start(), { keysAgainAfterMs: 0 })
  })
  afterAll(async () => {
    await tenant?.stop()
    own.stop()
  })
  const answerTo = async (token: Token) => tenant.bearing(await tokenOf({ sub: 'x', ...token })).send(VIEWER)

  test('are asked for once and kept, also while the provider is away', async () => {
    expect((await answerTo({})).status).toBe(200)
    own.status = 500
    expect((await answerTo({})).status).toBe(200)
    expect(own.asked).toBe(1)
  })

  test('while they cannot be asked for, nobody gets in by a key that is not known', async () => {
    own.status = 500
    const { status, errors } = await answerTo({ kid: 'two', signedBy: second.privateKey })
    expect(status).toBe(503)
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryAfterSeconds: 5 })
  })

  test('may change: the new one is taken, the old one no more', async () => {
    own.status = 200
    await own.rotateTo('two', second)
    expect((await answerTo({ kid: 'two', signedBy: second.privateKey })).status).toBe(200)
    expect((await answerTo({})).status).toBe(401)
  })
})

function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds
}

/** A person whom an administrator made, without a sign-in. */
async function unclaimed(email: string): Promise<string> {
  const admin = await bearer({ sub: 'administrator', scope: 'admin' })
  const create = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }'
  const { createPerson } = await admin.ask(create, { input: { name: 'Inès Laurent', email } })
  return createPerson.person.id
}
