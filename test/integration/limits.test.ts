import { getIntrospectionQuery } from 'graphql'
import { configOf } from '../../src/config.js'
import { appOfTests, type Client, startApp } from '../support/app.js'
import { newcomerTo } from '../support/scenes.js'

const app = appOfTests()
let person: Client
beforeAll(async () => {
  person = await app.as((await newcomerTo(app)).id)
})

const { queries: LIMITS } = configOf({})

const nested = (levels: number): string =>
  levels === 0 ? 'id' : `memberships(first: 1) { nodes { person { ${nested(levels - 1)} } } }`
const many = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ')

/** Fragments that each spread the one before twice: the document doubles with each of them. */
const doubling = (levels: number) =>
  `{ viewer { person { ...f${levels} } } } fragment f0 on Person { id } ${many(
    levels,
    i => `fragment f${i + 1} on Person { a${i}: memberships { nodes { person { ...f${i} } } } ...f${i} }`,
  )}`

describe('a query that asks for too much is refused before any of it runs', () => {
  test.each([
    ['depth', `{ viewer { person { ${nested(5)} } } }`, 18],
    ['breadth', `{ viewer { person { ${many(61, () => 'id')} } } }`, 61],
    ['aliases', `{ viewer { person { ${many(31, i => `n${i}: name`)} } } }`, 31],
    ['directives', `{ viewer { person { ${many(21, () => 'name @include(if: true)')} } } }`, 21],
    [
      'cost',
      '{ people(first: 100) { nodes { memberships(first: 100) { nodes { network { name } } } } } }',
      1 + 100 * (1 + 1 + 100 * (1 + 1)),
    ],
  ] as const)('by its %s', async (measure, query, cost) => {
    const limit = LIMITS[measure]
    let refused: unknown
    const queries = await app.queriesOf(async () => {
      refused = await person.refused(query)
    })
    expect(refused).toMatchObject({ code: 'TOO_COSTLY', measure: measure.toUpperCase(), cost, limit })
    expect((refused as { message: string }).message).toMatch(new RegExp(`\\b${limit}\\b.*\\b${cost}\\b`))
    expect(queries).toEqual(['people/sign-in'])
  })

  test('by its length', async () => {
    expect(await person.refused(`{ viewer { person { ${many(2_000, () => 'id')} } } }`)).toMatchObject({
      code: 'TOO_COSTLY',
      measure: 'TOKENS',
      limit: LIMITS.tokens,
    })
  })

  test('where fragments hide it', async () => {
    expect(await person.refused(doubling(30))).toMatchObject({ code: 'TOO_COSTLY' })
    expect(
      await person.refused(`{ viewer { person { ...a } } } fragment a on Person { ${nested(5)} }`),
    ).toMatchObject({
      code: 'TOO_COSTLY',
      measure: 'DEPTH',
    })
  })

  test('with page sizes in variables and in defaults', async () => {
    const query = (first: string) =>
      `query ($n: Int! = 100) { people(first: ${first}) { nodes { memberships(first: $n) { nodes { id person { id } } } } } }`
    expect(await person.refused(query('100'))).toMatchObject({ code: 'TOO_COSTLY', measure: 'COST' })
    expect(await person.refused(query('100'), { n: 60 })).toMatchObject({ code: 'TOO_COSTLY' })
    expect(await person.send(query('10'), { n: 10 })).not.toHaveProperty('errors')
  })

  test('with the limits of plain lists', async () => {
    const costly = (limit: number) =>
      `{ networks(first: 9) { nodes { health { actions(limit: ${limit}) { people { name } } history(months: ${limit}) { metrics { name } } } } } }`
    expect(await person.refused(costly(60))).toMatchObject({ code: 'TOO_COSTLY', measure: 'COST' })
    expect((await person.send(costly(1))).errors ?? []).toEqual([])
  })

  test('with what takes long, at what it takes', async () => {
    const toMeet = (times: number) =>
      `{ viewer { person { ${many(times, i => `a${i}: peopleToMeet(first: 1) { totalCount }`)} } } }`
    expect(await person.refused(toMeet(30))).toMatchObject({ code: 'TOO_COSTLY', measure: 'COST' })
    expect(await person.send(toMeet(9))).not.toHaveProperty('errors')
  })

  test('and neither a negative page size nor one beside the mark buys another', async () => {
    const costly = 'people(first: 100) { nodes { memberships(first: 100) { nodes { network { id } } } } }'
    expect(await person.refused(`{ negative: people(first: -100) { totalCount } ${costly} }`)).toMatchObject({
      code: 'TOO_COSTLY',
    })
    expect(await person.refused('{ people(first: 1000000) { totalCount } }')).toMatchObject({
      code: 'BAD_INPUT',
      field: 'first',
    })
  })
})

describe('a query of the usual size is answered', () => {
  test("such as GraphiQL's introspection", async () => {
    expect(await app.nobody().ask(getIntrospectionQuery())).toHaveProperty('__schema')
  })

  test('and introspection is refused where it is switched off', async () => {
    const closed = await startApp(undefined, null, { introspection: false })
    try {
      expect(await closed.nobody().refused('{ __schema { queryType { name } } }')).toMatchObject({
        code: 'BAD_INPUT',
      })
      expect(await closed.nobody().ask('{ __typename }')).toEqual({ __typename: 'Query' })
    } finally {
      await closed.stop()
    }
  })
})

describe('of variables only what an operation declares is read', () => {
  const nestedList = (levels: number): unknown => (levels === 0 ? 1 : [nestedList(levels - 1)])

  test('however deep the rest is nested', async () => {
    const body = `{"query":"query ($first: Int) { people(first: $first) { totalCount } }","variables":{"first":1,"more":${'['.repeat(3_000)}${']'.repeat(3_000)}}}`
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...person.headers },
      body,
    })
    expect(await response.json()).not.toHaveProperty('errors')
  })

  test('and no deeper than inputs are', async () => {
    expect(
      await person.refused('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: nestedList(3_000) }),
    ).toMatchObject({
      code: 'BAD_INPUT',
      field: 'ids',
    })
  })
})
