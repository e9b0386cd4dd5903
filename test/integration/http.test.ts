import { createHash } from 'node:crypto'
import { appOfTests, startApp } from '../support/app.js'
import { newcomerTo, oddWord } from '../support/scenes.js'

const app = appOfTests()

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

describe('at the door', () => {
  test.each([
    ['noise', 'Bearer nonsense'],
    ['another scheme', 'Basic abc'],
    ['nothing', 'Bearer'],
    ['nine kilobytes', `Bearer ${'a'.repeat(9000)}`],
  ])('a token that does not hold is refused without detail: %s', async (_what, authorization) => {
    const response = await post('{"query":"{ service { version } }"}', { authorization })
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    })
  })

  test.each([
    ['no JSON', '{'],
    [
      'a body of two megabytes',
      JSON.stringify({ query: `{ service { version } } # ${'x'.repeat(2_000_000)}` }),
    ],
  ])('%s is BAD_INPUT', async (_what, body) => {
    const response = await post(body)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_INPUT')
  })

  test.each([
    ['a document that is none', '{', {}],
    ['a field that is not there', '{ nothing }', {}],
    ['a variable of the wrong type', 'query ($n: Int!) { people(first: $n) { totalCount } }', { n: 'many' }],
    [
      'an email that is none',
      'mutation ($e: EmailAddress) { createProfile(input: { name: "A", email: $e }) { person { id } } }',
      { e: 'sesame' },
    ],
    ['a day that is none', '{ networks { nodes { meetings(startsFrom: "sesame") { totalCount } } } }', {}],
    ['a value of no enum', '{ networks(kind: sesame) { totalCount } }', {}],
    [
      'an argument that may not be null',
      'query ($n: Int = 1) { people(first: $n) { totalCount } }',
      { n: null },
    ],
    ['a subscription', 'subscription { viewer { person { id } } }', {}],
    ['a literal that is none', '{ networks(currency: "sesame") { totalCount } }', {}],
  ])('%s is BAD_INPUT, and the value is not echoed', async (_what, query, variables) => {
    const client = await app.as((await newcomerTo(app)).id)
    const error = await client.refused(query, variables)
    expect(error).toMatchObject({ code: 'BAD_INPUT', field: expect.any(String) })
    expect(error.message).not.toContain('sesame')
    expect(error.message).not.toContain('many')
  })

  test('a token that does not hold is told how to send one', async () => {
    const response = await post('{"query":"{ __typename }"}', { authorization: 'Bearer nonsense' })
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'query=mutation%20%7B%20__typename%20%7D'],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text', 'text/plain', '{"query":"{ __typename }"}'],
    ['no type', '', '{"query":"{ __typename }"}'],
  ])('what a foreign page can post without asking first is refused: %s', async (_what, type, body) => {
    const response = await post(body, { 'content-type': type })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_INPUT')
  })

  test('GET runs no mutation', async () => {
    const mutation = 'mutation { createProfile(input: { name: "Jeanne" }) { person { id } } }'
    const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent(mutation)}`)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  test('several operations in one request are refused', async () => {
    const response = await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]')
    expect(response.status).toBe(400)
  })

  test('an answer that nobody here can give is refused before anything runs', async () => {
    expect((await post('{"query":"{ __typename }"}', { accept: 'text/html' })).status).toBe(406)
  })

  test('other paths are not found, in the same form', async () => {
    const response = await fetch(`${app.url}/admin/sesame`)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('sesame')
  })

  test('a misspelt field is not corrected', async () => {
    const { message } = await app.nobody().refused('{ servic { versio } }')
    expect(message).not.toContain('Did you mean')
    expect(message).not.toContain('service')
  })

  test('a hash of an unknown query is answered as clients of persisted queries expect, then kept', async () => {
    const query = `{ __typename } # ${oddWord()}`
    const sha256Hash = createHash('sha256').update(query).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    const ask = async (body: object) => (await post(JSON.stringify({ ...body, extensions }))).json()
    expect(await ask({})).toEqual({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    })
    expect(await ask({ query })).toEqual({ data: { __typename: 'Query' } })
    expect(await ask({})).toEqual({ data: { __typename: 'Query' } })
  })

  test('a hash of another query is BAD_INPUT', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } }
    const response = await post(JSON.stringify({ query: '{ __typename }', extensions }))
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_INPUT')
  })

  test('the probes answer, and GraphiQL comes whole from here', async () => {
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200)
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200)
    const page = await (await fetch(`${app.url}/`)).text()
    expect(page).toContain('Entregent')
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/)
  })
})

describe('browsers', () => {
  test('run the script of GraphiQL and no other, from no other host', async () => {
    const page = await fetch(`${app.url}/`)
    const policy = page.headers.get('content-security-policy') ?? ''
    const scripts = [...(await page.text()).matchAll(/<script>(.*?)<\/script>/gs)]
    expect(scripts).toHaveLength(1)
    const hash = createHash('sha256')
      .update(scripts[0]?.[1] ?? '')
      .digest('base64')
    expect(policy).toContain(`script-src 'sha256-${hash}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('http')
  })

  test('are told to frame nothing and to guess nothing', async () => {
    const { headers } = await post('{"query":"{ __typename }"}')
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('let no page of another origin ask, but for those named', async () => {
    const ORIGIN = 'https://club.example.org'
    const allowed = async (url: string, origin: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
      const open = response.headers.get('access-control-allow-origin')
      const headers = response.headers.get('access-control-allow-headers')?.split(',')
      if (open !== null) expect(headers).toContain('idempotency-key')
      return open
    }
    expect(await allowed(app.url, ORIGIN)).toBeNull()
    const open = await startApp(undefined, null, { corsOrigins: [ORIGIN] })
    try {
      expect(await allowed(open.url, ORIGIN)).toBe(ORIGIN)
      expect(await allowed(open.url, 'https://other.example.org')).toBeNull()
    } finally {
      await open.stop()
    }
  })
})
