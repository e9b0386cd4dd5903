import { fileURLToPath } from 'node:url'
import type { AttendanceImport } from '../../src/importing/attendance/attendance-import.service.js'
import type { ImportReport } from '../../src/importing/lists/import-report.js'
import type { MemberImport } from '../../src/importing/members/member-import.service.js'
import { PALMS } from '../../src/importing/members/palms-summary.js'
import { appOfTests } from '../support/app.js'
import { importsOf } from '../support/imports.js'
import { oddWord } from '../support/scenes.js'
import { testData, testWithData } from '../support/test-data.js'
import { row, workbook } from '../support/workbooks.js'

const app = appOfTests('2026-11-20T12:00:00Z')
const { attendanceAt, membersAt, members: listOfMembers } = importsOf(app)

/** Takes over the list of a case. */
function attendance(path: string, wish: Partial<AttendanceImport> = {}) {
  return attendanceAt(testData(`cases/${path}`), wish)
}

function members(path: string, wish: Partial<MemberImport> = {}) {
  return membersAt(testData(`cases/${path}`), wish)
}

/** How many people a list has, new or known. */
const heads = ({ tallies: { people } }: ImportReport) =>
  (people?.created ?? 0) + (people?.recognised ?? 0) + (people?.unchanged ?? 0)

interface Member {
  since: string
  person: { name: string; email: string | null }
}

async function membersOf(network: string): Promise<string[]> {
  return (await membershipsOf(network)).map(({ person }) => `${person.name} ${person.email}`).toSorted()
}

async function membershipsOf(network: string): Promise<Member[]> {
  const { networks } = await (await app.admin()).ask(
    `query ($search: String!) { networks(first: 1, search: $search) { nodes {
      memberships(first: 20) { nodes { since person { name email } } }
    } } }`,
    { search: network },
  )
  return networks.nodes[0].memberships.nodes
}

testWithData(
  'case 08: what Excel in French saves is read in each of its encodings, and is one list',
  async () => {
    const read = (file: string) => attendance(`08-french-excel-ansi/${file}`, { dateFormat: 'jj/mm/aaaa' })
    const ansi = await read('ansi.csv')
    expect(ansi).toMatchObject({ bad: [], about: ['The file is CSV with semicolons, in Windows-1252.'] })
    expect(ansi.readAs.slice(0, 4)).toEqual([
      'Column "Réseau" is read as network.',
      'Column "Réunion" is read as meeting.',
      'Column "Nom" is read as person.',
      'Column "Statut" is read as status.',
    ])
    expect(ansi.tallies).toMatchObject({ people: { created: 2 }, attendances: { created: 2 } })
    expect(await membersOf('Club H2-08')).toEqual(['Hélène Fabry null', 'Noël Câblé null'])
    for (const [file, what] of [
      ['utf8bom.csv', 'CSV with semicolons, in UTF-8'],
      ['utf16.txt', 'CSV with tabs, in UTF-16LE'],
    ] as const) {
      const again = await read(file)
      expect(again).toMatchObject({ bad: [], about: [`The file is ${what}.`] })
      expect(again.tallies).toMatchObject({ people: { unchanged: 2 }, attendances: { unchanged: 2 } })
    }
  },
)

testWithData('case 10: what spreadsheets leave around a list is no line of it, and named', async () => {
  const read = (file: string) => attendance(`10-excel-padding/${file}`)
  const shorter = await read('shorter-lines.csv')
  expect([heads(shorter), shorter.bad]).toEqual([2, []])
  expect(shorter.about).toContain('Line 2 has fewer cells than the header: the others are taken as empty.')
  const padded = await read('padded.csv')
  expect([heads(padded), padded.bad]).toEqual([2, []])
  expect(padded.about).toContain('2 empty lines are left out.')
  const sep = await read('sep-line.csv')
  expect([heads(sep), sep.about]).toEqual([
    1,
    ['The file is CSV with semicolons, as its first line says, in UTF-8.'],
  ])
  const total = await read('total-line.csv')
  expect([heads(total), total.bad]).toEqual([1, []])
  expect(total.about).toContain('Line 4 has totals and no person: it is left out.')
  const wider = await read('wider-lines.csv')
  expect([heads(wider), wider.bad]).toEqual([2, []])
  expect(wider.about).toContain('Line 2 has more cells than the header, all of them empty.')
  expect(await membersOf('Club H2-10')).toEqual(['Ludo Berthelin null', 'Mona Sirven null'])
})

testWithData('case 29: headers may have other spaces and accents, and joined files are named', async () => {
  for (const [file, name] of [
    ['nbsp-header.csv', 'full name'],
    ['nfd-header.csv', 'prenom'],
  ] as const)
    expect(
      await attendance(`29-invisible-characters/${file}`, { columns: [`person=${name}`] }),
    ).toMatchObject({
      bad: [],
    })
  const joined = await attendance('29-invisible-characters/joined.csv')
  expect([heads(joined), joined.bad]).toEqual([1, []])
  expect(joined.about).toContain('Line 3 is the header once more: it is left out.')
  expect(await membersOf('Club H2-29')).toEqual(['Ana Solis null'])
})

testWithData('case 40: exports of contacts are read as members, also with columns of one name', async () => {
  const network = `Club ${oddWord()}`
  const outlook = await members('40-google-and-outlook/outlook.csv', { network })
  expect(outlook).toMatchObject({ bad: [], tallies: { people: { created: 1 } } })
  const google = await members('40-google-and-outlook/google.csv', { network })
  expect(google).toMatchObject({ bad: [], tallies: { people: { created: 0 } } })
  expect(await membersOf(network)).toEqual(['Maud Sauvagnac maud@x.example'])
})

testWithData('case 07: an export of LinkedIn is read below its notes', async () => {
  const network = `Club ${oddWord()}`
  const report = await members('07-linkedin-connections/Connections.csv', { network })
  expect(report).toMatchObject({ bad: [], tallies: { people: { created: 2 } } })
  expect(report.about).toContain('Lines 1 to 2 stand above the header, and are left out.')
})

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

test('an Excel workbook with a register is its meetings and people, and a second run changes nothing', async () => {
  const wish = { network: `Club ${oddWord()}`, isRegister: true }
  const report = await attendanceAt(fixture('register.xlsx'), wish)
  expect(report).toMatchObject({
    bad: [],
    written: true,
    tallies: { people: { created: 2 }, meetings: { created: 3 }, attendances: { created: 6 } },
  })
  expect(report.about[0]).toBe(
    'The file is an Excel workbook: its sheet "Présences" is read, and "Notes" left out.',
  )
  const again = await attendanceAt(fixture('register.xlsx'), wish)
  expect(again.tallies).toMatchObject({ people: { unchanged: 2 }, attendances: { unchanged: 6 } })
})

test('numbers and days of a workbook are those that it shows, whichever day it counts from', async () => {
  const network = `Club ${oddWord()}`
  const columns = ['person_id=n°']
  const wish = { network, columns, source: oddWord() }
  const report = await membersAt(fixture('members.xlsx'), wish)
  expect(report).toMatchObject({ bad: [], tallies: { people: { created: 2 } } })
  const again = await membersAt(fixture('members-1904.xlsx'), wish)
  expect(again).toMatchObject({
    bad: [],
    tallies: { people: { unchanged: 2 }, memberships: { unchanged: 2 } },
  })
  const found = await membershipsOf(network)
  expect(found.map(({ since, person }) => `${person.name} ${person.email} ${since}`).toSorted()).toEqual([
    'Olaf Brandt olaf@example.org 2023-09-01',
    'Rita Vasseur rita@example.org 2024-03-12',
  ])
})

testWithData('the export of BNI as .xls is read as its twin in CSV', async () => {
  const network = `Club ${oddWord()}`
  const wish = { network, from: PALMS }
  const palms = (end: string) => membersAt(testData(`bni-exports/palms_summary.${end}`), wish)
  const xls = await palms('xls')
  expect(xls).toMatchObject({ bad: [], tallies: { people: { created: 43 }, memberships: { created: 43 } } })
  expect(xls.about).toContain('The file is an Excel workbook in XML, in UTF-8.')
  const csv = await palms('csv')
  expect(csv.tallies).toMatchObject({ people: { unchanged: 43 }, memberships: { unchanged: 43 } })
  const totals = (report: ImportReport) => report.readAs.filter(said => said.startsWith('Its totals'))
  expect(totals(xls)).toEqual(totals(csv))
})

test('one list is the same as a web page, as JSON and as a workbook', async () => {
  const network = `Club ${oddWord()}`
  const lists = {
    CSV: 'Nom;Ville;Adhésion\nRita Vasseur;Nice;2024-03-12\nOlaf Brandt;Brest;\n',
    'a page':
      '<table><tr><th>Nom<th>Ville<th>Adhésion<tr><td>Rita Vasseur<td>Nice<td>2024-03-12<tr><td>Olaf Brandt<td>Brest</table>',
    JSON: '[{"Nom": "Rita Vasseur", "Ville": "Nice", "Adhésion": "2024-03-12"}, {"Nom": "Olaf Brandt", "Ville": "Brest"}]',
    'a workbook': await workbook({
      sheets: {
        Club: `<sheetData>${[
          row(1, 'Nom', 'Ville', 'Adhésion'),
          row(2, 'Rita Vasseur', 'Nice', '2024-03-12'),
          row(3, 'Olaf Brandt', 'Brest'),
        ].join('')}</sheetData>`,
      },
    }),
  }
  const created: (number | undefined)[] = []
  for (const [name, content] of Object.entries(lists)) {
    const report = await listOfMembers(content, { network })
    expect([name, report.bad, heads(report)]).toEqual([name, [], 2])
    created.push(report.tallies.people?.created)
  }
  expect(created).toEqual([2, 0, 0, 0])
  expect((await membershipsOf(network)).map(({ since }) => since).toSorted()).toEqual([
    '2024-03-12',
    '2026-11-20',
  ])
})
