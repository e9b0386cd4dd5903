import type { NetworkId } from '../../src/ids.js'
import {
  CONFIRM,
  DECLARE,
  declares,
  met,
  RECOMMEND,
  RECOMMEND_TO_EVERYONE,
  seated,
} from '../support/acquaintances.js'
import { type Answer, appOfTests, type Client } from '../support/app.js'
import { ERASE, erase, exportOf } from '../support/data-subjects.js'
import { circleOf, held, joiner, planned, REOPEN, SET, SETTLE } from '../support/gatherings.js'
import { importsOf } from '../support/imports.js'
import { asking, DECLINE, forwarded, listOf, REQUEST, threeInARow } from '../support/introductions.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { INVITE, networkOf, oddWord } from '../support/scenes.js'
import { tracesOf } from '../support/traces.js'

const app = appOfTests()
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code ?? 'DONE'

test('of two who erase the same person at once, one does', async () => {
  const person = await somebody(app)
  const input = { personId: person.id }
  const answers = await Promise.all(
    [admin, admin, person.client].map(client => client.send(ERASE, { input })),
  )
  const codes = answers.map(codeOf)
  expect(codes.filter(code => code === 'DONE')).toHaveLength(1)
  for (const code of codes) expect(['DONE', 'NOT_FOUND', 'FORBIDDEN']).toContain(code)
})

test('whatever others write of the person at the same time, nothing of it stays', async () => {
  for (let round = 0; round < 4; round++) {
    const circle = await circleOf(app, 2, { rules: { admission: 'OPEN', minimumScoreToRecommend: 1 } })
    const [person, friend] = circle.members as [Somebody, Somebody]
    const beyond = await joiner(app, circle.network)
    await seated(circle, [{ A: [person, friend, beyond] }])
    await met(person, friend)
    const { organiser, network } = circle
    const encounter = await declares(person, organiser)
    const meeting = await planned(circle)
    const other = await planned(circle)
    const entries = [person, friend, beyond].map(({ id }) => ({ personId: id, invitedById: person.id }))
    const works: [Somebody, string, Record<string, unknown>][] = [
      [friend, DECLARE, { personId: person.id, metAt: '2026-01-15T10:00:00Z' }],
      [organiser, CONFIRM, { encounterId: encounter }],
      [friend, RECOMMEND_TO_EVERYONE, { recommendedPersonId: person.id, networkId: network }],
      [friend, RECOMMEND, { recommendedPersonId: beyond.id, recipientId: person.id, networkId: network }],
      [person, RECOMMEND_TO_EVERYONE, { recommendedPersonId: friend.id, networkId: network }],
      [friend, REQUEST, asking({ connector: person, target: beyond }).input],
      [organiser, SET, { meetingId: meeting, entries }],
      [organiser, SETTLE, { meetingId: meeting }],
      [organiser, SET, { meetingId: other, entries: [{ personId: friend.id, invitedById: person.id }] }],
      [person, INVITE, { networkId: await networkOf(app, person.id), personId: friend.id }],
      [organiser, INVITE, { networkId: await networkOf(app, organiser.id), personId: person.id }],
      [person, BLOCK, { personId: friend.id }],
      [friend, BLOCK, { personId: person.id }],
    ]
    const erasing = person.client.send(ERASE, { input: { personId: person.id } })
    const answers = await Promise.all(
      works.map(([by, mutation, input]) => by.client.send(mutation, { input })),
    )
    expect(codeOf(await erasing)).toBe('DONE')
    const told = new Set(answers.map(codeOf))
    for (const code of told) expect(TOLD).toContain(code)
    expect(await tracesOf(app.graph, [person.id, person.name])).toEqual([':Change.ids'])
    const people = [friend, beyond, organiser].map(({ id }) => id).sort()
    expect(await app.domain.ties.rebuildOf(people)).toMatchObject({ corrected: 0, removed: 0 })
  }
})

const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'
/** What those who come too late may be told. */
const TOLD = [
  'DONE',
  'NOT_FOUND',
  'CONFLICT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RULE_BROKEN',
  'BAD_INPUT',
  'UNAVAILABLE',
]

test.each(['leave-anonymous-attendees', 'erase-mentions', 'erase-person', 'record-erasure'])(
  'cut short at %s, it leaves all as it was',
  async step => {
    const circle = await circleOf(app, 2)
    const [person, friend] = circle.members as [Somebody, Somebody]
    await held(circle, [person, friend])
    await met(person, friend)
    const before = await exportOf(admin, person.id)
    const unwatch = app.graph.watch(name => {
      if (name === `data-subject-requests/${step}`) throw new Error('The power is cut.')
    })
    expect(codeOf(await admin.send(ERASE, { input: { personId: person.id } }))).not.toBe('DONE')
    unwatch()
    expect(await exportOf(admin, person.id)).toEqual(before)
    await erase(admin, person.id)
  },
)

test('a list that names the person again makes somebody new, who is one more attendee', async () => {
  const [name, other, club] = [`Zoé ${oddWord()}`, `Luc ${oddWord()}`, `Anciens ${oddWord()}`]
  const line = (who: string, number: string) => `${club},2026-06-01,${who},${number},PRESENT\n`
  const list = `network,date,person,person_id,status\n${line(name, `1${club}`)}${line(other, `2${club}`)}`
  const imported = () => importsOf(app).attendance(list, { source: 'list' })
  const found = async () => {
    const asked = `query ($name: String!, $club: String!) {
      people(search: $name) { nodes { id name } }
      networks(search: $club) { nodes { id meetings(orderBy: LATEST_FIRST) { nodes { presentCount } } } }
    }`
    const { people, networks } = await admin.ask(asked, {
      name: name.split(' ')[1],
      club: club.split(' ')[1],
    })
    return { people: people.nodes, heads: networks.nodes[0].meetings.nodes[0].presentCount }
  }
  await imported()
  const [first] = (await found()).people
  await erase(admin, first.id)
  expect(await found()).toEqual({ people: [], heads: 2 })
  await imported()
  const again = await found()
  expect(again).toEqual({ people: [{ id: expect.not.stringMatching(first.id), name }], heads: 3 })
})

test('whoever is alone in a network may be erased; the network stays, for the administrator to run', async () => {
  const person = await somebody(app)
  const network: NetworkId = await networkOf(app, person.id)
  await erase(person.client, person.id)
  expect(
    (await admin.ask('query ($id: ID!) { network(id: $id) { memberCount } }', { id: network })).network,
  ).toEqual({
    memberCount: 0,
  })
})

test('the administrator erases whom they are asked to, the last organiser of others included', async () => {
  const { organiser, network, members } = await circleOf(app, 1)
  expect(codeOf(await organiser.client.send(ERASE, { input: { personId: organiser.id } }))).toBe(
    'RULE_BROKEN',
  )
  await erase(admin, organiser.id)
  const [member] = members as [Somebody]
  const { network: seen } = await member.client.ask('query ($id: ID!) { network(id: $id) { memberCount } }', {
    id: network,
  })
  expect(seen).toEqual({ memberCount: 1 })
})

test('a decline shows in the export of who asked no more than anywhere, and to the connector as it is', async () => {
  const three = await threeInARow(app)
  const introduction = await forwarded(three)
  // Whether a notice has been mailed is left out: files that share the store have mailers, which take whatever waits.
  const shown = async (client: Client) => {
    const { notices, ...rest } = await exportOf(client, three.requester.id)
    return { ...rest, notices: notices.map(({ mailed: _, ...notice }: { mailed: boolean }) => notice) }
  }
  const before = await shown(three.requester.client)
  await three.target.client.ask(DECLINE, { input: { introductionId: introduction, reason: 'Not now.' } })
  expect(await shown(three.requester.client)).toEqual(before)
  expect(await shown(admin)).toEqual(before)
  const { introductions } = await exportOf(three.connector.client, three.connector.id)
  expect(introductions[0]).toMatchObject({ status: 'DECLINED', history: [{}, {}, { text: 'Not now.' }] })
})

test('a target who has not been told of a request yet does not learn of it by exporting', async () => {
  const three = await threeInARow(app)
  await three.requester.client.ask(REQUEST, asking(three))
  expect(await exportOf(three.target.client, three.target.id)).toMatchObject({
    introductions: [],
    notices: [],
  })
})

test('an erased connector frees who asked them to ask again', async () => {
  const three = await threeInARow(app)
  await three.requester.client.ask(REQUEST, asking(three))
  const second = await somebody(app)
  await met(three.requester, second)
  await met(second, three.target)
  const again = asking({ connector: second, target: three.target })
  expect(codeOf(await three.requester.client.send(REQUEST, again))).toBe('CONFLICT')
  await erase(admin, three.connector.id)
  expect(await listOf(three.requester)).toMatchObject({ totalCount: 0 })
  expect(codeOf(await three.requester.client.send(REQUEST, again))).toBe('DONE')
})

test('an anonymous attendee stays when its meeting is opened again and settled', async () => {
  const circle = await circleOf(app, 3)
  const [person, friend, fellow] = circle.members as [Somebody, Somebody, Somebody]
  const meeting = await held(circle, [person, friend, fellow])
  await erase(admin, person.id)
  const { reopenMeeting } = await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
  expect(reopenMeeting.meeting).toMatchObject({ status: 'PLANNED', presentCount: 3 })
  const { settleMeeting } = await circle.organiser.client.ask(SETTLE, { input: { meetingId: meeting } })
  expect(settleMeeting.meeting).toMatchObject({ status: 'SETTLED', presentCount: 3, expectedCount: 3 })
})

test('health counts the anonymous attendee at meetings, and the person among the members no more', async () => {
  const circle = await circleOf(app, 5)
  const [person] = circle.members as [Somebody]
  for (const day of ['01', '02', '03'])
    await held(circle, circle.members, { startsAt: `2026-06-${day}T06:00:00Z` })
  const figures = async () => {
    const asked = `query ($id: ID!) { network(id: $id) { health {
      size: metric(name: MEETING_SIZE) { value }
      members: metric(name: MEMBERS) { value }
    } } }`
    const { size, members } = (await admin.ask(asked, { id: circle.network })).network.health
    return { size: size.value, members: members.value }
  }
  expect(await figures()).toEqual({ size: 5, members: 6 })
  await erase(admin, person.id)
  expect(await figures()).toEqual({ size: 5, members: 5 })
})
