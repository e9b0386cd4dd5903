import { met, RECOMMEND, RECOMMEND_TO_EVERYONE } from '../support/acquaintances.js'
import { appOfTests, type Client } from '../support/app.js'
import { erase } from '../support/data-subjects.js'
import { PLAN } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'
import { tracesOf } from '../support/traces.js'

const app = appOfTests()

const CREATE_NETWORK =
  'mutation ($input: CreateNetworkInput!) { createNetwork(input: $input) { network { id name } } }'
const CREATE_PERSON =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id name } } }'
const COUNT =
  'query ($word: String!) { networks(search: $word) { totalCount } people(search: $word) { totalCount } }'
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { __typename } }'
const REUSED = { code: 'CONFLICT', reason: 'IDEMPOTENCY_KEY_REUSED' }

const keyed = ({ client }: { client: Client }, key = oddWord()) => client.with({ 'idempotency-key': key })

/** How many networks and people are found by a word of their names. */
async function found(word: string): Promise<{ networks: number; people: number }> {
  const { networks, people } = await (await app.admin()).ask(COUNT, { word })
  return { networks: networks.totalCount, people: people.totalCount }
}

const named = (word = oddWord()) => ({ word, input: { name: `Club ${word}`, kind: 'OTHER' } })

let jeanne: Somebody
let pierre: Somebody
beforeAll(async () => {
  jeanne = await somebody(app)
  pierre = await somebody(app)
  for (const day of ['10', '14']) await met(jeanne, pierre, `2026-06-${day}T10:00:00Z`)
})

describe('sent twice under one key', () => {
  test('what makes something makes it once, and answers the same', async () => {
    const network = await networkOf(app, jeanne.id)
    const to = await somebody(app)
    const word = oddWord()
    const meeting = { networkId: network, title: word, startsAt: '2026-07-01T10:00:00Z' }
    const requests: [string, object][] = [
      [CREATE_NETWORK, named(word).input],
      [CREATE_PERSON, { name: `Anne ${word}` }],
      [PLAN, meeting],
      [RECOMMEND, { recommendedPersonId: pierre.id, recipientId: to.id }],
      [RECOMMEND_TO_EVERYONE, { recommendedPersonId: pierre.id, message: word }],
    ]
    for (const [query, input] of requests) {
      const client = keyed(jeanne)
      const first = await client.ask(query, { input })
      expect(await client.ask(query, { input })).toEqual(first)
      expect(await keyed(jeanne).ask(query, { input })).not.toEqual(first)
    }
    const seen = await jeanne.client.ask(
      `query ($network: ID!, $person: ID!) {
        network(id: $network) { meetings { totalCount } }
        person(id: $person) { recommendationsAbout { totalCount } }
      }`,
      { network, person: pierre.id },
    )
    // Once under each of the two keys.
    expect(await found(word)).toEqual({ networks: 2, people: 2 })
    expect(seen.network.meetings.totalCount).toBe(2)
    expect(seen.person.recommendationsAbout.totalCount).toBe(4)
  })

  test('of many at once one makes it, and the others wait for what it made', async () => {
    const { word, input } = named()
    const client = keyed(jeanne)
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.ask(CREATE_NETWORK, { input })))
    expect(new Set(answers.map(({ createNetwork }) => createNetwork.network.id)).size).toBe(1)
    expect((await found(word)).networks).toBe(1)
  })

  test('each mutation of a request is made once', async () => {
    const word = oddWord()
    const both = `mutation ($a: CreatePersonInput!, $b: CreatePersonInput!) {
      a: createPerson(input: $a) { person { id } } b: createPerson(input: $b) { person { id } }
    }`
    const variables = { a: { name: `A ${word}` }, b: { name: `B ${word}` } }
    const client = keyed(jeanne)
    const first = await client.ask(both, variables)
    expect(first.a.person.id).not.toBe(first.b.person.id)
    expect(await client.ask(both, variables)).toEqual(first)
    expect((await found(word)).people).toBe(2)
  })

  test('what was refused is tried anew', async () => {
    const { input } = named()
    const client = keyed(jeanne)
    const variables = { input: { ...input, city: 'x'.repeat(300) } }
    for (let times = 0; times < 2; times++)
      expect(await client.refused(CREATE_NETWORK, variables)).toMatchObject({ code: 'BAD_INPUT' })
    const stranger = await somebody(app)
    const recommend = keyed(jeanne)
    const weak = { input: { recommendedPersonId: stranger.id } }
    expect(await recommend.refused(RECOMMEND_TO_EVERYONE, weak)).toMatchObject({ rule: 'TIE_TOO_WEAK' })
    for (const day of ['10', '14']) await met(jeanne, stranger, `2026-06-${day}T10:00:00Z`)
    await recommend.ask(RECOMMEND_TO_EVERYONE, weak)
  })

  test('the result is shown as it is now, and not at all where it is hidden by now', async () => {
    const organiser = await somebody(app)
    await networkOf(app, organiser.id)
    const anne = await somebody(app)
    for (const day of ['10', '14']) await met(organiser, anne, `2026-06-${day}T10:00:00Z`)
    const client = keyed(organiser)
    const variables = { input: { recommendedPersonId: anne.id } }
    const { recommendPersonToEveryone } = await client.ask(RECOMMEND_TO_EVERYONE, variables)
    await (await app.admin()).ask(
      'mutation ($input: UpdateRecommendationInput!) { updateRecommendation(input: $input) { __typename } }',
      { input: { recommendationId: recommendPersonToEveryone.recommendation.id, outcome: 'NO_FIT' } },
    )
    const now = await client.ask(RECOMMEND_TO_EVERYONE, variables)
    expect(now.recommendPersonToEveryone.recommendation).toMatchObject({
      id: recommendPersonToEveryone.recommendation.id,
      outcome: 'NO_FIT',
    })
    await anne.client.ask(BLOCK, { input: { personId: organiser.id } })
    expect(await client.ask(RECOMMEND_TO_EVERYONE, variables)).toEqual({
      recommendPersonToEveryone: { recommendation: null, relationship: null },
    })
  })
})

describe('a key', () => {
  test('stands for one request: another body is CONFLICT, also at once, and changes nothing', async () => {
    const { word, input } = named()
    const client = keyed(jeanne)
    await client.ask(CREATE_NETWORK, { input })
    const other = { ...input, city: 'Lyon' }
    expect(await client.refused(CREATE_NETWORK, { input: other })).toMatchObject(REUSED)
    expect(await client.refused(CREATE_PERSON, { input: { name: `Anne ${word}` } })).toMatchObject(REUSED)
    expect(await found(word)).toEqual({ networks: 1, people: 0 })
    const racing = keyed(jeanne)
    const bodies = Array.from({ length: 4 }, (_, i) => ({ ...named(word).input, city: `City ${i}` }))
    const answers = await Promise.all(bodies.map(body => racing.send(CREATE_NETWORK, { input: body })))
    const reasons = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.reason)
    expect(reasons).toEqual(Array.from({ length: 3 }, () => REUSED.reason))
    expect((await found(word)).networks).toBe(2)
  })

  test('is of whoever sends it: another person makes something of their own under the same', async () => {
    const { word, input } = named()
    const key = oddWord()
    const one = await keyed(jeanne, key).ask(CREATE_NETWORK, { input })
    const other = await keyed(pierre, key).ask(CREATE_NETWORK, { input })
    expect(other.createNetwork.network.id).not.toBe(one.createNetwork.network.id)
    expect((await found(word)).networks).toBe(2)
  })

  test('is forgotten after 24 hours', async () => {
    const { word, input } = named()
    const client = keyed(jeanne)
    await client.ask(CREATE_NETWORK, { input })
    app.clock.pass(0.999)
    await client.ask(CREATE_NETWORK, { input })
    expect((await found(word)).networks).toBe(1)
    app.clock.pass(0.002)
    await client.ask(CREATE_NETWORK, { input })
    expect((await found(word)).networks).toBe(2)
    app.clock.pass(2)
    await app.domain.keyedRequests.forget()
    expect((await tracesOf(app.graph, [jeanne.id])).filter(place => place.startsWith(':Keyed'))).toEqual([])
    app.clock.set('2026-06-15T12:00:00Z')
  })

  test('is the same with and without the quotes that the draft of the header asks for', async () => {
    const { word, input } = named()
    const key = oddWord()
    await keyed(jeanne, key).ask(CREATE_NETWORK, { input })
    await keyed(jeanne, `"${key}"`).ask(CREATE_NETWORK, { input })
    expect((await found(word)).networks).toBe(1)
  })

  test.each(['', 'a b', 'a, b', '"a', '""', 'x'.repeat(256)])('%j is none', async key => {
    const { word, input } = named()
    expect(await keyed(jeanne, key).refused(CREATE_NETWORK, { input })).toMatchObject({
      ...{ code: 'BAD_INPUT', field: 'idempotency-key' },
    })
    expect((await found(word)).networks).toBe(0)
  })

  test('does nothing to queries, and to changes that repeated change nothing more', async () => {
    const client = keyed(jeanne)
    for (let times = 0; times < 2; times++) {
      await client.ask(COUNT, { word: oddWord() })
      await client.ask(
        'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }',
        {
          input: { personId: jeanne.id, city: `City ${times}` },
        },
      )
    }
  })
})

test('whoever was made under a key and erased is neither named by it nor made anew', async () => {
  const organiser = await somebody(app)
  await networkOf(app, organiser.id)
  const client = keyed(organiser)
  const word = oddWord()
  const variables = { input: { name: `Anne ${word}` } }
  const { createPerson } = await client.ask(CREATE_PERSON, variables)
  await erase(await app.admin(), createPerson.person.id)
  expect(await tracesOf(app.graph, [createPerson.person.id])).toEqual([':Change.ids'])
  expect(await client.ask(CREATE_PERSON, variables)).toEqual({ createPerson: { person: null } })
  expect((await found(word)).people).toBe(0)
})
