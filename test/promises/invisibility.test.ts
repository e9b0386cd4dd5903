import type { PersonId } from '../../src/ids.js'
import { INTRODUCTION_ROLES, INTRODUCTION_STATUSES } from '../../src/introductions/introduction.js'
import { pairOf } from '../../src/ties/pair.js'
import { type Answer, appOfTests } from '../support/app.js'
import { exportAsked, exportOf } from '../support/data-subjects.js'
import { circleOf, joiner, planned, SET } from '../support/gatherings.js'
import { type DataSet, type DataSetPair, dataSetPairs } from '../support/generated-data-sets.js'
import { type Somebody } from '../support/newcomers.js'
import { runs, SEED } from '../support/seed.js'

/** Nothing is asked of what docs/security.md names as exceptions; the last test holds these. */
const SEEDS = Array.from({ length: runs(5) }, (_, i) => SEED + i)

const app = appOfTests()
let made: DataSetPair[]
beforeAll(async () => {
  made = await dataSetPairs(app, SEEDS)
})

const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
const MEMBERSHIP =
  'id status role seat since person { id name email } network { id } sponsoredBy { id } absences standing'
const RECOMMENDATION = 'id recommender { id } recommendedPerson { id } recipient { id } outcome retractedAt'
const RECEIVED_AND_GIVEN = `
  recommendationsAbout(first: 2) { ${PAGE} edges { cursor node { ${RECOMMENDATION} } } }
  recommendationsReceived(first: 2) { ${PAGE} edges { cursor node { ${RECOMMENDATION} } } }
  recommendationsGiven(first: 2) { ${PAGE} edges { cursor node { ${RECOMMENDATION} } } }`
const REQUEST = `message messageToTarget createdAt requester { id name } connector { id } target { id email } history { occurredAt by { id } status text }`
const INTRODUCTION = `id status outcome ${REQUEST}`
const ALL = 'statuses: [INVITED, ACTIVE, LAPSED, ENDED]'
const ATTENDANCE =
  'id status tables { round name } role person { id name } meeting { id } invitedBy { id } isNewcomer'

const OWN = `{
  viewer {
    upcomingMeetings { ${PAGE} nodes { id } }
    contacts(first: 4) { ${PAGE} edges { cursor node { id name person { id name } } } }
    recognised: contacts(isRecognised: true, first: 2) { ${PAGE} nodes { id } }
    unmet: contacts(isMetInPerson: false) { ${PAGE} nodes { id } }
    met: contacts(isMetInPerson: true) { ${PAGE} nodes { id } }
    missed: contacts(notMetForDays: 1) { ${PAGE} nodes { id } }
    others: contacts(isRecognised: false) { ${PAGE} nodes { id } }
    invitations(first: 2) { ${PAGE} edges { cursor node { ${MEMBERSHIP} } } }
    person {
    memberships(first: 2, ${ALL}) { ${PAGE} edges { cursor node { ${MEMBERSHIP} } } }
    attendances(first: 3) { ${PAGE} edges { cursor node { ${ATTENDANCE} } } }
    relationships(first: 3) {
      ${PAGE}
      edges { cursor otherPerson { id } node { people { id } strength { score } sharedMeetings(first: 2) { edges { sameTable node { id } } } encounters { totalCount nodes { id declaredBy { id } } } recommendations { totalCount nodes { ${RECOMMENDATION} } } } }
    }
    encountersToConfirm(first: 2) { ${PAGE} edges { cursor node { id people { id } isConfirmed } } }
    ${RECEIVED_AND_GIVEN}
    peopleToMeet(first: 3) { ${PAGE} edges { cursor node { people { id } introducer { id } score reasons { kind points detail } } } }
    }
  }
}`
const DUPLICATES = `{
  duplicateSuggestions(first: 10) { ${PAGE} edges { cursor node { people { id name } reasons { kind detail } } } }
}`
const FOUND = `query ($search: String!, $after: String) {
  searchSuggestions(search: $search, limit: 20) { text field search }
  people(search: $search, first: 4, after: $after) {
    ${PAGE}
    edges {
      cursor
      node {
        id name profession company email
        relationshipWithViewer { evidence strength { score } }
        distanceFromViewer
        commonContacts(first: 2) { ${PAGE} edges { cursor node { id } } }
        memberships(first: 2, ${ALL}) { ${PAGE} edges { cursor node { ${MEMBERSHIP} } } }
        attendances(first: 2) { ${PAGE} edges { cursor node { ${ATTENDANCE} } } }
        ${RECEIVED_AND_GIVEN}
      }
    }
  }
}`
const NETWORK = `query ($id: ID!) {
  network(id: $id) {
    memberships(first: 3, ${ALL}) { ${PAGE} edges { cursor node { ${MEMBERSHIP} } } }
    found: memberships(search: "an") { ${PAGE} nodes { id } }
    viewerMembership { id sponsoredBy { id } }
    pastMeetings(first: 3) { nodes { id attendances(first: 3) { ${PAGE} edges { cursor node { ${ATTENDANCE} } } } } }
  }
  people(networkId: $id, first: 3) { ${PAGE} edges { cursor node { id } } }
}`
const BY_ID = `query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Person { id name }
    ... on Membership { ${MEMBERSHIP} }
    ... on Encounter { id people { id } declaredBy { id } }
    ... on Recommendation { ${RECOMMENDATION} }
    ... on Meeting { title startsAt attendances(first: 4) { ${PAGE} edges { cursor node { ${ATTENDANCE} } } } }
    ... on Introduction { id went: status cameTo: outcome ${REQUEST} }
  }
  distances(toPersonIds: $ids) { person { id } hops }
}`
const INTRODUCTIONS = `query ($after: String) {
  viewer {
    notices { totalCount nodes { kind occurredAt introduction { id } } }
    introductions(first: 2, after: $after) { ${PAGE} edges { cursor node { ${INTRODUCTION} } } } }
}`
/** Those in each role and of each status. */
const SORTED_INTRODUCTIONS = `{ viewer { ${[
  ...INTRODUCTION_ROLES.map(role => `as${role}: introductions(roles: [${role}], first: 2)`),
  ...INTRODUCTION_STATUSES.map(status => `all${status}: introductions(statuses: [${status}], first: 2)`),
]
  .map(list => `${list} { ${PAGE} edges { cursor node { ${INTRODUCTION} } } }`)
  .join(' ')} } }`
const introductionsById = (ids: readonly string[]) =>
  `{ ${ids.map((id, i) => `the${i}: introduction(id: "${id}") { ${INTRODUCTION} }`).join(' ')} }`
const NETWORKS = `query ($search: String!) {
  networks(search: $search, first: 2) { ${PAGE} edges { cursor node { id name viewerMembership { id sponsoredBy { id } } } } }
}`
const WAY = `query ($to: ID!, $ranking: PathOrder!, $minimumScore: Int!, $network: ID, $viewer: ID!) {
  introductionPaths(toPersonId: $to, orderBy: $ranking, minimumScore: $minimumScore, networkId: $network, maxHops: 4, differentFirstSteps: false) {
    paths { canAsk people { id } score askFirst { id } steps { band score } }
    noPath { reason message meetings { id } }
  }
  person(id: $to) { id name email phone }
  relationship: relationshipBetween(personId: $viewer, otherPersonId: $to) { id people { id } strength { score } }
}`

/** Everything that the viewer is answered, as of no data set in particular. */
async function answersIn(dataSet: DataSet, introductions: readonly string[]) {
  const client = await app.as(dataSet.viewer)
  const answers: Record<string, Answer> = {}
  const ask = async (asked: string, query: string, variables: Record<string, unknown> = {}) => {
    const answer = await client.send(query, variables)
    // Both data sets would refuse a question that is wrong or asks too much, and be the same.
    if (answer.errors?.some(({ extensions: { code } }) => code === 'BAD_INPUT' || code === 'TOO_COSTLY'))
      throw new Error(`${asked}: ${JSON.stringify(answer.errors)}`)
    answers[asked] = answer
    return answer
  }
  const rankings = ['SCORE', 'WEAKEST_STEP', 'FEWEST_HOPS']
  const { data } = await ask('found', FOUND, { search: dataSet.word })
  const asked = await ask('introductions', INTRODUCTIONS)
  await Promise.all([
    ask('own', OWN),
    ask('duplicates', DUPLICATES),
    exportOf(client, dataSet.viewer).then(({ blocked: _, ...own }) => {
      answers.export = { status: 200, data: own }
    }),
    ask('found next', FOUND, { search: dataSet.word, after: data?.people.pageInfo.endCursor }),
    ask('introductions next', INTRODUCTIONS, { after: asked.data?.viewer.introductions.pageInfo.endCursor }),
    ask('sorted introductions', SORTED_INTRODUCTIONS),
    ask('introductions by id', introductionsById(introductions)),
    ask('networks', NETWORKS, { search: dataSet.word }),
    ...dataSet.networks.map((id, i) => ask(`network ${i}`, NETWORK, { id })),
    ask('ids', BY_ID, { ids: dataSet.ids.slice(0, 100) }),
    ask('more ids', BY_ID, { ids: dataSet.ids.slice(100, 200) }),
    ...dataSet.people.map((to, i) => {
      const network = i % 4 === 3 ? dataSet.networks[0] : null
      const options = { ranking: rankings[i % 3], minimumScore: i % 2 ? 1 : 40, network }
      return ask(`way to ${i}`, WAY, { to, viewer: dataSet.viewer, ...options })
    }),
  ])
  const told = JSON.stringify(Object.entries(answers).sort(), withoutCursors)
  return JSON.parse(dataSet.unmarked(told)) as [string, Answer][]
}

/** A sealed cursor is another one wherever an id is: only whether there is one is compared. */
function withoutCursors(key: string, value: unknown): unknown {
  return ['cursor', 'startCursor', 'endCursor'].includes(key) && typeof value === 'string' ? 'cursor' : value
}

test.each(SEEDS)(
  'every answer is what it would be if the hidden person were not there: data set %i',
  async seed => {
    const { with: all, without, way } = made.find(pair => pair.seed === seed) as DataSetPair
    const seen = await answersIn(
      all,
      all.introductions.map(({ id }) => id),
    )
    expect(JSON.stringify(seen)).not.toContain(all.unmarked(all.hidden))
    // The same are asked for where those of the hidden person are none.
    const asked = all.introductions.map(({ id }) => without.marked(all.unmarked(id)))
    expect({ way, seen }).toEqual({ way, seen: await answersIn(without, asked) })
  },
)

/** Changes that take the id of a person or of something else, in place of ID; VIEWER, OTHER, NETWORK and MEETING are there. */
const REFUSED = [
  'blockPerson(input: { personId: ID })',
  'declareEncounter(input: { personId: ID, metAt: "2026-06-14T10:00:00Z" })',
  'recommendPersonToEveryone(input: { recommendedPersonId: ID })',
  'recommendPerson(input: { recommendedPersonId: ID, recipientId: OTHER })',
  'recommendPerson(input: { recommendedPersonId: OTHER, recipientId: ID })',
  'updatePerson(input: { personId: ID, city: "Lyon" })',
  'confirmEncounter(input: { encounterId: ID })',
  'retractEncounter(input: { encounterId: ID })',
  'retractRecommendation(input: { recommendationId: ID })',
  'updateRecommendation(input: { recommendationId: ID, outcome: BUSINESS })',
  'erasePerson(input: { personId: ID })',
  'mergePeople(input: { keepPersonId: VIEWER, otherPersonIds: [ID] })',
  'mergePeople(input: { keepPersonId: ID, otherPersonIds: [OTHER] })',
  'undoMerge(input: { mergeId: ID })',
  'markNotTheSame(input: { personId: VIEWER, otherPersonId: ID })',
  'markNotTheSame(input: { personId: ID, otherPersonId: OTHER })',
  'unmarkNotTheSame(input: { personId: VIEWER, otherPersonId: ID })',
  'unmarkNotTheSame(input: { personId: ID, otherPersonId: OTHER })',
  'inviteMember(input: { networkId: NETWORK, personId: ID })',
  'acceptInvitation(input: { membershipId: ID, listCounts: true })',
  'setListCounts(input: { membershipId: ID, listCounts: true })',
  'declineInvitation(input: { membershipId: ID })',
  'withdrawInvitation(input: { membershipId: ID })',
  'updateMembership(input: { membershipId: ID, seat: "Baker" })',
  'reinstateMembership(input: { membershipId: ID })',
  'leaveNetwork(input: { membershipId: ID })',
  'removeMember(input: { membershipId: ID })',
  'setAttendance(input: { meetingId: MEETING, entries: [{ personId: ID, status: EXPECTED }] })',
  'setAttendance(input: { meetingId: MEETING, entries: [{ personId: VIEWER, status: EXPECTED, invitedById: ID }] })',
  'removeAttendance(input: { meetingId: MEETING, personIds: [ID] })',
  'dismissPersonToMeet(input: { personId: ID, reason: ALREADY_KNOWN })',
  'restorePersonToMeet(input: { personId: ID })',
  'requestIntroduction(input: { connectorId: ID, targetId: OTHER, message: "We both bake." })',
  'requestIntroduction(input: { connectorId: OTHER, targetId: ID, message: "We both bake." })',
  'forwardIntroduction(input: { introductionId: ID })',
  'acceptIntroduction(input: { introductionId: ID })',
  'declineIntroduction(input: { introductionId: ID })',
  'withdrawIntroduction(input: { introductionId: ID })',
  'reportIntroductionOutcome(input: { introductionId: ID, outcome: NO_SHOW })',
  'addContact(input: { name: "Anne", personId: ID })',
  'updateContact(input: { contactId: ID, name: "Anne" })',
  'removeContact(input: { contactId: ID })',
  'recogniseContacts(input: { contactIds: [ID] })',
  'requestNameUse(input: { networkId: NETWORK, personIds: [ID], text: "Our bakers", publication: "On the door" })',
  'respondToNameUse(input: { requestId: ID, answer: GRANTED })',
  'unblockPerson(input: { personId: ID })',
]
/** Questions about a person by id. */
const ASKED = {
  person: 'query ($id: ID!) { person(id: $id) { name memberships { totalCount } } }',
  node: 'query ($id: ID!) { node(id: $id) { id } }',
  relationshipById: 'query ($relationship: ID!) { relationship(id: $relationship) { id evidence } }',
  relationshipNode: 'query ($relationship: ID!) { nodes(ids: [$relationship]) { id } }',
  attendanceNode: 'query ($attendance: ID!) { node(id: $attendance) { id } }',
  matchNode: 'query ($match: ID!) { node(id: $match) { id } }',
  avoided:
    'query ($id: ID!, $other: ID!) { introductionPaths(toPersonId: $other, avoidPersonIds: [$id]) { paths { score people { id } } noPath { reason } } }',
}
const ABSENT = '01920000-0000-7000-8000-000000000000'

test('to ask for or change somebody hidden is answered as for nobody, by as many queries', async () => {
  const pair = made.find(({ way, with: all }) => way === 'NOBODY' && all.run.length > 0)
  if (!pair)
    throw new Error(
      'No pair of data sets in which somebody shows to nobody, and the viewer organises something.',
    )
  const { viewer, hidden, ids, run } = pair.with
  const client = await app.as(viewer)
  const known = await client.ask(BY_ID, { ids: ids.slice(0, 100) })
  const other = known.nodes.find(
    (node: { __typename: string; id: string } | null) => node?.__typename === 'Person' && node.id !== viewer,
  )
  const { network } = await client.ask(
    'query ($id: ID!) { network(id: $id) { upcomingMeetings(first: 1) { nodes { id } } } }',
    { id: run[0] },
  )
  const coming = network.upcomingMeetings.nodes[0]
  const answerTo = async (document: string, id: string) => {
    let answer: Answer = { status: 0, data: null }
    const composed = {
      relationship: `relationship:${pairOf(viewer, id as PersonId).join(':')}`,
      attendance: `attendance:${coming.id}:${id}`,
      match: `match:${viewer}:${id}`,
    }
    const variables = Object.fromEntries(
      Object.entries({ id, viewer, other: other.id, ...composed }).filter(([name]) =>
        document.includes(`$${name}`),
      ),
    )
    const queries = await app.queriesOf(async () => {
      answer = await client.send(document, variables)
    })
    return { answer, queries: queries.toSorted() }
  }
  for (const [name, question] of Object.entries(ASKED))
    expect({ name, ...(await answerTo(question, hidden)) }).toEqual({
      name,
      ...(await answerTo(question, ABSENT)),
    })
  const exportOfThem = async (id: string) => {
    let answer: unknown
    const queries = await app.queriesOf(async () => {
      answer = await (await exportAsked(client, id)).json()
    })
    return { answer, queries: queries.toSorted() }
  }
  expect(await exportOfThem(hidden)).toEqual(await exportOfThem(ABSENT))
  // What the viewer cannot see of all that there is: memberships, encounters and recommendations of the hidden, and more.
  const things = ids.filter((_, i) => known.nodes[i] === null).slice(0, 12)
  const introductions = pair.with.introductions
    .map(({ id }) => id)
    .filter(id => !JSON.stringify(known).includes(id))
  expect({ things: things.length, introductions: introductions.length > 0 }).toEqual({
    things: 12,
    introductions: true,
  })
  for (const change of REFUSED) {
    const mutation = change
      .replaceAll('OTHER', JSON.stringify(other.id))
      .replaceAll('VIEWER', JSON.stringify(viewer))
      .replaceAll('NETWORK', JSON.stringify(run[0]))
      .replaceAll('MEETING', JSON.stringify(coming.id))
      .replace(/\bID\b/, '$id')
    const document = `mutation ($id: ID!) { ${mutation} { __typename } }`
    const absent = await answerTo(document, ABSENT)
    // Whoever is blocked by nobody is unblocked without a word.
    const code = change.startsWith('unblock') ? undefined : 'NOT_FOUND'
    expect({ change, code: absent.answer.errors?.[0]?.extensions.code }).toEqual({ change, code })
    const asked = change.includes('introduction:') ? introductions : [hidden, ...things]
    for (const id of asked)
      expect({ change, ...(await answerTo(document, id)) }).toEqual({ change, ...absent })
  }
})

test('head counts count whoever is there, and organisers see the members of their own network in its lists', async () => {
  const circle = await circleOf(app, 1)
  const fellow = circle.members[0] as Somebody
  const shy = await joiner(app, circle.network, { email: 'shy@example.org' })
  const meeting = await planned(circle, { startsAt: '2026-06-20T11:00:00Z' })
  const entries = [fellow, shy].map(({ id }) => ({ personId: id, status: 'EXPECTED' }))
  await circle.organiser.client.ask(SET, { input: { meetingId: meeting, entries } })
  await shy.client.ask('mutation { updatePrivacy(input: { visibleTo: NOBODY }) { privacy { visibleTo } } }')

  const asked = `query ($network: ID!, $meeting: ID!, $shy: ID!) {
    network(id: $network) { memberCount memberships { totalCount nodes { person { id email relationshipWithViewer { evidence } } } } }
    meeting(id: $meeting) { expectedCount attendances { totalCount nodes { person { id } } } matches { nodes { people { id } } } }
    person(id: $shy) { id }
  }`
  const seenBy = async ({ client }: Somebody) => {
    const seen = await client.ask(asked, { network: circle.network, meeting, shy: shy.id })
    const people = (nodes: { person: { id: string } }[]) => nodes.map(({ person }) => person.id)
    return {
      counts: [seen.network.memberCount, seen.meeting.expectedCount],
      listed: [seen.network.memberships.totalCount, seen.meeting.attendances.totalCount],
      shy: [people(seen.network.memberships.nodes), people(seen.meeting.attendances.nodes)].map(ids =>
        ids.includes(shy.id),
      ),
      person: seen.person,
      introduced: JSON.stringify(seen.meeting.matches).includes(shy.id),
    }
  }
  const everywhere = { counts: [3, 2], person: null, introduced: false }
  expect(await seenBy(fellow)).toEqual({ ...everywhere, listed: [2, 1], shy: [false, false] })
  expect(await seenBy(circle.organiser)).toEqual({ ...everywhere, listed: [3, 2], shy: [true, true] })
})
