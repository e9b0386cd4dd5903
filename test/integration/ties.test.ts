import { type MeetingId, newId, type PersonId } from '../../src/ids.js'
import { assignmentsOf } from '../../src/meetings/tables.js'
import {
  CONFIRM,
  DECLARE,
  RECOMMEND_TO_EVERYONE,
  RELATIONSHIP,
  RETRACT,
  seated,
} from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import fc from '../support/fast-check.js'
import { type Circle, circleOf, held, planned, REOPEN, SET, SETTLE } from '../support/gatherings.js'
import { letKnow, tie } from '../support/knows.js'
import { runs } from '../support/seed.js'

const app = appOfTests()

const RETRACT_RECOMMENDATION =
  'mutation ($input: RetractRecommendationInput!) { retractRecommendation(input: $input) { recommendation { id } } }'

const who = fc.nat({ max: 3 })
const daysAgo = fc.constantFrom(0, 1, 2, 6, 100, 179, 180, 181, 400, 2500)
const step = fc.oneof(
  fc.record({
    does: fc.constant('hold' as const),
    daysAgo,
    seats: fc.array(fc.constantFrom('absent', 'standing', 'A', 'B', 'A/B', 'B/A', '/B'), {
      minLength: 4,
      maxLength: 4,
    }),
  }),
  fc.record({ does: fc.constant('reopen' as const), which: fc.nat() }),
  fc.record({ does: fc.constant('declare' as const), who, whom: who, daysAgo }),
  fc.record({ does: fc.constant('confirm' as const), who, which: fc.nat() }),
  fc.record({ does: fc.constant('retract' as const), who, which: fc.nat() }),
  fc.record({ does: fc.constant('recommend' as const), who, whom: who }),
  fc.record({ does: fc.constant('retractRecommendation' as const), who, which: fc.nat() }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Plays steps through the API; what a rule refuses is no change either. */
async function play(circle: Circle, steps: readonly Step[]): Promise<void> {
  const { network, organiser, members } = circle
  const meetings: MeetingId[] = []
  const encounters: string[] = []
  const recommendations: string[] = []
  const before = (days: number) => new Date(app.clock.now().getTime() - days * 86_400_000).toISOString()
  for (const one of steps) {
    const speaker = members['who' in one ? one.who : 0]?.client
    const whom = members['whom' in one ? one.whom : 0]?.id
    if (!speaker) continue
    switch (one.does) {
      case 'hold': {
        const meeting = await planned(circle, { startsAt: before(one.daysAgo) })
        const entries = members.flatMap(({ id }, i) => {
          const seat = one.seats[i]
          if (seat === 'absent') return []
          const tables = seat === undefined || seat === 'standing' ? null : assignmentsOf(seat.split('/'))
          return [{ personId: id, tables }]
        })
        await organiser.client.send(SET, { input: { meetingId: meeting, entries } })
        await organiser.client.send(SETTLE, { input: { meetingId: meeting } })
        meetings.push(meeting)
        break
      }
      case 'reopen':
        await organiser.client.send(REOPEN, { input: { meetingId: meetings[one.which % meetings.length] } })
        break
      case 'declare': {
        const { data } = await speaker.send(DECLARE, {
          input: { personId: whom, metAt: before(one.daysAgo) },
        })
        if (data?.declareEncounter) encounters.push(data.declareEncounter.encounter.id)
        break
      }
      case 'confirm':
        await speaker.send(CONFIRM, { input: { encounterId: encounters[one.which % encounters.length] } })
        break
      case 'retract':
        await speaker.send(RETRACT, { input: { encounterId: encounters[one.which % encounters.length] } })
        break
      case 'recommend': {
        const { data } = await speaker.send(RECOMMEND_TO_EVERYONE, {
          input: { recommendedPersonId: whom, networkId: network },
        })
        if (data?.recommendPersonToEveryone)
          recommendations.push(data.recommendPersonToEveryone.recommendation.id)
        break
      }
      case 'retractRecommendation':
        await speaker.send(RETRACT_RECOMMENDATION, {
          input: { recommendationId: recommendations[one.which % recommendations.length] },
        })
        break
    }
  }
}

test('whatever happens, what is kept is what a rebuild from the evidence gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async steps => {
      const circle = await circleOf(app, 4, { rules: { minimumScoreToRecommend: 1 } })
      await play(circle, steps)
      const rebuilt = await app.domain.ties.rebuildOf(circle.members.map(({ id }) => id))
      expect(rebuilt).toMatchObject({ corrected: 0, removed: 0 })
    }),
    { numRuns: runs(4) },
  )
})

test('a rebuild finds what is missing, wrong or without evidence, and then nothing more', async () => {
  const circle = await circleOf(app, 3)
  const [jeanne, pierre, luc] = circle.members
  if (!jeanne || !pierre || !luc) throw new Error('A circle of three has three members.')
  const people = [jeanne.id, pierre.id, luc.id]
  await held(circle, [jeanne, pierre])
  const before = await jeanne.client.ask(RELATIONSHIP, { between: jeanne.id, and: pierre.id })

  await letKnow(app.graph, [tie(jeanne.id, pierre.id, 7), tie(pierre.id, luc.id, 1)], 20_000)
  expect(await app.domain.ties.rebuildOf(people)).toEqual({ ties: 1, corrected: 1, removed: 1 })
  expect(await app.domain.ties.rebuildOf(people)).toEqual({ ties: 1, corrected: 0, removed: 0 })
  expect(await jeanne.client.ask(RELATIONSHIP, { between: jeanne.id, and: pierre.id })).toEqual(before)
})

test('a reopened meeting counts no more, and leaves nothing where it was all there was', async () => {
  const circle = await circleOf(app, 2)
  const [jeanne, pierre] = circle.members
  if (!jeanne || !pierre) throw new Error('A circle of two has two members.')
  const meeting = await held(circle, [jeanne, pierre])
  await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
  const between = { between: jeanne.id, and: pierre.id }
  expect(await jeanne.client.ask(RELATIONSHIP, between)).toEqual({ relationship: null })
  await circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
  expect((await jeanne.client.ask(RELATIONSHIP, between)).relationship.sharedMeetingCount).toBe(1)
})

test('meetings that are settled while the two declare that they met all count', async () => {
  const circle = await circleOf(app, 3)
  const [jeanne, pierre] = circle.members
  if (!jeanne || !pierre) throw new Error('A circle of three has three members.')
  const meetings = await Promise.all(Array.from({ length: 6 }, () => planned(circle)))
  const entries = circle.members.map(({ id }) => ({ personId: id }))
  for (const meeting of meetings)
    await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
  await Promise.all([
    ...meetings.map(meeting => circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })),
    ...['01', '05', '09'].flatMap(day => {
      const at = `2026-06-${day}T07:00:00Z`
      return [
        jeanne.client.ask(DECLARE, { input: { personId: pierre.id, metAt: at } }),
        pierre.client.ask(DECLARE, { input: { personId: jeanne.id, metAt: at } }),
      ]
    }),
  ])
  const { relationship } = await jeanne.client.ask(RELATIONSHIP, { between: jeanne.id, and: pierre.id })
  expect(relationship.sharedMeetingCount).toBe(6)
  expect(relationship.evidence).toBe('CONFIRMED')
  const people = circle.members.map(({ id }) => id)
  expect(await app.domain.ties.rebuildOf(people)).toEqual({ ties: 3, corrected: 0, removed: 0 })
})

test('whoever shares a table meets the table, the others meet the room', async () => {
  const circle = await circleOf(app, 6)
  const [a, b, c, d, e, f] = circle.members
  if (!a || !b || !c || !d || !e || !f) throw new Error('A circle of six has six members.')
  await seated(circle, [{ one: [a, b], two: [c, d, e, f] }])
  const metOf = async (x: PersonId, y: PersonId) => {
    const { relationship } = await a.client.ask(RELATIONSHIP, { between: x, and: y })
    return relationship && [relationship.evidence, relationship.strength.meetingPoints]
  }
  expect(await metOf(a.id, b.id)).toEqual(['SAME_TABLE', 1])
  expect(await metOf(a.id, c.id)).toEqual(['CO_ATTENDED', expect.closeTo(1 / Math.sqrt(5), 9)])
})

test('whoever shares a table in any round meets it, and of several the smallest', async () => {
  const circle = await circleOf(app, 6)
  const [a, b, c, d, e, f] = circle.members
  if (!a || !b || !c || !d || !e || !f) throw new Error('A circle of six has six members.')
  await seated(circle, [{ one: [a, b, c, d], two: [e, f] }, {}, { one: [a, b, e], two: [c, f] }])
  const metOf = async (x: PersonId, y: PersonId) => {
    const { relationship } = await (await app.admin()).ask(RELATIONSHIP, { between: x, and: y })
    const { evidence, strength, sharedMeetingCount } = relationship
    return [evidence, strength.meetingPoints, sharedMeetingCount]
  }
  const among = (present: number) => expect.closeTo(1 / Math.sqrt(present - 1), 9)
  expect(await metOf(a.id, b.id)).toEqual(['SAME_TABLE', among(3), 1])
  expect(await metOf(a.id, c.id)).toEqual(['SAME_TABLE', among(4), 1])
  expect(await metOf(a.id, e.id)).toEqual(['SAME_TABLE', among(3), 1])
  expect(await metOf(c.id, f.id)).toEqual(['SAME_TABLE', among(2), 1])
  // Each sat at both tables, but never in the same round.
  expect(await metOf(c.id, e.id)).toEqual(['CO_ATTENDED', among(6), 1])
})

test('in a crowd of more than 300 only a table is a meeting', async () => {
  const crowd = Array.from({ length: 301 }, () => newId<'Person'>())
  const [one, two, three, ...rest] = crowd
  if (!one || !two || !three) throw new Error('A crowd has people.')
  // Ties of the scene's own making bring the people into the graph; the crowd then meets in one write.
  await letKnow(
    app.graph,
    [two, three, ...rest].map(other => tie(one, other, 1)),
    20_000,
  )
  const circle = await circleOf(app, 0)
  const meeting = await planned(circle)
  const settle = (tables: Map<PersonId, string[]>) =>
    app.graph.write(async transaction => {
      await transaction.run(
        {
          name: 'test/crowd',
          text: `MATCH (meeting:Meeting {id: $meeting}) SET meeting.status = 'SETTLED'
                 WITH meeting UNWIND $people AS one MATCH (person:Person {id: one.id})
                 MERGE (person)-[attended:ATTENDED]->(meeting)
                 SET attended.status = 'PRESENT', attended.basis = 'LISTED', attended.counts = true, attended.tables = one.tables`,
        },
        { meeting, people: crowd.map(id => ({ id, tables: tables.get(id) ?? null })) },
      )
      await app.domain.ties.meetingsSettled([meeting], transaction)
    })
  await app.domain.ties.rebuildOf(crowd)
  await settle(
    new Map([
      [one, ['A', 'B']],
      [two, ['A', 'B']],
      [three, ['B', 'A']],
    ]),
  )
  const admin = await app.admin()
  const countOf = async (x: PersonId, y: PersonId) =>
    (await admin.ask(RELATIONSHIP, { between: x, and: y })).relationship?.sharedMeetingCount ?? null
  expect(await countOf(one, two)).toBe(1)
  expect(await countOf(one, three)).toBeNull()
  expect(await countOf(rest[0] ?? one, three)).toBeNull()
  expect(await app.domain.ties.rebuildOf(crowd)).toEqual({ ties: 1, corrected: 0, removed: 0 })
})
