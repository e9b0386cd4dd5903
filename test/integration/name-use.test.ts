import { newId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import { type Circle, circleOf, joiner } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { bringIn, inviteMember, joinNetwork, LEAVE, networkOf } from '../support/scenes.js'

const app = appOfTests()

const REQUEST = 'id text publication askedAt answer answeredAt network { id } person { id name }'
const ASK = `mutation ($input: RequestNameUseInput!) { requestNameUse(input: $input) { grantedRequests { ${REQUEST} } } }`
const ANSWER = `mutation ($input: RespondToNameUseInput!) { respondToNameUse(input: $input) { request { ${REQUEST} } } }`
const OWN = `query ($first: Int! = 20, $after: String) {
  viewer { nameUseRequests(first: $first, after: $after) { totalCount nodes { ${REQUEST} } pageInfo { endCursor hasNextPage } } }
}`
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }'
const CHOOSE =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { nameUse } } }'
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'
const VIEWER_MEMBERSHIP = 'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }'

interface Request {
  id: string
  answer: string | null
  answeredAt: string | null
  person: { id: string; name: string }
}

const USE = { text: 'A list of our members', publication: 'Ouest-France, 20 June' }

/** What the organiser gets who asks these people. */
async function asks(
  { network, organiser }: Circle,
  people: readonly Pick<Somebody, 'id'>[],
  use: Partial<typeof USE> = {},
): Promise<Request[]> {
  const input = { networkId: network, personIds: people.map(({ id }) => id), ...USE, ...use }
  return (await organiser.client.ask(ASK, { input })).requestNameUse.grantedRequests
}

const own = async ({ client }: Somebody): Promise<Request[]> =>
  (await client.ask(OWN)).viewer.nameUseRequests.nodes
const newest = async (one: Somebody) => (await own(one))[0] as Request
const answers = async ({ client }: Somebody, request: string, answer: string): Promise<Request> =>
  (await client.ask(ANSWER, { input: { requestId: request, answer } })).respondToNameUse.request
const choosesForAll = async ({ client }: Somebody, nameUse: string | null) =>
  client.ask(CHOOSE, { input: { nameUse } })
const named = (requests: readonly Request[]) => requests.map(({ person }) => person.id).sort()
const idsOf = (...people: readonly Somebody[]) => people.map(({ id }) => id).sort()
const three = async () => {
  const circle = await circleOf(app, 3)
  return [circle, ...(circle.members as [Somebody, Somebody, Somebody])] as const
}

test('a network asks, each answers for themselves, and only who grants it is in the list', async () => {
  const [circle, anne, luc, zoe] = await three()
  expect(await asks(circle, circle.members)).toEqual([])
  const asked = await newest(anne)
  expect(asked).toEqual({
    id: expect.any(String),
    ...USE,
    askedAt: '2026-06-15T12:00:00.000Z',
    answer: null,
    answeredAt: null,
    network: { id: circle.network },
    person: { id: anne.id, name: anne.name },
  })
  const answered = { ...asked, answer: 'GRANTED', answeredAt: '2026-06-15T12:00:00.000Z' }
  expect(await answers(anne, asked.id, 'GRANTED')).toEqual(answered)
  await answers(luc, (await newest(luc)).id, 'REFUSED')
  expect(await asks(circle, [anne, luc, zoe])).toEqual([answered])
})

test('asked again in the same words, and twice at once, nobody has two requests; in other words it is another', async () => {
  const [circle, anne, luc] = await three()
  await Promise.all([asks(circle, [anne, anne, luc]), asks(circle, [luc, anne])])
  await asks(circle, [anne], { text: ` ${USE.text}\n` })
  expect([await own(anne), await own(luc)].map(({ length }) => length)).toEqual([1, 1])
  await asks(circle, [anne], { publication: 'Our site' })
  await asks(circle, [anne], { text: 'A list of our members and guests' })
  const other = { ...circle, network: await networkOf(app, circle.organiser.id) }
  await joinNetwork(app, anne.id, other.network)
  await asks(other, [anne])
  expect(await own(anne)).toHaveLength(4)
})

test('whoever has answered for all is not waited for', async () => {
  const [circle, anne, luc, zoe] = await three()
  await choosesForAll(anne, 'GRANTED')
  await choosesForAll(luc, 'REFUSED')
  expect(named(await asks(circle, [anne, luc, zoe]))).toEqual([anne.id])
  expect(await newest(luc)).toMatchObject({ answer: 'REFUSED', answeredAt: '2026-06-15T12:00:00.000Z' })
  await choosesForAll(zoe, 'GRANTED')
  expect(named(await asks(circle, [anne, luc, zoe]))).toEqual(idsOf(anne, zoe))
  await choosesForAll(anne, null)
  expect(named(await asks(circle, [anne, luc, zoe]))).toEqual([zoe.id])
  expect(await newest(anne)).toMatchObject({ answer: null, answeredAt: null })
})

test('a refusal for all takes back what was granted before; a grant for all does not override a refusal', async () => {
  const [circle, anne, luc] = await three()
  await asks(circle, [anne, luc])
  await answers(anne, (await newest(anne)).id, 'GRANTED')
  await answers(luc, (await newest(luc)).id, 'REFUSED')
  app.clock.pass(1)
  await choosesForAll(luc, 'GRANTED')
  expect(named(await asks(circle, [anne, luc]))).toEqual([anne.id])
  await choosesForAll(anne, 'REFUSED')
  expect(await asks(circle, [anne, luc])).toEqual([])
  app.clock.pass(1)
  await answers(anne, (await newest(anne)).id, 'GRANTED')
  expect(named(await asks(circle, [anne, luc]))).toEqual([anne.id])
  app.clock.pass(-2)
})

test('what a refusal for all took back is not granted again without a new word', async () => {
  const [circle, anne] = await three()
  await asks(circle, [anne])
  await answers(anne, (await newest(anne)).id, 'GRANTED')
  app.clock.pass(1)
  await choosesForAll(anne, 'REFUSED')
  await choosesForAll(anne, null)
  expect(await asks(circle, [anne])).toEqual([])
  expect(await newest(anne)).toMatchObject({ answer: null, answeredAt: null })
  app.clock.pass(-1)
})

test('to refuse for all once more takes back nothing that was granted since', async () => {
  const [circle, anne] = await three()
  await asks(circle, [anne])
  await choosesForAll(anne, 'REFUSED')
  app.clock.pass(1)
  await answers(anne, (await newest(anne)).id, 'GRANTED')
  app.clock.pass(1)
  await choosesForAll(anne, 'REFUSED')
  expect(named(await asks(circle, [anne]))).toEqual([anne.id])
  app.clock.pass(-2)
})

test('whoever changes their mind is in the list, or is not, from then on', async () => {
  const [circle, anne] = await three()
  await asks(circle, [anne])
  const { id } = await newest(anne)
  for (const answer of ['GRANTED', 'REFUSED', 'REFUSED', 'GRANTED']) {
    await answers(anne, id, answer)
    const granted = answer === 'GRANTED'
    expect(named(await asks(circle, [anne]))).toEqual(granted ? [anne.id] : [])
    const { node } = await circle.organiser.client.ask(NODE, { id })
    expect(node).toEqual(granted ? { __typename: 'NameUseRequest', id } : null)
  }
})

test('two answers at once leave one of them', async () => {
  const [circle, anne] = await three()
  await asks(circle, [anne])
  const { id } = await newest(anne)
  await Promise.all(['GRANTED', 'REFUSED', 'GRANTED'].map(answer => answers(anne, id, answer)))
  const { answer } = await newest(anne)
  expect(named(await asks(circle, [anne]))).toEqual(answer === 'GRANTED' ? [anne.id] : [])
})

test('to the organiser a refusal and silence are the same, whatever is asked', async () => {
  const [circle, refuses, waits] = await three()
  await asks(circle, [refuses, waits])
  await answers(refuses, (await newest(refuses)).id, 'REFUSED')
  const seen = async (one: Somebody) => {
    const { id } = await newest(one)
    const queries: string[][] = []
    const answers: unknown[] = []
    for (const [query, variables] of [
      [NODE, { id }],
      [NODE.replace('node(id: $id)', 'nodes(ids: [$id])'), { id }],
      [ANSWER, { input: { requestId: id, answer: 'GRANTED' } }],
      [ASK, { input: { networkId: circle.network, personIds: [one.id], ...USE } }],
    ] as const) {
      const ran = await app.queriesOf(async () => {
        const { data, errors } = await circle.organiser.client.send(query, variables)
        answers.push({ data, errors })
      })
      queries.push(ran.sort())
    }
    return { queries, answers }
  }
  const ofSilence = await seen(waits)
  expect(await seen(refuses)).toEqual(ofSilence)
  expect(ofSilence.answers[3]).toEqual({ data: { requestNameUse: { grantedRequests: [] } } })
})

test('nobody answers for another: to them the request is not there', async () => {
  const [circle, anne, luc] = await three()
  await asks(circle, [anne])
  const { id } = await newest(anne)
  await answers(anne, id, 'GRANTED')
  const others = [circle.organiser.client, luc.client, (await somebody(app)).client]
  const refused = [
    ...(await Promise.all(
      others.map(client => client.refused(ANSWER, { input: { requestId: id, answer: 'REFUSED' } })),
    )),
    await anne.client.refused(ANSWER, { input: { requestId: newId(), answer: 'REFUSED' } }),
  ]
  expect(new Set(refused.map(error => JSON.stringify(error))).size).toBe(1)
  expect(refused[0]).toMatchObject({ code: 'NOT_FOUND', field: 'requestId' })
  const admin = await app.admin()
  expect(await admin.refused(ANSWER, { input: { requestId: id, answer: 'REFUSED' } })).toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await newest(anne)).toMatchObject({ answer: 'GRANTED' })
})

test('a request shows to its person, and while it is granted to the organisers and the administrator', async () => {
  const [circle, anne, luc] = await three()
  await asks(circle, [anne])
  const { id } = await newest(anne)
  const stranger = await somebody(app)
  await networkOf(app, stranger.id)
  const clients = [anne.client, circle.organiser.client, await app.admin(), luc.client, stranger.client]
  const shown = async () =>
    Promise.all(clients.map(async client => (await client.ask(NODE, { id })).node !== null))
  expect(await shown()).toEqual([true, false, false, false, false])
  await answers(anne, id, 'GRANTED')
  expect(await shown()).toEqual([true, true, true, false, false])
})

describe('who is asked', () => {
  test('those who belong to the network, guests included, and nobody else', async () => {
    const [circle, anne] = await three()
    const guest = await somebody(app)
    await bringIn(app, circle.organiser.id, circle.network, guest.id, { role: 'GUEST' })
    const [stranger, invited] = [await somebody(app), await somebody(app)]
    await inviteMember(app, circle.organiser.id, circle.network, invited.id)
    expect(await asks(circle, [anne, guest])).toEqual([])
    expect([await own(anne), await own(guest)].map(({ length }) => length)).toEqual([1, 1])
    for (const one of [stranger, invited]) {
      const input = {
        networkId: circle.network,
        personIds: [anne.id, one.id],
        text: 'Other',
        publication: 'There',
      }
      expect(await circle.organiser.client.refused(ASK, { input })).toMatchObject({
        code: 'RULE_BROKEN',
        rule: 'NOT_A_MEMBER',
        hintParameters: { networkId: circle.network, personIds: [one.id] },
      })
    }
    expect([await own(anne), await own(stranger)].map(({ length }) => length)).toEqual([1, 0])
  })

  test('organisers ask, members and organisers of other networks do not', async () => {
    const [circle, anne, luc] = await three()
    const other = await somebody(app)
    await networkOf(app, other.id)
    const input = { networkId: circle.network, personIds: [anne.id], ...USE }
    for (const { client } of [luc, other])
      expect(await client.refused(ASK, { input })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await own(anne)).toEqual([])
    await (await app.admin()).ask(ASK, { input })
    expect(await own(anne)).toHaveLength(1)
    expect(
      await circle.organiser.client.refused(ASK, { input: { ...input, networkId: newId() } }),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'networkId' })
  })

  test('whoever has left is in no list any more, and can still look at what they were asked', async () => {
    const [circle, anne, luc] = await three()
    await choosesForAll(anne, 'GRANTED')
    await choosesForAll(luc, 'GRANTED')
    expect(named(await asks(circle, [anne, luc]))).toEqual(idsOf(anne, luc))
    const { id } = await newest(anne)
    const { network } = await anne.client.ask(VIEWER_MEMBERSHIP, { id: circle.network })
    await anne.client.ask(LEAVE, { input: { membershipId: network.viewerMembership.id } })
    expect((await circle.organiser.client.ask(NODE, { id })).node).toBeNull()
    const input = { networkId: circle.network, personIds: [anne.id, luc.id], ...USE }
    expect(await circle.organiser.client.refused(ASK, { input })).toMatchObject({
      hintParameters: { personIds: [anne.id] },
    })
    expect(await newest(anne)).toMatchObject({ id, answer: 'GRANTED' })
    await joinNetwork(app, anne.id, circle.network)
    expect(named(await asks(circle, [anne, luc]))).toEqual(idsOf(anne, luc))
  })

  test('whoever has blocked the organiser is asked as a member, and elsewhere is as absent as nobody', async () => {
    const [circle, anne] = await three()
    await anne.client.ask(BLOCK, { input: { personId: circle.organiser.id } })
    await asks(circle, [anne])
    await answers(anne, (await newest(anne)).id, 'GRANTED')
    expect(await asks(circle, [anne])).toMatchObject([{ person: { id: anne.id, name: anne.name } }])

    const outside = await somebody(app)
    await outside.client.ask(BLOCK, { input: { personId: circle.organiser.id } })
    const told = async (person: string) => {
      const input = { networkId: circle.network, personIds: [person], ...USE }
      let error: unknown
      const queries = await app.queriesOf(async () => {
        error = await circle.organiser.client.refused(ASK, { input })
      })
      return { error, queries }
    }
    expect(await told(outside.id)).toEqual(await told(newId()))
  })
})

test('what is asked has a text and a place, and goes to 1 to 500 people', async () => {
  const [circle, anne] = await three()
  const input = { networkId: circle.network, personIds: [anne.id], ...USE }
  for (const [field, wrong, told = field] of [
    ['text', ' \n\u200b'],
    ['text', 'x'.repeat(2001)],
    ['text', 'a\u0000b'],
    ['publication', ''],
    ['publication', 'x'.repeat(201)],
    ['publication', '\u202eecnarF-tseuO'],
    ['personIds', []],
    ['personIds', Array.from({ length: 501 }, () => newId())],
    ['personIds', ['nobody'], 'personIds[0]'],
    ['networkId', 'none'],
  ] as const)
    expect(await circle.organiser.client.refused(ASK, { input: { ...input, [field]: wrong } })).toMatchObject(
      { code: 'BAD_INPUT', field: told },
    )
  const strangers = Array.from({ length: 500 }, () => newId())
  expect(
    await circle.organiser.client.refused(ASK, { input: { ...input, personIds: strangers } }),
  ).toMatchObject({ code: 'NOT_FOUND' })
  expect(await own(anne)).toEqual([])
  const text = '{"a": 1}\n\'; MATCH (n) DETACH DELETE n //'
  await asks(circle, [anne], { text })
  expect(await newest(anne)).toMatchObject({ text })
})

test('what one was asked is read in pages, newest first, also while more comes', async () => {
  const circle = await circleOf(app, 0)
  const anne = await joiner(app, circle.network)
  for (const publication of ['one', 'two', 'three']) await asks(circle, [anne], { publication })
  const page = async (variables: Record<string, unknown>) =>
    (await anne.client.ask(OWN, variables)).viewer.nameUseRequests
  const first = await page({ first: 2 })
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
  await asks(circle, [anne], { publication: 'four' })
  const rest = await page({ first: 2, after: first.pageInfo.endCursor })
  expect(rest).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } })
  expect([...first.nodes, ...rest.nodes]).toEqual((await own(anne)).slice(1))
  expect((await page({ after: rest.pageInfo.endCursor })).nodes).toEqual([])
  for (const [field, wrong] of [
    ['first', 0],
    ['first', 101],
    ['after', 'no cursor'],
  ] as const)
    expect(await anne.client.refused(OWN, { [field]: wrong })).toMatchObject({ code: 'BAD_INPUT', field })
})
