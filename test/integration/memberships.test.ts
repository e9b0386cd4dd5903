import { type NetworkId, newId, type PersonId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import { ACCEPT, ADD_MEMBER, addMember, bringIn, networkOf, newcomerTo } from '../support/scenes.js'

const app = appOfTests()

const UPDATE =
  'mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) { membership { status role seat since } } }'
const END =
  'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { membership { status until endReason } } }'

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

async function refusedToAdd(by: PersonId, input: Record<string, unknown>) {
  return (await app.as(by)).refused(ADD_MEMBER, { input })
}

describe('coming in', () => {
  test('anyone joins an open network by themselves, at once', async () => {
    const { network } = await founded()
    const jeanne = await person()
    expect(await addMember(app, jeanne, network, jeanne)).toMatchObject({
      status: 'ACTIVE',
      role: 'MEMBER',
      seat: null,
      sponsoredBy: null,
      since: '2026-06-15',
    })
    expect(await refusedToAdd(jeanne, { networkId: network, personId: jeanne })).toMatchObject({
      rule: 'ALREADY_A_MEMBER',
    })
  })

  test('one person is in several networks', async () => {
    const jeanne = await person()
    for (const { network } of [await founded(), await founded()])
      await addMember(app, jeanne, network, jeanne)
    const { person: seen } = await (await app.as(jeanne)).ask(
      'query ($id: ID!) { person(id: $id) { memberships { totalCount } } }',
      { id: jeanne },
    )
    expect(seen.memberships.totalCount).toBe(2)
  })

  test('only a member brings somebody into a network by sponsorship', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const [jeanne, pierre, marie] = [await person(), await person(), await person()]
    expect(await refusedToAdd(jeanne, { networkId: network, personId: jeanne })).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'NEEDS_SPONSOR',
      hint: 'Ask a member to invite you.',
    })
    expect(await refusedToAdd(jeanne, { networkId: network, personId: pierre })).toMatchObject({
      code: 'FORBIDDEN',
    })
    await bringIn(app, founder, network, jeanne)
    expect(await bringIn(app, jeanne, network, pierre)).toMatchObject({
      status: 'ACTIVE',
      sponsoredBy: { id: jeanne },
    })
    await bringIn(app, founder, network, marie, { role: 'GUEST' })
    const anna = await person()
    expect(await refusedToAdd(marie, { networkId: network, personId: anna })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(
      await refusedToAdd(jeanne, { networkId: network, personId: anna, role: 'ORGANISER' }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('in an open network members invite nobody, organisers and the administrator do', async () => {
    const { founder, network } = await founded()
    const [jeanne, pierre] = [await person(), await person()]
    await addMember(app, jeanne, network, jeanne)
    expect(await refusedToAdd(jeanne, { networkId: network, personId: pierre })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await addMember(app, founder, network, pierre)).toMatchObject({ status: 'INVITED' })
    const { addMember: added } = await (await app.admin()).ask(ADD_MEMBER, {
      input: { networkId: network, personId: await person() },
    })
    expect(added.membership).toMatchObject({ status: 'INVITED', sponsoredBy: null })
  })

  test('whoever is invited decides, and nothing counts before', async () => {
    const { founder, network } = await founded({ rules: { memberListVisibleTo: 'MEMBERS' } })
    const jeanne = await person()
    const invitation = await addMember(app, founder, network, jeanne)
    expect(invitation).toMatchObject({ status: 'INVITED', sponsoredBy: { id: founder } })
    const client = await app.as(jeanne)
    const look = `query ($id: ID!) {
      network(id: $id) { memberCount members { totalCount } viewerMembership { status } }
      people(networkId: $id) { totalCount }
    }`
    expect(await client.ask(look, { id: network })).toEqual({
      network: { memberCount: 1, members: null, viewerMembership: { status: 'INVITED' } },
      people: { totalCount: 0 },
    })
    const input = { membershipId: invitation.id }
    expect(await (await app.as(founder)).refused(ACCEPT, { input })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await (await app.admin()).refused(ACCEPT, { input })).toMatchObject({ code: 'FORBIDDEN' })
    expect((await client.ask(ACCEPT, { input })).acceptMembership.membership.status).toBe('ACTIVE')
    expect(await client.refused(ACCEPT, { input })).toMatchObject({ code: 'CONFLICT' })
    expect((await client.ask(look, { id: network })).network).toEqual({
      memberCount: 2,
      members: { totalCount: 2 },
      viewerMembership: { status: 'ACTIVE' },
    })
  })

  test('an invitation can be declined, and taken back by whoever made it', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const [jeanne, pierre] = [await person(), await person()]
    await bringIn(app, founder, network, jeanne)
    const declined = await addMember(app, jeanne, network, pierre)
    const { endMembership } = await (await app.as(pierre)).ask(END, { input: { membershipId: declined.id } })
    expect(endMembership.membership.status).toBe('ENDED')
    expect(
      await (await app.as(pierre)).refused(ACCEPT, { input: { membershipId: declined.id } }),
    ).toMatchObject({ rule: 'NOT_INVITED' })
    const again = await addMember(app, jeanne, network, pierre)
    const { endMembership: back } = await (await app.as(jeanne)).ask(END, {
      input: { membershipId: again.id },
    })
    expect(back.membership.status).toBe('ENDED')
  })

  test('a membership begins when it is accepted, unless the invitation spoke of an earlier day', async () => {
    const { founder, network } = await founded()
    const [jeanne, pierre] = [await person(), await person()]
    const [now, then] = [
      await addMember(app, founder, network, jeanne),
      await addMember(app, founder, network, pierre, { since: '2019-03-01' }),
    ]
    app.clock.pass(3)
    const one = await (await app.as(jeanne)).ask(ACCEPT, { input: { membershipId: now.id } })
    const two = await (await app.as(pierre)).ask(ACCEPT, { input: { membershipId: then.id } })
    app.clock.pass(-3)
    expect(one.acceptMembership.membership.since).toBe('2026-06-18')
    expect(two.acceptMembership.membership.since).toBe('2019-03-01')
  })

  test('two who invite the same person at once make one invitation', async () => {
    const { founder, network } = await founded(SPONSORSHIP)
    const [jeanne, pierre] = [await person(), await person()]
    await bringIn(app, founder, network, jeanne)
    const clients = [await app.as(founder), await app.as(jeanne)]
    const answers = await Promise.all(
      clients.map(client => client.send(ADD_MEMBER, { input: { networkId: network, personId: pierre } })),
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
    expect(await refusedToAdd(jeanne, { networkId: network, personId: jeanne })).toMatchObject({
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
      await refusedToAdd(founder, { networkId: network, personId: await person(), ...input }),
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
    expect(await client.refused(END, { input: { membershipId: membership } })).toMatchObject(rule)
    expect(
      await client.refused(UPDATE, { input: { membershipId: membership, role: 'MEMBER' } }),
    ).toMatchObject(rule)
    expect(await (await app.admin()).refused(END, { input: { membershipId: membership } })).toMatchObject(
      rule,
    )
  })

  test('two organisers who leave at once leave one behind', async () => {
    const { founder, network } = await founded()
    const jeanne = await person()
    const second = await bringIn(app, founder, network, jeanne, { role: 'ORGANISER' })
    const look = 'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }'
    const first = (await (await app.as(founder)).ask(look, { id: network })).network.viewerMembership
    const answers = await Promise.all([
      (await app.as(founder)).send(END, { input: { membershipId: first.id } }),
      (await app.as(jeanne)).send(UPDATE, { input: { membershipId: second.id, role: 'MEMBER' } }),
    ])
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.rule)).toEqual([
      'LAST_ORGANISER',
    ])
  })

  test('only organisers change roles', async () => {
    const { founder, network } = await founded()
    const [jeanne, pierre] = [await person(), await person()]
    const { id } = await addMember(app, jeanne, network, jeanne)
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

  test('what has ended stays as history, and one can come back', async () => {
    const { founder, network } = await founded()
    const jeanne = await person()
    const { id } = await addMember(app, jeanne, network, jeanne)
    const stranger = await app.as(await person())
    expect(await stranger.refused(END, { input: { membershipId: id } })).toMatchObject({ code: 'FORBIDDEN' })
    const client = await app.as(founder)
    const end = { membershipId: id, until: '2026-06-15', reason: 'Moved to Lyon' }
    expect((await client.ask(END, { input: end })).endMembership.membership).toEqual({
      status: 'ENDED',
      until: '2026-06-15',
      endReason: 'Moved to Lyon',
    })
    expect(await client.refused(END, { input: end })).toMatchObject({ code: 'CONFLICT' })
    expect(await client.refused(UPDATE, { input: { membershipId: id, role: 'GUEST' } })).toMatchObject({
      code: 'CONFLICT',
    })
    expect(await addMember(app, jeanne, network, jeanne)).toMatchObject({ status: 'ACTIVE' })
  })

  test.each([
    ['a day to come', { until: '2026-07-01' }, { code: 'BAD_INPUT', field: 'until' }],
    ['a day before it began', { until: '2026-06-01' }, { code: 'BAD_INPUT', field: 'until' }],
    ['a reason of 10,000 characters', { reason: 'x'.repeat(10_000) }, { code: 'BAD_INPUT', field: 'reason' }],
    ['a membership nobody knows', { membershipId: newId() }, { code: 'NOT_FOUND', field: 'membershipId' }],
  ])('ending with %s is refused', async (_what, input, expected) => {
    const { network } = await founded()
    const jeanne = await person()
    const { id } = await addMember(app, jeanne, network, jeanne)
    expect(
      await (await app.as(jeanne)).refused(END, { input: { membershipId: id, ...input } }),
    ).toMatchObject(expected)
  })
})
