import { newId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import {
  CANCEL,
  type Circle,
  circleOf,
  joiner,
  PLAN,
  planned,
  REMOVE,
  REOPEN,
  RESPOND,
  SET,
  SETTLE,
  UPDATE,
} from '../support/gatherings.js'
import { somebody } from '../support/newcomers.js'

const app = appOfTests()
let circle: Circle
beforeAll(async () => {
  circle = await circleOf(app, 1)
})

const START = '2026-06-20T05:30:00Z'
const MEETINGS = `query ($network: ID!, $first: Int!, $after: String, $from: DateTime, $to: DateTime, $statuses: [MeetingStatus!], $order: MeetingOrder = EARLIEST_FIRST) {
  network(id: $network) {
    meetings(first: $first, after: $after, startsFrom: $from, startsBefore: $to, statuses: $statuses, orderBy: $order) {
      nodes { title } pageInfo { hasNextPage endCursor } totalCount
    }
  }
}`

const IDS = 'query ($network: ID!) { network(id: $network) { meetings { nodes { id title } } } }'

const titles = ({ nodes }: { nodes: { title: string }[] }) => nodes.map(({ title }) => title)

describe('planning', () => {
  test('organisers and the administrator plan meetings, and nobody else', async () => {
    const { network, organiser, members } = circle
    const input = {
      networkId: network,
      title: ' Petit   déjeuner ',
      startsAt: '2026-06-20T07:30:00+02:00',
      place: 'Lyon',
    }
    const outsider = await somebody(app)
    for (const { client } of [...members, outsider])
      expect(await client.refused(PLAN, { input })).toMatchObject({ code: 'FORBIDDEN' })
    const { planMeeting } = await organiser.client.ask(PLAN, { input })
    expect(planMeeting.meeting).toMatchObject({
      title: 'Petit déjeuner',
      startsAt: '2026-06-20T05:30:00.000Z',
      endsAt: null,
      place: 'Lyon',
      isDiscovery: false,
      status: 'PLANNED',
      revision: '1',
    })
    await (await app.admin()).ask(PLAN, { input })
  })

  test('a meeting of the past can be put down', async () => {
    await planned(circle, { startsAt: '1999-12-31T20:00:00Z', endsAt: '2000-01-01T01:00:00Z' })
  })

  test.each([
    ['no title', { title: ' ' }, 'title'],
    ['a title of 10,000 characters', { title: 'x'.repeat(10_000) }, 'title'],
    ['a title with a null byte', { title: 'a\u0000b' }, 'title'],
    ['a place of 10,000 characters', { place: 'x'.repeat(10_000) }, 'place'],
    ['an end before the start', { endsAt: '2026-06-20T05:29:59Z' }, 'endsAt'],
    ['a start in the year 0', { startsAt: '0000-01-01T00:00:00Z' }, 'startsAt'],
    ['a start in 1899', { startsAt: '1899-12-31T23:59:59Z' }, 'startsAt'],
    ['a start in the year 9999', { startsAt: '9999-12-31T23:59:59Z' }, 'startsAt'],
    ['a start more than five years ahead', { startsAt: '2031-06-16T00:00:00Z' }, 'startsAt'],
    ['an end in the year 9999', { endsAt: '9999-12-31T23:59:59Z' }, 'endsAt'],
    ['a network that is no id', { networkId: 'mine' }, 'networkId'],
  ])('%s is refused with the field', async (_what, input, field) => {
    const whole = { networkId: circle.network, title: 'Breakfast', startsAt: START, ...input }
    expect(await circle.organiser.client.refused(PLAN, { input: whole })).toMatchObject({
      code: 'BAD_INPUT',
      field,
    })
  })

  test('an instant without an offset, or of a month 13, is malformed', async () => {
    for (const startsAt of ['2026-06-20T05:30:00', '2026-13-20T05:30:00Z', 'tomorrow']) {
      const input = { networkId: circle.network, title: 'Breakfast', startsAt }
      expect(await circle.organiser.client.refused(PLAN, { input })).toMatchObject({ code: 'BAD_INPUT' })
    }
  })

  test('a network that is not there is NOT_FOUND, and so is a meeting', async () => {
    const input = { networkId: newId(), title: 'Breakfast', startsAt: START }
    const { client } = circle.organiser
    expect(await client.refused(PLAN, { input })).toMatchObject({ code: 'NOT_FOUND', field: 'networkId' })
    for (const id of [newId(), circle.network])
      expect(await client.refused(UPDATE, { input: { meetingId: id, title: 'Lunch' } })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'meetingId',
      })
  })

  test('an update changes the fields given, and null clears what may be empty', async () => {
    const { client } = circle.organiser
    const meeting = await planned(circle, { startsAt: START, endsAt: '2026-06-20T07:00:00Z', place: 'Lyon' })
    const { updateMeeting } = await client.ask(UPDATE, {
      input: { meetingId: meeting, endsAt: null, isDiscovery: true },
    })
    expect(updateMeeting.meeting).toMatchObject({
      title: 'Breakfast',
      endsAt: null,
      place: 'Lyon',
      isDiscovery: true,
      revision: '2',
    })
    for (const field of ['title', 'startsAt', 'isDiscovery'])
      expect(await client.refused(UPDATE, { input: { meetingId: meeting, [field]: null } })).toMatchObject({
        code: 'BAD_INPUT',
        field,
      })
  })

  test('a start moved behind the end is refused, unless the end moves too', async () => {
    const { client } = circle.organiser
    const meeting = await planned(circle, { startsAt: START, endsAt: '2026-06-20T07:00:00Z' })
    const later = { meetingId: meeting, startsAt: '2026-06-21T05:30:00Z' }
    expect(await client.refused(UPDATE, { input: later })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'endsAt',
    })
    await client.ask(UPDATE, { input: { ...later, endsAt: '2026-06-21T07:00:00Z' } })
  })

  test('with the revision that somebody read, a meeting or list that has changed since is a conflict', async () => {
    const { client } = circle.organiser
    const meeting = await planned(circle)
    const change = { meetingId: meeting, title: 'Lunch', revision: '1' }
    expect((await client.ask(UPDATE, { input: change })).updateMeeting.meeting.revision).toBe('2')
    await client.ask(SET, { input: { meetingId: meeting, entries: [{ personId: circle.organiser.id }] } })
    for (const [mutation, input] of [
      [UPDATE, { title: 'Dinner' }],
      [CANCEL, {}],
    ] as const)
      for (const revision of ['1', '2', 'x'])
        expect(
          await client.refused(mutation, { input: { meetingId: meeting, revision, ...input } }),
        ).toMatchObject({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' })
    const input = { meetingId: meeting, revision: '3' }
    expect((await client.ask(CANCEL, { input })).cancelMeeting.meeting.status).toBe('CANCELLED')
  })

  test('members change and cancel nothing', async () => {
    const meeting = await planned(circle, { startsAt: START })
    const [member] = circle.members
    expect(
      await member?.client.refused(UPDATE, { input: { meetingId: meeting, title: 'Mine' } }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await member?.client.refused(CANCEL, { input: { meetingId: meeting } })).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('a cancelled meeting changes no more', async () => {
    const { organiser } = circle
    const meeting = await planned(circle, { isDiscovery: true })
    const { cancelMeeting } = await organiser.client.ask(CANCEL, { input: { meetingId: meeting } })
    expect(cancelMeeting.meeting).toEqual({ status: 'CANCELLED', revision: '2' })
    for (const [mutation, input] of [
      [UPDATE, { title: 'Lunch' }],
      [CANCEL, {}],
      [RESPOND, { response: 'ATTENDING' }],
      [SET, { entries: [{ personId: organiser.id }] }],
      [REMOVE, { personIds: [organiser.id] }],
      [SETTLE, {}],
      [REOPEN, {}],
    ] as const)
      expect(
        await organiser.client.refused(mutation, { input: { meetingId: meeting, ...input } }),
      ).toMatchObject({
        code: 'RULE_BROKEN',
        rule: 'MEETING_CANCELLED',
      })
  })
})

describe('finding meetings', () => {
  test('anyone signed in sees when and where, not who comes', async () => {
    const meeting = await planned(circle, { startsAt: START, place: 'Lyon' })
    const query = `query ($id: ID!) {
      meeting(id: $id) { title place network { id } expectedCount attendances { totalCount } viewerAttendance { status } }
      node(id: $id) { id __typename }
    }`
    const { client } = await somebody(app)
    expect(await client.ask(query, { id: meeting })).toEqual({
      meeting: {
        title: 'Breakfast',
        place: 'Lyon',
        network: { id: circle.network },
        expectedCount: 0,
        attendances: null,
        viewerAttendance: null,
      },
      node: { id: meeting, __typename: 'Meeting' },
    })
    expect(await client.ask(query, { id: newId() })).toEqual({ meeting: null, node: null })
    expect(await client.refused(query, { id: 'x' })).toMatchObject({ code: 'BAD_INPUT', field: 'id' })
    expect(await app.nobody().refused(query, { id: meeting })).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('a network has all its meetings, in either order, and within the span and statuses that are asked for', async () => {
    const own = await circleOf(app, 0)
    for (const day of ['05', '10', '20', '25'])
      await planned(own, { title: day, startsAt: `2026-06-${day}T06:00:00Z` })
    const change = async (title: string, mutation: string) => {
      const all = await own.organiser.client.ask(IDS, { network: own.network })
      const meeting = all.network.meetings.nodes.find((node: { title: string }) => node.title === title)
      await own.organiser.client.ask(mutation, { input: { meetingId: meeting.id } })
    }
    await change('05', SETTLE)
    await change('25', CANCEL)
    const ask = async (variables: Record<string, unknown>) =>
      (await own.organiser.client.ask(MEETINGS, { network: own.network, first: 10, ...variables })).network
        .meetings
    expect(titles(await ask({}))).toEqual(['05', '10', '20', '25'])
    expect(titles(await ask({ order: 'LATEST_FIRST' }))).toEqual(['25', '20', '10', '05'])
    expect(titles(await ask({ statuses: ['PLANNED'] }))).toEqual(['10', '20'])
    expect(await ask({ statuses: ['SETTLED', 'CANCELLED'], order: 'LATEST_FIRST' })).toMatchObject({
      nodes: [{ title: '25' }, { title: '05' }],
      totalCount: 2,
    })
    expect(titles(await ask({ statuses: [] }))).toEqual([])
    const span = { from: '2026-06-10T06:00:00Z', to: '2026-06-20T06:00:01Z' }
    expect(await ask({ order: 'EARLIEST_FIRST', ...span })).toMatchObject({ totalCount: 2 })
    expect(titles(await ask({ order: 'EARLIEST_FIRST', ...span }))).toEqual(['10', '20'])
    expect(titles(await ask({ order: 'LATEST_FIRST', ...span }))).toEqual(['20', '10'])
    expect(titles(await ask({ order: 'EARLIEST_FIRST', ...span, to: '2026-06-20T06:00:00Z' }))).toEqual([
      '10',
    ])
    expect(
      titles(
        await ask({ order: 'EARLIEST_FIRST', from: '0000-01-01T00:00:00Z', to: '9999-12-31T00:00:00Z' }),
      ),
    ).toEqual(['05', '10', '20', '25'])
  })

  test.each(['EARLIEST_FIRST', 'LATEST_FIRST'])(
    '%s: meetings that are added while somebody pages are neither repeated nor push any out',
    async order => {
      const own = await circleOf(app, 0)
      const span = { from: '2026-05-01T00:00:00Z', to: '2026-08-01T00:00:00Z' }
      const startsAt = '2026-07-01T06:00:00Z'
      const expected = []
      for (const title of ['a', 'b', 'c', 'd', 'e']) {
        await planned(own, { title, startsAt })
        if (order === 'EARLIEST_FIRST') expected.push(title)
        else expected.unshift(title)
      }
      const seen: string[] = []
      let after: string | null = null
      do {
        const { network } = await own.organiser.client.ask(MEETINGS, {
          network: own.network,
          first: 2,
          after,
          order,
          ...span,
        })
        seen.push(...titles(network.meetings))
        after = network.meetings.pageInfo.hasNextPage ? network.meetings.pageInfo.endCursor : null
        const passed = order === 'EARLIEST_FIRST' ? '2026-06-30T00:00:00Z' : '2026-07-02T00:00:00Z'
        await planned(own, { title: 'behind the reader', startsAt: passed })
      } while (after)
      expect(seen).toEqual(expected)
    },
  )

  test.each([
    ['first of 0', { first: 0 }, 'first'],
    ['first of 1000', { first: 1000 }, 'first'],
    ['a cursor that is noise', { after: '%%%' }, 'after'],
    [
      'a cursor of the other order',
      { after: Buffer.from(JSON.stringify(['meetings, latest first', 1, 'a'])).toString('base64url') },
      'after',
    ],
    ['a span that ends before it starts', { from: START, to: '2026-06-19T00:00:00Z' }, 'startsBefore'],
  ])('%s is refused', async (_what, variables, field) => {
    const { network, organiser } = circle
    expect(
      await organiser.client.refused(MEETINGS, { network, first: 5, order: 'EARLIEST_FIRST', ...variables }),
    ).toMatchObject({ code: 'BAD_INPUT', field })
  })

  test('a network has meetings to come and past ones: without an end they last three hours', async () => {
    const PHASES = `query ($network: ID!, $first: Int = 10, $upcoming: String, $past: String) { network(id: $network) {
      upcomingMeetings(first: $first, after: $upcoming) { nodes { title } totalCount pageInfo { endCursor } }
      pastMeetings(first: $first, after: $past) { nodes { title } totalCount pageInfo { endCursor } }
    } }`
    const own = await circleOf(app, 0)
    const at = (title: string, startsAt: string, endsAt: string | null = null) =>
      planned(own, { title, startsAt: `2026-06-15T${startsAt}Z`, endsAt: endsAt && `2026-06-15T${endsAt}Z` })
    await at('three hours ago', '09:00:00')
    await at('a moment more', '08:59:59')
    await at('ends now', '06:00:00', '12:00:00')
    await at('has just ended', '11:00:00', '11:59:59')
    await at('tonight', '18:00:00')
    const settled = await at('settled early', '11:30:00', '13:00:00')
    await own.organiser.client.ask(SETTLE, { input: { meetingId: settled } })
    for (const time of ['07:00:00', '19:00:00'])
      await own.organiser.client.ask(CANCEL, { input: { meetingId: await at('cancelled', time) } })
    const ask = async (variables: Record<string, unknown> = {}) =>
      (await own.organiser.client.ask(PHASES, { network: own.network, ...variables })).network
    const whole = await ask()
    expect(titles(whole.upcomingMeetings)).toEqual(['ends now', 'three hours ago', 'tonight'])
    expect(whole.upcomingMeetings.totalCount).toBe(3)
    expect(titles(whole.pastMeetings)).toEqual(['settled early', 'has just ended', 'a moment more'])
    expect(whole.pastMeetings.totalCount).toBe(3)
    const one = await ask({ first: 1 })
    const rest = await ask({
      upcoming: one.upcomingMeetings.pageInfo.endCursor,
      past: one.pastMeetings.pageInfo.endCursor,
    })
    expect(titles(rest.upcomingMeetings)).toEqual(['three hours ago', 'tonight'])
    expect(titles(rest.pastMeetings)).toEqual(['has just ended', 'a moment more'])
  })

  test('upcoming are the planned meetings of my networks, answered or not, and others I am on', async () => {
    const UPCOMING = '{ viewer { upcomingMeetings(first: 10) { nodes { title } totalCount } } }'
    const [mine, other] = [await circleOf(app, 0), await circleOf(app, 0)]
    const member = await joiner(app, mine.network)
    await planned(mine, { title: 'over', startsAt: '2026-06-15T08:00:00Z', endsAt: '2026-06-15T09:00:00Z' })
    await planned(mine, {
      title: 'going on',
      startsAt: '2026-06-15T11:00:00Z',
      endsAt: '2026-06-15T14:00:00Z',
    })
    await planned(mine, { title: 'without an end', startsAt: '2026-06-15T09:00:00Z' })
    await planned(mine, { title: 'over for sure', startsAt: '2026-06-15T08:59:59Z' })
    const answered = await planned(mine, { title: 'answered', startsAt: '2026-06-18T06:00:00Z' })
    await planned(mine, { title: 'not answered', startsAt: '2026-06-17T06:00:00Z' })
    const cancelled = await planned(mine, { title: 'cancelled', startsAt: '2026-06-17T06:00:00Z' })
    await mine.organiser.client.ask(CANCEL, { input: { meetingId: cancelled } })
    const visit = await planned(other, {
      title: 'visit',
      startsAt: '2026-06-16T06:00:00Z',
      isDiscovery: true,
    })
    await planned(other, { title: 'not for guests', startsAt: '2026-06-16T06:00:00Z' })
    await member.client.ask(RESPOND, { input: { meetingId: answered, response: 'NOT_ATTENDING' } })
    await member.client.ask(RESPOND, { input: { meetingId: visit, response: 'ATTENDING' } })
    const { viewer } = await member.client.ask(UPCOMING)
    expect(titles(viewer.upcomingMeetings)).toEqual([
      'without an end',
      'going on',
      'visit',
      'not answered',
      'answered',
    ])
    expect(viewer.upcomingMeetings.totalCount).toBe(5)
  })

  test('what twenty meetings show of themselves costs the queries of one', async () => {
    const own = await circleOf(app, 2)
    const ask = () =>
      own.organiser.client.ask(
        `query ($network: ID!) { network(id: $network) { meetings(first: 20) { totalCount nodes {
          network { name } expectedCount presentCount isInformationMeeting viewerAttendance { status }
          attendances { totalCount nodes { person { name } meeting { title } invitedBy { name } isNewcomer } }
        } } } }`,
        { network: own.network },
      )
    const plan = async () => {
      const meeting = await planned(own, { startsAt: START })
      const entries = own.members.map(({ id }) => ({
        personId: id,
        status: 'EXPECTED',
        invitedById: own.organiser.id,
      }))
      await own.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
    }
    await plan()
    const queriesOfOne = (await app.queriesOf(ask)).sort()
    for (let i = 1; i < 20; i++) await plan()
    expect((await app.queriesOf(ask)).sort()).toEqual(queriesOfOne)
    expect((await ask()).network.meetings.nodes).toHaveLength(20)
  })
})
