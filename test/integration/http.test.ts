import { startApp, type TestApp } from '../support/app.js'
import { newcomerTo } from '../support/scenes.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app?.stop()
})

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
      'mutation ($e: EmailAddress) { createPerson(input: { name: "A", email: $e }) { person { id } } }',
      { e: 'sesame' },
    ],
    ['a literal that is none', '{ networks(currency: "sesame") { totalCount } }', {}],
  ])('%s is BAD_INPUT, and the value is not echoed', async (_what, query, variables) => {
    const client = await app.as((await newcomerTo(app)).id)
    const error = await client.refused(query, variables)
    expect(error).toMatchObject({ code: 'BAD_INPUT', field: expect.any(String) })
    expect(error.message).not.toContain('sesame')
    expect(error.message).not.toContain('many')
  })

  test('the probes answer, and GraphiQL comes whole from here', async () => {
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200)
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200)
    const page = await (await fetch(`${app.url}/`)).text()
    expect(page).toContain('Entregent')
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/)
  })
})
