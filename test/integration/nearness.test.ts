import { newId, type PersonId } from '../../src/ids.js'
import { utcDay } from '../../src/strength/days.js'
import { appOfTests } from '../support/app.js'
import { letKnow, tie } from '../support/knows.js'
import { newcomerTo, oddWord } from '../support/scenes.js'

const app = appOfTests()

const know = (...ties: ReturnType<typeof tie>[]) => letKnow(app.graph, ties, utcDay(app.clock.now()))

async function strangers(count: number, city?: string): Promise<PersonId[]> {
  const people = await Promise.all(Array.from({ length: count }, () => newcomerTo(app, { city })))
  return people.map(person => person.id).sort()
}

describe('distances', () => {
  const DISTANCES =
    'query ($to: [ID!]!, $minimumScore: Int! = 1) { distances(toPersonIds: $to, minimumScore: $minimumScore) { person { id } hops } }'

  test('come in the order asked, with null where there is no way, of those who are there', async () => {
    const [jeanne, a, b, c, far] = (await strangers(5)) as [PersonId, PersonId, PersonId, PersonId, PersonId]
    await know(tie(jeanne, a, 1), tie(a, b, 0.1), tie(b, c, 1))
    const client = await app.as(jeanne)
    const to = [c, jeanne, far, a, newId(), b, a]
    const told = (...hops: [PersonId, number | null][]) => ({
      distances: hops.map(([id, hops]) => ({ person: { id }, hops })),
    })
    expect(await client.ask(DISTANCES, { to })).toEqual(
      told([c, 3], [jeanne, 0], [far, null], [a, 1], [b, 2], [a, 1]),
    )
    expect(await client.ask(DISTANCES, { to: [a, b], minimumScore: 20 })).toEqual(told([a, 1], [b, null]))
    expect(await (await app.admin()).ask(DISTANCES, { to: [a] })).toEqual(told([a, null]))
    expect(await client.ask(DISTANCES, { to: [] })).toEqual({ distances: [] })
  })

  test('are asked for at most 100 people', async () => {
    const client = await app.as((await newcomerTo(app)).id)
    const to = Array.from({ length: 101 }, () => newId())
    expect(await client.refused(DISTANCES, { to })).toMatchObject({ code: 'BAD_INPUT', field: 'toPersonIds' })
    expect(await client.refused(DISTANCES, { to: [to[0]], minimumScore: 0 })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'minimumScore',
    })
    expect(await client.refused(DISTANCES, { to: ['x'] })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'toPersonIds[0]',
    })
  })

  test('from the viewer to a page of people are found together', async () => {
    const city = oddWord()
    const people = await strangers(12, city)
    await know(...people.slice(1).map((one, i) => tie(people[i] as PersonId, one, 1)))
    const client = await app.as(people[0] as PersonId)
    const distances = async () =>
      (await client.ask(`{ people(city: "${city}") { nodes { id distanceFromViewer } } }`)).people.nodes.map(
        (one: { id: PersonId; distanceFromViewer: number | null }) => [one.id, one.distanceFromViewer],
      )
    expect(new Map(await distances())).toEqual(new Map(people.map((id, i) => [id, i > 6 ? null : i])))
    const queries = await app.queriesOf(distances)
    expect(queries.filter(name => name.startsWith('paths/')).length).toBeLessThanOrEqual(5)
  })
})

describe('common contacts', () => {
  const CONTACTS = `query ($id: ID!, $first: Int! = 20, $after: String) {
    person(id: $id) { commonContacts(first: $first, after: $after) {
      nodes { id } edges { bandWithViewer } totalCount pageInfo { hasNextPage endCursor }
    } }
  }`

  test('the one who knows both best comes first, page by page', async () => {
    const [jeanne, lucie, a, b, c, d] = (await strangers(6)) as [
      PersonId,
      PersonId,
      PersonId,
      PersonId,
      PersonId,
      PersonId,
    ]
    await know(
      ...[tie(jeanne, a, 9), tie(a, lucie, 0.2)],
      ...[tie(jeanne, b, 0.5), tie(b, lucie, 0.5)],
      ...[tie(jeanne, c, 2), tie(c, lucie, 0.8)],
      ...[tie(jeanne, d, 1)],
    )
    const client = await app.as(jeanne)
    const { commonContacts } = (await client.ask(CONTACTS, { id: lucie, first: 2 })).person
    expect(commonContacts).toMatchObject({
      nodes: [{ id: c }, { id: a }],
      edges: [{ bandWithViewer: 'GOOD' }, { bandWithViewer: 'STRONG' }],
      totalCount: 3,
    })
    const after = commonContacts.pageInfo.endCursor
    const next = (await client.ask(CONTACTS, { id: lucie, after })).person.commonContacts
    expect(next).toMatchObject({ nodes: [{ id: b }], pageInfo: { hasNextPage: false } })
    expect(await client.refused(CONTACTS, { id: lucie, after: 'x' })).toMatchObject({ code: 'BAD_INPUT' })
  })

  test('what only one of two declares gives none, and nobody has some with themselves', async () => {
    const [jeanne, lucie, pierre] = (await strangers(3)) as [PersonId, PersonId, PersonId]
    await know({ ...tie(jeanne, pierre, 0.25), declared: 0.25 }, tie(pierre, lucie, 1))
    const contacts = async (as: PersonId, id: PersonId) =>
      (await (await app.as(as)).ask(CONTACTS, { id })).person.commonContacts.nodes
    expect(await contacts(jeanne, lucie)).toEqual([])
    expect(await contacts(lucie, jeanne)).toEqual([])
    expect(await contacts(lucie, lucie)).toEqual([])
  })

  test('with a page of people are found together', async () => {
    const city = oddWord()
    const [jeanne, ...others] = (await strangers(6, city)) as [PersonId, ...PersonId[]]
    const pierre = (await newcomerTo(app)).id
    await know(tie(jeanne, pierre, 1), ...others.map(one => tie(pierre, one, 1)))
    const client = await app.as(jeanne)
    const queries = await app.queriesOf(async () => {
      const { people } = await client.ask(
        `{ people(city: "${city}") { nodes { commonContacts { nodes { id } } } } }`,
      )
      const found = people.nodes.filter(
        (one: { commonContacts: { nodes: unknown[] } }) => one.commonContacts.nodes.length === 1,
      )
      expect(found).toHaveLength(5)
    })
    expect(queries.filter(name => name.startsWith('paths/'))).toEqual(['paths/ties-of'])
  })
})
