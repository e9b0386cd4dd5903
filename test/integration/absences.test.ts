import type { MeetingId } from '../../src/ids.js'
import type { Query } from '../../src/neo4j/query.js'
import { appOfTests } from '../support/app.js'
import {
  type Circle,
  circleOf,
  DISPUTE,
  held,
  joiner,
  PLAN,
  planned,
  REOPEN,
  RESPOND,
  SET,
  SETTLE,
  UPHOLD,
  WITHDRAW_DISPUTE,
} from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { bringIn, JOIN, LEAVE } from '../support/scenes.js'

const app = appOfTests()

const LOOK = `query ($network: ID!, $person: ID!) {
  person(id: $person) {
    memberships(statuses: [ACTIVE, LAPSED]) { nodes { id status role absences standing } }
  }
  network(id: $network) { memberCount takenSeats { seat } viewerMembership { status } }
}`
const REINSTATE =
  'mutation ($input: ReinstateMembershipInput!) { reinstateMembership(input: $input) { membership { status absences standing } } }'
const UPDATE =
  'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { role } } }'

/** A network where a membership lapses at the second absence within 180 days, with members since the first of January. */
async function strictCircle(size: number, rules: Record<string, unknown> = {}): Promise<Circle> {
  return since('2026-01-01', () => circleOf(app, size, { rules: { absenceLimit: 2, ...rules } }))
}

/** Does something on an earlier day. */
async function since<T>(day: string, work: () => Promise<T>): Promise<T> {
  app.clock.set(`${day}T12:00:00Z`)
  try {
    return await work()
  } finally {
    app.clock.set('2026-06-15T12:00:00Z')
  }
}

/** The membership of `person` in the circle, as `by` sees it. */
async function membershipOf({ network, organiser }: Circle, person: Somebody, by: Somebody = organiser) {
  const data = await by.client.ask(LOOK, { network, person: person.id })
  return data.person.memberships.nodes[0]
}

const on = (day: string) => ({ startsAt: `${day}T07:30:00Z` })

const DISPUTES = `query ($id: ID!) {
  node(id: $id) { ... on Attendance { status disputes { claim upheldBy { id } upheldAt withPerson { id } } } }
}`

/** Somebody disputes having met so many others at a meeting, one a minute. */
const DISPUTED: Query<never> = {
  name: 'test/disputed',
  text: `MATCH (person:Person {id: $person}), (meeting:Meeting {id: $meeting})
    UNWIND range(1, $others) AS n
    CREATE (person)-[:DISPUTES {with: randomUUID(), at: datetime() + duration({minutes: n})}]->(meeting)`,
}

/** What this person says against the list of a meeting, as `by` sees it. */
async function disputesOf(meeting: MeetingId, person: Somebody, by: Somebody) {
  const { node } = await by.client.ask(DISPUTES, { id: `attendance:${meeting}:${person.id}` })
  return node.disputes
}

const DENIED = { claim: 'NOT_ABSENT', upheldBy: null, upheldAt: null, withPerson: null }

describe('an absence that nobody could avoid', () => {
  test('of a meeting that was not announced, or before one accepted, does not count', async () => {
    const circle = await strictCircle(1, { absenceLimit: 1 })
    const { organiser, network } = circle
    const [jeanne] = circle.members as [Somebody]
    const late = await since('2026-05-01', () => joiner(app, network))
    const { planMeeting } = await organiser.client.ask(PLAN, {
      input: { networkId: network, title: 'Yesterday', ...on('2026-06-14') },
    })
    await organiser.client.ask(SETTLE, { input: { meetingId: planMeeting.meeting.id } })
    await held(circle, [organiser, jeanne], on('2026-05-01'))
    for (const one of [jeanne, late])
      expect(await membershipOf(circle, one)).toMatchObject({ status: 'ACTIVE', absences: 0 })
    await held(circle, [organiser, jeanne], { startsAt: '2026-05-01T18:00:00Z' })
    expect(await membershipOf(circle, late)).toMatchObject({ status: 'LAPSED' })
  })
})

describe('a disputed absence', () => {
  test('counts no more, and again once an organiser upholds it, and the member sees who', async () => {
    const circle = await strictCircle(2)
    const { organiser } = circle
    const [jeanne, pierre] = circle.members as [Somebody, Somebody]
    const first = await held(circle, [organiser, pierre], on('2026-04-01'))
    const second = await held(circle, [organiser, pierre], on('2026-05-01'))
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED' })
    // Neither list has her: the dispute puts her there, and the earlier absence was part of what she lapsed by.
    await jeanne.client.ask(DISPUTE, { input: { meetingId: first } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 1 })
    expect(await disputesOf(first, jeanne, jeanne)).toEqual([DENIED])
    expect(await disputesOf(first, jeanne, organiser)).toEqual([DENIED])
    // Of her absence itself the others learn nothing.
    expect(await pierre.client.ask(DISPUTES, { id: `attendance:${first}:${jeanne.id}` })).toEqual({
      node: null,
    })
    const stranger = { meetingId: second, personId: jeanne.id }
    expect(await organiser.client.refused(UPHOLD, { input: stranger })).toMatchObject({ code: 'NOT_FOUND' })
    const upheld = { meetingId: first, personId: jeanne.id }
    expect(await pierre.client.refused(UPHOLD, { input: upheld })).toMatchObject({ code: 'FORBIDDEN' })

    await organiser.client.ask(UPHOLD, { input: upheld })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED', absences: 2 })
    const kept = { ...DENIED, upheldBy: { id: organiser.id }, upheldAt: '2026-06-15T12:00:00.000Z' }
    expect(await disputesOf(first, jeanne, jeanne)).toEqual([kept])
    // What an organiser has upheld is not taken back to be said anew.
    expect(await jeanne.client.refused(WITHDRAW_DISPUTE, { input: { meetingId: first } })).toMatchObject({
      code: 'NOT_FOUND',
    })
    await jeanne.client.ask(DISPUTE, { input: { meetingId: first } })
    expect(await disputesOf(first, jeanne, organiser)).toEqual([kept])
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED' })
    await jeanne.client.ask(DISPUTE, { input: { meetingId: second } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 1 })
    await jeanne.client.ask(WITHDRAW_DISPUTE, { input: { meetingId: second } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED' })
  })

  test('that others follow while the place was lost brings it back all the same, unless the seat is taken', async () => {
    const { circle, jeanne } = await since('2026-01-01', async () => {
      const circle = await circleOf(app, 0, { rules: { absenceLimit: 1, oneMemberPerProfession: true } })
      return { circle, jeanne: await joiner(app, circle.network, { profession: 'Notaire' }) }
    })
    const { organiser, network } = circle
    const missed = await since('2026-05-01', () => held(circle, [organiser], on('2026-05-01')))
    await held(circle, [organiser], on('2026-06-01'))
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED' })
    await jeanne.client.ask(DISPUTE, { input: { meetingId: missed } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 0 })

    await organiser.client.ask(UPHOLD, { input: { meetingId: missed, personId: jeanne.id } })
    const { id } = await membershipOf(circle, jeanne)
    await organiser.client.ask(REINSTATE, { input: { membershipId: id } })
    const again = await held(circle, [organiser], on('2026-06-15'))
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 0 })
    app.clock.set('2026-06-25T12:00:00Z')
    const last = await held(circle, [organiser], on('2026-06-20'))
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED' })
    await joiner(app, network, { profession: 'notaire' })
    await jeanne.client.ask(DISPUTE, { input: { meetingId: last } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED', absences: 0 })
    app.clock.set('2026-06-15T12:00:00Z')
    expect(await jeanne.client.refused(DISPUTE, { input: { meetingId: again } })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is none of the presence that an organiser puts in its place', async () => {
    const circle = await strictCircle(1)
    const { organiser } = circle
    const [jeanne] = circle.members as [Somebody]
    const meeting = await held(circle, [organiser], on('2026-05-01'))
    await jeanne.client.ask(DISPUTE, { input: { meetingId: meeting } })
    await organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    const entries = [{ personId: jeanne.id, status: 'PRESENT' }]
    await organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
    await organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
    const { person } = await organiser.client.ask(
      'query ($id: ID!) { person(id: $id) { relationshipWithViewer { sharedMeetingCount } } }',
      { id: jeanne.id },
    )
    expect(person.relationshipWithViewer).toEqual({ sharedMeetingCount: 1 })
  })
})

describe('absences', () => {
  test('at the second absence within the window the membership lapses and the seat is free, and an organiser can reinstate it', async () => {
    const { circle, jeanne } = await since('2026-01-01', async () => {
      const circle = await circleOf(app, 0, { rules: { absenceLimit: 2, oneMemberPerProfession: true } })
      return { circle, jeanne: await joiner(app, circle.network, { profession: 'Notaire' }) }
    })
    const { organiser, network } = circle
    await held(circle, [organiser], on('2026-04-01'))
    const once = { status: 'ACTIVE', absences: 1, standing: 'AT_RISK' }
    expect(await membershipOf(circle, jeanne)).toMatchObject(once)
    expect(await membershipOf(circle, organiser)).toMatchObject({ absences: 0, standing: 'GOOD' })

    await held(circle, [organiser], on('2026-05-01'))
    const lost = { status: 'LAPSED', absences: 2, standing: 'LAPSED' }
    expect(await membershipOf(circle, jeanne, jeanne)).toMatchObject(lost)
    const { network: seen } = await jeanne.client.ask(LOOK, { network, person: jeanne.id })
    expect(seen).toEqual({ memberCount: 1, takenSeats: [], viewerMembership: { status: 'LAPSED' } })
    expect(
      await jeanne.client.refused(JOIN, { input: { networkId: network, listCounts: true } }),
    ).toMatchObject({
      rule: 'LAPSED',
    })

    const { id } = await membershipOf(circle, jeanne)
    const input = { membershipId: id }
    expect(await jeanne.client.refused(REINSTATE, { input })).toMatchObject({ code: 'FORBIDDEN' })
    const { reinstateMembership } = await organiser.client.ask(REINSTATE, { input })
    expect(reinstateMembership.membership).toEqual({ status: 'ACTIVE', absences: 0, standing: 'GOOD' })
    expect(await organiser.client.refused(REINSTATE, { input })).toMatchObject({ rule: 'NOT_LAPSED' })
  })

  test('a membership whose seat has gone to another is not reinstated', async () => {
    const { circle, jeanne } = await since('2026-01-01', async () => {
      const circle = await circleOf(app, 0, { rules: { absenceLimit: 1, oneMemberPerProfession: true } })
      return { circle, jeanne: await joiner(app, circle.network, { profession: 'Notaire' }) }
    })
    const meeting = await held(circle, [circle.organiser], on('2026-05-01'))
    const pierre = await joiner(app, circle.network, { profession: 'notaire' })
    const { id } = await membershipOf(circle, jeanne)
    const { client } = circle.organiser
    expect(await client.refused(REINSTATE, { input: { membershipId: id } })).toMatchObject({
      rule: 'SEAT_TAKEN',
    })
    await client.ask(REOPEN, { input: { meetingId: meeting } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED' })
    expect(await membershipOf(circle, pierre)).toMatchObject({ status: 'ACTIVE' })
  })

  test('excused and substituted do not count, absent and not on the list do', async () => {
    const circle = await strictCircle(4)
    const [excused, substituted, absent, forgotten] = circle.members as [
      Somebody,
      Somebody,
      Somebody,
      Somebody,
    ]
    for (const day of ['2026-04-01', '2026-05-01']) {
      const meeting = await planned(circle, on(day))
      const entries = [
        { personId: circle.organiser.id, status: 'LATE' },
        { personId: excused.id, status: 'EXCUSED' },
        { personId: substituted.id, status: 'SUBSTITUTED' },
        { personId: absent.id, status: 'EXPECTED' },
      ]
      await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
      await circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
    }
    expect(await membershipOf(circle, circle.organiser)).toMatchObject({ status: 'ACTIVE', absences: 0 })
    expect(await membershipOf(circle, excused)).toMatchObject({ status: 'ACTIVE', absences: 0 })
    expect(await membershipOf(circle, substituted)).toMatchObject({ status: 'ACTIVE', absences: 0 })
    expect(await membershipOf(circle, absent)).toMatchObject({ status: 'LAPSED', absences: 2 })
    expect(await membershipOf(circle, forgotten)).toMatchObject({ status: 'LAPSED', absences: 2 })
  })

  test('two absences further apart than the window lose nothing', async () => {
    const circle = await strictCircle(1, { absenceWindowDays: 30 })
    const [jeanne] = circle.members as [Somebody]
    await held(circle, [circle.organiser], on('2026-05-01'))
    await held(circle, [circle.organiser], on('2026-06-01'))
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 1 })
  })

  test('meetings may be settled in any order', async () => {
    const circle = await strictCircle(1, { absenceWindowDays: 30 })
    const [jeanne] = circle.members as [Somebody]
    await held(circle, [circle.organiser], on('2026-05-01'))
    await held(circle, [circle.organiser], on('2026-04-20'))
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED', absences: 0 })
  })

  test.each(['America/Coyhaique', 'EST', 'indian/reunion'])(
    'days are those of the network, also where the database does not know the zone: %s',
    async timeZone => {
      const circle = await since('2026-04-01', () =>
        circleOf(app, 1, { timeZone, rules: { absenceLimit: 3 } }),
      )
      const [jeanne] = circle.members as [Somebody]
      for (const startsAt of ['2026-03-31T02:00:00Z', '2026-04-01T18:00:00Z', '2026-04-02T18:00:00Z'])
        await held(circle, [circle.organiser], { startsAt })
      expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 2 })
      await held(circle, [circle.organiser], on('2026-05-01'))
      expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED', absences: 3 })
    },
  )

  test('where no rule is set attendance is free', async () => {
    const circle = await strictCircle(1, { absenceLimit: null })
    const [jeanne] = circle.members as [Somebody]
    for (const day of ['2026-04-01', '2026-05-01', '2026-06-01'])
      await held(circle, [circle.organiser], on(day))
    expect(await membershipOf(circle, jeanne)).toMatchObject({
      status: 'ACTIVE',
      absences: 3,
      standing: 'GOOD',
    })
  })

  test('what was before one belonged, as a guest, or before one was reinstated does not count', async () => {
    const circle = await strictCircle(1, { absenceLimit: 1 })
    const { organiser, network } = circle
    const [jeanne] = circle.members as [Somebody]
    const guest = await somebody(app)
    await since('2026-01-01', () => bringIn(app, organiser.id, network, guest.id, { role: 'GUEST' }))
    const late = await since('2026-05-02', () => joiner(app, network))
    await held(circle, [organiser], on('2026-05-01'))
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED' })
    expect(await membershipOf(circle, late)).toMatchObject({ status: 'ACTIVE', absences: 0 })
    expect(await membershipOf(circle, guest)).toMatchObject({
      status: 'ACTIVE',
      absences: 0,
      standing: 'GOOD',
    })

    const { id } = await membershipOf(circle, jeanne)
    await organiser.client.ask(REINSTATE, { input: { membershipId: id } })
    const promoted = { membershipId: (await membershipOf(circle, guest)).id, role: 'MEMBER' }
    await organiser.client.ask(UPDATE, { input: promoted })
    await held(circle, [organiser, late], on('2026-06-01'))
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 0 })
    expect(await membershipOf(circle, guest)).toMatchObject({ status: 'ACTIVE', absences: 0 })
  })

  test('reopening reinstates those who lapsed by settling, and settling again lapses them again', async () => {
    const circle = await strictCircle(2)
    const { organiser, network } = circle
    const [jeanne, pierre] = circle.members as [Somebody, Somebody]
    await held(circle, [organiser, pierre], on('2026-04-01'))
    const meeting = await held(circle, [organiser, pierre], on('2026-05-01'))
    await organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 1 })
    const here = {
      meetingId: meeting,
      entries: [{ personId: jeanne.id }, { personId: pierre.id, status: 'ABSENT' }],
    }
    await organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'LAPSED' })
    await organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await organiser.client.ask(SET, { input: here })
    await organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
    expect(await membershipOf(circle, jeanne)).toMatchObject({ status: 'ACTIVE', absences: 1 })
    const { viewerMembership } = (await jeanne.client.ask(LOOK, { network, person: jeanne.id })).network
    expect(viewerMembership).toEqual({ status: 'ACTIVE' })
  })

  test('the last organiser does not lapse, and of several the longest there', async () => {
    const circle = await strictCircle(1, { absenceLimit: 1 })
    const { organiser, network } = circle
    const [jeanne] = circle.members as [Somebody]
    const second = await somebody(app)
    await since('2026-02-01', () => bringIn(app, organiser.id, network, second.id, { role: 'ORGANISER' }))
    await held(circle, [jeanne], on('2026-05-01'))
    expect(await membershipOf(circle, second)).toMatchObject({ status: 'LAPSED' })
    expect(await membershipOf(circle, organiser)).toMatchObject({ status: 'ACTIVE', absences: 1 })
  })

  test('whoever has left with a lapsed membership does not come back by themselves', async () => {
    const circle = await strictCircle(1, { absenceLimit: 1 })
    const { organiser, network } = circle
    const [jeanne] = circle.members as [Somebody]
    await held(circle, [organiser], on('2026-05-01'))
    const { id } = await membershipOf(circle, jeanne)
    await jeanne.client.ask(LEAVE, { input: { membershipId: id } })
    expect(
      await jeanne.client.refused(JOIN, { input: { networkId: network, listCounts: true } }),
    ).toMatchObject({
      rule: 'LAPSED',
    })
    expect(await bringIn(app, organiser.id, network, jeanne.id)).toMatchObject({ status: 'ACTIVE' })
  })

  test('absences and standing show to the person and the organisers alone', async () => {
    const circle = await strictCircle(2)
    const [jeanne, pierre] = circle.members as [Somebody, Somebody]
    expect(await membershipOf(circle, jeanne, pierre)).toMatchObject({ absences: null, standing: null })
    expect(await membershipOf(circle, jeanne, jeanne)).toMatchObject({ absences: 0, standing: 'GOOD' })
  })

  test('whoever comes to a discovery meeting is a guest from then on', async () => {
    const circle = await strictCircle(0, { admission: 'SPONSORSHIP' })
    const meeting = await planned(circle, { startsAt: '2026-06-20T07:30:00Z', isDiscovery: true })
    const jeanne = await somebody(app)
    await jeanne.client.ask(RESPOND, { input: { meetingId: meeting, response: 'ATTENDING' } })
    expect(await membershipOf(circle, jeanne, jeanne)).toMatchObject({ status: 'ACTIVE', role: 'GUEST' })
    const { network } = await jeanne.client.ask(LOOK, { network: circle.network, person: jeanne.id })
    expect(network.memberCount).toBe(1)
  })
})

test('of what one person says against one list, a hundred are shown', async () => {
  const circle = await strictCircle(1)
  const [jeanne] = circle.members as [Somebody]
  const meeting = await held(circle, [circle.organiser, jeanne], on('2026-05-01'))
  await app.graph.write(transaction => transaction.run(DISPUTED, { person: jeanne.id, meeting, others: 101 }))
  expect(await disputesOf(meeting, jeanne, jeanne)).toHaveLength(100)
})
