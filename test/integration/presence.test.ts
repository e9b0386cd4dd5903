import { DAY_MS } from '../../src/durations.js'
import type { MeetingId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import {
  ACKNOWLEDGE,
  CHECK_IN,
  circleOf,
  DISPUTE,
  held,
  PLAN,
  planned,
  REOPEN,
  RESPOND,
  SET,
  SETTLE,
  UPDATE,
  WITHDRAW_DISPUTE,
} from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import {
  acknowledges,
  between,
  COUNTS_ONLY,
  joined,
  listed,
  OPEN,
  STRANGERS,
  sets,
  settles,
} from '../support/presences.js'
import { INVITE, JOIN, LEAVE, networkOf } from '../support/scenes.js'

/** What a meeting counts for, and what it opens: nothing without the word of each of two. */
const app = appOfTests()
const BEGAN = '2026-06-15T11:00:00Z'
afterEach(() => app.clock.set('2026-06-15T12:00:00Z'))

const LIST =
  'query ($id: ID!) { meeting(id: $id) { attendances { totalCount nodes { person { id } status basis } } } }'
const SHOWN = 'query ($id: ID!) { person(id: $id) { id } }'
const SET_LIST_COUNTS =
  'mutation ($input: SetListCountsInput!) { setListCounts(input: $input) { membership { id listCounts } } }'
const ACKNOWLEDGE_ALL =
  'mutation ($input: AcknowledgeAttendancesInput!) { acknowledgeAttendances(input: $input) { network { id } } }'

const ENTRIES =
  'attendances(networkId: $network, isUnacknowledged: true) { totalCount nodes { meeting { id } } }'
const UNACKNOWLEDGED = `query ($id: ID!, $network: ID!) { person(id: $id) { ${ENTRIES} } }`
const MEMBERSHIPS =
  'query ($id: ID!) { person(id: $id) { memberships(statuses: [ACTIVE]) { nodes { id } } } }'
const ACCEPT_AND_SEE = `mutation ($input: AcceptInvitationInput!, $network: ID!) {
  acceptInvitation(input: $input) { membership { person { ${ENTRIES} } } }
}`

describe('a list opens nothing by itself', () => {
  test.each(['2026-05-15T07:00:00Z', BEGAN])(
    'whoever only said that they would come has met nobody, whatever the organiser settles of %s',
    async startsAt => {
      const attacker = await somebody(app)
      const network = await networkOf(app, attacker.id, { rules: { minimumScoreToRecommend: 1 } })
      const victim = await somebody(app, { email: 'claire@example.org' })
      await victim.client.ask(
        'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }',
        { input: { reachableBy: 'MY_RELATIONSHIPS' } },
      )
      const plan = (input: object) =>
        attacker.client.ask(PLAN, { input: { networkId: network, title: 'Discovery', ...input } })
      const coming = await plan({ startsAt: '2026-06-20T07:00:00Z', isDiscovery: true })
      await victim.client.ask(RESPOND, {
        input: { meetingId: coming.planMeeting.meeting.id, response: 'ATTENDING' },
      })

      const { planMeeting } = await plan({ startsAt })
      const meetingId = planMeeting.meeting.id
      const entries = listed(attacker, victim).map(entry => ({ ...entry, tables: [{ round: 1, name: 'A' }] }))
      await attacker.client.ask(SET, { input: { meetingId, entries } })
      await attacker.client.ask(SETTLE, { input: { meetingId } })
      expect(await between(attacker, victim)).toMatchObject({ score: null, hops: null })
    },
  )

  test('of a member it counts, and opens once they acknowledge it', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, false)
    const meeting = await held(circle, [fellow, member])
    expect(await between(fellow, member)).toEqual(COUNTS_ONLY)
    expect(await between(member, fellow)).toMatchObject({ score: 39, hops: null })
    await acknowledges(member, meeting)
    expect(await between(fellow, member)).toEqual(OPEN)
  })

  test('where it speaks for both it opens, until one of them says that it no longer does', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, true)
    await held(circle, [fellow, member])
    expect(await between(fellow, member)).toEqual(OPEN)

    const other = await circleOf(app, 1)
    const [stranger] = other.members as [Somebody]
    const changing = await joined(app, other, true)
    const { viewer } = await changing.client.ask(
      '{ viewer { person { memberships(first: 1) { nodes { id listCounts } } } } }',
    )
    const [{ id, listCounts }] = viewer.person.memberships.nodes
    expect(listCounts).toBe(true)
    await changing.client.ask(SET_LIST_COUNTS, { input: { membershipId: id, listCounts: false } })
    await held(other, [stranger, changing])
    expect(await between(stranger, changing)).toEqual(COUNTS_ONLY)
  })

  test('of a meeting that nobody could know of it does not even count, until it is acknowledged', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, true)
    for (const startsAt of ['2026-05-15T07:00:00Z', '2026-06-16T11:00:00Z']) {
      const { client } = circle.organiser
      const { planMeeting } = await client.ask(PLAN, {
        input: { networkId: circle.network, title: 'Forgotten', startsAt },
      })
      const meeting = planMeeting.meeting.id
      app.clock.set('2026-06-16T12:00:00Z')
      await sets(circle, meeting, listed(fellow, member))
      await settles(circle, meeting)
      expect(await between(fellow, member)).toEqual(STRANGERS)
      await acknowledges(fellow, meeting)
      expect(await between(fellow, member)).toEqual(STRANGERS)
      await acknowledges(member, meeting)
      expect(await between(fellow, member)).toMatchObject({ hops: 1, email: true })
      for (const one of [fellow, member]) await one.client.ask(DISPUTE, { input: { meetingId: meeting } })
      app.clock.set('2026-06-15T12:00:00Z')
    }
  })

  test('what was before somebody accepted does not count without their word', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const late = await somebody(app, { email: 'claire@example.org' })
    await late.client.ask(JOIN, { input: { networkId: circle.network, listCounts: true } })
    await held(circle, [fellow, late], { startsAt: '2026-06-15T11:00:00Z' })
    expect(await between(fellow, late)).toEqual(STRANGERS)
    await late.client.ask(ACKNOWLEDGE_ALL, { input: { networkId: circle.network } })
    expect(await between(fellow, late)).toEqual(OPEN)
    expect(
      await late.client.refused(ACKNOWLEDGE, { input: { meetingId: await planned(circle) } }),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('whoever accepts is shown what earlier lists say of them, and acknowledges all, some or none', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const late = await joined(app, circle, false)
    const elsewhere = await circleOf(app, 0)
    await late.client.ask(JOIN, { input: { networkId: elsewhere.network, listCounts: false } })
    const meetings: MeetingId[] = []
    for (const one of [circle, circle, circle, elsewhere]) {
      const startsAt = new Date(Date.parse('2026-05-04T07:00:00Z') + meetings.length * DAY_MS).toISOString()
      const { planMeeting } = await one.organiser.client.ask(PLAN, {
        input: { networkId: one.network, title: 'Breakfast', startsAt },
      })
      const meeting = planMeeting.meeting.id
      meetings.push(meeting)
      await sets(one, meeting, one === circle ? listed(fellow, late) : listed(late))
      await settles(one, meeting)
    }
    const { person: before } = await late.client.ask(MEMBERSHIPS, { id: late.id })
    for (const { id } of before.memberships.nodes)
      await late.client.ask(LEAVE, { input: { membershipId: id } })
    const [first, second, third] = meetings
    const invited = await circle.organiser.client.ask(INVITE, {
      input: { networkId: circle.network, personId: late.id },
    })
    const { acceptInvitation } = await late.client.ask(ACCEPT_AND_SEE, {
      input: { membershipId: invited.inviteMember.membership.id, listCounts: true },
      network: circle.network,
    })
    const { attendances } = acceptInvitation.membership.person
    const shown = attendances.nodes.map((entry: { meeting: { id: string } }) => entry.meeting.id)
    expect({ shown, totalCount: attendances.totalCount }).toEqual({
      shown: [third, second, first],
      totalCount: 3,
    })
    expect(await between(fellow, late)).toEqual(STRANGERS)

    await acknowledges(late, first as MeetingId)
    await late.client.ask(DISPUTE, { input: { meetingId: second } })
    const waiting = async () => {
      const { person } = await late.client.ask(UNACKNOWLEDGED, { id: late.id, network: circle.network })
      return person.attendances
    }
    expect(await waiting()).toEqual({ totalCount: 1, nodes: [{ meeting: { id: third } }] })
    await late.client.ask(ACKNOWLEDGE_ALL, { input: { networkId: circle.network } })
    expect(await waiting()).toEqual({ totalCount: 0, nodes: [] })
    expect(await between(late, fellow)).toMatchObject({ hops: null })
  })

  test('whoever it does not speak for shows on it to the person and the organisers alone', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, false)
    const meeting = await held(circle, [fellow, member])
    const seen = async ({ client }: Pick<Somebody, 'client'>) => {
      const { attendances } = (await client.ask(LIST, { id: meeting })).meeting
      expect(attendances.totalCount).toBe(attendances.nodes.length)
      return attendances.nodes.map(({ person }: { person: Somebody }) => person.id)
    }
    expect(await seen(fellow)).toEqual([fellow.id])
    for (const one of [circle.organiser, { client: await app.admin() }])
      expect((await seen(one)).toSorted()).toEqual([fellow.id, member.id].toSorted())
    expect(await seen(member)).toContain(member.id)
    await acknowledges(member, meeting)
    expect((await seen(fellow)).toSorted()).toEqual([fellow.id, member.id].toSorted())
    await member.client.ask(DISPUTE, { input: { meetingId: meeting } })
    expect(await seen(fellow)).toEqual([fellow.id])
  })

  test('whom it says to be absent, excused or brought by somebody, is no fact to other members', async () => {
    const circle = await circleOf(app, 4)
    const [absent, excused, brought, reader] = circle.members as [Somebody, Somebody, Somebody, Somebody]
    const meeting = await planned(circle)
    await sets(circle, meeting, [
      { personId: absent.id, status: 'ABSENT' },
      { personId: excused.id, status: 'EXCUSED' },
      { personId: brought.id, status: 'PRESENT', invitedById: absent.id },
    ])
    const document = `query ($id: ID!) {
      meeting(id: $id) { attendances { totalCount nodes { person { id } status invitedBy { id } } } }
    }`
    const seenBy = async ({ client }: Pick<Somebody, 'client'>) =>
      (await client.ask(document, { id: meeting })).meeting.attendances
    const entry = (person: Somebody, status: string, invitedBy: unknown = null) => ({
      ...{ person: { id: person.id }, status, invitedBy },
    })
    const by = { id: absent.id }
    const there = { totalCount: 1, nodes: [entry(brought, 'PRESENT')] }
    expect(await seenBy(reader)).toEqual(there)
    expect(await seenBy(brought)).toEqual({ totalCount: 1, nodes: [entry(brought, 'PRESENT', by)] })
    const [own] = [await seenBy(absent)]
    expect(own.totalCount).toBe(2)
    expect(own.nodes).toEqual(
      expect.arrayContaining([entry(absent, 'ABSENT'), entry(brought, 'PRESENT', by)]),
    )
    for (const one of [circle.organiser, { client: await app.admin() }])
      expect((await seenBy(one)).nodes).toEqual(
        expect.arrayContaining([
          entry(absent, 'ABSENT'),
          entry(excused, 'EXCUSED'),
          entry(brought, 'PRESENT', by),
        ]),
      )
  })

  test('what organisers write of themselves is their word', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const meeting = await planned(circle)
    await sets(circle, meeting, listed(circle.organiser, fellow))
    await settles(circle, meeting)
    expect(await between(fellow, circle.organiser)).toMatchObject({ score: 39, hops: 1 })
  })
})

describe('checking in', () => {
  test('is open from an hour before to the end, and covers the room but not the table', async () => {
    const circle = await circleOf(app, 3)
    const [fellow, ...rest] = circle.members as [Somebody, Somebody, Somebody]
    const member = await joined(app, circle, false)
    const meeting = await planned(circle, {
      startsAt: '2026-06-15T14:00:00Z',
      endsAt: '2026-06-15T16:00:00Z',
    })
    const checkIn = { input: { meetingId: meeting } }
    expect(await member.client.refused(CHECK_IN, checkIn)).toMatchObject({ rule: 'MEETING_NOT_BEGUN' })
    app.clock.set('2026-06-15T13:30:00Z')
    const { checkIn: checked } = await member.client.ask(CHECK_IN, checkIn)
    expect(checked.meeting.viewerAttendance).toEqual({
      status: 'PRESENT',
      role: 'ATTENDEE',
      basis: 'CHECKED_IN',
    })
    const stranger = await somebody(app)
    expect(await stranger.client.refused(CHECK_IN, checkIn)).toMatchObject({ rule: 'NOT_ON_THE_LIST' })

    const tables = [{ round: 1, name: 'A' }]
    await sets(circle, meeting, [
      { personId: member.id, tables },
      { personId: fellow.id, tables },
      ...listed(...rest),
    ])
    app.clock.set('2026-06-15T17:00:00Z')
    expect(await rest[0].client.refused(CHECK_IN, checkIn)).toMatchObject({ rule: 'MEETING_ENDED' })
    await settles(circle, meeting)
    // At a table of two: 1 − e^(−1/2). In a room of four it opens 1 − e^(−1/(2√3)) = 25, which shows no email.
    expect(await between(fellow, member)).toEqual({ score: 39, hops: 1, email: false })
    await acknowledges(member, meeting)
    expect(await between(fellow, member)).toEqual(OPEN)
  })
})

describe('a word holds for the list as it stood', () => {
  test('names entered later open nothing', async () => {
    const circle = await circleOf(app, 2)
    const [fellow, accomplice] = circle.members as [Somebody, Somebody]
    const member = await joined(app, circle, false)
    const meeting = await held(circle, [fellow, member])
    await acknowledges(member, meeting)
    app.clock.set('2026-06-15T13:00:00Z')
    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await sets(circle, meeting, listed(accomplice))
    await settles(circle, meeting)
    await acknowledges(accomplice, meeting)
    expect(await between(accomplice, member)).toEqual({ score: 30, hops: 2, email: false })
    expect((await between(fellow, member)).hops).toBe(1)
  })

  test('tables set later, and heads that go, make it open no more', async () => {
    const circle = await circleOf(app, 8)
    const [fellow, ...others] = circle.members as [Somebody, ...Somebody[]]
    const member = await joined(app, circle, false)
    const meeting = await held(circle, [fellow, member, ...others])
    await acknowledges(member, meeting)
    const before = await between(fellow, member)
    app.clock.set('2026-06-15T13:00:00Z')
    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    const tables = [{ round: 1, name: 'A' }]
    await sets(circle, meeting, [
      { personId: fellow.id, tables },
      { personId: member.id, tables },
      ...others.map(({ id }) => ({ personId: id, status: 'ABSENT' })),
    ])
    await settles(circle, meeting)
    const after = await between(fellow, member)
    expect(after).toMatchObject({ score: 39, hops: 1, email: false })
    expect(before.email).toBe(false)
  })

  test('another day takes it away, another hour does not', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, true)
    const { client } = circle.organiser
    const meeting = await planned(circle, { startsAt: '2026-06-20T10:00:00Z' })
    await client.ask(UPDATE, { input: { meetingId: meeting, startsAt: '2026-06-20T08:00:00Z' } })
    app.clock.set('2026-06-20T09:00:00Z')
    await sets(circle, meeting, listed(fellow, member))
    await acknowledges(member, meeting)
    await client.ask(UPDATE, { input: { meetingId: meeting, startsAt: '2026-06-19T08:00:00Z' } })
    await settles(circle, meeting)
    expect(await between(fellow, member)).toEqual(STRANGERS)
  })
})

describe('a day that stands for 24 hours', () => {
  type Moves = [at: string, to: string][]
  const counted = async (plannedAt: string, startsAt: string, moves: Moves) => {
    const circle = await circleOf(app, 0)
    const [claire, marc] = [await joined(app, circle, true), await joined(app, circle, true)]
    const { network, organiser } = circle
    app.clock.set(plannedAt)
    const { planMeeting } = await organiser.client.ask(PLAN, {
      input: { networkId: network, title: 'Supper', startsAt },
    })
    const meetingId = planMeeting.meeting.id
    for (const [at, to] of moves) {
      app.clock.set(at)
      await organiser.client.ask(UPDATE, { input: { meetingId, startsAt: to } })
    }
    app.clock.set('2026-06-17T22:30:00Z')
    await sets(circle, meetingId, listed(claire, marc))
    await settles(circle, meetingId)
    return between(claire, marc)
  }

  test.each<[how: string, plannedAt: string, startsAt: string, moves: Moves]>([
    [
      'planned late for late tomorrow and moved to just after midnight',
      '2026-06-15T21:58:00Z',
      '2026-06-16T21:59:00Z',
      [['2026-06-15T21:59:00Z', '2026-06-15T22:05:00Z']],
    ],
    [
      'moved in between to an hour that was far enough',
      '2026-06-16T05:00:00Z',
      '2026-06-17T06:00:00Z',
      [
        ['2026-06-16T05:01:00Z', '2026-06-17T20:00:00Z'],
        ['2026-06-16T22:00:00Z', '2026-06-17T04:00:00Z'],
      ],
    ],
  ])('is not that of a meeting %s', async (_how, plannedAt, startsAt, moves) => {
    expect(await counted(plannedAt, startsAt, moves)).toEqual(STRANGERS)
  })

  test('is that of a meeting which an honest organiser moves an hour up, or there and back, on its very day', async () => {
    const moves: Moves = [
      ['2026-06-17T09:00:00Z', '2026-06-17T16:00:00Z'],
      ['2026-06-17T09:05:00Z', '2026-06-17T18:00:00Z'],
      ['2026-06-17T09:10:00Z', '2026-06-17T17:00:00Z'],
    ]
    expect(await counted('2026-06-16T15:00:00Z', '2026-06-17T18:00:00Z', moves)).toEqual(OPEN)
  })
})

describe('a dispute', () => {
  test('strikes a meeting at once, for as long as the person says so, also after leaving', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, true)
    const meeting = await held(circle, [fellow, member])
    const { viewer } = await member.client.ask(
      '{ viewer { person { memberships(first: 1) { nodes { id } } } } }',
    )
    await member.client.ask(LEAVE, { input: { membershipId: viewer.person.memberships.nodes[0].id } })
    await member.client.ask(DISPUTE, { input: { meetingId: meeting } })
    expect(await between(fellow, member)).toEqual(STRANGERS)

    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await settles(circle, meeting)
    expect(await between(fellow, member)).toEqual(STRANGERS)
    await member.client.ask(WITHDRAW_DISPUTE, { input: { meetingId: meeting } })
    expect(await between(fellow, member)).toEqual(OPEN)
    expect(await member.client.refused(WITHDRAW_DISPUTE, { input: { meetingId: meeting } })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('of one pair strikes it for the two, and leaves what each has with others', async () => {
    const circle = await circleOf(app, 2)
    const [fellow, third] = circle.members as [Somebody, Somebody]
    const member = await joined(app, circle, true)
    const meeting = await held(circle, [fellow, third, member])
    await member.client.ask(DISPUTE, { input: { meetingId: meeting, withPersonId: fellow.id } })
    expect(await between(fellow, member)).toEqual({ ...STRANGERS, hops: 2 })
    expect((await between(third, member)).hops).toBe(1)
    expect((await between(fellow, third)).hops).toBe(1)
  })

  test('is not for a meeting whose list does not have the person', async () => {
    const circle = await circleOf(app, 1)
    const meeting = await held(circle, circle.members)
    const stranger = await somebody(app)
    for (const mutation of [DISPUTE, ACKNOWLEDGE, WITHDRAW_DISPUTE])
      expect(await stranger.client.refused(mutation, { input: { meetingId: meeting } })).toMatchObject({
        code: 'NOT_FOUND',
      })
  })
})

test('whoever may be seen by those they know is seen by nobody whom only a list knows', async () => {
  const circle = await circleOf(app, 1)
  const [fellow] = circle.members as [Somebody]
  const member = await joined(app, circle, false)
  await member.client.ask(
    'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }',
    { input: { visibleTo: 'MY_RELATIONSHIPS' } },
  )
  const meeting = await held(circle, [fellow, member])
  expect(await fellow.client.ask(SHOWN, { id: member.id })).toEqual({ person: null })
  await acknowledges(member, meeting)
  expect(await fellow.client.ask(SHOWN, { id: member.id })).toEqual({ person: { id: member.id } })
})
