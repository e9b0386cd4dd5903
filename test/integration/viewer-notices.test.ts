import { newId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import { DECLINE, forwarded, requested, threeInARow } from '../support/introductions.js'
import type { Somebody } from '../support/newcomers.js'

const app = appOfTests()
beforeEach(() => app.clock.set('2026-06-15T12:00:00Z'))

const NOTICES = `query ($first: Int! = 20, $after: String) {
  viewer { notices(first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } nodes { kind occurredAt introduction { id status } }
  } }
}`
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'

const noticesOf = async ({ client }: Pick<Somebody, 'client'>, page: Record<string, unknown> = {}) =>
  (await client.ask(NOTICES, page)).viewer.notices
const kindsOf = async (one: Somebody) =>
  (await noticesOf(one)).nodes.map(({ kind }: { kind: string }) => kind)

test('each of the three reads what the others did, newest first, and a decline the requester never', async () => {
  const three = await threeInARow(app)
  const id = await forwarded(three)
  app.clock.pass(1)
  await three.target.client.ask(DECLINE, { input: { introductionId: id } })
  expect(await kindsOf(three.requester)).toEqual(['FORWARDED'])
  expect(await noticesOf(three.connector)).toMatchObject({
    totalCount: 2,
    nodes: [
      { kind: 'DECLINED', occurredAt: '2026-06-16T12:00:00.000Z', introduction: { id, status: 'DECLINED' } },
      { kind: 'ASKED', occurredAt: '2026-06-15T12:00:00.000Z', introduction: { id } },
    ],
  })
  expect(await kindsOf(three.target)).toEqual(['FORWARDED'])
})

test('they come in pages', async () => {
  const three = await threeInARow(app)
  const ids = [await requested(three)]
  await three.requester.client.ask(
    'mutation ($input: WithdrawIntroductionInput!) { withdrawIntroduction(input: $input) { introduction { id } } }',
    { input: { introductionId: ids[0] } },
  )
  const first = await noticesOf(three.connector, { first: 1 })
  expect(first).toMatchObject({ totalCount: 2, nodes: [{ kind: 'WITHDRAWN' }] })
  const { endCursor: after } = first.pageInfo
  expect(await noticesOf(three.connector, { first: 1, after })).toMatchObject({
    nodes: [{ kind: 'ASKED' }],
    pageInfo: { hasNextPage: false },
  })
})

test('nothing is left of one with somebody who is hidden by now', async () => {
  const three = await threeInARow(app)
  await forwarded(three)
  await three.target.client.ask(BLOCK, { input: { personId: three.requester.id } })
  for (const one of [three.requester, three.target])
    expect(await noticesOf(one)).toMatchObject({ totalCount: 0, nodes: [] })
  expect(await kindsOf(three.connector)).toEqual(['ASKED'])
})

test('whoever has no profile has none', async () => {
  expect(await noticesOf({ client: await app.as(newId()) })).toBeNull()
})
