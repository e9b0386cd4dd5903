import type { Query } from '../../src/neo4j/query.js'
import { appOfTests, type Client } from '../support/app.js'
import { CANCEL, PLAN, SET } from '../support/gatherings.js'
import { importsOf } from '../support/imports.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests('2026-11-20T12:00:00Z')
let admin: Client
beforeAll(async () => {
  admin = await app.admin()
})

/** As earlier versions kept them: in milliseconds, a day as its noon. Stamps were meetings of their own, here of 1 and 3. */
const OLD_IMPORT_KEYS: Query<never> = {
  name: 'test/old-import-keys',
  text: `MATCH (network:Network {name: $club})-[:HELD]->(meeting:Meeting)
    WITH network, meeting, CASE meeting.title WHEN '3' THEN '1' ELSE meeting.title END AS number
    SET meeting.importKey = '["' + network.id + '","' + number + '","' + left(toString(meeting.startsAt), 19) + '.000Z"]'`,
}

const { attendance } = importsOf(app)

const MEETINGS = `query ($search: String!) { networks(first: 5, search: $search) { nodes {
  name
  meetings(first: 20) { nodes {
    id title startsAt endsAt status attendances(first: 20) { nodes { status person { id name } } }
  } }
} } }`

const NETWORK_IDS = 'query ($search: String!) { networks(first: 1, search: $search) { nodes { id } } }'

interface Found {
  id: string
  startsAt: string
  endsAt: string | null
  status: string
  people: string[]
}

/** The meetings of a network, earliest first. */
async function meetingsOf(name: string): Promise<Found[]> {
  const { networks } = await admin.ask(MEETINGS, { search: name })
  const meetings = networks.nodes.find((found: { name: string }) => found.name === name)?.meetings.nodes ?? []
  return meetings.map(
    (meeting: Found & { attendances: { nodes: { status: string; person: { name: string } }[] } }) => ({
      ...meeting,
      people: meeting.attendances.nodes.map(({ status, person }) => `${person.name.split(' ')[0]} ${status}`),
    }),
  )
}

const starts = async (club: string) => (await meetingsOf(club)).map(({ startsAt }) => startsAt.slice(0, 16))
const names = (...first: string[]) => first.map(name => `${name} ${oddWord()}`)

async function update(input: object): Promise<void> {
  await admin.ask(
    'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { id } } }',
    { input },
  )
}

const points = async (club: string) => {
  const [meeting] = (await admin.ask(MEETINGS, { search: club })).networks.nodes[0].meetings.nodes
  const [a, b] = meeting.attendances.nodes.map(({ person }: { person: { id: string } }) => person.id)
  const { relationship } = await admin.ask(
    `query ($a: ID!, $b: ID!) { relationship: relationshipBetween(personId: $a, otherPersonId: $b) {
      sharedMeetingCount strength(asOf: "2026-11-20") { meetingPoints }
    } }`,
    { a, b },
  )
  return relationship
}

test('a day and its time are one meeting in whichever order two lists tell them, and count once', async () => {
  const [anna, bert] = names('Anna', 'Bert')
  const day = `person,meeting,date\n${anna},48,2026-11-05\n${bert},48,2026-11-05\n`
  const timed = `person,meeting,date\n${anna},48,2026-11-05T07:30:00+01:00\n${bert},48,2026-11-05T07:30:00+01:00\n`
  const both = []
  for (const lists of [
    [day, timed, day],
    [timed, day, timed],
  ]) {
    const club = `Club ${oddWord()}`
    const reports = []
    for (const list of lists) reports.push((await attendance(list, { network: club })).tallies)
    expect(reports.map(({ meetings }) => meetings?.created)).toEqual([1, 0, 0])
    expect(reports[2]).toMatchObject({ meetings: { unchanged: 1 }, attendances: { unchanged: 2 } })
    expect(await meetingsOf(club)).toMatchObject([
      { startsAt: '2026-11-05T06:30:00.000Z', status: 'SETTLED', people: ['Anna PRESENT', 'Bert PRESENT'] },
    ])
    both.push(await points(club))
  }
  expect(both[0]).toEqual(both[1])
  expect(both[0].sharedMeetingCount).toBe(1)
})

test('a planned meeting is put off with its list, its end and its people; said of a dry run too', async () => {
  const club = `Club ${oddWord()}`
  const [anna, bert] = names('Anna', 'Bert')
  const list = (date: string, ...people: string[]) =>
    `person,meeting,date,status\n${people.map(person => `${person},47,${date},EXPECTED\n`).join('')}`
  await attendance(list('2026-12-03T07:30:00+01:00', anna ?? ''), { network: club })
  const [planned] = await meetingsOf(club)
  await update({ meetingId: planned?.id, endsAt: '2026-12-03T08:30:00Z' })
  const later = list('2026-12-10T07:45:00+01:00', anna ?? '', bert ?? '')
  const note = `Meeting "47" of ${club} moves from 2026-12-03 to 2026-12-10.`
  const dry = await attendance(later, { network: club, dryRun: true })
  expect(dry.notes).toContain(note)
  expect(dry.tallies).toMatchObject({
    meetings: { recognised: 1 },
    attendances: { created: 1, unchanged: 1 },
  })
  expect(await starts(club)).toEqual(['2026-12-03T06:30'])
  expect((await attendance(later, { network: club })).notes).toContain(note)
  expect(await meetingsOf(club)).toMatchObject([
    {
      ...{ id: planned?.id, startsAt: '2026-12-10T06:45:00.000Z', endsAt: '2026-12-10T08:45:00.000Z' },
      ...{ status: 'PLANNED', people: ['Anna EXPECTED', 'Bert EXPECTED'] },
    },
  ])
  const again = await attendance(later, { network: club })
  expect(again).toMatchObject({ notes: [], tallies: { meetings: { unchanged: 1 } } })
})

test('a list of several dates makes several meetings, and one that organisers moved stays where it is', async () => {
  const club = `Club ${oddWord()}`
  const [anna] = names('Anna')
  const list = (...dates: string[]) =>
    `person,meeting,date\n${dates.map(day => `${anna},47,${day}\n`).join('')}`
  await attendance(list('2026-12-03'), { network: club })
  await attendance(list('2026-12-03', '2026-12-10'), { network: club })
  expect(await starts(club)).toEqual(['2026-12-03T12:00', '2026-12-10T12:00'])
  const [first] = await meetingsOf(club)
  await update({ meetingId: first?.id, startsAt: '2026-12-04T07:00:00Z' })
  const report = await attendance(list('2026-12-03', '2026-12-10'), { network: club })
  expect(report.tallies).toMatchObject({ meetings: { unchanged: 2 } })
  expect(await starts(club)).toEqual(['2026-12-04T07:00', '2026-12-10T12:00'])
})

test('the list of an old date does not settle the meeting that was put off, nor bring the old one back', async () => {
  const club = `Club ${oddWord()}`
  const [anna] = names('Anna')
  const old = `person,meeting,date\n${anna},47,2026-11-24\n`
  await attendance(old, { network: club })
  await attendance(`person,meeting,date\n${anna},47,2026-12-10\n`, { network: club })
  expect(await starts(club)).toEqual(['2026-12-10T12:00'])
  app.clock.pass(5)
  const report = await attendance(old, { network: club })
  expect(report.bad).toEqual([{ line: 2, reason: expect.stringContaining('nobody can be PRESENT yet') }])
  expect(report.notes).toEqual([expect.stringContaining('was moved from 2026-11-24 to 2026-12-10')])
  const expected = old.replace('date\n', 'date,status\n').replace('11-24\n', '11-24,EXPECTED\n')
  expect((await attendance(expected, { network: club })).tallies).toMatchObject({
    meetings: { unchanged: 1 },
  })
  expect(await meetingsOf(club)).toMatchObject([
    { startsAt: '2026-12-10T12:00:00.000Z', status: 'PLANNED', people: ['Anna EXPECTED'] },
  ])
  app.clock.pass(-5)
})

test('without a number the lines of four hours are one meeting, which the report says', async () => {
  const club = `Club ${oddWord()}`
  const [anna, bert, carl] = names('Anna', 'Bert', 'Carl')
  const lines = [
    `${bert},2026-11-06T00:10:00+01:00`,
    `${anna},2026-11-05T21:00:00+01:00`,
    `${carl},2026-11-06T01:30:00+01:00`,
  ]
  const report = await attendance(`person,date\n${lines.join('\n')}\n`, { network: club })
  expect(report.readAs).toEqual([
    `Lines without a number of the meeting, within four hours of the first, are one meeting of ${club} on 2026-11-05 (2 times).`,
  ])
  expect(await meetingsOf(club)).toMatchObject([
    { startsAt: '2026-11-05T20:00:00.000Z', people: ['Anna PRESENT', 'Bert PRESENT'] },
    { startsAt: '2026-11-06T00:30:00.000Z', people: ['Carl PRESENT'] },
  ])
  const again = await attendance(`person,date\n${lines.toReversed().join('\n')}\n`, { network: club })
  expect(again.tallies).toMatchObject({ meetings: { unchanged: 2 }, attendances: { unchanged: 3 } })
})

test('a day on which two meetings without a number were refuses lines that give no time', async () => {
  const club = `Club ${oddWord()}`
  const [anna] = names('Anna')
  const list = `person,date\n${anna},2026-11-05T07:30:00+01:00\n${anna},2026-11-05T19:00:00+01:00\n${anna},2026-11-05\n`
  const report = await attendance(list, { network: club, skipBadLines: true })
  expect(report.bad).toEqual([
    { line: 4, reason: expect.stringContaining('Several meetings of this network are on that day') },
  ])
  expect(await starts(club)).toEqual(['2026-11-05T06:30', '2026-11-05T18:00'])
})

test('meetings that earlier versions took from a list are found by it, those of a day each by its own line', async () => {
  const club = `Club ${oddWord()}`
  const [anna, bert] = names('Anna', 'Bert')
  const list = (number: string) =>
    `person,meeting,date\n${anna},${number},2026-11-05T07:28:10+01:00\n${bert},${number},2026-11-05T07:31:45+01:00\n`
  await attendance(list('1').replace('07:31:45', '07:28:10'), { network: club })
  await attendance(`person,meeting,date\n${anna},2,2026-11-05\n`, { network: club })
  await attendance(`person,meeting,date\n${bert},3,2026-11-05T07:31:45+01:00\n`, { network: club })
  await app.graph.write(transaction => transaction.run(OLD_IMPORT_KEYS, { club }))
  const report = await attendance(list('1'), { network: club })
  expect(report.tallies).toMatchObject({
    meetings: { created: 0 },
    attendances: { created: 0, unchanged: 2 },
  })
  expect(report.notes).toEqual([expect.stringContaining('is there 2 times on 2026-11-05')])
  const day = await attendance(`person,meeting,date\n${anna},2,2026-11-05\n`, { network: club })
  expect(day.tallies).toMatchObject({ meetings: { unchanged: 1 } })
})

test('whoever was checked in stays so where a list that settles the meeting says but that they were expected', async () => {
  const club = `Club ${oddWord()}`
  const [anna, bert] = names('Anna', 'Bert')
  const list = (status: string) =>
    `person,meeting,date,status\n${anna},47,2026-11-24,EXPECTED\n${bert},47,2026-11-24,${status}\n`
  await attendance(list('EXPECTED'), { network: club })
  const [planned] = (await admin.ask(MEETINGS, { search: club })).networks.nodes[0].meetings.nodes
  const [first] = planned.attendances.nodes
  app.clock.pass(5)
  await admin.ask(SET, {
    input: { meetingId: planned.id, entries: [{ personId: first.person.id, status: 'PRESENT' }] },
  })
  await attendance(list('PRESENT'), { network: club })
  expect(await meetingsOf(club)).toMatchObject([
    { status: 'SETTLED', people: ['Anna PRESENT', 'Bert PRESENT'] },
  ])
  app.clock.pass(-5)
})

describe('a meeting that was planned in the calendar', () => {
  /** A club that a list brought in, and what is planned there. */
  async function calendarOf(...startsAt: string[]) {
    const club = `Club ${oddWord()}`
    const [anna, bert] = names('Anna', 'Bert')
    await attendance(`person,meeting,date\n${anna},1,2026-10-01\n${bert},1,2026-10-01\n`, { network: club })
    const [network] = (await admin.ask(NETWORK_IDS, { search: club })).networks.nodes
    for (const start of startsAt)
      await admin.ask(PLAN, { input: { networkId: network.id, title: 'Breakfast', startsAt: start } })
    return { club, anna, bert }
  }

  test.each([
    ['by its day', '2026-11-19'],
    ['by a time within four hours', '2026-11-19T07:42:00+01:00'],
  ])('is the one a list tells of %s; its start stays, and the list is found again', async (_, date) => {
    const { club, anna, bert } = await calendarOf('2026-11-19T06:30:00Z')
    const list = `person,meeting,date\n${anna},2,${date}\n${bert},2,${date}\n`
    const dry = await attendance(list, { network: club, dryRun: true })
    const report = await attendance(list, { network: club })
    expect(report.tallies).toEqual(dry.tallies)
    expect(report.tallies).toMatchObject({
      meetings: { created: 0, recognised: 1 },
      attendances: { created: 2 },
    })
    expect(report.notes).toEqual([expect.stringContaining('is the one that the calendar has on 2026-11-19')])
    expect((await attendance(list, { network: club })).tallies).toMatchObject({
      meetings: { created: 0, recognised: 0, unchanged: 1 },
    })
    expect((await meetingsOf(club))[1]).toMatchObject({
      ...{ title: 'Breakfast', status: 'SETTLED', people: ['Anna PRESENT', 'Bert PRESENT'] },
      startsAt: expect.stringContaining('2026-11-19T06:30'),
    })
    expect(await points(club)).toMatchObject({ sharedMeetingCount: 2 })
  })

  test('is another where the list has other hours, or the calendar has it cancelled', async () => {
    const { club, anna } = await calendarOf('2026-11-19T06:30:00Z', '2026-11-18T06:30:00Z')
    const [, cancelled] = await meetingsOf(club)
    await admin.ask(CANCEL, { input: { meetingId: cancelled?.id } })
    const evening = `person,meeting,date\n${anna},2,2026-11-19T18:00:00+01:00\n${anna},3,2026-11-18\n`
    expect((await attendance(evening, { network: club })).tallies).toMatchObject({ meetings: { created: 2 } })
  })

  test('is left to whoever imports where it may be one of two, or two may be it', async () => {
    const { club, anna } = await calendarOf(
      '2026-11-19T06:30:00Z',
      '2026-11-19T17:00:00Z',
      '2026-11-18T06:30:00Z',
    )
    const report = await attendance(
      `person,meeting,date\n${anna},2,2026-11-19\n${anna},3,2026-11-18\n${anna},4,2026-11-18\n`,
      { network: club, skipBadLines: true },
    )
    expect(report.bad.map(({ line, reason }) => [line, reason.includes('Give the time')])).toEqual([
      [2, true],
      [3, true],
      [4, true],
    ])
    expect(await meetingsOf(club)).toHaveLength(4)
    const told = await attendance(`person,meeting,date\n${anna},2,2026-11-19T07:30:00+01:00\n`, {
      network: club,
    })
    expect(told.tallies).toMatchObject({ meetings: { created: 0, recognised: 1 } })
  })
})
