import { INTRODUCTION_STATUSES } from '../../src/introductions/introduction.js'
import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { exportOf } from '../support/data-subjects.js'
import {
  asking,
  DECLINE,
  forwarded,
  listOf,
  REQUEST,
  requested,
  seenBy,
  type Three,
  threeInARow,
} from '../support/introductions.js'
import { somebody } from '../support/newcomers.js'

const app = appOfTests()
beforeEach(() => app.clock.set('2026-06-15T12:00:00Z'))

const answer = (introduction: string, words: Record<string, string> = {}) => ({
  input: { introductionId: introduction, ...words },
})

/** Three in a row, another connector to the same target, and another target of the same connector. */
async function fiveOf(three: Three) {
  const [otherConnector, otherTarget] = [await somebody(app), await somebody(app)]
  await met(three.requester, otherConnector)
  await met(otherConnector, three.target)
  await met(three.connector, otherTarget)
  return { ...three, otherConnector, otherTarget }
}
type Five = Awaited<ReturnType<typeof fiveOf>>

/** All that a requester can see of a request and its people, and what they may do, in nobody's name. */
async function everythingSeen(five: Five, id: string) {
  const { requester, connector, target, otherConnector, otherTarget } = five
  const { introduction, node } = await requester.client.ask(
    `query ($id: ID!) { node(id: $id) { id } introduction(id: $id) {
      status message messageToTarget outcome createdAt expiresAt history { occurredAt by { id } status text }
      connector { id email distanceFromViewer relationshipWithViewer { evidence } } target { id email distanceFromViewer relationshipWithViewer { evidence } }
    } }`,
    { id },
  )
  const pages: unknown[] = []
  for (const roles of [null, ['REQUESTER'], ['TARGET']])
    pages.push(
      ...(await Promise.all(
        [null, ...INTRODUCTION_STATUSES.map(status => [status])].map(async statuses => {
          const first = await listOf(requester, { roles, statuses, first: 1 })
          const { endCursor: after } = first.pageInfo
          // Behind the last there is nothing, which the other lists say.
          const next = after === null ? null : await listOf(requester, { roles, statuses, first: 1, after })
          return [first, next].map(page => ({
            ...page,
            pageInfo: page && { ...page.pageInfo, endCursor: page.pageInfo.endCursor?.length },
          }))
        }),
      )),
    )
  const ways: string[] = []
  for (const to of [target, otherTarget]) {
    const { introductionPaths } = await requester.client.ask(
      'query ($to: ID!) { introductionPaths(toPersonId: $to, minimumScore: 1, limit: 20) { paths { people { id } score canAsk } } }',
      { to: to.id },
    )
    ways.push(...introductionPaths.paths.map((path: unknown) => JSON.stringify(path)))
  }
  const again: unknown[] = []
  for (const through of [connector, otherConnector])
    again.push(
      await requester.client.refused(REQUEST, asking({ connector: through, target })).catch(() => null),
    )
  const { introductions } = await exportOf(requester.client, requester.id)
  const names = new Map([[id, 'introduction']])
  for (const [role, one] of Object.entries(five)) names.set(one.id, role).set(one.name, role)
  const unnamed = (text: string) => [...names].reduce((all, [one, name]) => all.replaceAll(one, name), text)
  return JSON.parse(
    `[${unnamed(JSON.stringify([introduction, node, pages, again, introductions]))},${JSON.stringify(ways.map(unnamed).sort())}]`,
  )
}

const idsLeftOut = (seen: unknown) =>
  JSON.stringify(seen).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'another')

for (const [whose, opens, by] of [
  ['the connector', requested, 'connector'],
  ['the target', forwarded, 'target'],
] as const)
  test(`a decline of ${whose} shows to the requester in nothing before the day it would have expired`, async () => {
    const [declined, waiting] = [await fiveOf(await threeInARow(app)), await fiveOf(await threeInARow(app))]
    const [first, second] = [await opens(declined), await opens(waiting)]
    app.clock.pass(1)
    await declined[by].client.ask(DECLINE, answer(first, { reason: 'Not for me.' }))
    expect(await seenBy(declined[by], first)).toMatchObject({ status: 'DECLINED' })
    expect(await seenBy(declined.connector, first)).toMatchObject({
      status: 'DECLINED',
      history: expect.arrayContaining([expect.objectContaining({ status: 'DECLINED', text: 'Not for me.' })]),
    })
    for (const days of [0, 12.9]) {
      app.clock.pass(days)
      expect(await everythingSeen(declined, first)).toEqual(await everythingSeen(waiting, second))
    }
    // What they then ask of the same connector, or for others, is taken alike, and shows alike.
    for (const five of [declined, waiting]) await requested({ ...five, target: five.otherTarget })
    const [after, plain] = [await everythingSeen(declined, first), await everythingSeen(waiting, second)]
    expect(idsLeftOut(after)).toEqual(idsLeftOut(plain))
    app.clock.pass(0.1)
    const expired = await everythingSeen(declined, first)
    expect(idsLeftOut(expired)).toEqual(idsLeftOut(await everythingSeen(waiting, second)))
    expect(expired[0][0]).toMatchObject({ status: 'EXPIRED' })
    app.clock.pass(10)
    expect(await seenBy(declined.requester, first)).toMatchObject({ status: 'EXPIRED' })
    expect(await seenBy(declined.connector, first)).toMatchObject({ status: 'DECLINED' })
  })
