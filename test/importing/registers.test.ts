import type { AttendanceImport } from '../../src/importing/attendance/attendance-import.service.js'
import { appOfTests } from '../support/app.js'
import { importsOf } from '../support/imports.js'
import { oddWord } from '../support/scenes.js'
import { testData, testWithData } from '../support/test-data.js'

const app = appOfTests('2026-11-20T12:00:00Z')
const { attendance, attendanceAt } = importsOf(app)

type Wish = Partial<AttendanceImport>
const registerAt = (path: string, wish: Wish) => attendanceAt(path, { isRegister: true, ...wish })
const register = (content: string, wish: Wish = {}) => attendance(content, { isRegister: true, ...wish })

/** `day: name STATUS, name STATUS` for each meeting of a network. */
async function meetingsOf(name: string): Promise<string[]> {
  const { networks } = await (await app.admin()).ask(
    `query ($search: String!) { networks(first: 5, search: $search) { nodes {
      name
      meetings(first: 20) { nodes { startsAt attendances(first: 20) { nodes { status person { name } } } } }
    } } }`,
    { search: name },
  )
  const found = networks.nodes.find((network: { name: string }) => network.name === name)
  const meetings = (found?.meetings.nodes ?? []) as {
    startsAt: string
    attendances: { nodes: { status: string; person: { name: string } }[] }
  }[]
  return meetings
    .map(({ startsAt, attendances }) => {
      const entries = attendances.nodes.map(({ status, person }) => `${person.name} ${status}`)
      return `${startsAt.slice(0, 10)}: ${entries.toSorted().join(', ')}`
    })
    .toSorted()
}

testWithData('case 12: each member and day of a register is an attendance, its totals are none', async () => {
  const club = `Club ${oddWord()}`
  const path = testData('cases/12-register-matrix/register.csv')
  const wish = { network: club }
  expect(await registerAt(path, { ...wish, dryRun: true })).toMatchObject({
    written: false,
    tallies: { people: { created: 2 }, meetings: { created: 3 }, attendances: { created: 6 } },
  })
  const report = await registerAt(path, wish)
  expect(report).toMatchObject({ written: true, bad: [], ignoredColumns: ['Total'] })
  expect(report.readAs).toEqual([
    'Column "Métier" is read as profession.',
    'Column "Nom" is read as person.',
    'Columns that are days of meetings: 01/10/2026, 08/10/2026, 15/10/2026.',
    'Dates in numbers are read as DMY.',
    'Statuses: "P" is PRESENT (4 cells), "A" is ABSENT (1 cell), "E" is EXCUSED (1 cell).',
  ])
  expect(await meetingsOf(club)).toEqual([
    '2026-10-01: Rémi Castaing PRESENT, Ève Lantier PRESENT',
    '2026-10-08: Rémi Castaing PRESENT, Ève Lantier EXCUSED',
    '2026-10-15: Rémi Castaing ABSENT, Ève Lantier PRESENT',
  ])
  const again = await registerAt(path, wish)
  expect(again.tallies).toMatchObject({
    people: { created: 0, unchanged: 2 },
    meetings: { created: 0, unchanged: 3 },
    attendances: { created: 0, unchanged: 6 },
  })
})

const GAPS = 'Prénom;Nom;2026-10-01;8 oct. 2026;2026-12-10\nRita;Vasseur;P;;\nOlaf;Brandt;;;\nTotal;;1;0;\n'

test('an empty cell is nobody’s entry, and who has no other is named', async () => {
  const network = `Club ${oddWord()}`
  const report = await register(GAPS, { network })
  expect(report).toMatchObject({ written: true, bad: [] })
  expect(report.readAs).toEqual(
    expect.arrayContaining([
      "Left out as nobody's entry: an empty cell (5 cells).",
      'Line 3: "Olaf Brandt" has an empty cell on every day.',
    ]),
  )
  expect(report.about).toContain('Line 4 has totals and no person: it is left out.')
  expect(await meetingsOf(network)).toEqual(['2026-10-01: Rita Vasseur PRESENT'])
})

test('an empty cell says what it was said to mean, of days that are over', async () => {
  const network = `Club ${oddWord()}`
  const report = await register(GAPS, { network, maps: ['status:=ABSENT'] })
  expect(report).toMatchObject({ written: true, bad: [] })
  expect(await meetingsOf(network)).toEqual([
    '2026-10-01: Olaf Brandt ABSENT, Rita Vasseur PRESENT',
    '2026-10-08: Olaf Brandt ABSENT, Rita Vasseur ABSENT',
  ])
})

test('a cell that cannot be read costs that cell alone', async () => {
  const network = `Club ${oddWord()}`
  const list = 'person;2026-10-01;2026-10-08;email\nRita Vasseur;P;hum;none\nOlaf Brandt;A;P;\n'
  const bad = [{ line: 2, reason: expect.stringContaining('2026-10-08: status: "hum" is no word') }]
  expect(await register(list, { network })).toMatchObject({ written: false, bad })
  const report = await register(list, { network, skipBadLines: true })
  expect(report).toMatchObject({ written: true, bad, tallies: { attendances: { created: 3, refused: 1 } } })
  expect(report.readAs.filter(said => said.startsWith('Line '))).toEqual([
    'Line 2: email: "none" is not an email address.',
  ])
  expect(await meetingsOf(network)).toEqual([
    '2026-10-01: Olaf Brandt ABSENT, Rita Vasseur PRESENT',
    '2026-10-08: Olaf Brandt PRESENT',
  ])
})

test('a cell that contradicts a settled list is refused, and the others of its line are taken', async () => {
  const network = `Club ${oddWord()}`
  await register('person;2026-10-01\nRita Vasseur;P\n', { network })
  const report = await register('person;2026-10-01;2026-10-08\nRita Vasseur;A;P\nOlaf Brandt;P;P\n', {
    network,
    skipBadLines: true,
  })
  expect(report.bad).toEqual([
    { line: 2, reason: expect.stringMatching(/^2026-10-01: The settled attendance list has this person/) },
  ])
  expect(await meetingsOf(network)).toEqual([
    '2026-10-01: Olaf Brandt PRESENT, Rita Vasseur PRESENT',
    '2026-10-08: Olaf Brandt PRESENT, Rita Vasseur PRESENT',
  ])
})

test('two lines of one name are refused whole, though they never meet on one day', async () => {
  const network = `Club ${oddWord()}`
  const list = 'person;2026-10-01;2026-10-08\nRita Vasseur;P;\nOlaf Brandt;P;P\nRita Vasseur;;P\n'
  const report = await register(list, { network, skipBadLines: true })
  expect(report.bad).toEqual([
    { line: 2, reason: expect.stringContaining('Lines 2, 4 seem to be one person') },
    { line: 4, reason: expect.stringContaining('Lines 2, 4 seem to be one person') },
  ])
  expect(await meetingsOf(network)).toEqual([
    '2026-10-01: Olaf Brandt PRESENT',
    '2026-10-08: Olaf Brandt PRESENT',
  ])
})

test.each([
  ['has no day', 'person;colour\nRita;P\n', 'No column of this register is a day'],
  ['has a day without its year', 'person;01/10;2026-10-08\nRita;P;P\n', '"01/10" is a day without its year'],
  ['has one day twice', 'person;2026-10-01;1 oct. 2026\nRita;P;P\n', '"2026-10-01" and "1 oct. 2026"'],
  ['has a day that is none', 'person;2026-02-31\nRita;P\n', 'The column "2026-02-31": The date'],
  ['does not tell days from months', 'person;01/10/2026;02/10/2026\nRita;P;P\n', '--date-format DMY'],
])('a register whose header %s is refused', async (_, content, reason) => {
  await expect(register(content, { network: 'Club' })).rejects.toThrow(reason)
})
