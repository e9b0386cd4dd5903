import { newId } from '../../src/ids.js'
import { met } from '../support/acquaintances.js'
import { appOfTests, type Client } from '../support/app.js'
import { type Circle, circleOf, held } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { inviteMember } from '../support/scenes.js'

const app = appOfTests()
let circle: Circle
let meeting: string
let encounter: string
let membership: string
let stranger: Somebody

beforeAll(async () => {
  circle = await circleOf(app, 2)
  const [jeanne, pierre] = circle.members as [Somebody, Somebody]
  meeting = await held(circle, [jeanne, pierre])
  encounter = await met(jeanne, pierre)
  stranger = await somebody(app)
  membership = (await inviteMember(app, circle.organiser.id, circle.network, stranger.id)).id
})

const code = async (client: Client, query: string, input: object) =>
  (await client.refused(query, { input })).code

describe('an empty id is none, though it may be left out', () => {
  test.each([
    ['people in a network', '{ people(networkId: "") { totalCount } }', 'networkId'],
    [
      'paths for somebody',
      `{ introductionPaths(toPersonId: "${newId()}", fromPersonId: "") { paths { score } } }`,
      'fromPersonId',
    ],
    [
      'paths in a network',
      `{ introductionPaths(toPersonId: "${newId()}", networkId: "") { paths { score } } }`,
      'networkId',
    ],
    [
      'paths around somebody',
      `{ introductionPaths(toPersonId: "${newId()}", avoidPersonIds: [""]) { paths { score } } }`,
      'avoidPersonIds[0]',
    ],
  ])('%s', async (_what, query, field) => {
    expect(await stranger.client.refused(query)).toMatchObject({ code: 'BAD_INPUT', field })
  })

  test.each(['recommendedPersonId', 'recipientId', 'networkId'])(
    'a recommendation with an empty %s',
    async field => {
      const query =
        'mutation ($input: RecommendPersonInput!) { recommendPerson(input: $input) { recommendation { id } } }'
      const input = { recommendedPersonId: newId(), recipientId: newId(), [field]: '' }
      expect(await stranger.client.refused(query, { input })).toMatchObject({ code: 'BAD_INPUT', field })
    },
  )
})

describe('the id of one thing', () => {
  test('is null where another is asked for', async () => {
    const { id } = stranger
    const ids = [id, circle.network, meeting, encounter, membership]
    const seen = await circle.organiser.client.ask(
      `query ($person: ID!, $network: ID!, $ids: [ID!]!) {
        person(id: $network) { id } network(id: $person) { id } meeting(id: $person) { id }
        relationship: relationshipBetween(personId: $person, otherPersonId: $network) { evidence } nodes(ids: $ids) { __typename id }
        distances(toPersonIds: [$network]) { hops } people(networkId: $person) { totalCount }
        introductionPaths(toPersonId: $network) { paths { score } noPath { reason } }
      }`,
      { person: id, network: circle.network, ids },
    )
    expect(seen).toEqual({
      ...{ person: null, network: null, meeting: null, relationship: null, distances: [] },
      people: { totalCount: 0 },
      nodes: ['Person', 'Network', 'Meeting', 'Encounter', 'Membership'].map((__typename, i) => ({
        __typename,
        id: ids[i],
      })),
      introductionPaths: { paths: [], noPath: { reason: 'NOT_FOUND' } },
    })
  })

  test('is NOT_FOUND where another is to be changed', async () => {
    const { client, id: person } = circle.organiser
    const { network } = circle
    const change = (name: string, type: string) =>
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`
    const MUTATIONS: [string, object][] = [
      [change('updatePerson', 'UpdatePersonInput'), { personId: network, city: 'Lyon' }],
      [change('updateNetwork', 'UpdateNetworkInput'), { networkId: person, city: 'Lyon' }],
      [change('deleteNetwork', 'DeleteNetworkInput'), { networkId: person }],
      [change('joinNetwork', 'JoinNetworkInput'), { networkId: person, listCounts: true }],
      [change('inviteMember', 'InviteMemberInput'), { networkId: network, personId: network }],
      [change('inviteMember', 'InviteMemberInput'), { networkId: person, personId: person }],
      [change('acceptInvitation', 'AcceptInvitationInput'), { membershipId: network, listCounts: true }],
      [change('declineInvitation', 'DeclineInvitationInput'), { membershipId: person }],
      [change('withdrawInvitation', 'WithdrawInvitationInput'), { membershipId: meeting }],
      [change('updateMembership', 'UpdateMembershipInput'), { membershipId: network, role: 'GUEST' }],
      [change('leaveNetwork', 'LeaveNetworkInput'), { membershipId: meeting }],
      [change('removeMember', 'RemoveMemberInput'), { membershipId: network }],
      [change('reinstateMembership', 'ReinstateMembershipInput'), { membershipId: person }],
      [
        change('planMeeting', 'PlanMeetingInput'),
        { networkId: meeting, title: 'x', startsAt: '2026-07-01T10:00:00Z' },
      ],
      [change('updateMeeting', 'UpdateMeetingInput'), { meetingId: network, title: 'x' }],
      [change('cancelMeeting', 'CancelMeetingInput'), { meetingId: network }],
      [change('deleteMeeting', 'DeleteMeetingInput'), { meetingId: network }],
      [change('respondToMeeting', 'RespondToMeetingInput'), { meetingId: network, response: 'ATTENDING' }],
      [
        change('setAttendance', 'SetAttendanceInput'),
        { meetingId: network, entries: [{ personId: person }] },
      ],
      [change('removeAttendance', 'RemoveAttendanceInput'), { meetingId: network, personIds: [person] }],
      [change('settleMeeting', 'SettleMeetingInput'), { meetingId: network }],
      [change('reopenMeeting', 'ReopenMeetingInput'), { meetingId: network }],
      [
        change('declareEncounter', 'DeclareEncounterInput'),
        { personId: network, metAt: '2026-06-15T10:00:00Z' },
      ],
      [change('confirmEncounter', 'ConfirmEncounterInput'), { encounterId: membership }],
      [change('retractEncounter', 'RetractEncounterInput'), { encounterId: membership }],
      [
        change('recommendPersonToEveryone', 'RecommendPersonToEveryoneInput'),
        { recommendedPersonId: network },
      ],
      [
        change('recommendPerson', 'RecommendPersonInput'),
        { recommendedPersonId: stranger.id, recipientId: network },
      ],
      [
        change('recommendPersonToEveryone', 'RecommendPersonToEveryoneInput'),
        { recommendedPersonId: stranger.id, networkId: meeting },
      ],
      [change('updateRecommendation', 'UpdateRecommendationInput'), { recommendationId: encounter }],
      [change('retractRecommendation', 'RetractRecommendationInput'), { recommendationId: encounter }],
    ]
    for (const [query, input] of MUTATIONS)
      expect({ query, code: await code(client, query, input) }).toEqual({ query, code: 'NOT_FOUND' })
  })

  test('of an encounter of two others is NOT_FOUND to confirm or take back, also for an organiser who sees it', async () => {
    const { client } = circle.organiser
    const input = { encounterId: encounter }
    for (const name of ['confirmEncounter', 'retractEncounter']) {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`
      expect(await code(client, query, input)).toBe('NOT_FOUND')
    }
  })

  test('is read without regard to case', async () => {
    const data = await stranger.client.ask('query ($id: ID!) { person(id: $id) { id } }', {
      id: circle.organiser.id.toUpperCase(),
    })
    expect(data.person).toEqual({ id: circle.organiser.id })
  })
})
