import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkAttendance } from '../../../src/importing/attendance/attendance-check.js'
import {
  type AttendanceOptions,
  attendanceHeader,
  readAttendance,
} from '../../../src/importing/attendance/attendance-records.js'
import { readMeetings } from '../../../src/importing/attendance/listed-meetings.js'
import { openImported } from '../../../src/importing/list-opening.js'
import { personKey } from '../../../src/importing/people/listed-person.js'
import { isBad } from '../../../src/list-files/bad-line.js'
import { collect } from '../../support/collect.js'
import { writtenList } from '../../support/opened-lists.js'
import { byItself, surveyed } from '../../support/surveyed-lists.js'
import { testData, testWithData } from '../../support/test-data.js'

const now = new Date('2026-06-15T12:00:00Z')
const inClub = { network: 'Club', date: '2026-01-31', now }

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-attendance-'))
})

const file = (content: string, columns?: readonly string[]) =>
  writtenList(join(folder, `${files++}.csv`), content, columns)

async function read(content: string, options: Partial<AttendanceOptions> = {}) {
  const list = await file(content, options.columns)
  return collect(readAttendance(list, await surveyed(list, { ...inClub, ...options })))
}

async function reasons(content: string, options: Partial<AttendanceOptions> = {}) {
  return (await read(content, options)).map(item =>
    isBad(item) ? `${item.line}: ${item.reason}` : `${item.line}`,
  )
}

async function checked(content: string, options: Partial<AttendanceOptions> = {}) {
  const list = await file(content, options.columns)
  const all = await surveyed(list, { ...inClub, ...options })
  const check = await checkAttendance(list, all, byItself(all))
  return { check, meetings: await collect(readMeetings(list, all, check)) }
}

test('a line is a record with every column it has, and null for what is empty', async () => {
  const [record] = await read(
    'network,meeting,title,date,person,person_id,status,table,role,profession,company,city,email,invited_by\n' +
      ' Les  Matinaux ,12,Janvier,2026-01-31T07:30:00+01:00, Zoé  Aubrac ,7,late,B,Speaker,Juriste,,Lyon,zoe@example.org,\n',
    { source: 'sheet' },
  )
  expect(record).toEqual({
    line: 2,
    network: 'Les Matinaux',
    meeting: '12',
    title: 'Janvier',
    date: new Date('2026-01-31T06:30:00Z'),
    from: new Date('2026-01-31T06:30:00Z'),
    timed: true,
    person: 'Zoé Aubrac',
    personId: '7',
    status: 'LATE',
    table: 'B',
    role: 'SPEAKER',
    profession: 'Juriste',
    company: null,
    city: 'Lyon',
    email: 'zoe@example.org',
    invitedBy: null,
  })
})

test('the network and date of the command line serve where there is no such column, and everybody was present', async () => {
  expect(await read('person\nAnna\n')).toMatchObject([
    {
      network: 'Club',
      date: new Date('2026-01-31T12:00:00Z'),
      person: 'Anna',
      status: 'PRESENT',
      role: 'ATTENDEE',
    },
  ])
  expect(await read('person,network\nAnna,Choir\n')).toMatchObject([{ network: 'Choir' }])
  expect(await reasons('person,network\nAnna,\n')).toEqual(['2: network: This must not be empty.'])
})

test('a missing or overlong name, an unknown or empty status and unprintable text are refused by column', async () => {
  const long = 'x'.repeat(201)
  expect(
    await reasons(
      `person,status,email,company\n" ",PRESENT,,\n${long},PRESENT,,\nA,perhaps,,\nA,,,\nA,LATE,,a\u0007b\n`,
    ),
  ).toEqual([
    '2: person: This must not be empty.',
    '3: person: This must have at most 200 characters.',
    expect.stringMatching(/^4: status: "perhaps" is no word for a status/),
    expect.stringMatching(/^5: status: "" is no word for a status/),
    '6: company: This must not contain control characters.',
  ])
})

test('whoever was expected came, or did not, as another line says', async () => {
  const { check, meetings } = await checked('person,status\nA,EXPECTED\nA,Checked in\nB,late\nB,Yes\nC,Yes\n')
  expect(check.bad).toEqual([])
  expect(meetings[0]?.attendances.map(({ status }) => status)).toEqual(['PRESENT', 'LATE', 'EXPECTED'])
})

test('whoever was expected came with the table and role that either line says, in any order of them', async () => {
  const lines = ['A,EXPECTED,,GUEST', 'A,PRESENT,B,', 'A,Yes,,GUEST', 'A,P,b,']
  for (const order of [lines, lines.toReversed(), [...lines.slice(1), ...lines.slice(0, 1)]]) {
    const { check, meetings } = await checked(`person,status,table,role\n${order.join('\n')}\n`)
    expect(check.bad).toEqual([])
    expect(meetings[0]?.attendances).toMatchObject([
      { status: 'PRESENT', table: expect.stringMatching(/^b$/i), role: 'GUEST' },
    ])
  }
  const two = await checked('person,status,table\nA,EXPECTED,A\nA,PRESENT,B\nB,PRESENT,A\nB,PRESENT,\n')
  expect(two.check.bad.map(({ line }) => line)).toEqual([2, 3, 4, 5])
})

test('numbers of people need a source, and a list without people cannot be read', async () => {
  await expect(read('person,person_id\nA,1\n')).rejects.toThrow('Give its source with --source')
  await expect(read('colour\nA\n')).rejects.toThrow('Map one with --column person=NAME')
  await expect(read('person\nA\n', { network: undefined })).rejects.toThrow('no column "network"')
  await expect(read('person\nA\n', { date: '2026-02-30' })).rejects.toThrow(
    'The date "2026-02-30" does not exist',
  )
})

test('the lines of a meeting come together once its last is read, in whatever order the file has them', async () => {
  const { check, meetings } = await checked('person,meeting\nA,1\nA,2\nB,1\nC,2\nB,3\n')
  expect(check).toMatchObject({ good: 5, bad: [] })
  expect(
    meetings.map(({ meeting, attendances }) => [meeting, attendances.map(({ person }) => person)]),
  ).toEqual([
    ['1', ['A', 'B']],
    ['2', ['A', 'C']],
    ['3', ['B']],
  ])
})

test('lines of the same person and meeting merge where they agree, and the last profile stays', async () => {
  const { check, meetings } = await checked('person,company,city\nAnna Lés,Old,Paris\nanna les,OLD,Lyon\n')
  expect(check.good).toBe(2)
  expect(meetings).toHaveLength(1)
  expect(meetings[0]?.attendances).toMatchObject([
    { line: 2, person: 'anna les', company: 'OLD', city: 'Lyon' },
  ])
})

test('lines of the same person and meeting that disagree are all refused, with each other’s numbers', async () => {
  const { check, meetings } = await checked('person,status\nA,PRESENT\nB,PRESENT\nA,PRESENT\na,ABSENT\n')
  expect(check.bad.map(({ line, reason }) => [line, reason.split(' give ')[0]])).toEqual([
    [2, 'This line and lines 4, 5'],
    [4, 'This line and lines 2, 5'],
    [5, 'This line and lines 2, 4'],
  ])
  expect(meetings.map(meeting => meeting.attendances.map(({ person }) => person))).toEqual([['B']])
})

test('a profile is the latest-dated that the list says of a person, not the last in the file', async () => {
  const list =
    'person,date,company,city\nA,2026-03-01,ACME,\nA,2026-01-01,Acme,Lyon\nA,2026-03-01,AcMe,Paris\nA,2026-02-01,acme,\n'
  const { check } = await checked(list)
  expect([...check.people.values()]).toMatchObject([{ name: 'A', company: 'AcMe', city: 'Paris' }])
})

test('people are told by number, else email, else name within the network', () => {
  const person = {
    ...{ network: 'Club', person: 'Zoé A', personId: null, email: null },
    ...{ profession: null, company: null },
  }
  expect(personKey({ ...person, person: 'zoe  a' })).toBe(personKey(person))
  expect(personKey({ ...person, network: 'Choir' })).not.toBe(personKey(person))
  expect(personKey({ ...person, email: 'Z@Example.org' })).toBe(
    personKey({ ...person, email: 'z@example.org', network: 'x' }),
  )
  expect(personKey({ ...person, personId: '1', company: 'X', network: 'y' })).not.toBe(
    personKey({ ...person, personId: '1', network: 'x' }),
  )
})

test('what the store knows to be one person merges too, or is refused where the lines disagree', async () => {
  const one = async () => ({
    who: () => 'one',
    doubtOf: () => undefined,
    leavesOut: () => false,
    decided: () => undefined,
    doubtsPerson: () => {},
    meetingOf: () => 'meeting',
    refusesMeeting: () => undefined,
    refusesAnswer: () => undefined,
  })
  const merging = await file('person,email\nA,a@b.org\nA,\n')
  const agreeing = await surveyed(merging, inClub)
  const merged = await checkAttendance(merging, agreeing, one)
  expect(merged.bad).toEqual([])
  expect(await collect(readMeetings(merging, agreeing, merged))).toMatchObject([
    { attendances: [{ line: 2, email: 'a@b.org', who: 'one' }] },
  ])
  const disagreeing = await file('person,email,status\nA,a@b.org,PRESENT\nA,,PRESENT\nA,,LATE\n')
  const options = await surveyed(disagreeing, inClub)
  expect((await checkAttendance(disagreeing, options, one)).bad).toMatchObject([
    { line: 2 },
    { line: 3 },
    { line: 4 },
  ])
})

test('at a meeting to come everybody is expected, and nobody can have been there', async () => {
  const items = await read('person,date\nA,2026-06-15\nA,2026-06-16\n', { date: undefined })
  expect(items).toMatchObject([{ status: 'PRESENT' }, { status: 'EXPECTED' }])
  expect(await reasons('person,date,status\nA,2026-06-16,EXCUSED\nA,2026-06-16,PRESENT\n')).toEqual([
    '2',
    '3: status: The meeting is in the future, so nobody can be PRESENT yet.',
  ])
})

test('a file that changes between the two readings stops the second', async () => {
  const path = join(folder, `${files++}.csv`)
  const list = await writtenList(path, 'person\nA\nB\n')
  const options = await surveyed(list, inClub)
  const check = await checkAttendance(list, options, byItself(options))
  for (const content of ['person\nA\n', 'person\nA\nB\nC\n', 'person\nA\n""\n', 'person\n']) {
    await writeFile(path, content)
    await expect(collect(readMeetings(list, options, check))).rejects.toThrow(
      'changed while it was being imported',
    )
  }
})

testWithData('davis: 18 women at 14 events, all on the date of the command line', async () => {
  const columns = ['person=woman', 'meeting=event']
  const list = await openImported(testData('davis/attendance.csv'), { columns })
  const options = await surveyed(list, { ...inClub, columns })
  const check = await checkAttendance(list, options, byItself(options))
  const meetings = await collect(readMeetings(list, options, check))
  expect([check.good, check.bad.length, check.people.size, meetings.length]).toEqual([89, 0, 18, 14])
  const sizes = new Map(meetings.map(({ meeting, attendances }) => [meeting, attendances.length]))
  expect([sizes.get('E1'), sizes.get('E8')]).toEqual([3, 14])
})

testWithData('tc39: the 15 lines without initials are refused by number, and 448 people stay', async () => {
  const columns = ['person=initials', 'company=organization']
  const list = await openImported(testData('tc39/attendance.csv'), { columns })
  const options = await surveyed(list, {
    network: 'TC39',
    now: new Date('2026-12-31'),
    columns,
  })
  const check = await checkAttendance(list, options, byItself(options))
  const meetings = await collect(readMeetings(list, options, check))
  expect(check.bad).toHaveLength(15)
  expect(new Set(check.bad.map(({ reason }) => reason))).toEqual(new Set(['person: This must not be empty.']))
  const people = new Set([...check.people.values()].map(({ name }) => name))
  expect([check.good, people.size, meetings.length]).toEqual([8_289, 448, 261])
  // One of them is told in two ways at one meeting, with two companies; by the list alone they stay two.
  expect(meetings.reduce((sum, meeting) => sum + meeting.attendances.length, 0)).toBe(8_280)
})

testWithData('bozeman: 7,616 presences of 1,052 people at 1,375 meetings of 8 networks', async () => {
  const list = await openImported(testData('bozeman/attendance.csv'), {})
  const options = await surveyed(list, { source: 'bozeman', now })
  const check = await checkAttendance(list, options, byItself(options))
  const meetings = await collect(readMeetings(list, options, check))
  expect([check.good, check.bad.length, check.people.size, meetings.length]).toEqual([7_616, 0, 1_052, 1_375])
  expect(new Set(meetings.map(({ network }) => network)).size).toBe(8)
  expect(Math.max(...meetings.map(({ attendances }) => attendances.length))).toBe(161)
  expect(new Set(meetings.map(({ key }) => key)).size).toBe(1_375)
  const { used, ignored } = attendanceHeader(list, options)
  expect([used.length, ignored]).toEqual([6, []])
})

test('usual names of columns are known, a first and a last name are one, and what was said stands', async () => {
  const french = 'Prénom;Nom;Club;Réunion;Jour;Statut;Métier\nZoé;Roux;Autre;12;2026-01-30;Présent;Notaire\n'
  const here = { network: undefined, date: undefined }
  expect(await read(french, here)).toMatchObject([
    {
      ...{ person: 'Zoé Roux', network: 'Autre', meeting: '12', status: 'PRESENT', profession: 'Notaire' },
      date: new Date('2026-01-30T12:00:00Z'),
    },
  ])
  expect(await read(french)).toMatchObject([{ network: 'Club', date: new Date('2026-01-31T12:00:00Z') }])
  expect(await read('Nom complet;Nom;Prénom\nZoé Roux;Roux;Zoé\n')).toMatchObject([{ person: 'Zoé Roux' }])
  expect(await read('Nom;person\nRoux;Zoé Roux\n')).toMatchObject([{ person: 'Zoé Roux' }])
})
