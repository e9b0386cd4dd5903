import { appOfTests } from '../support/app.js'
import {
  CANCEL,
  type Circle,
  circleOf,
  held,
  joiner,
  planned,
  REMOVE,
  REOPEN,
  SET,
  SETTLE,
  UPDATE,
} from '../support/gatherings.js'
import type { Somebody } from '../support/newcomers.js'
import { LEAVE } from '../support/scenes.js'

const app = appOfTests()
let circle: Circle
beforeAll(async () => {
  circle = await circleOf(app, 3)
})

const STATUSES =
  'query ($id: ID!) { meeting(id: $id) { status revision presentCount attendances { nodes { person { id } status } } } }'

const MEMBERSHIP = 'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }'

async function statusesOf(meeting: string): Promise<Record<string, string>> {
  const answer = await circle.organiser.client.ask(STATUSES, { id: meeting })
  const { nodes } = answer.meeting.attendances
  return Object.fromEntries(
    nodes.map((entry: { person: { id: string }; status: string }) => [entry.person.id, entry.status]),
  )
}

/** A meeting at which the first two members are expected and the third is present. */
async function underway(): Promise<string> {
  const meeting = await planned(circle)
  const entries = circle.members.map(({ id }, i) => ({
    personId: id,
    status: i < 2 ? 'EXPECTED' : 'PRESENT',
  }))
  await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
  return meeting
}

describe('settling', () => {
  test('whoever is still expected was absent, and the others are as they were put down', async () => {
    const meeting = await underway()
    const { settleMeeting } = await circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
    expect(settleMeeting.meeting).toEqual({
      status: 'SETTLED',
      revision: '3',
      expectedCount: 1,
      presentCount: 1,
    })
    const [one, two, three] = circle.members as [Somebody, Somebody, Somebody]
    expect(await statusesOf(meeting)).toEqual({
      [one.id]: 'ABSENT',
      [two.id]: 'ABSENT',
      [three.id]: 'PRESENT',
    })
  })

  test('only organisers settle and reopen', async () => {
    const meeting = await underway()
    for (const mutation of [SETTLE, REOPEN])
      expect(
        await circle.members[2]?.client.refused(mutation, { input: { meetingId: meeting } }),
      ).toMatchObject({
        code: 'FORBIDDEN',
      })
  })

  test('a meeting is settled once it has begun', async () => {
    const meeting = await planned(circle, { startsAt: '2026-06-15T12:00:01Z' })
    const { client } = circle.organiser
    expect(await client.refused(SETTLE, { input: { meetingId: meeting } })).toMatchObject({
      rule: 'MEETING_NOT_BEGUN',
    })
    await client.ask(UPDATE, { input: { meetingId: meeting, startsAt: '2026-06-15T12:00:00Z' } })
    await client.ask(SETTLE, { input: { meetingId: meeting } })
  })

  test('with the revision seen, a list that has moved on is a conflict', async () => {
    const meeting = await underway()
    const { client } = circle.organiser
    const { revision } = (await client.ask(STATUSES, { id: meeting })).meeting
    await client.ask(REMOVE, { input: { meetingId: meeting, personIds: [circle.members[0]?.id] } })
    expect(await client.refused(SETTLE, { input: { meetingId: meeting, revision } })).toMatchObject({
      code: 'CONFLICT',
    })
    const seen = (await client.ask(STATUSES, { id: meeting })).meeting.revision
    await client.ask(SETTLE, { input: { meetingId: meeting, revision: seen } })
  })

  test.each([
    ['unseen', undefined, { code: 'RULE_BROKEN', rule: 'MEETING_SETTLED' }],
    ['with the revision seen', '2', { code: 'CONFLICT' }],
  ])('of settlings at once, %s, exactly one wins', async (_how, revision, loss) => {
    const meeting = await underway()
    const { client } = circle.organiser
    const settle = () => client.send(SETTLE, { input: { meetingId: meeting, revision } })
    const answers = await Promise.all(Array.from({ length: 6 }, settle))
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    for (const { errors } of answers) if (errors) expect(errors[0]?.extensions).toMatchObject(loss)
    expect((await client.ask(STATUSES, { id: meeting })).meeting.revision).toBe('3')
  })

  test('members come while lists are settled, and neither waits for ever', async () => {
    const own = await circleOf(app, 4, { rules: { absenceLimit: 2 } })
    const meetings = []
    for (let i = 0; i < 3; i++) {
      const meeting = await planned(own)
      const entries = own.members.map(({ id }) => ({ personId: id }))
      await own.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
      meetings.push(meeting)
    }
    const settled = meetings.map(meeting =>
      own.organiser.client.ask(SETTLE, { input: { meetingId: meeting } }),
    )
    const joined = [1, 2, 3].map(() => joiner(app, own.network))
    const left = own.members.map(({ client }) =>
      client
        .ask(MEMBERSHIP, { id: own.network })
        .then(({ network }) => client.ask(LEAVE, { input: { membershipId: network.viewerMembership.id } })),
    )
    await Promise.all([...settled, ...joined, ...left])
  })

  test('whoever checks in while the list is settled is on it, or is told', async () => {
    const meeting = await underway()
    const { client } = circle.organiser
    const entries = [{ personId: circle.members[0]?.id, status: 'PRESENT' }]
    const [checkIn] = await Promise.all([
      client.send(SET, { input: { meetingId: meeting, entries } }),
      client.ask(SETTLE, { input: { meetingId: meeting } }),
    ])
    const present = (await client.ask(STATUSES, { id: meeting })).meeting.presentCount
    if (checkIn.errors) expect(checkIn.errors[0]?.extensions).toMatchObject({ rule: 'MEETING_SETTLED' })
    expect(present).toBe(checkIn.errors ? 1 : 2)
  })

  test('a settled list and its date change only after reopening; title and place may be put right', async () => {
    const meeting = await underway()
    const { client } = circle.organiser
    await client.ask(SETTLE, { input: { meetingId: meeting } })
    const person = circle.members[0]?.id
    for (const [mutation, input] of [
      [SET, { entries: [{ personId: person }] }],
      [REMOVE, { personIds: [person] }],
      [UPDATE, { startsAt: '2026-06-14T11:00:00Z' }],
      [CANCEL, {}],
      [SETTLE, {}],
    ] as const)
      expect(await client.refused(mutation, { input: { meetingId: meeting, ...input } })).toMatchObject({
        code: 'RULE_BROKEN',
        rule: 'MEETING_SETTLED',
      })
    await client.ask(UPDATE, {
      input: { meetingId: meeting, title: 'Breakfast in June', startsAt: '2026-06-15T11:00:00Z' },
    })
  })
})

describe('reopening', () => {
  test('a reopened list is changed and settled again', async () => {
    const meeting = await underway()
    const { client } = circle.organiser
    await client.ask(SETTLE, { input: { meetingId: meeting } })
    const { reopenMeeting } = await client.ask(REOPEN, { input: { meetingId: meeting } })
    expect(reopenMeeting.meeting).toEqual({ status: 'PLANNED', revision: '4', presentCount: 1 })
    await client.ask(SET, {
      input: { meetingId: meeting, entries: [{ personId: circle.members[0]?.id, status: 'LATE' }] },
    })
    const { settleMeeting } = await client.ask(SETTLE, { input: { meetingId: meeting } })
    expect(settleMeeting.meeting).toMatchObject({ status: 'SETTLED', presentCount: 2 })
  })

  test('only what is settled is reopened', async () => {
    const meeting = await underway()
    expect(await circle.organiser.client.refused(REOPEN, { input: { meetingId: meeting } })).toMatchObject({
      rule: 'MEETING_NOT_SETTLED',
    })
  })

  test('absences cost a place when the list is settled, and reopening gives it back', async () => {
    const own = await circleOf(app, 2, { rules: { absenceLimit: 1 } })
    const [comes, stays] = own.members as [Somebody, Somebody]
    const standing = async () =>
      (
        await stays.client.ask('query ($id: ID!) { network(id: $id) { viewerMembership { status } } }', {
          id: own.network,
        })
      ).network.viewerMembership.status
    app.clock.pass(1)
    const meeting = await held(own, [own.organiser, comes], { startsAt: '2026-06-16T08:00:00Z' })
    expect(await standing()).toBe('LAPSED')
    const next = await planned(own, { startsAt: '2026-06-30T08:00:00Z' })
    const entries = [{ personId: stays.id, status: 'EXPECTED' }]
    expect(await own.organiser.client.refused(SET, { input: { meetingId: next, entries } })).toMatchObject({
      rule: 'LAPSED',
    })
    await own.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    expect(await standing()).toBe('ACTIVE')
    await own.organiser.client.ask(SET, { input: { meetingId: next, entries } })
    app.clock.pass(-1)
  })
})
