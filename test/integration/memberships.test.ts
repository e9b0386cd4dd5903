import { type NetworkId, newId, type PersonId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import { circleOf, planned, SET } from '../support/gatherings.js'
import type { Somebody } from '../support/newcomers.js'
import {
  ACCEPT,
  bringIn,
  INVITE,
  inviteMember,
  JOIN,
  joinNetwork,
  LEAVE,
  networkOf,
  newcomerTo,
  REMOVE_MEMBER,
  type SeenMembership,
} from '../support/scenes.js'

const app = appOfTests()

const UPDATE =
  'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { status role seat since } } }'
const DECLINE =
  'mutation ($input: DeclineInvitationInput!) { declineInvitation(input: $input) { membership { status endReason } } }'
const WITHDRAW =
  'mutation ($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { membership { status } } }'

const SPONSORSHIP = { rules: { admission: 'SPONSORSHIP' } }

async function person(profile: Record<string, unknown> = {}): Promise<PersonId> {
  return (await newcomerTo(app, profile)).id
}

/** A network with its founder. */
async function founded(
  input: Record<string, unknown> = {},
): Promise<{ founder: PersonId; network: NetworkId }> {
  const founder = await person()
  return { founder, network: await networkOf(app, founder, input) }
}

async function refusedToInvite(by: PersonId, input: Record<string, unknown>) {
  return (await app.as(by)).refused(INVITE, { input })
}

async function refusedToJoin(by: PersonId, network: NetworkId) {
  return (await app.as(by)).refused(JOIN, { input: { networkId: network, listCounts: true } })
}

/** What `by` is refused who would have this of a membership. */
async function refused(by: PersonId, mutation: string, { id }: Pick<SeenMembership, 'id'>) {
  const answer = mutation === ACCEPT ? { listCounts: true } : {}
  return (await app.as(by)).refused(mutation, { input: { membershipId: id, ...answer } })
}

describe('coming in', () => {
  test('anyone joins an open network by themselves, at once', async () => {
    const { network } = await founded()
    const jeanne = await person()
    expect(await joinNetwork(app, jeanne, network)).toMatchObject({
      status: 'ACTIVE',
      role: 'MEMBER',
      seat: null,
      sponsoredBy: null,
      since: '2026-06-15',
    })
    expect(await refusedToJoin(jeanne, network)).toMatchObject({
      rule: 'ALREADY_A_MEMBER',
    })
  })

  test('one person is in several networks', async () => {
    const jeanne = await person()
    for (const { network } of [await founded(), await founded()]) await joinNetwork(app, jeanne, network)
    const { person: seen } = await (await app.as(jeanne)).ask(
      'query ($id: ID!) { person(id: $id) { memberships { totalCount } } }',
      { id: jeanne },
    )
    expect(seen.memberships.totalCount).toBe(2)
  })

  test('what one is in can be narrowed to what one runs', async () => {
    const { founder, network: own } = await founded()
    const { network } = await founded()
    await joinNetwork(app, founder, network)
    const { person: seen } = await (await app.as(founder)).ask(
      `query ($id: ID!) { person(id: $id) {
        all: memberships { totalCount }
        run: memberships(roles: [ORGANISER]) { totalCount nodes { network { id } } }
        none: memberships(roles: []) { totalCount nodes { id } }
      } }`,
      { id: founder },
    )
    expect(seen).toEqual({
      all: { totalCount: 2 },
      run: { totalCount: 1, nodes: [{ network: { id: own } }] },
      none: { totalCount: 0, nodes: [] },
    })
  })

  test('only a member brings somebody into a network by sponsorship', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const [jeanne, pierre, marie] = [await person(), await person(), await person()]
    expect(await refusedToJoin(jeanne, network)).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'NEEDS_SPONSOR',
      hint: 'Ask a member to invite you.',
    })
    expect(await refusedToInvite(jeanne, { networkId: network, personId: pierre })).toMatchObject({
      code: 'FORBIDDEN',
    })
    await bringIn(app, founder, network, jeanne)
    expect(await bringIn(app, jeanne, network, pierre)).toMatchObject({
      status: 'ACTIVE',
      sponsoredBy: { id: jeanne },
    })
    await bringIn(app, founder, network, marie, { role: 'GUEST' })
    const anna = await person()
    expect(await refusedToInvite(marie, { networkId: network, personId: anna })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(
      await refusedToInvite(jeanne, { networkId: network, personId: anna, role: 'ORGANISER' }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('in an open network members invite nobody, organisers and the administrator do', async () => {
    const { founder, network } = await founded()
    const [jeanne, pierre] = [await person(), await person()]
    await joinNetwork(app, jeanne, network)
    expect(await refusedToInvite(jeanne, { networkId: network, personId: pierre })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await inviteMember(app, founder, network, pierre)).toMatchObject({ status: 'INVITED' })
    const invited = await (await app.admin()).ask(INVITE, {
      input: { networkId: network, personId: await person() },
    })
    expect(invited.inviteMember.membership).toMatchObject({ status: 'INVITED', sponsoredBy: null })
  })

  test('whoever is invited decides, and nothing counts before', async () => {
    const { founder, network } = await founded({ rules: { memberListVisibleTo: 'MEMBERS' } })
    const jeanne = await person()
    const invitation = await inviteMember(app, founder, network, jeanne)
    expect(invitation).toMatchObject({ status: 'INVITED', sponsoredBy: { id: founder } })
    const client = await app.as(jeanne)
    const look = `query ($id: ID!) {
      network(id: $id) { memberCount memberships { totalCount } viewerMembership { status } }
      people(networkId: $id) { totalCount }
    }`
    expect(await client.ask(look, { id: network })).toEqual({
      network: { memberCount: 1, memberships: null, viewerMembership: { status: 'INVITED' } },
      people: { totalCount: 0 },
    })
    const input = { membershipId: invitation.id, listCounts: true }
    expect(await (await app.as(founder)).refused(ACCEPT, { input })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await (await app.admin()).refused(ACCEPT, { input })).toMatchObject({ code: 'FORBIDDEN' })
    expect((await client.ask(ACCEPT, { input })).acceptInvitation.membership.status).toBe('ACTIVE')
    expect(await client.refused(ACCEPT, { input })).toMatchObject({ code: 'CONFLICT' })
    expect((await client.ask(look, { id: network })).network).toEqual({
      memberCount: 2,
      memberships: { totalCount: 2 },
      viewerMembership: { status: 'ACTIVE' },
    })
  })

  test('the viewer has a list of what they are invited to, until they answer', async () => {
    const jeanne = await person()
    const invitations = []
    for (const { founder, network } of [await founded(), await founded(), await founded()])
      invitations.push(await inviteMember(app, founder, network, jeanne))
    const open = async (by: PersonId) => {
      const { viewer } = await (await app.as(by)).ask(
        '{ viewer { invitations { totalCount nodes { id status } } } }',
      )
      return viewer.invitations
    }
    const [accepted, declined, waiting] = invitations as [SeenMembership, SeenMembership, SeenMembership]
    expect((await open(jeanne)).totalCount).toBe(3)
    await (await app.as(jeanne)).ask(ACCEPT, { input: { membershipId: accepted.id, listCounts: true } })
    await (await app.as(jeanne)).ask(DECLINE, { input: { membershipId: declined.id } })
    expect(await open(jeanne)).toEqual({ totalCount: 1, nodes: [{ id: waiting.id, status: 'INVITED' }] })
    expect(await open(await person())).toEqual({ totalCount: 0, nodes: [] })
  })

  test('an invitation can be declined, and taken back by whoever made it', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const [jeanne, pierre] = [await person(), await person()]
    await bringIn(app, founder, network, jeanne)
    const declined = await inviteMember(app, jeanne, network, pierre)
    for (const by of [founder, jeanne])
      expect(await refused(by, DECLINE, declined)).toMatchObject({ code: 'FORBIDDEN' })
    const client = await app.as(pierre)
    const no = { membershipId: declined.id, reason: 'No time' }
    expect((await client.ask(DECLINE, { input: no })).declineInvitation.membership).toEqual({
      status: 'ENDED',
      endReason: 'No time',
    })
    for (const mutation of [ACCEPT, DECLINE])
      expect(await refused(pierre, mutation, declined)).toMatchObject({ rule: 'NOT_INVITED' })
    expect(await refused(founder, WITHDRAW, declined)).toMatchObject({ rule: 'NOT_INVITED' })
    for (const by of [jeanne, founder]) {
      const again = await inviteMember(app, jeanne, network, pierre)
      expect(await refused(pierre, WITHDRAW, again)).toMatchObject({ code: 'FORBIDDEN' })
      const input = { membershipId: again.id }
      const { withdrawInvitation } = await (await app.as(by)).ask(WITHDRAW, { input })
      expect(withdrawInvitation.membership.status).toBe('ENDED')
      expect(await refused(pierre, ACCEPT, again)).toMatchObject({ rule: 'NOT_INVITED' })
    }
  })

  test('an invitation is neither left nor ended, and what is accepted neither declined nor withdrawn', async () => {
    const { founder, network } = await founded()
    const jeanne = await person()
    const invitation = await inviteMember(app, founder, network, jeanne)
    const notYet = { code: 'RULE_BROKEN', rule: 'NOT_A_MEMBER' }
    expect(await refused(jeanne, LEAVE, invitation)).toMatchObject({
      ...notYet,
      hint: 'Decline the invitation.',
    })
    expect(await refused(founder, REMOVE_MEMBER, invitation)).toMatchObject({
      ...notYet,
      hint: 'Withdraw the invitation.',
    })
    await (await app.as(jeanne)).ask(ACCEPT, { input: { membershipId: invitation.id, listCounts: true } })
    const accepted = { code: 'CONFLICT', reason: 'INVITATION_ACCEPTED' }
    expect(await refused(jeanne, DECLINE, invitation)).toMatchObject(accepted)
    expect(await refused(founder, WITHDRAW, invitation)).toMatchObject(accepted)
  })

  test('nobody invites themselves, and who is nobody joins nothing', async () => {
    const { founder, network } = await founded()
    expect(await refusedToInvite(founder, { networkId: network, personId: founder })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'personId',
    })
    expect(
      await (await app.admin()).refused(JOIN, { input: { networkId: network, listCounts: true } }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('a membership begins when it is accepted, unless the invitation spoke of an earlier day', async () => {
    const { founder, network } = await founded()
    const [jeanne, pierre] = [await person(), await person()]
    const [now, then] = [
      await inviteMember(app, founder, network, jeanne),
      await inviteMember(app, founder, network, pierre, { since: '2019-03-01' }),
    ]
    app.clock.pass(3)
    const one = await (await app.as(jeanne)).ask(ACCEPT, {
      input: { membershipId: now.id, listCounts: true },
    })
    const two = await (await app.as(pierre)).ask(ACCEPT, {
      input: { membershipId: then.id, listCounts: true },
    })
    app.clock.pass(-3)
    expect(one.acceptInvitation.membership.since).toBe('2026-06-18')
    expect(two.acceptInvitation.membership.since).toBe('2019-03-01')
  })

  test('two who invite the same person at once make one invitation', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const [jeanne, pierre] = [await person(), await person()]
    await bringIn(app, founder, network, jeanne)
    const clients = [await app.as(founder), await app.as(jeanne)]
    const answers = await Promise.all(
      clients.map(client => client.send(INVITE, { input: { networkId: network, personId: pierre } })),
    )
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.rule)).toEqual([
      'ALREADY_A_MEMBER',
    ])
  })

  test('a guest who is brought in as a member begins anew', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const jeanne = await person()
    await bringIn(app, founder, network, jeanne, { role: 'GUEST' })
    expect(await refusedToJoin(jeanne, network)).toMatchObject({
      rule: 'NEEDS_SPONSOR',
    })
    await bringIn(app, founder, network, jeanne)
    const { person: seen } = await (await app.as(jeanne)).ask(
      'query ($id: ID!) { person(id: $id) { memberships(statuses: [ACTIVE, ENDED]) { nodes { role status } } } }',
      { id: jeanne },
    )
    expect(seen.memberships.nodes).toEqual([
      { role: 'MEMBER', status: 'ACTIVE' },
      { role: 'GUEST', status: 'ENDED' },
    ])
  })

  test('a guest who is invited visits on until they accept, and if they decline', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const [accepting, declining] = [await person(), await person()]
    const client = await app.as(founder)
    for (const guest of [accepting, declining]) await bringIn(app, founder, network, guest, { role: 'GUEST' })
    const HELD = `query ($network: ID!, $person: ID!) {
      network(id: $network) { viewerMembership { role status } }
      viewer { invitations { totalCount } }
      person(id: $person) { memberships(statuses: [INVITED, ACTIVE]) { nodes { role status } } }
    }`
    const held = async (guest: PersonId) => {
      const seen = await (await app.as(guest)).ask(HELD, { network, person: guest })
      const statuses = seen.person.memberships.nodes.map(
        ({ role, status }: { role: string; status: string }) => `${role} ${status}`,
      )
      return [seen.network.viewerMembership, seen.viewer.invitations.totalCount, statuses.sort()]
    }
    const visit = { role: 'GUEST', status: 'ACTIVE' }
    const invitations = new Map<PersonId, string>()
    for (const guest of [accepting, declining]) {
      const { inviteMember } = await client.ask(INVITE, { input: { networkId: network, personId: guest } })
      invitations.set(guest, inviteMember.membership.id)
      expect(await held(guest)).toEqual([visit, 1, ['GUEST ACTIVE', 'MEMBER INVITED']])
      for (const role of ['MEMBER', 'GUEST'])
        expect(await refusedToInvite(founder, { networkId: network, personId: guest, role })).toMatchObject({
          rule: 'ALREADY_A_MEMBER',
        })
    }
    const input = { membershipId: invitations.get(accepting), listCounts: true }
    await (await app.as(accepting)).ask(ACCEPT, { input })
    expect(await held(accepting)).toEqual([{ role: 'MEMBER', status: 'ACTIVE' }, 0, ['MEMBER ACTIVE']])
    await (await app.as(declining)).ask(DECLINE, { input: { membershipId: invitations.get(declining) } })
    expect(await held(declining)).toEqual([visit, 0, ['GUEST ACTIVE']])
  })

  test('a guest whom an organiser makes a member in the meantime does not belong twice', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const guest = await person()
    const client = await app.as(founder)
    await bringIn(app, founder, network, guest, { role: 'GUEST' })
    const own = await app.as(guest)
    const { network: seen } = await own.ask(
      'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }',
      { id: network },
    )
    const { inviteMember } = await client.ask(INVITE, { input: { networkId: network, personId: guest } })
    await client.ask(UPDATE, { input: { membershipId: seen.viewerMembership.id, role: 'MEMBER' } })
    const input = { membershipId: inviteMember.membership.id, listCounts: true }
    expect(await own.refused(ACCEPT, { input })).toMatchObject({ rule: 'ALREADY_A_MEMBER' })
  })

  test.each([
    ['a network id that is none', { networkId: 'abc' }, { code: 'BAD_INPUT', field: 'networkId' }],
    ['a person nobody knows', { personId: newId() }, { code: 'NOT_FOUND', field: 'personId' }],
    ['a network nobody knows', { networkId: newId() }, { code: 'NOT_FOUND', field: 'networkId' }],
    ['a day before 1900', { since: '1899-12-31' }, { code: 'BAD_INPUT', field: 'since' }],
    ['a day in the year 0', { since: '0000-01-01' }, { code: 'BAD_INPUT' }],
    ['a day in the year 9999', { since: '9999-01-01' }, { code: 'BAD_INPUT', field: 'since' }],
    ['a day that is none', { since: '2026-02-30' }, { code: 'BAD_INPUT' }],
    ['a seat where there are none', { seat: 'Notaire' }, { code: 'BAD_INPUT', field: 'seat' }],
  ])('%s is refused', async (_what, input, expected) => {
    const { founder, network } = await founded()
    expect(
      await refusedToInvite(founder, { networkId: network, personId: await person(), ...input }),
    ).toMatchObject(expected)
  })
})

describe('roles and leaving', () => {
  test('the last organiser cannot leave, step down or be ended, by the administrator neither', async () => {
    const { founder, network } = await founded()
    const client = await app.as(founder)
    const { network: seen } = await client.ask(
      'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }',
      { id: network },
    )
    const membership = seen.viewerMembership.id
    const rule = { rule: 'LAST_ORGANISER' }
    expect(await client.refused(LEAVE, { input: { membershipId: membership } })).toMatchObject(rule)
    expect(
      await client.refused(UPDATE, { input: { membershipId: membership, role: 'MEMBER' } }),
    ).toMatchObject(rule)
    const remove = { input: { membershipId: membership } }
    expect(await (await app.admin()).refused(REMOVE_MEMBER, remove)).toMatchObject(rule)
  })

  test('two organisers who leave at once leave one behind', async () => {
    const { founder, network } = await founded()
    const jeanne = await person()
    const second = await bringIn(app, founder, network, jeanne, { role: 'ORGANISER' })
    const look = 'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }'
    const first = (await (await app.as(founder)).ask(look, { id: network })).network.viewerMembership
    const answers = await Promise.all([
      (await app.as(founder)).send(LEAVE, { input: { membershipId: first.id } }),
      (await app.as(jeanne)).send(UPDATE, { input: { membershipId: second.id, role: 'MEMBER' } }),
    ])
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.rule)).toEqual([
      'LAST_ORGANISER',
    ])
  })

  test('only organisers change roles', async () => {
    const { founder, network } = await founded()
    const [jeanne, pierre] = [await person(), await person()]
    const { id } = await joinNetwork(app, jeanne, network)
    const input = { membershipId: id, role: 'ORGANISER' }
    expect(await (await app.as(jeanne)).refused(UPDATE, { input })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await (await app.as(pierre)).refused(UPDATE, { input })).toMatchObject({ code: 'FORBIDDEN' })
    const client = await app.as(founder)
    expect(await client.refused(UPDATE, { input: { membershipId: id, role: null } })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'role',
    })
    const { updateMembership } = await client.ask(UPDATE, { input })
    expect(updateMembership.membership.role).toBe('ORGANISER')
  })

  test('a member who hides from an organiser is on their list, and theirs to change and to remove', async () => {
    const { founder, network } = await founded()
    const jeanne = await person()
    const { id: membershipId } = await joinNetwork(app, jeanne, network)
    const block = `mutation { blockPerson(input: { personId: "${founder}" }) { __typename } }`
    await (await app.as(jeanne)).ask(block)
    const organiser = await app.as(founder)
    const { updateMembership } = await organiser.ask(UPDATE, { input: { membershipId, role: 'GUEST' } })
    expect(updateMembership.membership.role).toBe('GUEST')
    const { removeMember } = await organiser.ask(REMOVE_MEMBER, { input: { membershipId } })
    expect(removeMember.membership.status).toBe('ENDED')
  })

  test('what has ended stays as history, and one can come back', async () => {
    const { founder, network } = await founded()
    const jeanne = await person()
    const { id } = await joinNetwork(app, jeanne, network)
    const stranger = await person()
    for (const mutation of [LEAVE, REMOVE_MEMBER])
      expect(await refused(stranger, mutation, { id })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await refused(founder, LEAVE, { id })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await refused(jeanne, REMOVE_MEMBER, { id })).toMatchObject({ code: 'FORBIDDEN' })
    const client = await app.as(founder)
    const end = { membershipId: id, until: '2026-06-15', reason: 'Moved to Lyon' }
    expect((await client.ask(REMOVE_MEMBER, { input: end })).removeMember.membership).toMatchObject({
      status: 'ENDED',
      until: '2026-06-15',
      endReason: 'Moved to Lyon',
    })
    expect(await client.refused(REMOVE_MEMBER, { input: end })).toMatchObject({ code: 'CONFLICT' })
    expect(await refused(jeanne, LEAVE, { id })).toMatchObject({ reason: 'MEMBERSHIP_ENDED' })
    expect(await client.refused(UPDATE, { input: { membershipId: id, role: 'GUEST' } })).toMatchObject({
      code: 'CONFLICT',
    })
    expect(await joinNetwork(app, jeanne, network)).toMatchObject({ status: 'ACTIVE' })
  })

  test('whoever leaves or is removed is expected at no meeting to come, and stays on the lists of those begun', async () => {
    const circle = await circleOf(app, 2)
    const [leaver, removed] = circle.members as [Somebody, Somebody]
    const [coming, begun] = [
      await planned(circle, { startsAt: '2026-06-18T06:00:00Z' }),
      await planned(circle, { startsAt: '2026-06-15T11:00:00Z' }),
    ]
    const entries = [leaver, removed, circle.organiser].map(({ id }) => ({
      personId: id,
      status: 'EXPECTED',
    }))
    for (const meetingId of [coming, begun])
      await circle.organiser.client.ask(SET, { input: { meetingId, entries } })
    const LISTS = `query ($coming: ID!, $begun: ID!) {
      coming: meeting(id: $coming) { revision expectedCount attendanceSheet { name } }
      begun: meeting(id: $begun) { expectedCount }
    }`
    const before = await circle.organiser.client.ask(LISTS, { coming, begun })
    expect(before).toMatchObject({ coming: { expectedCount: 3 }, begun: { expectedCount: 3 } })

    const MINE = '{ viewer { person { memberships { nodes { id } } } upcomingMeetings { nodes { id } } } }'
    const membershipOf = async ({ client }: Somebody) =>
      (await client.ask(MINE)).viewer.person.memberships.nodes[0].id
    const upcoming = async () => (await leaver.client.ask(MINE)).viewer.upcomingMeetings.nodes
    expect(await upcoming()).toContainEqual({ id: coming })
    await leaver.client.ask(LEAVE, { input: { membershipId: await membershipOf(leaver) } })
    await circle.organiser.client.ask(REMOVE_MEMBER, { input: { membershipId: await membershipOf(removed) } })

    const after = await circle.organiser.client.ask(LISTS, { coming, begun })
    expect(after).toMatchObject({
      coming: { expectedCount: 1, attendanceSheet: [{ name: circle.organiser.name }] },
      begun: { expectedCount: 3 },
    })
    expect(after.coming.revision).not.toBe(before.coming.revision)
    expect(await upcoming()).not.toContainEqual({ id: coming })
  })

  test('an organiser leaves, and is not removed by themselves', async () => {
    const { founder, network } = await founded()
    const jeanne = await person()
    const second = await bringIn(app, founder, network, jeanne, { role: 'ORGANISER' })
    expect(await refused(jeanne, REMOVE_MEMBER, second)).toMatchObject({
      code: 'BAD_INPUT',
      field: 'membershipId',
    })
    const { leaveNetwork } = await (await app.as(jeanne)).ask(LEAVE, { input: { membershipId: second.id } })
    expect(leaveNetwork.membership).toMatchObject({ status: 'ENDED', until: '2026-06-15', endReason: null })
  })

  test.each([
    ['a day to come', { until: '2026-07-01' }, { code: 'BAD_INPUT', field: 'until' }],
    ['a day before it began', { until: '2026-06-01' }, { code: 'BAD_INPUT', field: 'until' }],
    ['a reason of 10,000 characters', { reason: 'x'.repeat(10_000) }, { code: 'BAD_INPUT', field: 'reason' }],
    ['a membership nobody knows', { membershipId: newId() }, { code: 'NOT_FOUND', field: 'membershipId' }],
  ])('leaving or removing with %s is refused', async (_what, input, expected) => {
    const { founder, network } = await founded()
    const jeanne = await person()
    const { id } = await joinNetwork(app, jeanne, network)
    const end = { input: { membershipId: id, ...input } }
    expect(await (await app.as(jeanne)).refused(LEAVE, end)).toMatchObject(expected)
    expect(await (await app.as(founder)).refused(REMOVE_MEMBER, end)).toMatchObject(expected)
  })
})
