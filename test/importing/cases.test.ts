import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AttendanceImport } from '../../src/importing/attendance/attendance-import.service.js'
import { Decisions, decisionIn } from '../../src/importing/decisions/decision.js'
import { kindsOfHeader } from '../../src/importing/list-kinds.js'
import { openImported } from '../../src/importing/list-opening.js'
import { fold } from '../../src/text.js'
import { appOfTests } from '../support/app.js'
import { CASES, type CaseList, type CountedCase } from '../support/counted-cases.js'
import { importsOf } from '../support/imports.js'
import { oddWord } from '../support/scenes.js'
import { testData, testWithData } from '../support/test-data.js'

const app = appOfTests('2026-11-20T12:00:00Z')
const { attendanceAt, membersAt } = importsOf(app)

interface Meeting {
  title: string
  startsAt: string
  attendances: { nodes: unknown[] }
}

/** Takes over the list of a case. */
function attendance(path: string, wish: Partial<AttendanceImport> = {}) {
  return attendanceAt(testData(`cases/${path}`), wish)
}

async function meetingsOf(name: string) {
  const { networks } = await (await app.admin()).ask(
    `query ($search: String!) { networks(first: 5, search: $search) { nodes {
      name
      meetings(first: 20) { nodes {
        title startsAt status
        attendances(first: 20) { nodes { status person { name email } } }
      } }
    } } }`,
    { search: name },
  )
  return networks.nodes.find((network: { name: string }) => network.name === name)?.meetings.nodes ?? []
}

testWithData('case 04: check-in stamps are one meeting of three people, which the report says', async () => {
  const report = await attendance('04-checkin-times/checkins.csv')
  expect(report.readAs).toEqual([
    'Meeting "12" of Club H2-04 has 3 times on 2026-11-05: it begins at the first, the others are times of arrival.',
  ])
  const meetings = await meetingsOf('Club H2-04')
  expect(meetings).toMatchObject([{ startsAt: '2026-11-05T06:28:10.000Z' }])
  expect(meetings[0].attendances.nodes).toHaveLength(3)
})

testWithData('case 08: a list in French has its words read', async () => {
  // Under a name of its own: the lists of this case are read in files.test.ts too.
  const network = 'Cercle H2-08'
  const columns = ['meeting=Réunion', 'person=Nom', 'status=Statut']
  const report = await attendance('08-french-excel-ansi/iso-fr-status.csv', { columns, network })
  expect(report.readAs).toContain('Statuses: "Présent" is PRESENT (1 line), "Excusé" is EXCUSED (1 line).')
  const [meeting] = await meetingsOf(network)
  expect(meeting.attendances.nodes).toMatchObject([
    { person: { name: 'Hélène Fabry' }, status: 'PRESENT' },
    { person: { name: 'Noël Câblé' }, status: 'EXCUSED' },
  ])
})

testWithData(
  'case 09: dates of other programs are read once their order is said, or refused by line',
  async () => {
    const list = '09-us-dates-and-clock/list.csv'
    await expect(attendance(list)).rejects.toThrow('--date-format MDY')
    const report = await attendance(list, { dateFormat: 'MDY', skipBadLines: true })
    expect(report.bad).toEqual([{ line: 6, reason: expect.stringContaining('may have taken day for month') }])
    const starts = (await meetingsOf('Club H2-09')).map(
      ({ title, startsAt }: { title: string; startsAt: string }) => `${title} ${startsAt.slice(0, 16)}`,
    )
    expect(starts.toSorted()).toEqual([
      ...['a 2026-10-01T05:30', 'b 2026-10-01T05:30', 'c 2026-10-01T05:30', 'd 2026-10-01T05:30'],
      ...[
        'f 2026-10-01T12:00',
        'g 2026-10-01T12:00',
        'h 2026-10-01T05:30',
        'i 2026-10-01T07:30',
        'j 2026-10-01T07:30',
      ],
    ])
  },
)

testWithData(
  'case 13: words of other programs are taken, and the others refused with how to say it',
  async () => {
    const list = '13-status-words/list.csv'
    const dry = await attendance(list, { dryRun: true })
    expect(dry.bad).toEqual([{ line: 7, reason: expect.stringContaining('--map "status:=PRESENT"') }])
    expect(dry.tallies.attendances).toMatchObject({ created: 8, refused: 1 })
    const report = await attendance(list, { maps: ['status:=ABSENT'] })
    expect(report.readAs.join('\n')).toContain('Left out as nobody\'s entry: "Waitlist" (1 line).')
    const [meeting] = await meetingsOf('Club H2-13')
    const statuses = meeting.attendances.nodes.map(
      ({ person, status }: { person: { name: string }; status: string }) => `${person.name.at(-1)} ${status}`,
    )
    expect(statuses).toEqual([
      ...['A ABSENT', 'B EXCUSED', 'C PRESENT', 'D EXCUSED', 'E PRESENT'],
      ...['F ABSENT', 'G PRESENT', 'H PRESENT', 'I PRESENT'],
    ])
  },
)

testWithData(
  'case 14: a cell that is no single email costs the email, and an international one is one',
  async () => {
    const report = await attendance('14-cells-that-are-no-email/list.csv')
    expect(report.bad).toEqual([])
    expect(report.readAs).toEqual([
      'Line 2: email: "aucun" is not an email address.',
      'Line 3: email: "-" is not an email address.',
      'Line 4: email: "c2@x.example" is a second email address.',
    ])
    const [meeting] = await meetingsOf('Club H2-14')
    const emails = meeting.attendances.nodes.map(
      ({ person }: { person: { name: string; email: string | null } }) =>
        `${person.name.at(-1)} ${person.email}`,
    )
    expect(emails).toEqual([
      ...['A null', 'B null', 'C c@x.example', 'D d@x.example', 'E jérôme@exemple.example'],
      ...['F f@münchen.example', 'G g@x.example', 'H h@x.example', 'I i@x.example'],
    ])
  },
)

testWithData('case 17: a meeting put off by a week is one, and so are a day and its time', async () => {
  await attendance('17-meeting-moved/before.csv')
  const report = await attendance('17-meeting-moved/after.csv')
  expect(report.notes).toEqual(['Meeting "47" of Club H2-17 moves from 2026-12-03 to 2026-12-10.'])
  await attendance('17-meeting-moved/day-only.csv')
  await attendance('17-meeting-moved/with-hour.csv')
  const meetings = (await meetingsOf('Club H2-17')).map(
    ({ title, startsAt, attendances }: Meeting) => `${title} ${startsAt} ${attendances.nodes.length}`,
  )
  expect(meetings.toSorted()).toEqual(['47 2026-12-10T06:30:00.000Z 2', '48 2026-11-05T06:30:00.000Z 2'])
})

/** Those of a network by the names that its list gave them. */
async function peopleOf(network: string): Promise<Map<string, string>> {
  const { networks } = await (await app.admin()).ask(
    `query ($search: String!) { networks(first: 5, search: $search) { nodes {
      name memberships(first: 20) { nodes { person { id name } } }
    } } }`,
    { search: network },
  )
  const found = networks.nodes.find(({ name }: { name: string }) => name === network)
  return new Map(
    found.memberships.nodes.map(({ person }: { person: { id: string; name: string } }) => [
      person.name,
      person.id,
    ]),
  )
}

for (const name of ['curly', 'straight'])
  testWithData(
    `case 28: whoever the second list writes with a ${name} apostrophe introduces those of both`,
    async () => {
      await attendance(`28-doubled-person-breaks-path/${name}.csv`)
      const people = await peopleOf(`Club H2-28 ${name}`)
      const ana = await app.as(people.get(`Ana ${name}`) ?? '')
      const { introductionPaths } = await ana.ask(
        'query ($to: ID!) { introductionPaths(toPersonId: $to) { paths { people { name } } } }',
        { to: people.get(`Bob ${name}`) },
      )
      const ways = introductionPaths.paths.map(({ people }: { people: { name: string }[] }) =>
        people.map(one => fold(one.name)),
      )
      expect(ways).toEqual([[`ana ${name}`, "yann l'hostis", `bob ${name}`]])
    },
  )

testWithData(
  'case 37: whoever hides from a company hides from all of it, however their lists write it',
  async () => {
    await attendance('37-hidden-from-company/list.csv')
    const people = await peopleOf('Club H2-37')
    const hida = people.get('Hida Caché') ?? ''
    const colleagues = [...people].filter(([, id]) => id !== hida)
    expect(colleagues).toHaveLength(4)
    const seenBy = async (viewer: string) =>
      (await (await app.as(viewer)).ask('query ($id: ID!) { person(id: $id) { id } }', { id: hida })).person
    for (const [name, id] of colleagues) expect([name, await seenBy(id)]).toEqual([name, { id: hida }])
    await (await app.as(hida)).ask(
      'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { hiddenFromCompanies } } }',
      { input: { hiddenFromCompanies: ["L'Atelier"] } },
    )
    for (const [name, id] of colleagues) expect([name, await seenBy(id)]).toEqual([name, null])
  },
)

/** Who and what there is of a network. */
async function headsOf(name: string): Promise<Pick<CountedCase, 'people' | 'meetings' | 'entries'>> {
  const { networks } = await (await app.admin()).ask(
    `query ($search: String!) { networks(first: 10, search: $search) { nodes {
      name memberships(first: 1) { totalCount }
      meetings(first: 20) { totalCount nodes { attendances(first: 1) { totalCount } } }
    } } }`,
    { search: name },
  )
  const found = networks.nodes.filter((network: { name: string }) => fold(network.name) === fold(name))
  expect(found.length).toBeLessThan(2)
  const [network] = found
  if (!network) return { people: 0, meetings: 0, entries: 0 }
  const counts: number[] = network.meetings.nodes.map(
    ({ attendances }: { attendances: { totalCount: number } }) => attendances.totalCount,
  )
  return {
    people: network.memberships.totalCount,
    meetings: network.meetings.totalCount,
    entries: counts.reduce((sum, count) => sum + count, 0),
  }
}

/** Other tests take the same lists over: here networks and addresses have names of their own. */
const WORD = oddWord()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entregent-cases-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The list of a case, under those names. */
async function copyOf(file: string): Promise<string> {
  const bytes = await readFile(testData(`cases/${file}`))
  // Each byte stands for itself.
  const encoding = bytes[0] === 0xff ? 'utf16le' : 'latin1'
  const text = bytes
    .toString(encoding)
    .replaceAll('H2-', `${WORD}-`)
    .replaceAll('.example', `-${WORD}.example`)
  const path = join(folder, file.replaceAll('/', '-'))
  await writeFile(path, Buffer.from(text, encoding))
  return path
}

/** Takes over a list as the command does: as what its header says it is, unless it was said. */
async function take({ file, as, wish: told = {} }: CaseList, decisions: Decisions, skipBadLines = false) {
  const path = await copyOf(file)
  const wish = told.network === undefined ? told : { ...told, network: told.network.replace('H2', WORD) }
  const { names } = await openImported(path, wish)
  const kinds = as ? [as] : kindsOfHeader(names, wish)
  expect({ file, kinds }).toEqual({ file, kinds: [expect.any(String)] })
  const [kind] = kinds
  const asked = { ...wish, decisions, skipBadLines }
  if (kind === 'members') return membersAt(path, asked)
  return attendanceAt(path, { ...asked, isRegister: kind === 'register' })
}

testWithData(
  'through all cases, whoever a list has is a person in the store or a doubt in the report',
  async () => {
    for (const { network: name, lists, ...heads } of CASES) {
      const network = name.replace('H2', WORD)
      for (const list of lists) {
        const { file, bad = [], decided = {} } = list
        const before = await headsOf(network)
        const report = await take(list, new Decisions())
        expect({ file, bad: report.bad.map(({ line }) => line) }).toEqual({ file, bad })
        expect({ file, doubts: report.doubts.map(({ line }) => line) }).toEqual({
          file,
          doubts: Object.keys(decided).map(Number),
        })
        if (bad.length === 0) continue
        // The command ends with code 1 here: nothing is written.
        expect({ file, ...(await headsOf(network)) }).toEqual({ file, ...before })
        const left = bad.filter(line => !(line in decided))
        const second = await take(list, decisionsOn(file, decided), left.length > 0)
        expect({ file, bad: second.bad.map(({ line }) => line) }).toEqual({ file, bad: left })
      }
      expect({ network, ...(await headsOf(network)) }).toEqual({ network, ...heads })
    }
  },
)

testWithData('all cases once more change nothing, and what was decided is asked of nobody', async () => {
  for (const { network: name, lists, ...heads } of CASES) {
    const network = name.replace('H2', WORD)
    for (const list of lists) {
      const { bad = [], decided = {}, file } = list
      const left = bad.filter(line => !(line in decided))
      const report = await take(list, decisionsOn(file, decided), left.length > 0)
      const { created } = report.tallies.people ?? {}
      expect({ file, bad: report.bad.map(({ line }) => line), created }).toEqual({
        file,
        bad: left,
        created: 0,
      })
    }
    expect({ network, ...(await headsOf(network)) }).toEqual({ network, ...heads })
  }
})

function decisionsOn(file: string, decided: Record<number, string>): Decisions {
  const decisions = new Decisions(`${file} ${WORD}`)
  for (const [line, text] of Object.entries(decided))
    decisions.set({ line: Number(line), column: null }, decisionIn(text))
  return decisions
}
