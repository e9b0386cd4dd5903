import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { newId } from '../../src/ids.js'
import { type Client, startApp, type TestApp } from '../support/app.js'
import { oddWord } from '../support/scenes.js'

const ISSUER = 'https://id.example.org/'
const AUDIENCE = 'entregent-api'

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']

let provider: Server
let key: PrivateKey
let app: TestApp

beforeAll(async () => {
  const pair = await generateKeyPair('RS256')
  key = pair.privateKey
  const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' }] }
  provider = createServer((_request, response) => response.end(JSON.stringify(keys)))
  await new Promise<void>(resolve => provider.listen(0, '127.0.0.1', resolve))
  const { port } = provider.address() as AddressInfo
  app = await startApp(undefined, {
    jwksUrl: `http://127.0.0.1:${port}/`,
    issuer: ISSUER,
    audience: AUDIENCE,
  })
})
afterAll(async () => {
  await app?.stop()
  provider?.close()
})

interface Token extends JWTPayload {
  signedBy?: PrivateKey
  expires?: string
}

/** The API for a subject of the identity provider. */
async function bearer({
  signedBy = key,
  expires = '5m',
  iss = ISSUER,
  aud = AUDIENCE,
  ...claims
}: Token): Promise<Client> {
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(iss)
    .setAudience(aud)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(signedBy)
  return app.bearing(token)
}

const VIEWER = '{ viewer { id name } }'
const CREATE = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id name } } }'

describe('a user of an outside identity provider', () => {
  test('gets from first sign-in to their own profile through the API alone', async () => {
    const newUser = await bearer({ sub: `user-${oddWord()}` })
    expect(await newUser.ask(VIEWER)).toEqual({ viewer: null })
    const { createPerson } = await newUser.ask(CREATE, { input: { name: 'Inès Laurent' } })
    expect(await newUser.ask(VIEWER)).toEqual({ viewer: createPerson.person })
  })

  test('who makes a profile twice at once has one', async () => {
    const newUser = await bearer({ sub: `user-${oddWord()}` })
    const answers = await Promise.all(
      [1, 2, 3].map(n => newUser.send(CREATE, { input: { name: `Inès ${n}` } })),
    )
    expect(answers.filter(answer => !answer.errors)).toHaveLength(1)
    expect(
      answers
        .flatMap(answer => answer.errors ?? [])
        .every(e => ['CONFLICT', 'FORBIDDEN'].includes(e.extensions.code)),
    ).toBe(true)
  })

  test('with a verified email becomes the one unclaimed person who has it', async () => {
    const email = `${oddWord()}@example.org`
    const id = await unclaimed(email)
    const verified = await bearer({
      sub: `user-${oddWord()}`,
      email: email.toUpperCase(),
      email_verified: true,
    })
    expect((await verified.ask(VIEWER)).viewer).toMatchObject({ id })
    const late = await bearer({ sub: `user-${oddWord()}`, email, email_verified: true })
    expect(await late.ask(VIEWER)).toEqual({ viewer: null })
  })

  test.each([
    ['an email that is not verified', { email_verified: false }],
    ['a token with a scope', { email_verified: true, scope: 'analyst' }],
  ])('%s claims nobody', async (_what, claims) => {
    const email = `${oddWord()}@example.org`
    await unclaimed(email)
    const client = await bearer({ sub: `user-${oddWord()}`, email, ...claims })
    expect(await client.ask(VIEWER)).toEqual({ viewer: null })
  })

  test('an email that two people share claims neither', async () => {
    const email = `${oddWord()}@example.org`
    await unclaimed(email)
    await unclaimed(email)
    const client = await bearer({ sub: `user-${oddWord()}`, email, email_verified: true })
    expect(await client.ask(VIEWER)).toEqual({ viewer: null })
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
  ])('a token with %s is refused', async (_what, token) => {
    const { status, errors } = await (await bearer(await token())).send(VIEWER)
    expect(status).toBe(401)
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' })
  })

  test('an unsigned token and a token of the local key are refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'x', exp: Math.floor(Date.now() / 1000) + 300 }
    const unsigned = app.bearing(`${part({ alg: 'none' })}.${part(claims)}.`)
    expect((await unsigned.send(VIEWER)).status).toBe(401)
    expect((await (await app.as(newId())).send(VIEWER)).status).toBe(401)
  })
})

/** A person whom an administrator made, without a sign-in. */
async function unclaimed(email: string): Promise<string> {
  const admin = await bearer({ sub: 'administrator', scope: 'admin' })
  const { createPerson } = await admin.ask(CREATE, { input: { name: 'Inès Laurent', email } })
  return createPerson.person.id
}
