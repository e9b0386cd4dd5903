import { met } from '../support/acquaintances.js'
import { appOfTests, startApp } from '../support/app.js'
import { CHANGED, Follower, SilentWebSocket } from '../support/following.js'
import {
  ACCEPT,
  accepted,
  DECLINE,
  FORWARD,
  forwarded,
  REPORT,
  requested,
  type Three,
  threeInARow,
  WITHDRAW,
} from '../support/introductions.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { until } from '../support/until.js'

const app = appOfTests()
const followers: Follower[] = []
afterEach(async () => {
  for (const follower of followers.splice(0)) await follower.leave()
})

/** Somebody's app, until the test is over. */
function follow({ client }: Pick<Somebody, 'client'>, webSocket?: typeof SilentWebSocket): Follower {
  const follower = new Follower(client, webSocket)
  followers.push(follower)
  return follower
}

const answer = (introduction: string) => ({ input: { introductionId: introduction } })
const block = (who: Somebody, whom: Somebody) =>
  who.client.ask(
    'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }',
    {
      input: { personId: whom.id },
    },
  )

/** The highest number of a notice that is known to have reached somebody. */
async function shownTo({ id }: Somebody): Promise<number> {
  const [row] = await app.graph.run<{ n: number }>(
    {
      name: 'test/shown',
      text: 'MATCH (person:Person {id: $id}) RETURN coalesce(person.noticesShown, 0) AS n',
    },
    { id },
  )
  return row?.n ?? 0
}

/** Of what somebody has been told, in order. */
async function writtenTo({ id }: Somebody): Promise<string[]> {
  const rows = await app.graph.run<{ kind: string }>(
    {
      name: 'test/written',
      text: 'MATCH (notice:Notice {person: $id}) RETURN notice.kind AS kind ORDER BY notice.n',
    },
    { id },
  )
  return rows.map(({ kind }) => kind)
}

describe('whoever follows their introductions', () => {
  test('is told of each step of the others, in order, as they see the introduction then', async () => {
    const three = await threeInARow(app)
    const requester = follow(three.requester)
    const connector = follow(three.connector)
    const target = follow(three.target)
    const id = await requested(three)
    expect(await connector.next()).toMatchObject({
      id,
      status: 'ASKED',
      requester: { id: three.requester.id, name: three.requester.name },
    })
    await three.connector.client.ask(FORWARD, { input: { introductionId: id, messageToTarget: 'Do.' } })
    expect(await requester.next()).toMatchObject({
      id,
      status: 'FORWARDED',
      kind: 'FORWARDED',
      messageToTarget: 'Do.',
    })
    expect(await target.next()).toMatchObject({
      id,
      status: 'FORWARDED',
      kind: 'FORWARDED',
      messageToTarget: 'Do.',
    })
    await three.target.client.ask(ACCEPT, answer(id))
    expect(await requester.statuses(1)).toEqual(['ACCEPTED'])
    await three.requester.client.ask(REPORT, { input: { introductionId: id, outcome: 'HELPED' } })
    expect(await target.statuses(1)).toEqual(['MET'])
    expect((await connector.statuses(2)).at(-1)).toBe('MET')
  })

  test('is told when a request has expired: all who wait for it, and who asked also where it was declined', async () => {
    app.clock.set('2026-06-15T12:00:00Z')
    const [waiting, declined] = [await threeInARow(app), await threeInARow(app)]
    await forwarded(waiting)
    await declined.target.client.ask(DECLINE, answer(await forwarded(declined)))
    app.clock.pass(13.9)
    await app.domain.dueIntroductions.tellExpiries()
    app.clock.pass(0.1)
    await app.domain.dueIntroductions.tellExpiries()
    await app.domain.dueIntroductions.tellExpiries()
    const told = async (three: Three) => {
      const numbers = []
      for (const one of [three.requester, three.connector, three.target]) numbers.push(await writtenTo(one))
      return numbers
    }
    expect(await told(waiting)).toEqual([
      ['FORWARDED', 'EXPIRED'],
      ['ASKED', 'EXPIRED'],
      ['FORWARDED', 'EXPIRED'],
    ])
    expect(await told(declined)).toEqual([['FORWARDED', 'EXPIRED'], ['ASKED', 'DECLINED'], ['FORWARDED']])
    for (const { requester } of [waiting, declined])
      expect(await follow(requester).statuses(2)).toEqual(['EXPIRED', 'EXPIRED'])
    app.clock.set('2026-06-15T12:00:00Z')
  })

  test('hears whatever service the change was made at', async () => {
    const replica = await startApp()
    try {
      const three = await threeInARow(app)
      const elsewhere = follow({ client: await replica.as(three.connector.id) })
      const id = await requested(three)
      expect(await elsewhere.next()).toMatchObject({ id, status: 'ASKED' })
    } finally {
      await replica.stop()
    }
  })

  test('hears with each of their apps', async () => {
    const three = await threeInARow(app)
    const [one, other] = [follow(three.connector), follow(three.connector)]
    const id = await requested(three)
    expect([(await one.next()).id, (await other.next()).id]).toEqual([id, id])
  })

  test('first hears what happened while nobody followed, and nothing that reached them before', async () => {
    const three = await threeInARow(app)
    const id = await forwarded(three)
    await three.target.client.ask(ACCEPT, answer(id))
    const before = follow(three.requester)
    expect((await before.next()).id).toBe(id)
    await before.next()
    await until('both have reached them', async () => (await shownTo(three.requester)) === 2)
    await before.leave()
    await three.target.client.ask(REPORT, { input: { introductionId: id, outcome: 'NO_FIT' } })
    const after = follow(three.requester)
    expect(await after.statuses(1)).toEqual(['MET'])
  })

  test('hears again what was sent and never arrived, in order', async () => {
    const three = await threeInARow(app)
    const first = await accepted(three)
    const silent = follow(three.connector, SilentWebSocket)
    expect((await silent.next()).id).toBe(first)
    await silent.leave()
    expect(await shownTo(three.connector)).toBe(0)
    await three.requester.client.ask(REPORT, { input: { introductionId: first, outcome: 'NO_SHOW' } })
    expect(await follow(three.connector).statuses(3)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED'])
    await until('all have reached them', async () => (await shownTo(three.connector)) === 3)
  })

  test('is sent one change at a time: the next waits until the last has arrived', async () => {
    const three = await threeInARow(app)
    await accepted(three)
    const silent = follow(three.connector, SilentWebSocket)
    await silent.next()
    const other = follow(three.connector)
    await other.statuses(2)
    await until('the other app has both', async () => (await shownTo(three.connector)) === 2)
    let second = 'has not come'
    void silent.next().then(
      () => (second = 'has come'),
      () => {},
    )
    await requested(await threeInARow(app))
    expect(second).toBe('has not come')
  })
})

describe('nobody follows what is not theirs to see', () => {
  test('a decline tells the requester nothing, and what they do not knowing of it nobody', async () => {
    const three = await threeInARow(app)
    const [requester, connector] = [follow(three.requester), follow(three.connector)]
    const id = await forwarded(three)
    expect(await requester.statuses(1)).toEqual(['FORWARDED'])
    await three.target.client.ask(DECLINE, answer(id))
    await connector.next()
    expect((await connector.next()).status).toBe('DECLINED')
    await three.requester.client.ask(WITHDRAW, answer(id))
    const next = await forwarded(await anotherTarget(three))
    expect((await requester.next()).id).toBe(next)
    expect((await connector.next()).id).not.toBe(id)
  })

  test('an introduction with somebody who is hidden by now is passed over', async () => {
    const three = await threeInARow(app)
    const id = await requested(three)
    await block(three.target, three.connector)
    const connector = follow(three.connector)
    const next = connector.next()
    await until('it is passed over', async () => (await shownTo(three.connector)) === 1)
    const other = await anotherTarget(three)
    const seen = await requested(other)
    expect((await next).id).toBe(seen)
    expect(seen).not.toBe(id)
  })

  test("others' introductions tell nothing, the administrator included", async () => {
    const three = await threeInARow(app)
    const administrator = follow({ client: await app.as(three.target.id, 'admin') })
    await requested(three)
    const id = await forwarded(await othersWith(three))
    expect((await administrator.next()).id).toBe(id)
  })

  test('a token without a person follows nothing', async () => {
    expect(await follow({ client: await app.admin() }).refused()).toMatchObject({ code: 'FORBIDDEN' })
    const stranger = { client: await app.as('01920000-0000-7000-8000-000000000000') }
    expect(await follow(stranger).refused()).toMatchObject({ code: 'FORBIDDEN', reason: 'NO_PROFILE' })
  })
})

test('over HTTP a subscription is refused', async () => {
  const { requester } = await threeInARow(app)
  expect(await requester.client.refused(CHANGED)).toMatchObject({ code: 'BAD_INPUT' })
})

/** The same two, with somebody else whom the connector knows. */
async function anotherTarget({ requester, connector }: Three): Promise<Three> {
  const target = await somebody(app)
  await met(connector, target)
  return { requester, connector, target }
}

/** Two others, who lead to the same target. */
async function othersWith({ target }: Three): Promise<Three> {
  const others = await threeInARow(app)
  await met(others.connector, target)
  return { ...others, target }
}
