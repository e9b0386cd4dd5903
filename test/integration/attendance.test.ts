import { newId } from '../../src/ids.js'
import { appOfTests, type Client } from '../support/app.js'
import {
  type Circle,
  circleOf,
  held,
  joiner,
  planned,
  REMOVE,
  RESPOND,
  SET,
  SETTLE,
} from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { INVITE, JOIN, oddWord } from '../support/scenes.js'

const app = appOfTests()
let circle: Circle
beforeAll(async () => {
  circle = await circleOf(app, 3)
})

const TOMORROW = '2026-06-16T06:00:00Z'
const LIST = `query ($id: ID!, $first: Int = 100, $after: String, $statuses: [AttendanceStatus!], $roles: [AttendanceRole!]) {
  meeting(id: $id) {
    revision expectedCount presentCount isInformationMeeting
    attendances(first: $first, after: $after, statuses: $statuses, roles: $roles) {
      nodes { person { id name } status tables { round name } role invitedBy { id } isNewcomer meeting { id } }
      pageInfo { hasNextPage endCursor } totalCount
    }
  }
}`
const HISTORY = `query ($id: ID!, $first: Int = 20, $after: String) {
  person(id: $id) {
    attendances(first: $first, after: $after) { nodes { meeting { id } status } pageInfo { hasNextPage endCursor } totalCount }
  }
}`

async function listOf(meeting: string, { client }: Somebody = circle.organiser, variables = {}) {
  return (await client.ask(LIST, { id: meeting, ...variables })).meeting
}

describe('answering', () => {
  test('a member comes, or does not, and may think again', async () => {
    const meeting = await planned(circle, { startsAt: TOMORROW })
    const { client } = circle.members[0] as Somebody
    const come = await client.ask(RESPOND, { input: { meetingId: meeting, response: 'ATTENDING' } })
    expect(come.respondToMeeting.meeting).toMatchObject({
      revision: '2',
      expectedCount: 1,
      viewerAttendance: { status: 'EXPECTED', role: 'ATTENDEE' },
    })
    const not = await client.ask(RESPOND, { input: { meetingId: meeting, response: 'NOT_ATTENDING' } })
    expect(not.respondToMeeting.meeting).toMatchObject({
      revision: '3',
      expectedCount: 0,
      viewerAttendance: { status: 'EXCUSED' },
    })
  })

  test.each(['PRESENT', 'EXPECTED', 'EXCUSED', null])('nobody answers %s', async response => {
    const meeting = await planned(circle, { startsAt: TOMORROW })
    const { client } = circle.members[0] as Somebody
    expect(await client.refused(RESPOND, { input: { meetingId: meeting, response } })).toMatchObject({
      code: 'BAD_INPUT',
    })
  })

  test('an answer keeps the role and table that an organiser gave', async () => {
    const meeting = await planned(circle, { startsAt: TOMORROW })
    const [member] = circle.members as [Somebody]
    const entry = {
      personId: member.id,
      status: 'EXPECTED',
      role: 'SPEAKER',
      tables: [{ round: 1, name: '4' }],
    }
    await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries: [entry] } })
    await member.client.ask(RESPOND, { input: { meetingId: meeting, response: 'NOT_ATTENDING' } })
    expect((await listOf(meeting)).attendances.nodes).toMatchObject([
      { status: 'EXCUSED', role: 'SPEAKER', tables: [{ round: 1, name: '4' }] },
    ])
  })

  test('whoever comes to a discovery meeting becomes a guest, and to another is no member', async () => {
    const stranger = await somebody(app)
    const closed = await planned(circle, { startsAt: TOMORROW })
    const open = await planned(circle, { startsAt: TOMORROW, isDiscovery: true })
    const come = (meeting: string) => ({ input: { meetingId: meeting, response: 'ATTENDING' } })
    const notAMember = { code: 'RULE_BROKEN', rule: 'NOT_A_MEMBER' }
    expect(await stranger.client.refused(RESPOND, come(closed))).toMatchObject(notAMember)
    expect(
      await stranger.client.refused(RESPOND, { input: { meetingId: open, response: 'NOT_ATTENDING' } }),
    ).toMatchObject(notAMember)
    const { respondToMeeting } = await stranger.client.ask(RESPOND, come(open))
    expect(respondToMeeting.meeting.viewerAttendance).toEqual({ status: 'EXPECTED', role: 'GUEST' })
    const { network } = await stranger.client.ask(
      'query ($id: ID!) { network(id: $id) { viewerMembership { status role } } }',
      { id: circle.network },
    )
    expect(network.viewerMembership).toEqual({ status: 'ACTIVE', role: 'GUEST' })
    expect(await stranger.client.refused(RESPOND, come(closed))).toMatchObject(notAMember)
  })

  test('a guest whom an organiser put down answers for any meeting', async () => {
    const guest = await somebody(app)
    const open = await planned(circle, { startsAt: TOMORROW, isDiscovery: true })
    await guest.client.ask(RESPOND, { input: { meetingId: open, response: 'ATTENDING' } })
    const meeting = await planned(circle, { startsAt: TOMORROW })
    const entries = [{ personId: guest.id, status: 'EXPECTED', role: 'GUEST' }]
    await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
    await guest.client.ask(RESPOND, { input: { meetingId: meeting, response: 'NOT_ATTENDING' } })
    await guest.client.ask(RESPOND, { input: { meetingId: meeting, response: 'ATTENDING' } })
  })

  test('whoever is invited accepts before they come', async () => {
    const invited = await somebody(app)
    await circle.organiser.client.ask(INVITE, { input: { networkId: circle.network, personId: invited.id } })
    const meeting = await planned(circle, { startsAt: TOMORROW, isDiscovery: true })
    expect(
      await invited.client.refused(RESPOND, { input: { meetingId: meeting, response: 'ATTENDING' } }),
    ).toMatchObject({
      rule: 'NOT_A_MEMBER',
    })
    expect((await listOf(meeting)).attendances.totalCount).toBe(0)
  })

  test('once a meeting has begun, or is settled, its organisers keep the list', async () => {
    const meeting = await planned(circle, { startsAt: '2026-06-15T12:00:00Z' })
    const { client } = circle.members[0] as Somebody
    const answer = { input: { meetingId: meeting, response: 'ATTENDING' } }
    expect(await client.refused(RESPOND, answer)).toMatchObject({ rule: 'MEETING_BEGUN' })
    await circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
    expect(await client.refused(RESPOND, answer)).toMatchObject({ rule: 'MEETING_SETTLED' })
  })

  test('only a person answers, and only for a meeting that is there', async () => {
    const meeting = await planned(circle, { startsAt: TOMORROW })
    expect(
      await (await app.admin()).refused(RESPOND, { input: { meetingId: meeting, response: 'ATTENDING' } }),
    ).toMatchObject({ code: 'FORBIDDEN' })
    const { client } = circle.members[0] as Somebody
    expect(
      await client.refused(RESPOND, { input: { meetingId: newId(), response: 'ATTENDING' } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
      field: 'meetingId',
    })
  })
})

describe('keeping the list', () => {
  test('two desks that check in at once lose nobody', async () => {
    const own = await circleOf(app, 40)
    const meeting = await planned(own)
    const checkIns = own.members.map(({ id }, i) =>
      own.organiser.client.ask(SET, {
        input: {
          meetingId: meeting,
          entries: [{ personId: id, tables: [{ round: 1, name: String(i % 2) }] }],
        },
      }),
    )
    await Promise.all(checkIns)
    const list = await listOf(meeting, own.organiser)
    expect(list).toMatchObject({ presentCount: 40, revision: '41', attendances: { totalCount: 40 } })
    const atOne = list.attendances.nodes.filter(
      ({ tables }: { tables: { name: string }[] }) => tables[0]?.name === '1',
    )
    expect(atOne).toHaveLength(20)
  })

  test('an entry sets what it says, leaves the rest as it is, and null clears tables and inviter', async () => {
    const meeting = await planned(circle)
    const { organiser } = circle
    const [one, two] = circle.members as [Somebody, Somebody]
    const set = (...entries: object[]) =>
      organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
    const [first, third] = [
      { round: 1, name: ' A ' },
      { round: 3, name: 'A' },
    ]
    await set(
      { personId: one.id, status: 'EXPECTED', tables: [third, first], role: 'HOST', invitedById: two.id },
      { personId: two.id, status: 'EXCUSED' },
    )
    await set({ personId: one.id })
    const entryOf = async (id: string) =>
      (await listOf(meeting)).attendances.nodes.find(
        (entry: { person: { id: string } }) => entry.person.id === id,
      )
    expect(await entryOf(one.id)).toMatchObject({
      status: 'EXPECTED',
      tables: [{ ...first, name: 'A' }, third],
      role: 'HOST',
      invitedBy: { id: two.id },
      meeting: { id: meeting },
    })
    expect(await entryOf(two.id)).toMatchObject({ status: 'EXCUSED', tables: [] })
    await set({ personId: one.id, tables: [third] })
    expect(await entryOf(one.id)).toMatchObject({ tables: [third] })
    await set({ personId: one.id, status: 'LATE', tables: null, invitedById: null })
    expect(await entryOf(one.id)).toMatchObject({ status: 'LATE', tables: [], invitedBy: null })
    await set({ personId: one.id, tables: [first] })
    await set({ personId: one.id, tables: [] })
    expect(await entryOf(one.id)).toMatchObject({ tables: [] })
  })

  test('what an entry leaves out stays as it is: a table makes nobody present, a check-in nobody an attendee', async () => {
    const circle = await circleOf(app, 2)
    const [speaker, excused] = circle.members as [Somebody, Somebody]
    const { client } = circle.organiser
    const meeting = await planned(circle, { startsAt: '2026-06-15T12:30:00Z' })
    const sets = (...entries: Record<string, unknown>[]) =>
      client.ask(SET, { input: { meetingId: meeting, entries } })
    const LIST = `query ($id: ID!) {
      meeting(id: $id) { attendances { nodes { person { id } status role tables { round name } } } }
    }`
    const entryOf = async ({ id }: Somebody) => {
      const { nodes } = (await client.ask(LIST, { id: meeting })).meeting.attendances
      return nodes.find((entry: { person: { id: string } }) => entry.person.id === id)
    }
    const tables = [{ round: 1, name: 'A' }]
    await sets(
      { personId: speaker.id, status: 'EXPECTED', role: 'SPEAKER' },
      { personId: excused.id, status: 'EXCUSED' },
    )
    await sets({ personId: speaker.id, status: 'PRESENT' }, { personId: excused.id, tables })
    expect(await entryOf(speaker)).toMatchObject({ status: 'PRESENT', role: 'SPEAKER' })
    expect(await entryOf(excused)).toMatchObject({ status: 'EXCUSED', role: 'ATTENDEE', tables })
    for (const field of ['status', 'role'])
      expect(
        await client.refused(SET, {
          input: { meetingId: meeting, entries: [{ personId: speaker.id, [field]: null }] },
        }),
      ).toMatchObject({ code: 'BAD_INPUT', field: `entries[0].${field}` })
  })

  test('somebody new to the list is expected, and present once the doors are open', async () => {
    const circle = await circleOf(app, 1)
    const [member] = circle.members as [Somebody]
    const { client } = circle.organiser
    const [later, soon] = [
      await planned(circle, { startsAt: '2026-06-15T14:00:00Z' }),
      await planned(circle, { startsAt: '2026-06-15T12:30:00Z' }),
    ]
    const statuses: string[] = []
    for (const meetingId of [later, soon]) {
      await client.ask(SET, { input: { meetingId, entries: [{ personId: member.id }] } })
      const { meeting } = await member.client.ask(
        'query ($id: ID!) { meeting(id: $id) { viewerAttendance { status } } }',
        { id: meetingId },
      )
      statuses.push(meeting.viewerAttendance.status)
    }
    expect(statuses).toEqual(['EXPECTED', 'PRESENT'])
  })

  test('members keep no list, not even their own entry', async () => {
    const meeting = await planned(circle)
    const [member] = circle.members as [Somebody]
    for (const [mutation, input] of [
      [SET, { meetingId: meeting, entries: [{ personId: member.id }] }],
      [REMOVE, { meetingId: meeting, personIds: [member.id] }],
    ] as const)
      expect(await member.client.refused(mutation, { input })).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('nobody is put on a list who has not agreed to belong to the network', async () => {
    const meeting = await planned(circle)
    const [stranger, invited] = [await somebody(app), await somebody(app)]
    await circle.organiser.client.ask(INVITE, { input: { networkId: circle.network, personId: invited.id } })
    const [member] = circle.members as [Somebody]
    for (const { id } of [stranger, invited]) {
      const input = { meetingId: meeting, entries: [{ personId: member.id }, { personId: id }] }
      for (const client of [circle.organiser.client, await app.admin()])
        expect(await client.refused(SET, { input })).toMatchObject({
          code: 'RULE_BROKEN',
          rule: 'NOT_A_MEMBER',
          hintParameters: { networkId: circle.network, personIds: [id] },
        })
    }
    expect((await listOf(meeting)).attendances.totalCount).toBe(0)
  })

  test('wrong entries are told', async () => {
    const meeting = await planned(circle)
    const { client } = circle.organiser
    const person = circle.members[0]?.id
    const tablesField = 'entries[0].tables'
    const seatedAt = (...tables: object[]) => [{ personId: person, tables }]
    const many = Array.from({ length: 501 }, () => ({ personId: newId() }))
    for (const [entries, error] of [
      [[], { code: 'BAD_INPUT', field: 'entries' }],
      [[{ personId: person }, { personId: person }], { code: 'BAD_INPUT', field: 'entries' }],
      [many, { code: 'BAD_INPUT', field: 'entries' }],
      [[{ personId: 'Jeanne' }], { code: 'BAD_INPUT', field: 'entries[0].personId' }],
      [seatedAt({ round: 1, name: 'x'.repeat(81) }), { code: 'BAD_INPUT', field: `${tablesField}[0].name` }],
      [seatedAt({ round: 1, name: ' ' }), { code: 'BAD_INPUT', field: `${tablesField}[0].name` }],
      [seatedAt({ round: 0, name: 'A' }), { code: 'BAD_INPUT', field: `${tablesField}[0].round` }],
      [
        seatedAt({ round: 10, name: 'A' }, { round: 11, name: 'A' }),
        { code: 'BAD_INPUT', field: `${tablesField}[1].round` },
      ],
      [
        seatedAt({ round: 2, name: 'A' }, { round: 1, name: 'A' }, { round: 2, name: 'A' }),
        { code: 'BAD_INPUT', field: `${tablesField}[2].round` },
      ],
      [[{ personId: person, invitedById: '' }], { code: 'BAD_INPUT', field: 'entries[0].invitedById' }],
      [[{ personId: newId() }], { code: 'NOT_FOUND', field: 'entries[0].personId' }],
      [[{ personId: meeting }], { code: 'NOT_FOUND', field: 'entries[0].personId' }],
      [[{ personId: person, invitedById: newId() }], { code: 'NOT_FOUND', field: 'entries[0].invitedById' }],
      [[{ personId: person, status: 'THERE' }], { code: 'BAD_INPUT' }],
    ] as const)
      expect(await client.refused(SET, { input: { meetingId: meeting, entries } })).toMatchObject(error)
    expect(await listOf(meeting)).toMatchObject({ revision: '1', attendances: { totalCount: 0 } })
  })

  test('the doors open an hour before the meeting: nobody is there, late or absent earlier', async () => {
    const { client } = circle.organiser
    const person = circle.members[0]?.id
    const later = await planned(circle, { startsAt: '2026-06-15T13:00:01Z' })
    const soon = await planned(circle, { startsAt: '2026-06-15T13:00:00Z' })
    for (const status of ['PRESENT', 'LATE', 'ABSENT']) {
      const entries = [{ personId: person, status }]
      expect(await client.refused(SET, { input: { meetingId: later, entries } })).toMatchObject({
        rule: 'MEETING_NOT_BEGUN',
      })
      await client.ask(SET, { input: { meetingId: soon, entries } })
    }
    for (const status of ['EXPECTED', 'EXCUSED', 'SUBSTITUTED'])
      await client.ask(SET, { input: { meetingId: later, entries: [{ personId: person, status }] } })
  })

  test('people are taken off a list; who was not on it stays off', async () => {
    const meeting = await planned(circle)
    const { client } = circle.organiser
    const [one, two] = circle.members as [Somebody, Somebody]
    await client.ask(SET, { input: { meetingId: meeting, entries: [{ personId: one.id }] } })
    const { removeAttendance } = await client.ask(REMOVE, {
      input: { meetingId: meeting, personIds: [one.id, two.id] },
    })
    expect(removeAttendance.meeting).toEqual({ revision: '3', expectedCount: 0 })
    expect(
      await client.refused(REMOVE, { input: { meetingId: meeting, personIds: [newId()] } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
      field: 'personIds[0]',
    })
    expect(await client.refused(REMOVE, { input: { meetingId: meeting, personIds: [] } })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'personIds',
    })
  })
})

describe('reading lists', () => {
  test('members, who comes, organisers and the administrator see who comes; others do not', async () => {
    const meeting = await planned(circle, { startsAt: TOMORROW, isDiscovery: true })
    const [comes, excuses, elsewhere] = [await somebody(app), await somebody(app), await somebody(app)]
    for (const { client } of [comes, excuses])
      await client.ask(RESPOND, { input: { meetingId: meeting, response: 'ATTENDING' } })
    await excuses.client.ask(RESPOND, { input: { meetingId: meeting, response: 'NOT_ATTENDING' } })
    const closed = await planned(circle, { startsAt: TOMORROW })
    const seen = async ({ client }: Pick<Somebody, 'client'>, id: string) =>
      (await client.ask(LIST, { id })).meeting.attendances?.totalCount
    for (const one of [circle.organiser, { client: await app.admin() }])
      expect(await seen(one, meeting)).toBe(2)
    for (const one of [circle.members[0] as Somebody, comes]) {
      expect(await seen(one, meeting)).toBe(1)
      expect((await listOf(meeting, one)).attendances.nodes).toMatchObject([{ person: { id: comes.id } }])
    }
    for (const one of [excuses, elsewhere]) expect(await seen(one, meeting)).toBeUndefined()
    expect(await seen(comes, closed)).toBeUndefined()
    expect(await seen(circle.members[0] as Somebody, closed)).toBe(0)
  })

  test('a list is by name, whatever the accents, and can be narrowed and paged', async () => {
    const own = await circleOf(app, 0)
    const join = async (name: string) => {
      const one = await somebody(app, { name: `${name} ${oddWord()}` })
      await one.client.ask(JOIN, { input: { networkId: own.network, listCounts: true } })
      return one
    }
    const people = [await join('Zoé'), await join('Éloïse'), await join('Franck'), await join('abel')]
    const meeting = await planned(own)
    const set = (entries: object[]) =>
      own.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
    await set(people.map(({ id }, i) => ({ personId: id, status: i < 3 ? 'PRESENT' : 'EXCUSED' })))
    const names = (list: { attendances: { nodes: { person: { name: string } }[] } }) =>
      list.attendances.nodes.map(({ person }) => person.name.split(' ')[0])
    expect(names(await listOf(meeting, own.organiser))).toEqual(['abel', 'Éloïse', 'Franck', 'Zoé'])
    const first = await listOf(meeting, own.organiser, { first: 2, statuses: ['PRESENT', 'LATE'] })
    expect(names(first)).toEqual(['Éloïse', 'Franck'])
    expect(first.attendances).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    await set([{ personId: people[0]?.id as string, role: 'HOST' }])
    expect(names(await listOf(meeting, own.organiser, { roles: ['HOST', 'SPEAKER'] }))).toEqual(['Zoé'])
    expect(
      (await listOf(meeting, own.organiser, { roles: ['HOST'], statuses: ['EXCUSED'] })).attendances,
    ).toMatchObject({ nodes: [], totalCount: 0 })
    await set([{ personId: own.organiser.id }, { personId: people[3]?.id as string }])
    const after = first.attendances.pageInfo.endCursor
    const rest = await listOf(meeting, own.organiser, { first: 2, statuses: ['PRESENT', 'LATE'], after })
    expect(names(rest).filter(name => name !== 'Jeanne')).toEqual(['Zoé'])
    expect(await own.organiser.client.refused(LIST, { id: meeting, first: 101 })).toMatchObject({
      field: 'first',
    })
    expect(await own.organiser.client.refused(LIST, { id: meeting, after: 'x' })).toMatchObject({
      field: 'after',
    })
  })

  test('more people than the network says make it an information meeting, expected first, present then', async () => {
    const own = await circleOf(app, 3, { rules: { informationMeetingSize: 2 } })
    const meeting = await planned(own)
    const { client } = own.organiser
    const setAll = (...statuses: string[]) => {
      const entries = statuses.map((status, i) => ({ personId: own.members[i]?.id, status }))
      return client.ask(SET, { input: { meetingId: meeting, entries } })
    }
    await setAll('EXPECTED', 'LATE')
    expect(await listOf(meeting, own.organiser)).toMatchObject({
      expectedCount: 2,
      isInformationMeeting: false,
    })
    await setAll('EXPECTED', 'LATE', 'PRESENT')
    expect(await listOf(meeting, own.organiser)).toMatchObject({
      expectedCount: 3,
      presentCount: 2,
      isInformationMeeting: true,
    })
    await client.ask(SETTLE, { input: { meetingId: meeting } })
    expect(await listOf(meeting, own.organiser)).toMatchObject({
      presentCount: 2,
      isInformationMeeting: false,
    })
  })

  test('a newcomer is marked at their first and second meeting of a network, by the order of meetings', async () => {
    const own = await circleOf(app, 2)
    const [regular, other] = own.members as [Somebody, Somebody]
    const third = await held(own, [regular], { startsAt: '2026-06-03T06:00:00Z' })
    const first = await held(own, [regular], { startsAt: '2026-06-01T06:00:00Z' })
    const second = await held(own, [regular, other], { startsAt: '2026-06-02T06:00:00Z' })
    const next = await planned(own, { startsAt: TOMORROW })
    const elsewhere = await held(circle, [circle.organiser], { startsAt: '2026-06-04T06:00:00Z' })
    await own.organiser.client.ask(SET, {
      input: {
        meetingId: next,
        entries: [
          { personId: regular.id, status: 'EXPECTED' },
          { personId: other.id, status: 'EXPECTED' },
          { personId: own.organiser.id, status: 'EXCUSED' },
        ],
      },
    })
    const newcomers = async (meeting: string, by = own.organiser) =>
      (await listOf(meeting, by)).attendances.nodes
        .filter((entry: { isNewcomer: boolean }) => entry.isNewcomer)
        .map((entry: { person: { id: string } }) => entry.person.id)
        .sort()
    expect(await newcomers(first)).toEqual([regular.id])
    expect(await newcomers(second)).toEqual([regular.id, other.id].sort())
    expect(await newcomers(third)).toEqual([])
    expect(await newcomers(next)).toEqual([other.id])
    expect(await newcomers(elsewhere, circle.organiser)).toEqual([circle.organiser.id])
  })

  test('what somebody was at is for them, the administrator, and organisers as far as they ran it', async () => {
    const [one, two] = [await circleOf(app, 0), await circleOf(app, 0)]
    const person = await somebody(app)
    for (const { network } of [one, two])
      await person.client.ask(JOIN, { input: { networkId: network, listCounts: true } })
    const old = await held(one, [person], { startsAt: '2026-06-01T06:00:00Z' })
    const later = await held(two, [person], { startsAt: '2026-06-02T06:00:00Z' })
    const latest = await held(one, [person], { startsAt: '2026-06-03T06:00:00Z' })
    const seen = async ({ client }: Pick<Somebody, 'client'>, variables = {}) =>
      (await client.ask(HISTORY, { id: person.id, ...variables })).person.attendances
    const meetings = (list: { nodes: { meeting: { id: string } }[] }) =>
      list.nodes.map(({ meeting }) => meeting.id)
    expect(meetings(await seen(person))).toEqual([latest, later, old])
    expect(meetings(await seen({ client: await app.admin() }))).toEqual([latest, later, old])
    expect(meetings(await seen(one.organiser))).toEqual([latest, old])
    expect(await seen(one.organiser)).toMatchObject({ totalCount: 2 })
    expect(await seen(circle.organiser)).toBeNull()
    expect(await seen(circle.members[0] as Somebody)).toBeNull()
    const coming = await planned(one, { startsAt: '2026-06-20T06:00:00Z' })
    const entry = { personId: person.id, status: 'EXPECTED', role: 'SPEAKER' }
    await one.organiser.client.ask(SET, { input: { meetingId: coming, entries: [entry] } })
    const NARROWED = `query ($id: ID!, $statuses: [AttendanceStatus!], $roles: [AttendanceRole!]) {
      person(id: $id) { attendances(statuses: $statuses, roles: $roles) { totalCount nodes { meeting { id } } } }
    }`
    for (const filter of [{ statuses: ['EXPECTED'] }, { roles: ['SPEAKER'] }])
      expect((await person.client.ask(NARROWED, { id: person.id, ...filter })).person.attendances).toEqual({
        totalCount: 1,
        nodes: [{ meeting: { id: coming } }],
      })
    await one.organiser.client.ask(REMOVE, { input: { meetingId: coming, personIds: [person.id] } })
    const page = await seen(person, { first: 1 })
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    await held(two, [person], { startsAt: '2026-06-04T06:00:00Z' })
    expect(meetings(await seen(person, { first: 2, after: page.pageInfo.endCursor }))).toEqual([later, old])
  })
})

test('organisers get a sheet of who is expected, with the contact details of those who show them', async () => {
  const circle = await circleOf(app, 0)
  const anne = await joiner(app, circle.network, {
    name: 'Anne',
    profession: 'Baker',
    email: 'anne@example.org',
  })
  const luc = await joiner(app, circle.network, { name: 'Luc', email: 'luc@example.org' })
  const out = await joiner(app, circle.network, { name: 'Out' })
  await luc.client.ask(
    'mutation { updatePrivacy(input: { contactVisibleTo: NOBODY }) { privacy { visibleTo } } }',
  )
  const meeting = await planned(circle, { startsAt: '2026-06-20T05:30:00Z' })
  await circle.organiser.client.ask(SET, {
    input: {
      meetingId: meeting,
      entries: [
        { personId: anne.id, status: 'EXPECTED', role: 'SPEAKER', invitedById: luc.id },
        { personId: luc.id, status: 'EXPECTED' },
        { personId: out.id, status: 'EXCUSED' },
      ],
    },
  })
  const SHEET =
    'query ($id: ID!) { meeting(id: $id) { attendanceSheet { attendance { id role isNewcomer person { id } } name profession email invitedByName } } }'
  const sheet = async ({ client }: Somebody) =>
    (await client.ask(SHEET, { id: meeting })).meeting.attendanceSheet
  expect(await sheet(circle.organiser)).toEqual([
    {
      attendance: {
        ...{ id: `attendance:${meeting}:${anne.id}`, role: 'SPEAKER', isNewcomer: true },
        person: { id: anne.id },
      },
      ...{ name: 'Anne', profession: 'Baker', email: 'anne@example.org', invitedByName: 'Luc' },
    },
    {
      attendance: {
        ...{ id: `attendance:${meeting}:${luc.id}`, role: 'ATTENDEE', isNewcomer: true },
        person: { id: luc.id },
      },
      ...{ name: 'Luc', profession: null, email: null, invitedByName: null },
    },
  ])
  expect(await sheet(anne)).toBeNull()
})

test('an entry has an id, by which those find it again who see it, and nobody else', async () => {
  const own = await circleOf(app, 3)
  const [one, two, hidden] = own.members as [Somebody, Somebody, Somebody]
  const outsider = await somebody(app)
  const meeting = await planned(own)
  const entries = [one, hidden].map(({ id }) => ({ personId: id, status: 'EXCUSED' }))
  await own.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
  const found = async (client: Client, ...ids: string[]) =>
    (
      await client.ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Attendance { status } } }',
        { ids },
      )
    ).nodes
  const idOf = (person: { id: string }) => `attendance:${meeting}:${person.id}`
  const entry = { __typename: 'Attendance', id: idOf(one), status: 'EXCUSED' }
  expect(await found(two.client, idOf(one))).toEqual([null])
  for (const { client } of [own.organiser, one, { client: await app.admin() }])
    expect(await found(client, idOf(one), idOf(two), `attendance:${one.id}:${meeting}`)).toEqual([
      entry,
      null,
      null,
    ])
  expect(await found(outsider.client, idOf(one))).toEqual([null])

  await hidden.client.ask('mutation { updatePrivacy(input: { visibleTo: NOBODY }) { __typename } }')
  const asked = async (id: string) => {
    let nodes: unknown
    const queries = await app.queriesOf(async () => {
      nodes = await found(two.client, idOf({ id }))
    })
    return { nodes, queries: queries.toSorted() }
  }
  expect((await asked(newId())).nodes).toEqual([null])
  expect(await asked(hidden.id)).toEqual(await asked(newId()))
  for (const { client } of [own.organiser, hidden])
    expect(await found(client, idOf(hidden))).toMatchObject([{ id: idOf(hidden) }])
})
