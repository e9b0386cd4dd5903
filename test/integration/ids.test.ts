import { newId } from '../../src/ids.js'
import { met } from '../support/acquaintances.js'
import { appOfTests, type Client } from '../support/app.js'
import { type Circle, circleOf, held } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { addMember } from '../support/scenes.js'

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
  membership = (await addMember(app, circle.organiser.id, circle.network, stranger.id)).id
})

const code = async (client: Client, query: string, input: object) =>
  (await client.refused(query, { input })).code

describe('an empty id is none, though it may be left out', () => {
  test.each([
    ['people in a network', '{ people(network: "") { totalCount } }', 'network'],
    ['paths for somebody', `{ introductionPaths(to: "${newId()}", from: "") { paths { score } } }`, 'from'],
    [
      'paths in a network',
      `{ introductionPaths(to: "${newId()}", network: "") { paths { score } } }`,
      'network',
    ],
    [
      'paths around somebody',
      `{ introductionPaths(to: "${newId()}", avoid: [""]) { paths { score } } }`,
      'avoid',
    ],
  ])('%s', async (_what, query, field) => {
    expect(await stranger.client.refused(query)).toMatchObject({ code: 'BAD_INPUT', field })
  })

  test.each(['to', 'network'])('a recommendation with an empty %s', async field => {
    const query = 'mutation ($input: RecommendInput!) { recommend(input: $input) { recommendation { id } } }'
    const input = { person: newId(), [field]: '' }
    expect(await stranger.client.refused(query, { input })).toMatchObject({ code: 'BAD_INPUT', field })
  })
})

describe('the id of one thing', () => {
  test('is null where another is asked for', async () => {
    const { id } = stranger
    const ids = [id, circle.network, meeting, encounter, membership]
    const seen = await circle.organiser.client.ask(
      `query ($person: ID!, $network: ID!, $ids: [ID!]!) {
        person(id: $network) { id } network(id: $person) { id } meeting(id: $person) { id }
        relationship(between: $person, and: $network) { evidence } nodes(ids: $ids) { __typename id }
        distances(to: [$network]) people(network: $person) { totalCount }
        introductionPaths(to: $network) { paths { score } noPath { reason } }
      }`,
      { person: id, network: circle.network, ids },
    )
    expect(seen).toEqual({
      ...{ person: null, network: null, meeting: null, relationship: null, distances: [null] },
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
      [change('updatePerson', 'UpdatePersonInput'), { person: network, city: 'Lyon' }],
      [change('updateNetwork', 'UpdateNetworkInput'), { network: person, city: 'Lyon' }],
      [change('addMember', 'AddMemberInput'), { network, person: network }],
      [change('addMember', 'AddMemberInput'), { network: person, person }],
      [change('acceptMembership', 'MembershipInput'), { membership: network }],
      [change('updateMembership', 'UpdateMembershipInput'), { membership: network, role: 'GUEST' }],
      [change('endMembership', 'EndMembershipInput'), { membership: meeting }],
      [change('restorePlace', 'MembershipInput'), { membership: person }],
      [
        change('planMeeting', 'PlanMeetingInput'),
        { network: meeting, title: 'x', startsAt: '2026-07-01T10:00:00Z' },
      ],
      [change('updateMeeting', 'UpdateMeetingInput'), { meeting: network, title: 'x' }],
      [change('cancelMeeting', 'MeetingInput'), { meeting: network }],
      [change('respondToMeeting', 'RespondToMeetingInput'), { meeting: network, status: 'EXPECTED' }],
      [change('setAttendance', 'SetAttendanceInput'), { meeting: network, entries: [{ person }] }],
      [change('removeAttendance', 'RemoveAttendanceInput'), { meeting: network, people: [person] }],
      [change('settleMeeting', 'SettleMeetingInput'), { meeting: network }],
      [change('reopenMeeting', 'MeetingInput'), { meeting: network }],
      [change('declareEncounter', 'DeclareEncounterInput'), { person: network, at: '2026-06-15T10:00:00Z' }],
      [change('confirmEncounter', 'EncounterInput'), { encounter: membership }],
      [change('retractEncounter', 'EncounterInput'), { encounter: membership }],
      [change('recommend', 'RecommendInput'), { person: network }],
      [change('recommend', 'RecommendInput'), { person: stranger.id, to: network }],
      [change('recommend', 'RecommendInput'), { person: stranger.id, network: meeting }],
      [change('updateRecommendation', 'UpdateRecommendationInput'), { recommendation: encounter }],
      [change('retractRecommendation', 'RecommendationInput'), { recommendation: encounter }],
    ]
    for (const [query, input] of MUTATIONS)
      expect({ query, code: await code(client, query, input) }).toEqual({ query, code: 'NOT_FOUND' })
  })

  test('of an encounter of two others is NOT_FOUND to confirm or take back, also for an organiser who sees it', async () => {
    const { client } = circle.organiser
    const input = { encounter }
    for (const name of ['confirmEncounter', 'retractEncounter']) {
      const query = `mutation ($input: EncounterInput!) { ${name}(input: $input) { __typename } }`
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
