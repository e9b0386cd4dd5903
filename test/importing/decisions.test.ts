import { ATTENDANCE_EXPORTS } from '../../src/importing/attendance/attendance-exports.js'
import type { Decisions } from '../../src/importing/decisions/decision.js'
import type { ImportReport } from '../../src/importing/lists/import-report.js'
import { appOfTests } from '../support/app.js'
import { Deciding } from '../support/deciding.js'
import { importsOf } from '../support/imports.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests('2026-12-15T12:00:00Z')
const lists = importsOf(app)

type Run = (path: string, decisions: Decisions, dryRun: boolean) => Promise<ImportReport>
const attendance =
  (network: string, date = '2026-11-05', source?: string): Run =>
  (path, decisions, dryRun) =>
    lists.attendanceAt(path, { network, date, source, decisions, dryRun })

/** Who is in a network: each name as often as somebody has it. */
async function namesIn(network: string): Promise<string[]> {
  const { networks } = await (await app.admin()).ask(
    `query ($search: String!) { networks(first: 1, search: $search) { nodes {
      memberships(first: 50) { nodes { person { id name email } } }
    } } }`,
    { search: network },
  )
  const [found] = networks.nodes
  return (found?.memberships.nodes ?? [])
    .map(({ person }: { person: { name: string } }) => person.name)
    .toSorted()
}

async function idOf(network: string, name: string): Promise<string> {
  const { networks } = await (await app.admin()).ask(
    `query ($search: String!) { networks(first: 1, search: $search) { nodes {
      memberships(first: 50) { nodes { person { id name } } }
    } } }`,
    { search: network },
  )
  const people: { person: { id: string; name: string } }[] = networks.nodes[0].memberships.nodes
  return people.find(({ person }) => person.name === name)?.person.id ?? ''
}

/** A network with Alma, who has an address, and Claire. */
async function club() {
  const [network, email] = [`Club ${oddWord()}`, `${oddWord()}@rosier.example`]
  const there = `person,email\nAlma Rosier,${email}\nClaire Dumoulin,\n`
  await lists.attendance(there, { network, date: '2026-10-01' })
  return { network, email }
}

test('a dry run writes each doubt once, with all its lines, whom it may be and why', async () => {
  const { network, email } = await club()
  const list = `meeting,person,email\n1,Brice Rosier,${email}\n1,Dumoulin Claire,\n2,Brice Rosier,${email}\n`
  const [alma, claire] = [await idOf(network, 'Alma Rosier'), await idOf(network, 'Claire Dumoulin')]
  await Deciding.on(list, attendance(network), async deciding => {
    expect(await deciding.doubts()).toMatchObject([
      {
        ...{ line: '2', also_lines: 'lines 4', name: 'Brice Rosier', email, same_as: '' },
        may_be: `${alma}: Alma Rosier, ${email}`,
        why: expect.stringContaining('that of Alma Rosier'),
      },
      {
        ...{ line: '3', also_lines: '', name: 'Dumoulin Claire', same_as: '' },
        may_be: `${claire}: Claire Dumoulin`,
        why: expect.stringContaining('the other way round'),
      },
    ])
  })
})

test('decisions are followed: an id is somebody there, new is somebody else, skip leaves the lines out', async () => {
  const { network, email } = await club()
  const list = `meeting,person,email\n1,Brice Rosier,${email}\n1,Dumoulin Claire,\n1,AR: next steps?,\n2,Brice Rosier,${email}\n`
  const claire = await idOf(network, 'Claire Dumoulin')
  await Deciding.on(list, attendance(network), async deciding => {
    const report = await deciding.decided({ 2: 'new', 3: claire, 4: 'skip' })
    expect(report).toMatchObject({ bad: [], doubts: [], written: true })
    expect(report.readAs).toContain('Left out, as was decided: line 4.')
    expect(report.tallies).toMatchObject({ people: { created: 1 }, attendances: { created: 3 } })
  })
  expect(await namesIn(network)).toEqual(['Alma Rosier', 'Brice Rosier', 'Claire Dumoulin'])
})

test('line N is the person of another line, over several lines too', async () => {
  const network = `Club ${oddWord()}`
  const at = `${oddWord()}.example`
  const list = `person,email\nJean Petit,a@${at}\nJean Petit,b@${at}\nJean Petit,c@${at}\n`
  await Deciding.on(list, attendance(network), async deciding => {
    const doubts = await deciding.doubts()
    expect(doubts.map(({ line, may_be }) => [line, may_be])).toEqual([
      ['3', `line 2: Jean Petit, a@${at}`],
      ['4', `line 2: Jean Petit, a@${at}`],
    ])
    const report = await deciding.decided({ 3: 'line 2', 4: 'line 3' })
    expect(report).toMatchObject({ bad: [], tallies: { people: { created: 1 } } })
  })
  expect(await namesIn(network)).toEqual(['Jean Petit'])
})

test('two of one name at two tables are told apart line by line', async () => {
  const network = `Club ${oddWord()}`
  const list = 'person,table\nJean Petit,1\nJean Petit,2\n'
  await Deciding.on(list, attendance(network), async deciding => {
    expect((await deciding.doubts()).map(({ line, may_be }) => [line, may_be])).toEqual([
      ['2', 'line 3: Jean Petit'],
      ['3', 'line 2: Jean Petit'],
    ])
    const one = await deciding.decided({ 2: '', 3: 'new' })
    expect(one).toMatchObject({ bad: [], tallies: { people: { created: 2 }, attendances: { created: 2 } } })
  })
  expect(await namesIn(network)).toEqual(['Jean Petit', 'Jean Petit'])
})

test('two lines of a register that seem one person are one, or two, as decided', async () => {
  const list = 'Nom;01/10/2026;08/10/2026\nJean Petit;P;\nJean Petit;;P\n'
  const register =
    (network: string): Run =>
    (path, decisions, dryRun) =>
      lists.attendanceAt(path, {
        ...{ network, columns: ['person=Nom'], dateFormat: 'DMY', isRegister: true },
        ...{ decisions, dryRun, maps: [] },
      })
  const [one, two] = [`Club ${oddWord()}`, `Club ${oddWord()}`]
  await Deciding.on(list, register(one), async deciding => {
    expect((await deciding.doubts()).map(({ line }) => line)).toEqual(['2', '3'])
    expect(await deciding.decided({ 2: '', 3: 'line 2' })).toMatchObject({ bad: [] })
  })
  await Deciding.on(list, register(two), async deciding => {
    expect(await deciding.decided({ 2: 'new', 3: 'new' })).toMatchObject({ bad: [] })
  })
  expect(await namesIn(one)).toEqual(['Jean Petit'])
  expect(await namesIn(two)).toEqual(['Jean Petit', 'Jean Petit'])
})

test('member lists are decided as attendance lists are', async () => {
  const network = `Club ${oddWord()}`
  const list =
    'person,profession,company\nJean Petit,plombier,Petit Eau\nJean Petit,plombier,Eau Vive\nRose Bellac,,\n'
  const members: Run = (path, decisions, dryRun) => lists.membersAt(path, { network, decisions, dryRun })
  await Deciding.on(list, members, async deciding => {
    expect((await deciding.doubts()).map(({ line, may_be }) => [line, may_be])).toEqual([
      ['2', 'line 3: Jean Petit, plombier, Eau Vive'],
      ['3', 'line 2: Jean Petit, plombier, Petit Eau'],
    ])
    const report = await deciding.decided({ 3: 'new' })
    expect(report).toMatchObject({ bad: [], tallies: { people: { created: 3 } } })
  })
  expect(await namesIn(network)).toEqual(['Jean Petit', 'Jean Petit', 'Rose Bellac'])
})

test('statements are decided word by word, and bring in nobody', async () => {
  const { network } = await club()
  const list =
    'a,b,date\nAlma Rosier,Dumoulin Claire,2026-10-02\nDumoulin Claire,Alma Rosier,2026-11-02\nBo Nobody,Alma Rosier,2026-11-02\n'
  const [alma, claire] = [await idOf(network, 'Alma Rosier'), await idOf(network, 'Claire Dumoulin')]
  const encounters: Run = (path, decisions, dryRun) =>
    lists.encountersAt(path, { network, decisions, dryRun })
  await Deciding.on(list, encounters, async deciding => {
    expect(
      (await deciding.doubts()).map(({ line, column, also_lines }) => [line, column, also_lines]),
    ).toEqual([
      ['2', 'b', 'lines 3'],
      ['4', 'a', ''],
    ])
    await expect(deciding.decided({ '2 b': claire, '4 a': 'new' })).rejects.toThrow(
      'Line 4, a: this list names people who are there.',
    )
    const report = await deciding.decided({ '2 b': claire, '4 a': 'skip' })
    expect(report).toMatchObject({ bad: [], tallies: { encounters: { created: 2 } } })
    expect(report.readAs).toContain('Left out, as was decided: line 4.')
    expect(alma).not.toBe('')
  })
})

test('in statements line N is the person of that line in the same column, or in the one that is said', async () => {
  const { network } = await club()
  const list =
    'a,b,date\nAlma Rosier,Claire Dumoulin,2026-10-02\nAlma Rosier,Dumoulin Claire,2026-11-02\nClairette,Alma Rosier,2026-12-02\n'
  const encounters: Run = (path, decisions, dryRun) =>
    lists.encountersAt(path, { network, decisions, dryRun })
  await Deciding.on(list, encounters, async deciding => {
    const refused: [Record<string, string>, string][] = [
      [{ '3 b': 'line 9' }, 'Line 9 of the list names nobody'],
      [{ '3 b': 'line 2 to' }, 'Line 2 of the list names nobody'],
      [{ '3 b': 'line 3' }, 'says nothing of anybody else'],
      [{ '3 b': 'line 4 a', '4 a': 'line 3 b' }, 'comes back to itself'],
    ]
    for (const [decisions, why] of refused) await expect(deciding.decided(decisions)).rejects.toThrow(why)
    const open = await deciding.decided({ '4 a': 'line 3 b' })
    expect(open.bad.map(({ line }) => line)).toEqual([3, 4])
    expect(open.bad[1]?.reason).toContain('Line 3 is nobody: it is in doubt itself, or left out.')
    const report = await deciding.decided({ '3 b': 'line 2', '4 a': 'line 3 b' })
    expect(report).toMatchObject({ bad: [], tallies: { encounters: { created: 3 } } })
    const again = await deciding.again()
    expect(again).toMatchObject({ bad: [], tallies: { encounters: { unchanged: 3 } } })
  })
})

test('of an address without a name whoever has it is meant, and where nobody has it that is in doubt', async () => {
  const { network, email } = await club()
  const invited = (cn: string, address: string) => `ATTENDEE;${cn}PARTSTAT=ACCEPTED:mailto:${address}`
  const event = (day: string, ...people: string[]) => [
    ...['BEGIN:VEVENT', `UID:${day}`, `DTSTART:${day}T073000Z`, `SUMMARY:Breakfast ${day}`],
    ...[...people, 'END:VEVENT'],
  ]
  const [eve, unknown] = [`eve.${oddWord()}.of.a.long.name@example.org`, `${oddWord()}@example.org`]
  const calendar = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0'],
    ...event('20270112', invited('', email), invited(`CN=${eve};`, eve), invited('', unknown)),
    ...event('20270119', invited('CN=Eve Lind;', eve), invited(`CN=${email};`, email)),
    'END:VCALENDAR',
  ]
  const meetings: Run = (path, decisions, dryRun) =>
    lists.attendanceAt(path, { network, from: ATTENDANCE_EXPORTS.meetings, decisions, dryRun })
  await Deciding.on(`${calendar.join('\r\n')}\r\n`, meetings, async deciding => {
    expect(await deciding.doubts()).toMatchObject([
      { line: '3', name: unknown, why: `"${unknown}" has no name in the list, and nobody has that email.` },
    ])
    const report = await deciding.decided({ 3: 'skip' })
    expect(report).toMatchObject({ bad: [], tallies: { people: { created: 1 } } })
    expect(report.notes).toEqual([])
    expect(await deciding.again()).toMatchObject({ bad: [], tallies: { people: { created: 0 } } })
  })
  expect(await namesIn(network)).toEqual(['Alma Rosier', 'Claire Dumoulin', 'Eve Lind'])
})

test('a file of decisions is read as spreadsheets save it, and only for its own list', async () => {
  const { network, email } = await club()
  const list = `person,email\nBrice Rosier,${email}\n`
  await Deciding.on(list, attendance(network), async deciding => {
    const [row] = await deciding.doubts()
    const windows = (text: string) => Buffer.from(`sep=;\r\n${text}`.replace('new', 'NEW '), 'latin1')
    const decisions = await deciding.decisions([{ ...row, same_as: 'new' }], windows)
    expect(decisions.at({ line: 2, column: null })).toEqual({ is: 'NEW' })
    const another = [{ ...row, same_as: 'new', list: 'sha256-0' }]
    await expect(deciding.decisions(another)).rejects.toThrow('decisions on another list')
    const twice = [
      { ...row, same_as: 'new' },
      { ...row, same_as: 'skip' },
      { ...row, line: 'x' },
    ]
    await expect(deciding.decisions([...twice, { ...row, line: '3', same_as: 'Alma' }])).rejects.toThrow(
      /Line 3: line 2 was decided before.\nLine 4: "x" is not.*\nLine 5: same_as "Alma" is not the id/,
    )
  })
})

test('decisions that cannot be followed are refused, and nothing is written', async () => {
  const { network, email } = await club()
  const list = `person,email\nBrice Rosier,${email}\nZoé Rosier,${email}\nAlma Rosier,\n`
  const nobody = '01920000-0000-7000-8000-000000000000'
  await Deciding.on(list, attendance(network), async deciding => {
    const refused = [
      [{ 2: nobody }, `There is no person ${nobody}.`],
      [{ 2: 'line 3', 3: 'line 2' }, 'comes back to itself'],
      [{ 2: 'line 2' }, 'says nothing of anybody else'],
      [{ 2: 'line 9' }, 'Line 9 of the list names nobody'],
      [{ 2: 'line 3 b' }, 'Say line 3 alone'],
      [{ 9: 'new' }, 'Line 9 of the list names nobody'],
    ] as const
    for (const [decisions, why] of refused) await expect(deciding.decided(decisions)).rejects.toThrow(why)
    const left = await deciding.decided({ 2: 'line 3' })
    expect(left.bad.map(({ line }) => line)).toEqual([2, 3])
    expect(left.written).toBe(false)
  })
  expect(await namesIn(network)).toEqual(['Alma Rosier', 'Claire Dumoulin'])
})

test('two new people of one name are one where nothing tells them apart, and two where something does', async () => {
  const { network, email } = await club()
  const header = 'person,email,profession\n'
  const one = `${header}Brice Rosier,${email},\nBrice Rosier,${email},plombier\n`
  const two = `${header}Zoé Rosier,${email},avocate\nZoé Rosier,${email},notaire\n`
  for (const list of [one, two])
    await Deciding.on(list, attendance(network), async deciding => {
      expect((await deciding.doubts()).map(({ line }) => line)).toEqual(['2', '3'])
      expect(await deciding.decided({ 2: 'new', 3: 'new' })).toMatchObject({ bad: [] })
    })
  expect(await namesIn(network)).toEqual([
    ...['Alma Rosier', 'Brice Rosier', 'Claire Dumoulin', 'Zoé Rosier', 'Zoé Rosier'],
  ])
})

test('what is decided already stands in the file of doubts that is written next', async () => {
  const { network, email } = await club()
  const list = `person,email\nBrice Rosier,${email}\nDumoulin Claire,\n`
  await Deciding.on(list, attendance(network), async deciding => {
    const [brice] = await deciding.doubts()
    const decisions = await deciding.decisions([{ ...brice, same_as: 'new' }])
    expect((await deciding.doubts(decisions)).map(row => [row.line, row.same_as])).toEqual([
      ['2', 'new'],
      ['3', ''],
    ])
  })
})
