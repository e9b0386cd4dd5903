import { appOfTests } from '../support/app.js'
import {
  CHECK_IN,
  circleOf,
  DISPUTE,
  held,
  PLAN,
  planned,
  REMOVE,
  REOPEN,
  RESPOND,
  UPDATE,
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
import { JOIN, LEAVE } from '../support/scenes.js'

/** What organisers could do to a list, a meeting or a membership so that somebody's word says more than they said. */
const app = appOfTests()
afterEach(() => app.clock.set('2026-06-15T12:00:00Z'))

const CHANGE =
  'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { role listCounts } } }'
const SAY =
  'mutation ($input: SetListCountsInput!) { setListCounts(input: $input) { membership { listCounts } } }'
const MOVE_CLOCKS =
  'mutation ($input: UpdateNetworkInput!) { updateNetwork(input: $input) { network { timeZone } } }'
const PRIVACY =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { contactVisibleTo } } }'
const OWN = `query ($network: ID!) { network(id: $network) { viewerMembership { id } } }`

async function membershipOf({ client }: Somebody, network: string): Promise<string> {
  return (await client.ask(OWN, { network })).network.viewerMembership.id
}

describe('no list speaks for', () => {
  test('a guest whom an organiser makes a member: they were never asked', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const guest = await somebody(app, { email: 'claire@example.org' })
    const discovery = await planned(circle, { startsAt: '2026-06-25T10:00:00Z', isDiscovery: true })
    await guest.client.ask(RESPOND, { input: { meetingId: discovery, response: 'ATTENDING' } })
    const membershipId = await membershipOf(guest, circle.network)
    const { updateMembership } = await circle.organiser.client.ask(CHANGE, {
      input: { membershipId, role: 'MEMBER' },
    })
    expect(updateMembership.membership).toEqual({ role: 'MEMBER', listCounts: false })

    const meeting = await planned(circle, { startsAt: '2026-06-20T10:00:00Z' })
    app.clock.set('2026-06-20T12:00:00Z')
    await sets(circle, meeting, listed(fellow, guest))
    await settles(circle, meeting)
    expect(await between(fellow, guest)).toEqual(STRANGERS)
  })

  test('somebody who says so only after the meeting', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, false)
    const membershipId = await membershipOf(member, circle.network)
    const meeting = await held(circle, [fellow, member])
    await member.client.ask(SAY, { input: { membershipId, listCounts: true } })
    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await settles(circle, meeting)
    expect(await between(fellow, member)).toEqual(COUNTS_ONLY)
  })

  test('somebody who left before the membership was to begin, or said no when they came back', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await somebody(app, { email: 'claire@example.org' })
    app.clock.set('2026-06-01T12:00:00Z')
    const invitation = { networkId: circle.network, personId: member.id, since: '2026-12-01' }
    const { inviteMember } = await circle.organiser.client.ask(
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { membership { id } } }',
      { input: invitation },
    )
    const membershipId = inviteMember.membership.id
    await member.client.ask(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { membership { id } } }',
      { input: { membershipId, listCounts: true } },
    )
    await member.client.ask(LEAVE, { input: { membershipId } })
    app.clock.set('2026-06-02T12:00:00Z')
    await member.client.ask(JOIN, { input: { networkId: circle.network, listCounts: false } })
    app.clock.set('2026-06-15T12:00:00Z')
    await held(circle, [fellow, member])
    expect(await between(fellow, member)).toEqual(COUNTS_ONLY)
  })
})

describe('what somebody said still holds', () => {
  test('for earlier meetings, once the list no longer speaks for them', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, true)
    const meeting = await held(circle, [fellow, member])
    const membershipId = await membershipOf(member, circle.network)
    await member.client.ask(SAY, { input: { membershipId, listCounts: false } })
    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await settles(circle, meeting)
    expect(await between(fellow, member)).toEqual(OPEN)
  })

  test('of a dispute, after an organiser took them off the list and put them on again', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, true)
    const meeting = await held(circle, [fellow, member])
    await member.client.ask(DISPUTE, { input: { meetingId: meeting } })
    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await circle.organiser.client.ask(REMOVE, { input: { meetingId: meeting, personIds: [member.id] } })
    await sets(circle, meeting, listed(member))
    await settles(circle, meeting)
    expect(await between(fellow, member)).toEqual(STRANGERS)
  })
})

describe('a word is for no more than it was', () => {
  test('of a day, whatever time zone the network takes since', async () => {
    const circle = await circleOf(app, 1)
    const [fellow] = circle.members as [Somebody]
    const member = await joined(app, circle, false)
    const meeting = await held(circle, [fellow, member])
    await acknowledges(member, meeting)
    const { client } = circle.organiser
    await client.ask(REOPEN, { input: { meetingId: meeting } })
    for (const [timeZone, startsAt] of [
      ['Etc/GMT+12', '2026-06-14T12:30:00Z'],
      ['Pacific/Kiritimati', '2026-06-14T10:30:00Z'],
    ]) {
      await client.ask(MOVE_CLOCKS, { input: { networkId: circle.network, timeZone } })
      await client.ask(UPDATE, { input: { meetingId: meeting, startsAt } })
    }
    await settles(circle, meeting)
    expect(await between(fellow, member)).toEqual(STRANGERS)
  })

  test('of a check-in for a day, however far away the end of the meeting is', async () => {
    const circle = await circleOf(app, 2)
    const [fellow, accomplice] = circle.members as [Somebody, Somebody]
    const member = await joined(app, circle, false)
    const meeting = await planned(circle, { endsAt: '2027-06-15T11:00:00Z' })
    await member.client.ask(CHECK_IN, { input: { meetingId: meeting } })
    await sets(circle, meeting, listed(fellow))
    app.clock.set('2026-06-17T12:00:00Z')
    await sets(circle, meeting, listed(accomplice))
    for (const one of [fellow, accomplice]) await acknowledges(one, meeting)
    await settles(circle, meeting)
    expect(await between(fellow, member)).toMatchObject({ hops: 1 })
    expect(await between(accomplice, member)).toMatchObject({ hops: 2, email: false })
  })

  test('of a check-in among as many as there were, though they were counted when few had come', async () => {
    const circle = await circleOf(app, 8)
    const [fellow, ...others] = circle.members as [Somebody, ...Somebody[]]
    const member = await joined(app, circle, false)
    const meeting = await planned(circle)
    await member.client.ask(CHECK_IN, { input: { meetingId: meeting } })
    await sets(circle, meeting, listed(fellow))
    await acknowledges(fellow, meeting)
    await sets(circle, meeting, listed(...others))
    await settles(circle, meeting)
    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await sets(
      circle,
      meeting,
      others.map(({ id }) => ({ personId: id, status: 'ABSENT' })),
    )
    await settles(circle, meeting)
    expect(await between(fellow, member)).toEqual({ score: 39, hops: 1, email: false })
  })

  test('of an acknowledgement for the names that stood, though others follow within the same millisecond', async () => {
    const circle = await circleOf(app, 2)
    const [fellow, accomplice] = circle.members as [Somebody, Somebody]
    const member = await joined(app, circle, false)
    const meeting = await planned(circle)
    await sets(circle, meeting, listed(fellow, member))
    await acknowledges(member, meeting)
    await sets(circle, meeting, listed(accomplice))
    await settles(circle, meeting)
    expect(await between(accomplice, member)).toMatchObject({ hops: 2 })
    await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
    await acknowledges(member, meeting)
    await settles(circle, meeting)
    expect(await between(accomplice, member)).toMatchObject({ hops: 1 })
  })
})

test('a guest whom an organiser makes a member belongs, with all that it opens, once they have answered', async () => {
  const circle = await circleOf(app, 1)
  const [fellow] = circle.members as [Somebody]
  const guest = await somebody(app, { email: 'claire@example.org' })
  await guest.client.ask(PRIVACY, { input: { contactVisibleTo: 'MY_NETWORKS' } })
  const discovery = await planned(circle, { startsAt: '2026-06-25T10:00:00Z', isDiscovery: true })
  await guest.client.ask(RESPOND, { input: { meetingId: discovery, response: 'ATTENDING' } })
  const membershipId = await membershipOf(guest, circle.network)
  await circle.organiser.client.ask(CHANGE, { input: { membershipId, role: 'MEMBER' } })
  const open = async () =>
    [await between(fellow, guest), await between(circle.organiser, guest)].map(({ email }) => email)
  expect(await open()).toEqual([false, false])
  await guest.client.ask(SAY, { input: { membershipId, listCounts: false } })
  expect(await open()).toEqual([true, true])
})

test('a step of a path tells nothing of a meeting that does not open', async () => {
  const circle = await circleOf(app, 1)
  const [fellow] = circle.members as [Somebody]
  const member = await joined(app, circle, true)
  await held(circle, [fellow, member], { startsAt: '2026-06-01T10:00:00Z' })
  const { planMeeting } = await circle.organiser.client.ask(PLAN, {
    input: { networkId: circle.network, title: 'Supper', startsAt: '2026-06-16T18:00:00Z' },
  })
  const membershipId = await membershipOf(member, circle.network)
  await member.client.ask(SAY, { input: { membershipId, listCounts: false } })
  app.clock.set('2026-06-16T20:00:00Z')
  const tables = [{ round: 1, name: 'A' }]
  await sets(
    circle,
    planMeeting.meeting.id,
    listed(fellow, member).map(entry => ({ ...entry, tables })),
  )
  await settles(circle, planMeeting.meeting.id)
  const { introductionPaths } = await fellow.client.ask(
    'query ($to: ID!) { introductionPaths(toPersonId: $to) { paths { steps { evidence lastMetAt } } } }',
    { to: member.id },
  )
  expect(introductionPaths.paths).toEqual([
    { steps: [{ evidence: 'CO_ATTENDED', lastMetAt: '2026-06-01T10:00:00.000Z' }] },
  ])
})
