import { newId } from '../../src/ids.js'
import { CONFIRM, DECLARE, declares, inARow, met, RELATIONSHIP, RETRACT } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { circleOf, held, planned, SET } from '../support/gatherings.js'
import { REQUEST } from '../support/introductions.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { JOIN, networkOf } from '../support/scenes.js'

const app = appOfTests()

const TO_CONFIRM = `query ($id: ID!, $first: Int! = 20, $after: String) {
  person(id: $id) { encountersToConfirm(first: $first, after: $after) {
    nodes { id metAt declaredBy { id } } pageInfo { hasNextPage endCursor } totalCount
  } }
}`
const NODE = 'query ($id: ID!) { node(id: $id) { ... on Encounter { metAt isConfirmed meeting { id } } } }'

const two = async () => [await somebody(app), await somebody(app)] as const
const day = (date: string) => `2026-06-${date}T10:00:00Z`

describe('saying that one met somebody', () => {
  test('what one declares is a declaration, and the other’s confirms it', async () => {
    const [jeanne, pierre] = await two()
    const said = await jeanne.client.ask(DECLARE, { input: { personId: pierre.id, metAt: day('10') } })
    expect(said.declareEncounter.encounter).toMatchObject({
      isConfirmed: false,
      channel: 'IN_PERSON',
      declaredBy: [{ id: jeanne.id }],
    })
    const { id } = said.declareEncounter.encounter
    const confirmed = await pierre.client.ask(CONFIRM, { input: { encounterId: id } })
    expect(confirmed.confirmEncounter.encounter).toEqual({ id, isConfirmed: true })
    expect(confirmed.confirmEncounter.relationship.strength.score).toBeGreaterThan(
      said.declareEncounter.relationship.strength.score,
    )
  })

  test('where the other said so within three days it is the same encounter, with the date first given', async () => {
    const [jeanne, pierre] = await two()
    const id = await declares(jeanne, pierre, day('10'))
    const { declareEncounter } = await pierre.client.ask(DECLARE, {
      input: { personId: jeanne.id, metAt: day('13') },
    })
    expect(declareEncounter.encounter).toMatchObject({
      id,
      isConfirmed: true,
      metAt: '2026-06-10T10:00:00.000Z',
    })
  })

  test('after more than three days it is another', async () => {
    const [jeanne, pierre] = await two()
    const id = await declares(jeanne, pierre, day('09'))
    expect(await declares(pierre, jeanne, '2026-06-12T10:00:01Z')).not.toBe(id)
  })

  test('saying it twice is no second encounter', async () => {
    const [jeanne, pierre] = await two()
    const id = await declares(jeanne, pierre, day('10'))
    expect(await declares(jeanne, pierre, day('12'))).toBe(id)
    const { person } = await pierre.client.ask(TO_CONFIRM, { id: pierre.id })
    expect(person.encountersToConfirm.totalCount).toBe(1)
  })

  test('both who say it at once make one confirmed encounter', async () => {
    const [jeanne, pierre] = await two()
    const [one, other] = await Promise.all([declares(jeanne, pierre), declares(pierre, jeanne)])
    expect(one).toBe(other)
    const { relationship } = await jeanne.client.ask(RELATIONSHIP, { between: jeanne.id, and: pierre.id })
    expect(relationship).toMatchObject({ evidence: 'CONFIRMED', strength: { score: 22, meetingPoints: 0.5 } })
  })

  test('nobody meets themself', async () => {
    const jeanne = await somebody(app)
    expect(
      await jeanne.client.refused(DECLARE, { input: { personId: jeanne.id, metAt: day('10') } }),
    ).toMatchObject({ code: 'BAD_INPUT', field: 'personId' })
  })

  test.each([
    ['to come', '2026-06-16T10:00:00Z'],
    ['in the year 0', '0000-01-01T00:00:00Z'],
    ['in 9999', '9999-12-31T00:00:00Z'],
  ])('a date %s is refused', async (_when, at) => {
    const [jeanne, pierre] = await two()
    expect(await jeanne.client.refused(DECLARE, { input: { personId: pierre.id, metAt: at } })).toMatchObject(
      {
        code: 'BAD_INPUT',
        field: 'metAt',
      },
    )
  })

  test('somebody who is not there is NOT_FOUND', async () => {
    const jeanne = await somebody(app)
    expect(
      await jeanne.client.refused(DECLARE, { input: { personId: newId(), metAt: day('10') } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
      field: 'personId',
    })
  })

  test('it may be at a meeting at which both were, and at no other', async () => {
    const circle = await circleOf(app, 2)
    const [jeanne, pierre] = circle.members
    if (!jeanne || !pierre) throw new Error('A circle of two has two members.')
    const meeting = await held(circle, [jeanne, pierre])
    const input = { personId: pierre.id, metAt: '2026-06-15T11:30:00Z', meetingId: meeting }
    const { declareEncounter } = await jeanne.client.ask(DECLARE, { input })
    const { node } = await pierre.client.ask(NODE, { id: declareEncounter.encounter.id })
    expect(node.meeting).toEqual({ id: meeting })

    const without = await planned(circle)
    await circle.organiser.client.ask(SET, {
      input: { meetingId: without, entries: [{ personId: jeanne.id }] },
    })
    const refusedAt = (at: string) => jeanne.client.refused(DECLARE, { input: { ...input, meetingId: at } })
    expect(await refusedAt(without)).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'NOT_BOTH_THERE',
      hintParameters: { meetingId: without },
    })
    expect(await refusedAt('')).toMatchObject({ code: 'BAD_INPUT', field: 'meetingId' })
    for (const absent of [newId(), circle.network])
      expect(await refusedAt(absent)).toMatchObject({ code: 'NOT_FOUND', field: 'meetingId' })
  })
})

describe('until both say so it opens nothing', () => {
  const ABOUT = `query ($id: ID!) {
    person(id: $id) { email phone distanceFromViewer commonContacts { totalCount nodes { id } } }
    distances(toPersonIds: [$id]) { hops }
    introductionPaths(toPersonId: $id, minimumScore: 1, maxHops: 4, differentFirstSteps: false, limit: 20) {
      paths { canAsk score people { id } steps { band score evidence lastMetAt } } noPath { reason }
    }
    viewer { person { peopleToMeet(first: 20) { nodes { people { id } introducer { id } reasons { kind points } } } } }
  }`
  test('whoever else says that they met somebody, ten at once, gives nobody a way to them', async () => {
    const contacts = { email: 'jeanne@example.org', phone: '+33676310602' }
    const [friend, victim] = (await inARow(app, [{}, contacts])) as [Somebody, Somebody]
    const liars = await inARow(app, new Array(10).fill({}))
    const network = await networkOf(app, friend.id)
    for (const one of [victim, ...liars.slice(0, 3)])
      await one.client.ask(JOIN, { input: { networkId: network, listCounts: true } })
    const told = async () => {
      const answers: unknown[] = []
      for (const asker of [friend, ...liars.slice(0, 4)])
        answers.push(await asker.client.ask(ABOUT, { id: victim.id }))
      for (const { id } of liars.slice(0, 2)) answers.push(await victim.client.ask(ABOUT, { id }))
      return answers
    }
    const before = await told()
    for (const liar of liars)
      for (const at of [day('10'), '2025-10-01T10:00:00Z', '2025-03-01T10:00:00Z'])
        await declares(liar, victim, at)
    expect(await told()).toEqual(before)
  })

  test('nobody is asked for a way to whoever says that they met them', async () => {
    const [asker, honest] = (await inARow(app, [{}, {}])) as [Somebody, Somebody]
    const stranger = await somebody(app)
    await declares(stranger, honest)
    const input = { connectorId: honest.id, targetId: stranger.id, message: 'Please.' }
    expect(await asker.client.refused(REQUEST, { input })).toMatchObject({
      rule: 'TIE_TOO_WEAK',
      tie: 'CONNECTOR_AND_TARGET',
    })
    const { introductionPaths } = await asker.client.ask(ABOUT, { id: stranger.id })
    expect(introductionPaths.paths).toEqual([])
    await declares(honest, stranger)
    expect((await asker.client.ask(ABOUT, { id: stranger.id })).introductionPaths.paths).toMatchObject([
      { canAsk: true, people: [{ id: asker.id }, { id: honest.id }, { id: stranger.id }] },
    ])
  })
})

describe('taking it back', () => {
  test('takes the own declaration alone, and without anybody the encounter is gone', async () => {
    const [jeanne, pierre] = await two()
    const encounter = await met(jeanne, pierre)
    const left = await jeanne.client.ask(RETRACT, { input: { encounterId: encounter } })
    expect(left.retractEncounter.encounter).toMatchObject({
      isConfirmed: false,
      declaredBy: [{ id: pierre.id }],
    })
    expect(left.retractEncounter.relationship.strength.score).toBe(12)
    expect(await jeanne.client.refused(RETRACT, { input: { encounterId: encounter } })).toMatchObject({
      code: 'CONFLICT',
    })

    const gone = await pierre.client.ask(RETRACT, { input: { encounterId: encounter } })
    expect(gone.retractEncounter).toEqual({ encounter: null, relationship: null })
    expect(await pierre.client.refused(RETRACT, { input: { encounterId: encounter } })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('who sees it', () => {
  test('the two, the administrator, organisers of a network both belong to, and nobody else', async () => {
    const circle = await circleOf(app, 3)
    const [jeanne, pierre, luc] = circle.members
    if (!jeanne || !pierre || !luc) throw new Error('A circle of three has three members.')
    const id = await met(jeanne, pierre)
    for (const client of [jeanne.client, pierre.client, circle.organiser.client, await app.admin()])
      expect((await client.ask(NODE, { id })).node).toMatchObject({ isConfirmed: true })
    const outsider = await somebody(app)
    for (const { client } of [luc, outsider]) expect(await client.ask(NODE, { id })).toEqual({ node: null })
    expect(await luc.client.refused(CONFIRM, { input: { encounterId: id } })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'encounterId',
    })
  })

  test('what waits for a declaration is listed latest first to that person alone, without repeats between pages', async () => {
    const [jeanne, pierre] = await two()
    const ids = [
      await declares(jeanne, pierre, day('01')),
      await declares(await somebody(app), pierre, day('08')),
      await declares(jeanne, pierre, day('12')),
    ]
    const first = (await pierre.client.ask(TO_CONFIRM, { id: pierre.id, first: 2 })).person
      .encountersToConfirm
    expect(first.nodes.map((node: { id: string }) => node.id)).toEqual([ids[2], ids[1]])
    expect(first.totalCount).toBe(3)
    await declares(await somebody(app), pierre, day('14'))
    const rest = await pierre.client.ask(TO_CONFIRM, {
      id: pierre.id,
      first: 2,
      after: first.pageInfo.endCursor,
    })
    expect(rest.person.encountersToConfirm.nodes.map((node: { id: string }) => node.id)).toEqual([ids[0]])

    expect(await jeanne.client.ask(TO_CONFIRM, { id: pierre.id })).toEqual({
      person: { encountersToConfirm: null },
    })
    const admin = await app.admin()
    expect((await admin.ask(TO_CONFIRM, { id: pierre.id })).person.encountersToConfirm.totalCount).toBe(4)
  })
})
