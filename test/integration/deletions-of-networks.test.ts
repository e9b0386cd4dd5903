import type { NetworkId } from '../../src/ids.js'
import { met, RECOMMEND_TO_EVERYONE } from '../support/acquaintances.js'
import { type Answer, appOfTests, type Client } from '../support/app.js'
import { circleOf, held, PLAN } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { bringIn, inviteMember, JOIN, LEAVE, networkOf } from '../support/scenes.js'

const app = appOfTests()
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

const DELETE_MEETING =
  'mutation ($input: DeleteMeetingInput!) { deleteMeeting(input: $input) { network { id } } }'
const DELETE_NETWORK =
  'mutation ($input: DeleteNetworkInput!) { deleteNetwork(input: $input) { viewer { person { memberships { totalCount } } } } }'
const NAME = 'query ($id: ID!) { network(id: $id) { name } }'
const MEMBERSHIP = 'query ($id: ID!) { network(id: $id) { viewerMembership { id } } }'

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code ?? 'DONE'

const deletesNetwork = (client: Client, networkId: NetworkId) =>
  client.ask(DELETE_NETWORK, { input: { networkId } })

test('a network goes while its organiser alone is in it, with the invitations to it, and is not there a second time', async () => {
  const [founder, invited] = [await somebody(app), await somebody(app)]
  const network = await networkOf(app, founder.id)
  await inviteMember(app, founder.id, network, invited.id)
  expect(await deletesNetwork(founder.client, network)).toEqual({
    deleteNetwork: { viewer: { person: { memberships: { totalCount: 0 } } } },
  })
  expect(await admin.ask(NAME, { id: network })).toEqual({ network: null })
  expect(await invited.client.ask('{ viewer { invitations { totalCount } } }')).toEqual({
    viewer: { invitations: { totalCount: 0 } },
  })
  expect(await founder.client.refused(DELETE_NETWORK, { input: { networkId: network } })).toMatchObject({
    code: 'NOT_FOUND',
    field: 'networkId',
  })
})

test('a network stays while it has meetings or others are in it, who are named', async () => {
  const circle = await circleOf(app, 1)
  const [member] = circle.members as [Somebody]
  const guest = await somebody(app)
  await bringIn(app, circle.organiser.id, circle.network, guest.id, { role: 'GUEST' })
  const meeting = await held(circle, [member])
  const { client } = circle.organiser
  const input = { networkId: circle.network }
  expect(await client.refused(DELETE_NETWORK, { input })).toMatchObject({
    code: 'RULE_BROKEN',
    rule: 'NETWORK_IN_USE',
    hintParameters: {
      networkId: circle.network,
      meetingIds: [meeting],
      personIds: [member.id, guest.id].sort(),
    },
  })
  expect(await admin.refused(DELETE_NETWORK, { input })).toMatchObject({ rule: 'NETWORK_IN_USE' })
  for (const { client: other } of [member, await somebody(app)])
    expect(await other.refused(DELETE_NETWORK, { input })).toMatchObject({ reason: 'NOT_ORGANISER' })
  expect((await admin.ask(NAME, { id: circle.network })).network).not.toBeNull()
})

test('a network goes once its meetings are deleted and its members have left', async () => {
  const circle = await circleOf(app, 1)
  const [member] = circle.members as [Somebody]
  const meeting = await held(circle, [member])
  await circle.organiser.client.ask(DELETE_MEETING, { input: { meetingId: meeting } })
  const { network } = await member.client.ask(MEMBERSHIP, { id: circle.network })
  await member.client.ask(LEAVE, { input: { membershipId: network.viewerMembership.id } })
  await deletesNetwork(circle.organiser.client, circle.network)
  expect(await admin.ask(NAME, { id: circle.network })).toEqual({ network: null })
})

test('a deleted network leaves what was recommended in its name, in nobody’s', async () => {
  const [founder, other] = [await somebody(app), await somebody(app)]
  const network = await networkOf(app, founder.id, { rules: { minimumScoreToRecommend: 1 } })
  await met(founder, other)
  const { recommendPersonToEveryone } = await founder.client.ask(RECOMMEND_TO_EVERYONE, {
    input: { recommendedPersonId: other.id, networkId: network },
  })
  await deletesNetwork(founder.client, network)
  expect(
    await founder.client.ask(
      'query ($id: ID!) { node(id: $id) { ... on Recommendation { network { id } } } }',
      {
        id: recommendPersonToEveryone.recommendation.id,
      },
    ),
  ).toEqual({ node: { network: null } })
  const people = [founder.id, other.id].sort()
  expect(await app.domain.ties.rebuildOf(people)).toMatchObject({ corrected: 0, removed: 0 })
})

test('of those who join, or plan, and an organiser who deletes at once, one is first', async () => {
  const [founder, joining] = [await somebody(app), await somebody(app)]
  for (let round = 0; round < 6; round++) {
    const network = await networkOf(app, founder.id)
    const work: [Client, string, object] =
      round % 2
        ? [joining.client, JOIN, { networkId: network, listCounts: true }]
        : [founder.client, PLAN, { networkId: network, title: 'Ours', startsAt: '2026-07-01T06:00:00Z' }]
    const [client, mutation, input] = work
    const [deleting, other] = await Promise.all([
      founder.client.send(DELETE_NETWORK, { input: { networkId: network } }),
      client.send(mutation, { input }),
    ])
    const isLeft = (await admin.ask(NAME, { id: network })).network !== null
    expect(codeOf(deleting)).toBe(isLeft ? 'RULE_BROKEN' : 'DONE')
    if (isLeft) expect(codeOf(other)).toBe('DONE')
    else expect(['NOT_FOUND', 'FORBIDDEN']).toContain(codeOf(other))
  }
})
