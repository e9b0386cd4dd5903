import { newId } from '../../src/ids.js'
import { appOfTests, startApp } from '../support/app.js'
import { exportAsked, exportRefused } from '../support/data-subjects.js'
import { send } from '../support/hostile-requests.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { until } from '../support/until.js'

const lines: string[] = []
const app = appOfTests(undefined, null, { logLevel: 'info', log: { write: line => lines.push(line) } })
let jeanne: Somebody
beforeAll(async () => {
  jeanne = await somebody(app)
})

test('an export is a file of JSON, which nobody may keep', async () => {
  const answer = await exportAsked(jeanne.client, jeanne.id)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename=person-export.json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers.get('etag')).toBeNull()
  expect((await answer.json()).profile).toMatchObject({ id: jeanne.id, name: jeanne.name })
})

test('whoever may not have it is refused in the words and with the codes of the API, and the status that fits', async () => {
  const paul = await somebody(app)
  const told = async (client = paul.client, id: string = jeanne.id) => {
    const { status, code } = await exportRefused(client, id)
    return [status, code]
  }
  expect(await told()).toEqual([403, 'FORBIDDEN'])
  expect(await told(app.nobody())).toEqual([401, 'UNAUTHENTICATED'])
  expect(await told(app.bearing('nonsense'))).toEqual([401, 'UNAUTHENTICATED'])
  expect(await told(await app.as(newId(), 'analyst'))).toEqual([403, 'FORBIDDEN'])
  expect(await told(paul.client, newId())).toEqual([404, 'NOT_FOUND'])
  expect(await told(paul.client, 'sesame')).toEqual([400, 'BAD_INPUT'])
  const answer = await exportAsked(app.nobody(), jeanne.id)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-disposition')).toBeNull()
})

test('somebody hidden is told of as nobody is', async () => {
  const paul = await somebody(app)
  await paul.client.ask('mutation { updatePrivacy(input: { visibleTo: NOBODY }) { privacy { visibleTo } } }')
  const refused = await exportRefused(jeanne.client, paul.id)
  expect(refused).toEqual(await exportRefused(jeanne.client, newId()))
  expect(refused).toMatchObject({ code: 'NOT_FOUND', field: 'personId' })
})

test.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused', async method => {
  const answer = await exportAsked(jeanne.client, jeanne.id, { method })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET')
  expect(await answer.text()).not.toContain(jeanne.id)
})

test.each([
  '%00',
  '%2F',
  '..%2f..%2fgraphql',
  '%E0%A4%A',
  "'%20OR%201=1",
  'é'.repeat(500),
  `${'0'.repeat(4_000)}`,
])('an id that is none is BAD_INPUT, and is not repeated: %s', async id => {
  const path = encodeURI(`/people/${id}/export`).replaceAll('%25', '%')
  const { status, text } = await send(app.url, {
    method: 'GET',
    path,
    headers: jeanne.client.headers,
    body: '',
  })
  expect(status).toBe(400)
  expect(JSON.parse(text).errors[0].extensions.code).toBe('BAD_INPUT')
  expect(text).not.toContain(id)
})

test('the log says that an export was asked for, and not whose', async () => {
  lines.length = 0
  const { id, client } = jeanne
  await exportAsked(client, id)
  await exportAsked(app.nobody(), id)
  await until('two lines of the log', () => lines.length >= 2)
  expect(lines.map(line => JSON.parse(line))).toMatchObject([
    { method: 'GET', status: 200, asks: ['GET /people/:personId/export'], codes: [] },
    { method: 'GET', status: 401, codes: ['UNAUTHENTICATED'] },
  ])
  expect(lines.join()).not.toContain(id)
})

describe('the limits of requests', () => {
  test('are those of the API: it counts as a request, and no more is answered than there may be', async () => {
    const narrow = await startApp(undefined, null, { rates: { requests: 4, mutations: 3, failedSignIns: 2 } })
    const { id } = await somebody(narrow)
    const client = await narrow.as(id)
    await client.ask('{ viewer { person { id } } }')
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await exportAsked(client, id))
    expect(answers.at(-1)?.status).toBe(429)
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
    await narrow.stop()
  })

  test('and of time: what takes too long is stopped', async () => {
    const hurried = await startApp(undefined, null, { requestSeconds: 0.001 })
    const { code } = await exportRefused(await hurried.as(jeanne.id), jeanne.id)
    // Most of so little time goes by while a connection is opened, or it does not.
    expect(['TOO_COSTLY', 'UNAVAILABLE']).toContain(code)
    await hurried.stop()
  })
})
