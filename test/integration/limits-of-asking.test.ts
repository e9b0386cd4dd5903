import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { asking, REQUEST, requested, type Three, threeInARow, WITHDRAW } from '../support/introductions.js'
import { type Somebody, somebody } from '../support/newcomers.js'

const app = appOfTests()

const PRIVACY =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }'
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'
const UNBLOCK =
  'mutation ($input: UnblockPersonInput!) { unblockPerson(input: $input) { viewer { scopes } } }'
const CAN_ASK =
  'query ($to: ID!) { introductionPaths(toPersonId: $to, minimumScore: 1) { paths { canAsk } } }'

const blocks = (by: Somebody, whom: Somebody) => by.client.ask(BLOCK, { input: { personId: whom.id } })
const unblocks = (by: Somebody, whom: Somebody) => by.client.ask(UNBLOCK, { input: { personId: whom.id } })
const refused = ({ requester, connector, target }: Three) =>
  requester.client.refused(REQUEST, asking({ connector, target }))

/** Two who know the connector's like: the requester, who knows them, and a target more. */
async function anotherTargetOf({ connector }: Three): Promise<Somebody> {
  const target = await somebody(app)
  await met(connector, target)
  return target
}

describe('a limit holds, whoever was blocked since', () => {
  test('of two requests over one connector', async () => {
    const three = await threeInARow(app)
    const { requester, target } = three
    const [second, third] = [await anotherTargetOf(three), await anotherTargetOf(three)]
    await requested(three)
    await requested({ ...three, target: second })
    for (const one of [target, second]) await blocks(requester, one)
    expect(await refused({ ...three, target: third })).toMatchObject({ rule: 'ASKED_TOO_OFTEN' })
    for (const one of [target, second]) await unblocks(requester, one)
    expect(await refused({ ...three, target: third })).toMatchObject({ rule: 'ASKED_TOO_OFTEN' })
  })

  test('of one open request for a target', async () => {
    const three = await threeInARow(app)
    const { requester, connector, target } = three
    const other = await somebody(app)
    await met(requester, other)
    await met(other, target)
    await requested(three)
    await blocks(requester, connector)
    expect(await refused({ ...three, connector: other })).toMatchObject({ reason: 'REQUEST_OPEN' })
    expect((await requester.client.ask(CAN_ASK, { to: target.id })).introductionPaths.paths).toEqual([
      { canAsk: false },
    ])
  })

  test('of five requests a day', async () => {
    const three = await threeInARow(app)
    const { requester, target } = three
    const connectors = [three.connector, await somebody(app), await somebody(app)]
    for (const one of connectors.slice(1)) {
      await met(requester, one)
      await met(one, target)
    }
    for (const one of [0, 1, 2, 0, 1]) {
      const id = await requested({ ...three, connector: connectors[one] ?? three.connector })
      await requester.client.ask(WITHDRAW, { input: { introductionId: id } })
    }
    for (const one of connectors.slice(0, 2)) await blocks(requester, one)
    expect(await refused({ ...three, connector: connectors[2] ?? three.connector })).toMatchObject({
      rule: 'DAILY_LIMIT',
    })
  })
})

test('a connector who blocks somebody has the budget back that they had taken', async () => {
  const three = await threeInARow(app)
  const { requester, connector, target } = three
  const another = await somebody(app)
  await met(another, connector)
  await connector.client.ask(PRIVACY, { input: { introductionBudget: 1 } })
  await requested(three)
  const onward = { ...three, requester: another }
  expect(await refused(onward)).toMatchObject({ rule: 'CONNECTOR_UNAVAILABLE' })
  const pathsOfAnother = async () =>
    (await another.client.ask(CAN_ASK, { to: target.id })).introductionPaths.paths
  expect(await pathsOfAnother()).toEqual([])
  await blocks(connector, requester)
  expect(await pathsOfAnother()).toEqual([{ canAsk: true }])
  await requested(onward)
})
