import { type MeetingId, newId, type PersonId } from '../../src/ids.js'
import { utcDay } from '../../src/strength/days.js'
import { appOfTests, type Client } from '../support/app.js'
import { type Circle, circleOf, held, joiner, members, planned, RESPOND, SET } from '../support/gatherings.js'
import { letKnow, tie } from '../support/knows.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { joinNetwork, networkOf } from '../support/scenes.js'

const app = appOfTests()

const SUGGESTION = `id people { id } introducer { id } meeting { id } score reasons { kind points detail }`
const AT_MEETING = `query ($id: ID!, $first: Int! = 100, $after: String) {
  meeting(id: $id) { matches(first: $first, after: $after) {
    nodes { ${SUGGESTION} } totalCount pageInfo { hasNextPage endCursor }
  } }
}`
const TO_MEET = `query ($id: ID!, $first: Int! = 10, $after: String) {
  person(id: $id) { peopleToMeet(first: $first, after: $after) {
    nodes { ${SUGGESTION} } totalCount pageInfo { hasNextPage endCursor }
  } }
}`

interface Suggestion {
  id: string
  people: { id: PersonId }[]
  introducer: { id: PersonId } | null
  meeting: { id: MeetingId } | null
  score: number
  reasons: { kind: string; points: number; detail: string }[]
}

interface Page {
  nodes: Suggestion[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

async function suggestions(client: Client, id: MeetingId): Promise<Suggestion[] | null> {
  return (await client.ask(AT_MEETING, { id })).meeting.matches?.nodes ?? null
}

const idsOf = ({ people }: Suggestion) => people.map(person => person.id)
const ids = (...people: { id: PersonId }[]) => people.map(person => person.id).sort()
const about = (all: Suggestion[] | null, ...people: Somebody[]) =>
  all?.find(suggestion => idsOf(suggestion).join() === ids(...people).join())
const reason = (suggestion: Suggestion | undefined, kind: string) =>
  suggestion?.reasons.find(one => one.kind === kind)

const HIDE = 'mutation { updatePrivacy(input: { visibleTo: NOBODY }) { __typename } }'
const START = '2026-06-20T05:30:00Z'
const know = (...ties: ReturnType<typeof tie>[]) => letKnow(app.graph, ties, utcDay(app.clock.now()))

async function expected(circle: Circle, ...people: Somebody[]): Promise<MeetingId> {
  const meeting = await planned(circle, { startsAt: START })
  const entries = people.map(({ id }) => ({ personId: id, status: 'EXPECTED' }))
  await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
  return meeting
}

async function threeOf(circle: Circle, profiles: Record<string, unknown>[]): Promise<Somebody[]> {
  return members(app, circle.network, profiles)
}

describe('whom to introduce to whom at a meeting', () => {
  test('who looks for what another offers, and why', async () => {
    const circle = await circleOf(app, 0)
    const [jeanne, pierre, lucie] = (await threeOf(circle, [
      { name: 'Jeanne', locale: 'fr-FR', needs: ['Expert comptable'], purposes: ['BUSINESS', 'LEARNING'] },
      { name: 'Pierre', locale: 'fr-FR', offers: ['experts-comptables'], purposes: ['BUSINESS'] },
      { name: 'Lucie', locale: 'fr-FR' },
    ])) as [Somebody, Somebody, Somebody]
    const meeting = await expected(circle, jeanne, pierre, lucie)
    expect(await suggestions(circle.organiser.client, meeting)).toEqual([
      {
        id: `match:${[meeting, ...ids(jeanne, pierre)].join(':')}`,
        people: ids(jeanne, pierre).map(id => ({ id })),
        introducer: null,
        meeting: { id: meeting },
        score: 35,
        reasons: [
          {
            kind: 'NEED_MEETS_OFFER',
            points: 30,
            detail: 'Jeanne looks for Expert comptable, which Pierre offers.',
          },
          { kind: 'SAME_PURPOSE', points: 5, detail: 'Both come for business.' },
        ],
      },
    ])
  })

  test('whoever knows each other more than weakly is not introduced, and who knows both best introduces them', async () => {
    const circle = await circleOf(app, 0)
    const profile = { purposes: ['SUPPORT'] }
    const [a, b, c, d] = (await threeOf(circle, [profile, profile, profile, profile])) as [
      Somebody,
      Somebody,
      Somebody,
      Somebody,
    ]
    await know(
      tie(a.id, b.id, 0.7),
      tie(a.id, c.id, 0.2),
      tie(b.id, c.id, 1),
      tie(a.id, d.id, 1),
      tie(c.id, d.id, 1),
    )
    const all = await suggestions(circle.organiser.client, await expected(circle, a, b, c, d))
    expect(all?.map(idsOf).sort()).toEqual([ids(a, c), ids(b, d)].sort())
    expect(about(all, a, c)).toMatchObject({ introducer: { id: d.id } })
    expect(reason(about(all, a, c), 'COMMON_CONTACTS')?.detail).toBe('Both know 2 people.')
    // C = Σ S_ik·S_kj / S_k over b and d.
    const weight = (0.7 * 1) / 1.7 + (1 * 1) / 2
    expect(reason(about(all, a, c), 'COMMON_CONTACTS')?.points).toBeCloseTo(30 * (1 - Math.exp(-weight)), 2)
    expect(reason(about(all, a, c), 'BRIDGES_GROUPS')).toBeUndefined()
  })

  test('a member is told points made of ties between others in fives, and an introducer by bands', async () => {
    const circle = await circleOf(app, 0)
    const [a, c, first, second] = (await threeOf(
      circle,
      Array.from({ length: 4 }, () => ({ purposes: ['SUPPORT'] })),
    )) as [Somebody, Somebody, Somebody, Somebody]
    const meeting = await expected(circle, a, c, first, second)
    const answers = []
    // Both are medium, one or the other more so.
    for (const [ofFirst, ofSecond] of [
      [0.7, 0.9],
      [0.9, 0.7],
    ] as const) {
      await know(
        ...[tie(a.id, first.id, 1), tie(a.id, second.id, 1)],
        ...[tie(first.id, c.id, ofFirst), tie(second.id, c.id, ofSecond), tie(first.id, second.id, 2)],
      )
      const own = about(await suggestions(a.client, meeting), a, c)
      const all = about(await suggestions(circle.organiser.client, meeting), a, c)
      expect(reason(own, 'COMMON_CONTACTS')?.points).toBe(10)
      expect(reason(all, 'COMMON_CONTACTS')?.points).not.toBe(10)
      expect(all?.introducer).toEqual({ id: ofFirst > ofSecond ? first.id : second.id })
      answers.push(own)
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test('points add up to the score, to the hundredth', async () => {
    const circle = await circleOf(app, 0)
    const tags = ['graphiste', 'notaire', 'traiteur', 'avocate']
    const people = await threeOf(
      circle,
      tags.map((tag, i) => ({
        needs: [tag],
        offers: [tags[(i + 1) % 4]],
        purposes: ['CAREER', 'LEARNING'].slice(i % 2),
      })),
    )
    await know(...people.slice(1).map((one, i) => tie((people[i] as Somebody).id, one.id, 0.3)))
    const all = await suggestions(circle.organiser.client, await expected(circle, ...people))
    expect(all?.length).toBeGreaterThan(0)
    for (const { score, reasons } of all ?? []) {
      const sum = reasons.reduce((hundredths, { points }) => hundredths + Math.round(points * 100), 0)
      expect(score).toBe(Math.floor((sum + 50) / 100))
      expect(reasons.every(({ points, detail }) => points > 0 && detail !== '')).toBe(true)
    }
  })

  test('nobody much asked for is monopolised', async () => {
    const circle = await circleOf(app, 0)
    const star = { offers: ['financement'] }
    const people = await threeOf(circle, [
      star,
      ...Array.from({ length: 7 }, () => ({ needs: ['financements'], locale: 'fr' })),
    ])
    const all = await suggestions(circle.organiser.client, await expected(circle, ...people))
    expect(all).toHaveLength(3)
  })

  test('a newcomer meets someone of the core', async () => {
    const circle = await circleOf(app, 2)
    const [regular] = circle.members as [Somebody, Somebody]
    for (let week = 1; week <= 6; week++)
      await held(circle, [regular], { startsAt: new Date(Date.UTC(2026, 4, 7 * week)).toISOString() })
    const newcomer = await joiner(app, circle.network, { name: 'Nora' })
    const all = await suggestions(circle.organiser.client, await expected(circle, regular, newcomer))
    expect(reason(about(all, regular, newcomer), 'NEWCOMER')).toEqual({
      kind: 'NEWCOMER',
      points: 15,
      detail: `Nora is new; ${regular.name} comes regularly.`,
    })
    expect(reason(about(all, regular, newcomer), 'LIKELY_TO_MEET')).toBeUndefined()
  })

  test('once it is settled those count who were present', async () => {
    const circle = await circleOf(app, 0)
    const profile = { purposes: ['SUPPORT'] }
    const people = await threeOf(circle, [profile, profile, profile, profile, profile, profile, profile])
    const [absent] = people.slice(-1) as [Somebody]
    const meeting = await held(circle, people.slice(0, -1))
    const all = await suggestions(circle.organiser.client, meeting)
    expect(all?.length).toBeGreaterThan(0)
    expect(all?.flatMap(idsOf)).not.toContain(absent.id)
  })

  test('organisers see all, who comes their own, others nothing', async () => {
    const circle = await circleOf(app, 0)
    const profile = { purposes: ['SUPPORT'] }
    const [a, b, c, away] = (await threeOf(circle, [profile, profile, profile, profile])) as [
      Somebody,
      Somebody,
      Somebody,
      Somebody,
    ]
    const meeting = await expected(circle, a, b, c)
    expect(await suggestions(circle.organiser.client, meeting)).toHaveLength(3)
    expect(await suggestions(await app.admin(), meeting)).toHaveLength(3)
    const own = await suggestions(a.client, meeting)
    expect(own?.map(idsOf).sort()).toEqual([ids(a, b), ids(a, c)].sort())
    expect(await suggestions(away.client, meeting)).toEqual([])
    const { organiser: outsider } = await circleOf(app, 0)
    expect(await suggestions(outsider.client, meeting)).toBeNull()
    await a.client.ask(RESPOND, { input: { meetingId: meeting, response: 'NOT_ATTENDING' } })
    expect(await suggestions(a.client, meeting)).toEqual([])
  })

  test('a match has an id, by which those find it again who see it, and nobody else', async () => {
    const circle = await circleOf(app, 0)
    const [a, b, c] = (await threeOf(circle, [
      { needs: ['print'], purposes: ['BUSINESS'] },
      { offers: ['print'], purposes: ['BUSINESS'] },
      {},
    ])) as [Somebody, Somebody, Somebody]
    const meeting = await expected(circle, a, b)
    const match = about(await suggestions(circle.organiser.client, meeting), a, b)
    const toMeet = `match:${a.id}:${b.id}`
    const found = async (client: Client, ...of: unknown[]) =>
      (
        await client.ask('query ($of: [ID!]!) { nodes(ids: $of) { __typename id ... on Match { score } } }', {
          of,
        })
      ).nodes
    const whole = { __typename: 'Match', id: match?.id, score: match?.score }
    const mirrored = `match:${[meeting, ...ids(a, b).reverse()].join(':')}`
    for (const { client } of [circle.organiser, a, b, { client: await app.admin() }])
      expect(await found(client, match?.id, mirrored, `match:${a.id}`)).toEqual([whole, null, null])
    for (const { client } of [c, await somebody(app)]) expect(await found(client, match?.id)).toEqual([null])
    const { person } = await a.client.ask(TO_MEET, { id: a.id })
    expect(about(person.peopleToMeet.nodes, a, b)?.id).toBe(toMeet)
    for (const client of [a.client, await app.admin()])
      expect(await found(client, toMeet)).toMatchObject([{ id: toMeet }])
    for (const { client } of [b, circle.organiser]) expect(await found(client, toMeet)).toEqual([null])

    await b.client.ask(HIDE)
    const asked = async (id: string) => {
      const of = [`match:${[meeting, ...ids(a, { id: id as PersonId })].join(':')}`, `match:${a.id}:${id}`]
      let nodes: unknown
      const queries = await app.queriesOf(async () => {
        nodes = await found(a.client, ...of)
      })
      return { nodes, queries: queries.toSorted() }
    }
    const absent = await asked(newId())
    expect(absent.nodes).toEqual([null, null])
    expect(await asked(b.id)).toEqual(absent)
  })

  test('of other networks only those count that show to everyone who belongs', async () => {
    const circle = await circleOf(app, 0)
    const [a, b] = (await threeOf(circle, [{}, {}])) as [Somebody, Somebody]
    const [open, discreet] = [
      await networkOf(app, a.id),
      await networkOf(app, a.id, { kind: 'PEER_SUPPORT' }),
    ]
    for (const network of [open, discreet]) await joinNetwork(app, b.id, network)
    const all = await suggestions(circle.organiser.client, await expected(circle, a, b))
    expect(reason(about(all, a, b), 'SHARED_NETWORK')).toEqual({
      kind: 'SHARED_NETWORK',
      points: 5,
      detail: 'They share another network.',
    })
  })

  test('pages go on where they stopped', async () => {
    const circle = await circleOf(app, 0)
    const people = await threeOf(
      circle,
      Array.from({ length: 6 }, () => ({ purposes: ['SUPPORT'] })),
    )
    const meeting = await expected(circle, ...people)
    const { client } = circle.organiser
    const all = await suggestions(client, meeting)
    const seen: Suggestion[] = []
    let after: string | null = null
    do {
      const { meeting: page }: { meeting: { matches: Page } } = await client.ask(AT_MEETING, {
        id: meeting,
        first: 4,
        after,
      })
      seen.push(...page.matches.nodes)
      expect(page.matches.totalCount).toBe(all?.length)
      after = page.matches.pageInfo.hasNextPage ? page.matches.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(all)
    expect(await client.refused(AT_MEETING, { id: meeting, first: 0 })).toMatchObject({ code: 'BAD_INPUT' })
    expect(await client.refused(AT_MEETING, { id: meeting, after: 'x' })).toMatchObject({ code: 'BAD_INPUT' })
  })
})

test('suggestions are for meetings of at most 500 people', async () => {
  const circle = await circleOf(app, 501)
  const { client } = circle.organiser
  const meeting = await expected(circle, ...circle.members.slice(1))
  expect((await client.ask(AT_MEETING, { id: meeting, first: 1 })).meeting.matches.totalCount).toBe(0)
  const last = { personId: circle.members[0]?.id, status: 'EXPECTED' }
  await client.ask(SET, { input: { meetingId: meeting, entries: [last] } })
  expect(await client.refused(AT_MEETING, { id: meeting, first: 1 })).toMatchObject({
    code: 'TOO_COSTLY',
    measure: 'PEOPLE',
    limit: 500,
  })
})

describe('whom to meet next', () => {
  test('looks over all networks of the person, for them and the administrator', async () => {
    const [one, other] = [await circleOf(app, 0), await circleOf(app, 0)]
    const jeanne = await joiner(app, one.network, {
      name: 'Jeanne',
      needs: ['notaire'],
      offers: ['traiteur'],
    })
    await joinNetwork(app, jeanne.id, other.network)
    const pierre = await joiner(app, other.network, {
      name: 'Pierre',
      needs: ['traiteur'],
      offers: ['notaire'],
    })
    const known = await joiner(app, one.network, { offers: ['notaire'] })
    await know(tie(jeanne.id, known.id, 3))
    const ask = async (client: Client) => (await client.ask(TO_MEET, { id: jeanne.id })).person.peopleToMeet
    const { nodes } = await ask(jeanne.client)
    expect(nodes.map(idsOf)).toEqual([ids(jeanne, pierre)])
    expect(nodes[0]).toMatchObject({ score: 50, meeting: null, introducer: null })
    expect(reason(nodes[0], 'NEED_MEETS_OFFER')?.detail).toContain(
      'Pierre looks for traiteur, which Jeanne offers.',
    )
    expect((await ask(await app.admin())).nodes).toEqual(nodes)
    expect(await ask(pierre.client)).toBeNull()
  })

  test('whoever belongs nowhere has nobody to meet yet', async () => {
    const { organiser } = await circleOf(app, 0)
    expect((await organiser.client.ask(TO_MEET, { id: organiser.id })).person.peopleToMeet).toMatchObject({
      nodes: [],
      totalCount: 0,
    })
  })
})

describe('who is not introduced to whom', () => {
  const DISMISS =
    'mutation ($input: DismissPersonToMeetInput!) { dismissPersonToMeet(input: $input) { person { id } } }'
  const RESTORE =
    'mutation ($input: RestorePersonToMeetInput!) { restorePersonToMeet(input: $input) { person { id } } }'

  test('two of whom one has put the other aside, or does not see them, are never suggested again', async () => {
    const circle = await circleOf(app, 0)
    const [jeanne, pierre, lucie] = (await threeOf(circle, [
      { needs: ['bread', 'logo'] },
      { offers: ['bread'], company: 'Rival', purposes: ['BUSINESS'] },
      { offers: ['logo'], purposes: ['BUSINESS'] },
    ])) as [Somebody, Somebody, Somebody]
    const meeting = await expected(circle, jeanne, pierre, lucie)
    const toMeet = async ({ client, id }: Somebody) => {
      const { person } = await client.ask(TO_MEET, { id })
      return (person.peopleToMeet as Page).nodes.flatMap(idsOf)
    }
    expect(await toMeet(jeanne)).toEqual(expect.arrayContaining([pierre.id, lucie.id]))

    const dismissal = { input: { personId: lucie.id, reason: 'ALREADY_KNOWN' } }
    expect((await jeanne.client.ask(DISMISS, dismissal)).dismissPersonToMeet.person.id).toBe(lucie.id)
    await jeanne.client.ask(
      'mutation { updatePrivacy(input: { hiddenFromCompanies: ["rival"] }) { privacy { visibleTo } } }',
    )
    for (const one of [jeanne, pierre, lucie])
      for (const other of [jeanne, pierre, lucie].filter(({ id }) => id !== one.id)) {
        const apart = one === jeanne || other === jeanne
        expect((await toMeet(one)).includes(other.id)).toBe(!apart)
      }
    const all = await suggestions(circle.organiser.client, meeting)
    expect([about(all, jeanne, lucie), about(all, jeanne, pierre)]).toEqual([undefined, undefined])
  })

  test('whoever was put aside is suggested again once that is taken back, by the one who did it alone', async () => {
    const circle = await circleOf(app, 0)
    const [jeanne, pierre] = (await threeOf(circle, [{ needs: ['bread'] }, { offers: ['bread'] }, {}])) as [
      Somebody,
      Somebody,
      Somebody,
    ]
    const meets = async ({ client, id }: Somebody, other: Somebody) =>
      ((await client.ask(TO_MEET, { id })).person.peopleToMeet as Page).nodes
        .flatMap(idsOf)
        .includes(other.id)
    await jeanne.client.ask(DISMISS, { input: { personId: pierre.id, reason: 'NOT_INTERESTED' } })
    await pierre.client.ask(RESTORE, { input: { personId: jeanne.id } })
    expect(await meets(pierre, jeanne)).toBe(false)
    for (const _ of ['first', 'again']) await jeanne.client.ask(RESTORE, { input: { personId: pierre.id } })
    expect([await meets(jeanne, pierre), await meets(pierre, jeanne)]).toEqual([true, true])
  })

  test('the viewer has a list of whom they put aside, when and why, without whoever hides from them', async () => {
    const [jeanne, ada, bea] = [
      await somebody(app),
      await somebody(app, { name: 'Ada' }),
      await somebody(app, { name: 'Bea' }),
    ]
    await jeanne.client.ask(DISMISS, { input: { personId: bea.id, reason: 'NOT_INTERESTED' } })
    await jeanne.client.ask(DISMISS, { input: { personId: ada.id, reason: 'ALREADY_KNOWN' } })
    const list = async ({ client }: Somebody) =>
      (
        await client.ask(
          '{ viewer { dismissedPeople { totalCount edges { dismissedAt reason node { name } } } } }',
        )
      ).viewer.dismissedPeople
    const dismissedAt = app.clock.now().toISOString()
    const hers = { dismissedAt, reason: 'ALREADY_KNOWN', node: { name: 'Ada' } }
    expect(await list(jeanne)).toEqual({
      totalCount: 2,
      edges: [hers, { dismissedAt, reason: 'NOT_INTERESTED', node: { name: 'Bea' } }],
    })
    await bea.client.ask('mutation { updatePrivacy(input: { visibleTo: NOBODY }) { privacy { visibleTo } } }')
    expect(await list(jeanne)).toEqual({ totalCount: 1, edges: [hers] })
    await jeanne.client.ask(RESTORE, { input: { personId: ada.id } })
    for (const one of [jeanne, ada]) expect(await list(one)).toEqual({ totalCount: 0, edges: [] })
  })

  test('nobody puts themself aside, or somebody who is not there for them', async () => {
    const [jeanne, shy] = [await somebody(app), await somebody(app)]
    const refused = (person: PersonId) =>
      Promise.all([
        jeanne.client.refused(DISMISS, { input: { personId: person, reason: 'NOT_INTERESTED' } }),
        jeanne.client.refused(RESTORE, { input: { personId: person } }),
      ])
    const field = 'personId'
    for (const refusal of await refused(jeanne.id))
      expect(refusal).toMatchObject({ code: 'BAD_INPUT', field })
    await shy.client.ask('mutation { updatePrivacy(input: { visibleTo: NOBODY }) { privacy { visibleTo } } }')
    for (const refusal of await refused(shy.id)) expect(refusal).toMatchObject({ code: 'NOT_FOUND', field })
  })
})
