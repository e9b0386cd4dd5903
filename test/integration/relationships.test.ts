import { newId } from '../../src/ids.js'
import { declares, met, RECOMMEND_TO_EVERYONE, RELATIONSHIP, seated } from '../support/acquaintances.js'
import { appOfTests, type Client } from '../support/app.js'
import {
  announced,
  type Circle,
  circleOf,
  held,
  joiner,
  planned,
  RESPOND,
  SET,
  SETTLE,
  UPDATE,
} from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { JOIN } from '../support/scenes.js'

const app = appOfTests()
afterEach(() => app.clock.set('2026-06-15T12:00:00Z'))

const LIST = `query ($id: ID!, $first: Int! = 20, $after: String, $minimumScore: Int! = 1, $order: RelationshipOrder! = STRONGEST) {
  person(id: $id) { relationships(first: $first, after: $after, minimumScore: $minimumScore, orderBy: $order) {
    nodes { people { id } strength { score bandDropsOn } } pageInfo { hasNextPage endCursor } totalCount
  } }
}`
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'
const SHARED = `query ($between: ID!, $and: ID!, $first: Int! = 20, $after: String) {
  relationship: relationshipBetween(personId: $between, otherPersonId: $and) {
    sharedMeetingCount
    sharedMeetings(first: $first, after: $after) { edges { sameTable node { id } } nodes { id } pageInfo { endCursor hasNextPage } totalCount }
    encounters { nodes { metAt isConfirmed } totalCount }
    strength { suggestions { evidence meeting { id } gain } }
  }
}`

/** A circle of two with the network's rules given. */
async function twoOf(input: Record<string, unknown> = {}): Promise<[Circle, Somebody, Somebody]> {
  const circle = await circleOf(app, 2, input)
  const [jeanne, pierre] = circle.members
  if (!jeanne || !pierre) throw new Error('A circle of two has two members.')
  return [circle, jeanne, pierre]
}

const relationshipOf = async (viewer: Somebody, other: Somebody, asOf: string | null = null) =>
  (await viewer.client.ask(RELATIONSHIP, { between: viewer.id, and: other.id, asOf })).relationship

describe('how well two know each other', () => {
  test('nothing known is null, for strangers and for oneself', async () => {
    const [, jeanne, pierre] = await twoOf()
    expect(await relationshipOf(jeanne, pierre)).toBeNull()
    expect(await relationshipOf(jeanne, jeanne)).toBeNull()
    expect(await jeanne.client.ask(RELATIONSHIP, { between: jeanne.id, and: newId() })).toEqual({
      relationship: null,
    })
  })

  test('a breakfast, a dinner and a one-to-one add up to what their parts say', async () => {
    const [circle, jeanne, pierre] = await twoOf()
    const others = await Promise.all([1, 2, 3].map(() => joiner(app, circle.network)))
    await held(circle, [jeanne, pierre, ...others], { startsAt: '2025-12-17T07:00:00Z' })
    await seated(circle, [{ window: [jeanne, pierre], door: others }], '2026-05-16T19:00:00Z')
    await met(jeanne, pierre, '2026-06-15T09:00:00Z')

    const { people, strength, ...rest } = await relationshipOf(jeanne, pierre)
    expect(people.map(({ id }: Somebody) => id)).toEqual([jeanne.id, pierre.id].sort())
    expect(rest).toEqual({
      evidence: 'CONFIRMED',
      sharedMeetingCount: 2,
      firstMetAt: '2025-12-17T07:00:00.000Z',
      lastMetAt: '2026-06-15T09:00:00.000Z',
    })
    const points = { room: 0.5 / 2, table: 2 ** (-30 / 180), oneToOne: 0.5 }
    expect(strength.parts).toEqual([
      { evidence: 'CO_ATTENDED', count: 1, points: expect.closeTo(points.room, 9), lastAt: rest.firstMetAt },
      {
        evidence: 'SAME_TABLE',
        count: 1,
        points: expect.closeTo(points.table, 9),
        lastAt: '2026-05-16T19:00:00.000Z',
      },
      { evidence: 'CONFIRMED', count: 1, points: 0.5, lastAt: rest.lastMetAt },
    ])
    const total = points.room + points.table + points.oneToOne
    expect(strength.meetingPoints).toBeCloseTo(total, 9)
    expect(strength).toMatchObject({
      score: Math.round(100 * (1 - Math.exp(-total / 2))),
      band: 'GOOD',
      trend: 'WARMING',
      recommendationPoints: 0,
      asOf: '2026-06-15',
      model: 'shared-meetings-2',
    })
  })

  test('an earlier day is told from what had happened by then', async () => {
    const [circle, jeanne, pierre] = await twoOf()
    await held(circle, [jeanne, pierre], { startsAt: '2026-01-10T07:00:00Z' })
    await met(jeanne, pierre, '2026-06-01T09:00:00Z')
    expect((await relationshipOf(jeanne, pierre, '2026-01-09')).strength).toBeNull()
    expect((await relationshipOf(jeanne, pierre, '2026-01-10')).strength).toMatchObject({
      asOf: '2026-01-10',
      meetingPoints: 1,
      score: 39,
      parts: [{ evidence: 'CO_ATTENDED', count: 1 }],
      suggestions: [],
    })
    const today = (await relationshipOf(jeanne, pierre)).strength
    expect((await relationshipOf(jeanne, pierre, '2026-06-15')).strength).toEqual(today)
    const between = { between: jeanne.id, and: pierre.id, asOf: '2026-06-16' }
    expect(await jeanne.client.refused(RELATIONSHIP, between)).toMatchObject({
      code: 'BAD_INPUT',
      field: 'asOf',
    })
  })

  test('without meeting again the score leaves its band on the day it says', async () => {
    const [circle, jeanne, pierre] = await twoOf()
    await held(circle, [jeanne, pierre])
    const { strength } = await relationshipOf(jeanne, pierre)
    expect(strength.band).toBe('MEDIUM')
    app.clock.set(`${strength.bandDropsOn}T12:00:00Z`)
    expect((await relationshipOf(jeanne, pierre)).strength.band).toBe('WEAK')
    app.clock.pass(-1)
    expect((await relationshipOf(jeanne, pierre)).strength.band).toBe('MEDIUM')
  })

  test('it has an id of its own, by which it is found again', async () => {
    const [circle, jeanne, pierre] = await twoOf()
    const stranger = await somebody(app)
    await held(circle, [jeanne, pierre])
    const id = `relationship:${[jeanne.id, pierre.id].sort().join(':')}`
    const unlike = `relationship:${[jeanne.id, pierre.id].sort().reverse().join(':')}`
    const asked = (client: Client, ids: string[]) =>
      client.ask(
        `query ($id: ID!, $ids: [ID!]!) { relationship(id: $id) { id sharedMeetingCount } nodes(ids: $ids) { __typename id } }`,
        { id: ids[0], ids },
      )
    expect(await asked(jeanne.client, [id, `relationship:${jeanne.id}`, unlike, id.toUpperCase()])).toEqual({
      relationship: { id, sharedMeetingCount: 1 },
      nodes: [{ __typename: 'Relationship', id }, null, null, { __typename: 'Relationship', id }],
    })
    expect(await asked(stranger.client, [id])).toEqual({ relationship: null, nodes: [null] })
    for (const [query, field] of [
      ['{ relationship(id: "relationship:x") { id } }', 'id'],
      [`{ relationship(id: "${jeanne.id}") { id } }`, 'id'],
      ['{ node(id: "relationship:") { id } }', 'id'],
      [`{ nodes(ids: ["${jeanne.id}", "acquaintance:${jeanne.id}"]) { id } }`, 'ids[1]'],
    ] as const)
      expect(await jeanne.client.refused(query)).toMatchObject({ code: 'BAD_INPUT', field })
  })

  test('malformed ids are told', async () => {
    const jeanne = await somebody(app)
    expect(await jeanne.client.refused(RELATIONSHIP, { between: jeanne.id, and: 'x' })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'otherPersonId',
    })
  })
})

describe('who sees it', () => {
  test('the two, organisers of a network both belong to, the administrator, and nobody else', async () => {
    const [circle, jeanne, pierre] = await twoOf()
    const luc = await joiner(app, circle.network)
    await met(jeanne, pierre)
    const between = { between: jeanne.id, and: pierre.id }
    for (const client of [jeanne.client, pierre.client, circle.organiser.client, await app.admin()])
      expect((await client.ask(RELATIONSHIP, between)).relationship).toMatchObject({ evidence: 'CONFIRMED' })

    const halfOrganiser = await circleOf(app, 0)
    await jeanne.client.ask(JOIN, { input: { networkId: halfOrganiser.network, listCounts: true } })
    for (const { client } of [luc, await somebody(app), halfOrganiser.organiser])
      expect(await client.ask(RELATIONSHIP, between)).toEqual({ relationship: null })
  })

  test('an organiser does not learn of meetings in another network of the two', async () => {
    app.clock.set('2026-05-01T12:00:00Z')
    const [circle, jeanne, pierre] = await twoOf()
    const support = await circleOf(app, 0, { kind: 'PEER_SUPPORT' })
    for (const { client } of [jeanne, pierre])
      await client.ask(JOIN, { input: { networkId: support.network, listCounts: true } })
    app.clock.set('2026-06-15T12:00:00Z')
    const breakfast = await held(circle, [jeanne, pierre], { startsAt: '2026-06-01T07:00:00Z' })
    const evening = await held(support, [jeanne, pierre], { startsAt: '2026-06-10T18:00:00Z' })
    const next = await planned(support, { startsAt: '2026-06-20T18:00:00Z' })
    await support.organiser.client.ask(RESPOND, { input: { meetingId: next, response: 'ATTENDING' } })

    const between = { between: jeanne.id, and: pierre.id }
    const own = (await jeanne.client.ask(SHARED, between)).relationship
    expect(own.sharedMeetings.nodes).toEqual([{ id: evening }, { id: breakfast }])
    expect(own.strength.suggestions.map((raise: { meeting: unknown }) => raise.meeting)).toContainEqual({
      id: next,
    })
    const seen = (await circle.organiser.client.ask(SHARED, between)).relationship
    expect(seen.sharedMeetings).toMatchObject({ nodes: [{ id: breakfast }], totalCount: 1 })
    expect(seen.strength.suggestions.every((raise: { meeting: unknown }) => raise.meeting === null)).toBe(
      true,
    )
  })
})

describe('lists', () => {
  test('meetings both were at are paged latest first', async () => {
    const [circle, jeanne, pierre] = await twoOf()
    const ids: string[] = []
    for (const day of ['01', '02', '03'])
      ids.unshift(await held(circle, [jeanne, pierre], { startsAt: `2026-06-${day}T07:00:00Z` }))
    const between = { between: jeanne.id, and: pierre.id, first: 2 }
    const first = (await jeanne.client.ask(SHARED, between)).relationship
    expect(first.sharedMeetings).toMatchObject({ nodes: [{ id: ids[0] }, { id: ids[1] }], totalCount: 3 })
    await held(circle, [jeanne, pierre], { startsAt: '2026-06-04T07:00:00Z' })
    const after = first.sharedMeetings.pageInfo.endCursor
    const rest = (await jeanne.client.ask(SHARED, { ...between, after })).relationship
    expect(rest.sharedMeetings.nodes).toEqual([{ id: ids[2] }])
    expect(rest.sharedMeetingCount).toBe(4)
  })

  test('of each meeting both were at it says whether they sat at the same table, in one round at least', async () => {
    const [circle, jeanne, pierre] = await twoOf()
    const other = await joiner(app, circle.network)
    await held(circle, [jeanne, pierre], { startsAt: '2026-06-01T07:00:00Z' })
    const at = (day: string, ...rounds: Record<string, readonly Somebody[]>[]) =>
      seated(circle, rounds, `2026-06-${day}T07:00:00Z`)
    const expected = [
      await at('05', { window: [jeanne], door: [pierre] }, { window: [jeanne, pierre] }),
      await at('04', { window: [jeanne], door: [pierre] }, { window: [pierre], door: [jeanne] }),
      await at('03', { window: [jeanne, pierre], door: [other] }),
      await at('02', { window: [jeanne, other] }, { door: [pierre] }),
    ]
    const { edges } = (await jeanne.client.ask(SHARED, { between: jeanne.id, and: pierre.id })).relationship
      .sharedMeetings
    expect(edges.map(({ node }: { node: { id: string } }) => node.id).slice(0, 4)).toEqual(expected)
    expect(edges.map(({ sameTable }: { sameTable: boolean }) => sameTable)).toEqual([
      ...[true, false, true, false],
      // The whole room was one table.
      false,
    ])
  })

  test('each tells the other of the two, as one query of all, and nothing of whom one must not see', async () => {
    const circle = await circleOf(app, 4)
    const [jeanne, pierre, blocked, far] = circle.members as [Somebody, Somebody, Somebody, Somebody]
    for (const other of [pierre, blocked, far]) await met(jeanne, other)
    await blocked.client.ask(BLOCK, { input: { personId: jeanne.id } })
    const asked = (fields: string) =>
      `query ($id: ID!) { person(id: $id) { relationships { edges { ${fields} } } } }`
    const othersTo = async (client: Client, id: string) =>
      (await client.ask(asked('otherPerson { id name }'), { id })).person.relationships.edges
        .map(({ otherPerson }: { otherPerson: { id: string } | null }) => otherPerson?.id)
        .sort()

    expect(await othersTo(jeanne.client, jeanne.id)).toEqual([pierre.id, far.id].sort())
    expect(await othersTo(pierre.client, pierre.id)).toEqual([jeanne.id])
    expect(await othersTo(await app.admin(), jeanne.id)).toEqual([pierre.id, blocked.id, far.id].sort())

    const ask = (fields: string) => app.queriesOf(() => jeanne.client.ask(asked(fields), { id: jeanne.id }))
    const without = await ask('cursor')
    expect((await ask('otherPerson { name }')).length - without.length).toBeLessThanOrEqual(1)
  })

  test('relationships come strongest, most recent or going cold first, to the person and the administrator', async () => {
    const circle = await circleOf(app, 4)
    const [jeanne, close, lately, long] = circle.members
    if (!jeanne || !close || !lately || !long) throw new Error('A circle of four has four members.')
    // Good, medium, and weak; none of them known 90 days ago.
    for (const startsAt of ['2026-06-10T07:00:00Z', '2026-06-11T07:00:00Z'])
      await held(circle, [jeanne, close], { startsAt })
    await held(circle, [jeanne, long], { startsAt: '2026-05-01T07:00:00Z' })
    await met(jeanne, lately, '2026-06-14T07:00:00Z')

    const namesIn = async (variables: Record<string, unknown>) => {
      const { relationships } = (await jeanne.client.ask(LIST, { id: jeanne.id, ...variables })).person
      return relationships.nodes.map(
        ({ people }: { people: { id: string }[] }) => people.find(({ id }) => id !== jeanne.id)?.id,
      )
    }
    expect(await namesIn({})).toEqual([close.id, long.id, lately.id])
    expect(await namesIn({ order: 'MOST_RECENT' })).toEqual([lately.id, close.id, long.id])
    expect(await namesIn({ order: 'GOING_COLD' })).toEqual([lately.id, long.id, close.id])
    expect(await namesIn({ minimumScore: 26 })).toEqual([close.id, long.id])

    const page = (await jeanne.client.ask(LIST, { id: jeanne.id, first: 1 })).person.relationships
    expect(page.totalCount).toBe(3)
    await met(jeanne, await somebody(app), '2026-06-15T07:00:00Z')
    expect(await namesIn({ first: 1, after: page.pageInfo.endCursor })).toEqual([long.id])

    expect(await close.client.ask(LIST, { id: jeanne.id })).toEqual({ person: { relationships: null } })
    const admin = await app.admin()
    expect((await admin.ask(LIST, { id: jeanne.id })).person.relationships.totalCount).toBe(4)
    expect(await jeanne.client.refused(LIST, { id: jeanne.id, minimumScore: 0 })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'minimumScore',
    })
    expect(
      await jeanne.client.refused(LIST, {
        id: jeanne.id,
        order: 'GOING_COLD',
        after: page.pageInfo.endCursor,
      }),
    ).toMatchObject({ code: 'BAD_INPUT', field: 'after' })
  })

  test('going cold is what lost most in 90 days, then who is longest unmet, and who was only just met comes last', async () => {
    const circle = await circleOf(app, 1)
    const [jeanne] = circle.members as [Somebody]
    const metOn = async (...days: string[]) => {
      const other = await joiner(app, circle.network)
      for (const day of days) await met(jeanne, other, `${day}T10:00:00Z`)
      return other
    }
    const long = await metOn('2018-01-01')
    const longer = await metOn('2017-01-01')
    const lately = await metOn('2026-06-05')
    const strong = await metOn('2026-02-01', '2026-02-10', '2026-02-20', '2026-03-01')
    const weak = await metOn('2026-02-01')
    // Somewhat known 90 days ago, and better now.
    const renewed = await metOn('2025-11-01', '2026-06-05')
    // As much as the strong one 90 days ago, of which a meeting has brought some back.
    const kept = await metOn('2026-02-01', '2026-02-10', '2026-02-20', '2026-03-01', '2026-05-20')
    const expected = [strong, weak, kept, longer, long, renewed, lately].map(({ id }) => id)

    const COLD = `query ($id: ID!, $first: Int!, $after: String, $order: RelationshipOrder! = GOING_COLD) {
      person(id: $id) { relationships(orderBy: $order, first: $first, after: $after) {
        edges { otherPerson { id } node { then: strength(asOf: "2026-03-17") { score } strength { score band } } }
        pageInfo { endCursor } totalCount
      } }
    }`
    const { edges } = (await jeanne.client.ask(COLD, { id: jeanne.id, first: 20 })).person.relationships
    const othersOf = (list: { otherPerson: { id: string } }[]) =>
      list.map(({ otherPerson }) => otherPerson.id)
    expect(othersOf(edges)).toEqual(expected)
    const lost: number[] = edges.map(
      ({ node }: { node: { then: { score: number } | null; strength: { score: number } } }) =>
        (node.then?.score ?? 0) - node.strength.score,
    )
    expect(lost).toEqual(lost.toSorted((a, b) => b - a))
    expect(lost.slice(3, 5)).toEqual([0, 0])
    expect(lost.at(-2)).toBeLessThan(0)
    expect(edges[1].node.strength.band).toBe('WEAK')

    const page = async (after: string | null) =>
      (await jeanne.client.ask(COLD, { id: jeanne.id, first: 4, after })).person.relationships
    const first = await page(null)
    expect(first).toMatchObject({ totalCount: expected.length })
    await metOn('2026-02-02', '2026-02-12')
    const rest = await page(first.pageInfo.endCursor)
    expect([...othersOf(first.edges), ...othersOf(rest.edges)]).toEqual(expected)
  })

  test('going cold takes as many queries as any other order', async () => {
    const circle = await circleOf(app, 4)
    const [jeanne] = circle.members as [Somebody]
    await held(circle, circle.members, { startsAt: '2026-01-10T07:00:00Z' })
    const queries = async (order: string) =>
      (await app.queriesOf(() => jeanne.client.ask(LIST, { id: jeanne.id, order }))).length
    expect(await queries('GOING_COLD')).toBe(await queries('STRONGEST'))
  })

  test('what links the viewer to a page of people is one query more', async () => {
    const circle = await circleOf(app, 8)
    const [jeanne] = circle.members
    if (!jeanne) throw new Error('A circle of eight has members.')
    await held(circle, circle.members)
    const ids = circle.members.map(({ id }) => id)
    const asked = (fields: string) =>
      app.queriesOf(() =>
        jeanne.client.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { name ${fields} } } }`, {
          ids,
        }),
      )
    const plain = await asked('')
    const linked = await asked('relationshipWithViewer { evidence strength { score band } lastMetAt }')
    expect(linked.length - plain.length).toBe(1)
    const told = await asked(
      'relationshipWithViewer { strength { trend parts { points } suggestions { gain } } }',
    )
    expect(told.length - plain.length).toBe(3)
  })
})

describe('what would raise it', () => {
  interface Told {
    evidence: string
    meeting: { id: string } | null
    gain: number
  }
  const told = async (jeanne: Somebody, pierre: Somebody): Promise<[number, Told[]]> => {
    const relationship = await relationshipOf(jeanne, pierre)
    return [relationship.strength.score, relationship.strength.suggestions]
  }

  /** What came before, and what can then raise the score. */
  const scenes: [
    string,
    string[],
    (circle: Circle, jeanne: Somebody, pierre: Somebody) => Promise<unknown>,
  ][] = [
    [
      'one declaration',
      ['CONFIRMED', 'CO_ATTENDED'],
      (_circle, jeanne, pierre) => declares(jeanne, pierre, '2026-01-15T10:00:00Z'),
    ],
    [
      'a declaration of yesterday',
      ['CONFIRMED', 'CO_ATTENDED'],
      (_circle, jeanne, pierre) => declares(pierre, jeanne, '2026-06-14T10:00:00Z'),
    ],
    [
      'a one-to-one long ago',
      ['CONFIRMED', 'CO_ATTENDED'],
      (_circle, jeanne, pierre) => met(jeanne, pierre, '2025-09-15T10:00:00Z'),
    ],
    [
      'a spring of breakfasts',
      ['CONFIRMED', 'CO_ATTENDED', 'RECOMMENDED'],
      async (circle, jeanne, pierre) => {
        for (const month of ['02', '03', '04', '05'])
          await held(circle, [jeanne, pierre, circle.organiser], { startsAt: `2026-${month}-03T07:00:00Z` })
      },
    ],
    [
      'breakfasts, and a recommendation already',
      ['CONFIRMED', 'CO_ATTENDED', 'RECOMMENDED'],
      async (circle, jeanne, pierre) => {
        app.clock.set('2026-03-01T10:00:00Z')
        for (const month of ['01', '02'])
          await held(circle, [jeanne, pierre], { startsAt: `2026-${month}-03T07:00:00Z` })
        await jeanne.client.ask(RECOMMEND_TO_EVERYONE, { input: { recommendedPersonId: pierre.id } })
        app.clock.set('2026-06-15T12:00:00Z')
      },
    ],
  ]

  /** A scene with a next breakfast, to which two others come, and what is said to raise the score of the two. */
  async function played(before: (typeof scenes)[number][2]) {
    const [circle, jeanne, pierre] = await twoOf()
    const others = await Promise.all([1, 2].map(() => joiner(app, circle.network)))
    await before(circle, jeanne, pierre)
    const next = await planned(circle, { startsAt: '2026-06-20T07:00:00Z' })
    for (const { client } of others)
      await client.ask(RESPOND, { input: { meetingId: next, response: 'ATTENDING' } })
    const [score, raises] = await told(jeanne, pierre)
    const gain = (evidence: string) => raises.find(raise => raise.evidence === evidence)?.gain
    const scoreAfter = async () => (await told(jeanne, pierre))[0]
    return { circle, jeanne, pierre, others, next, score, raises, gain, scoreAfter }
  }

  describe.each(scenes)('after %s', (_what, kinds, before) => {
    test('it is told what would, most first, and a one-to-one raises the score by what is said', async () => {
      const { jeanne, pierre, raises, next, score, gain, scoreAfter } = await played(before)
      expect(raises.map(({ evidence }) => evidence).toSorted()).toEqual(kinds)
      const gains = raises.map(one => one.gain)
      expect(gains).toEqual(gains.toSorted((a, b) => b - a))
      for (const { evidence, meeting } of raises)
        expect(meeting).toEqual(evidence === 'CO_ATTENDED' ? { id: next } : null)

      await met(jeanne, pierre, '2026-06-15T12:00:00Z')
      expect(await scoreAfter()).toBe(score + (gain('CONFIRMED') ?? 0))
    })

    test('the next meeting raises the score by what is said', async () => {
      const { circle, jeanne, pierre, others, next, score, gain, scoreAfter } = await played(before)
      const { client } = circle.organiser
      await client.ask(UPDATE, { input: { meetingId: next, startsAt: '2026-06-15T11:00:00Z' } })
      await announced(app.graph, next)
      const entries = [jeanne, pierre, ...others].map(({ id }) => ({ personId: id, status: 'PRESENT' }))
      await client.ask(SET, { input: { meetingId: next, entries } })
      await client.ask(SETTLE, { input: { meetingId: next } })
      expect(await scoreAfter()).toBe(score + (gain('CO_ATTENDED') ?? 0))
    })

    test('a recommendation in the better direction raises the score by what is said', async () => {
      const [one, other] = [await played(before), await played(before)]
      await one.jeanne.client.send(RECOMMEND_TO_EVERYONE, { input: { recommendedPersonId: one.pierre.id } })
      await other.pierre.client.send(RECOMMEND_TO_EVERYONE, {
        input: { recommendedPersonId: other.jeanne.id },
      })
      const better = Math.max(await one.scoreAfter(), await other.scoreAfter())
      expect(better).toBe(one.score + (one.gain('RECOMMENDED') ?? 0))
    })
  })

  test('nobody is told to recommend somebody they know too little', async () => {
    const [, jeanne, pierre] = await twoOf()
    await met(jeanne, pierre)
    const [, raises] = await told(jeanne, pierre)
    expect(raises.map(({ evidence }) => evidence)).not.toContain('RECOMMENDED')
  })

  test('whoever met yesterday gains nothing by saying so again', async () => {
    const [, jeanne, pierre] = await twoOf()
    await met(jeanne, pierre, '2026-06-14T10:00:00Z')
    expect((await told(jeanne, pierre))[1]).toEqual([])
  })

  test('while nobody has answered, a meeting counts with the median of the last five', async () => {
    const [circle, jeanne, pierre] = await twoOf()
    const others = await Promise.all([1, 2, 3].map(() => joiner(app, circle.network)))
    await held(circle, [jeanne, pierre], { startsAt: '2026-06-01T07:00:00Z' })
    await held(circle, [...others, circle.organiser, jeanne], { startsAt: '2026-06-02T07:00:00Z' })
    await held(circle, [...others, circle.organiser, pierre], { startsAt: '2026-06-03T07:00:00Z' })
    const next = await planned(circle, { startsAt: '2026-06-20T07:00:00Z' })
    const [score, raises] = await told(jeanne, pierre)
    const { meetingPoints: before } = (await relationshipOf(jeanne, pierre)).strength
    const withFive = Math.round(100 * (1 - Math.exp(-(before + 1 / Math.sqrt(5 - 1)) / 2)))
    expect(raises).toContainEqual({ evidence: 'CO_ATTENDED', meeting: { id: next }, gain: withFive - score })
  })
})
