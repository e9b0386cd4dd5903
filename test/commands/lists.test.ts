import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ended, ended, entregent, MAIN } from '../support/command-line.js'
import { row, workbook } from '../support/workbooks.js'

const folder = mkdtempSync(join(tmpdir(), 'entregent-lists-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const EDGES = 'a,b,p\njeanne,pierre,0.05\n'

/** Runs `entregent` behind a pipe, in a folder for temporary files of its own. */
function piped(content: string | Buffer, ...args: string[]): Promise<Ended> {
  const command = spawn(
    'sh',
    ['-c', 'cat "$0" | "$@"', file('piped', content), process.execPath, MAIN, ...args],
    {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  return ended(command)
}

const questions = file('queries.csv', 'from,to\njeanne,pierre\n')

test.each(['/dev/stdin', '-'])('a list comes through a pipe, as %s', async path => {
  const { code, stdout, stderr } = await piped(EDGES, 'paths', '--ties', path, '--queries', questions)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ from: 'jeanne', to: 'pierre', distance: 1 })
  expect(readdirSync(folder).filter(name => name.startsWith('entregent-list-'))).toEqual([])
})

test('questions come through a pipe as well', async () => {
  const ties = file('ties.csv', EDGES)
  const { code, stdout } = await piped('from,to\npierre,jeanne\n', 'paths', '--ties', ties, '--queries', '-')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ from: 'pierre', to: 'jeanne' })
})

test('a workbook comes through a pipe, and of two sheets one has to be named', async () => {
  const sheet = `<sheetData>${row(1, 'Nom', '2026-10-01', '2026-10-08')}${row(2, 'Ana', 'P', 'A')}</sheetData>`
  const one = await piped(await workbook({ sheets: { Octobre: sheet } }), 'import', '-')
  expect(one.stdout).toBe('This is a register of attendance.\n')
  expect(one.stderr).toContain('The header has no column "network"')
  const two = await workbook({ sheets: { Octobre: sheet, Novembre: sheet } })
  expect((await piped(two, 'import', '-')).stderr).toContain('Say which with --sheet "Octobre".')
  expect((await piped(two, 'import', '-', '--sheet', 'novembre')).stdout).toBe(one.stdout)
  expect((await piped(two, 'import', '-', '--sheet', 'mai')).stderr).toContain(
    '--sheet: The file has no sheet "mai"',
  )
})

test('an export of a program is called by its name, and what it cannot say is asked for', async () => {
  const { code, stdout, stderr } = await piped(
    'Name (original name),Email,Total duration (minutes),Guest\nRita Vasseur,,57,Yes\n',
    ...['import', '-'],
  )
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'This is a list of participants of Zoom.\n' })
  expect(stderr).toContain('say --network NAME and --date 2026-01-31.')
})

test('an encoding that is named is that of the file', async () => {
  const list = Buffer.from('Prénom;Nom\nZoé;Roux\n', 'latin1')
  expect((await piped(list, 'import', '-', '--encoding', 'latin1')).stdout).toBe('This is a member list.\n')
  expect((await piped(list, 'import', '-', '--encoding', 'klingon')).stderr).toContain('is not an encoding')
})

test('a process that wrote nothing into its pipe is an empty file', async () => {
  const { code, stderr } = await piped('', 'paths', '--ties', '-', '--queries', questions)
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('-: The file is empty.') })
})

test.each([
  ['attendance', 'network,person\nClub,Jeanne\n', 'date'],
  ['encounters', 'a,date\nJeanne,2026-01-15\n', 'b'],
  ['recommendations', 'from,date\nJeanne,2026-01-15\n', 'person'],
])('%s without a column are refused before a database is looked for', async (kind, content, missing) => {
  const list = file(`${kind}.csv`, content)
  // No store answers there, so that whoever looked for it first would say so.
  process.env.NEO4J_URI = 'bolt://127.0.0.1:1'
  const { code, stderr } = await entregent('import', kind, list)
  delete process.env.NEO4J_URI
  expect(code).toBe(1)
  expect(stderr).toContain(`The header has no column "${missing}"`)
  expect(stderr).not.toMatch(/Neo4j/)
})

test('a slip audit is known by its header, and asks for the day that it does not say', async () => {
  const list = file('slips.csv', 'From,To,Slip Type,TYFCB Amount\nAna,Bo,One-to-One,\n')
  for (const said of [[], ['--as', 'slip-audit']]) {
    const { code, stdout, stderr } = await entregent('import', list, ...said)
    expect(code).toBe(1)
    expect(stdout).toBe(said.length === 0 ? 'This is a slip audit of BNI.\n' : '')
    expect(stderr).toContain('Say with --date which day they count as')
  }
})

test('a kind of list takes the options that stand behind it', async () => {
  const list = file('names.csv', 'person\nJeanne\n')
  const { code, stderr } = await entregent('import', 'attendance', list, '--network', 'Club')
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('The header has no column "date"'),
  })
})

test('a list that may be of two kinds is refused with both, and --as says which', async () => {
  const list = file('both.csv', 'person,date,phone\nJeanne,2026-01-15,\n')
  const { code, stderr } = await entregent('import', list)
  expect(code).toBe(1)
  expect(stderr).toContain(
    'may be an attendance list or a member list. Say which with --as attendance or --as members.',
  )
  expect((await entregent('import', list, '--as', 'members')).stderr).toContain(
    'The header has no column "network"',
  )
})

test('a list is said to be what its header makes it', async () => {
  const { stdout, stderr } = await entregent(
    'import',
    file('roster.csv', 'Nom;Adhésion\nJeanne;2024-01-15\n'),
  )
  expect(stdout).toBe('This is a member list.\n')
  expect(stderr).toContain('The header has no column "network"')
  const { code, stderr: nobody } = await entregent('import', file('odd.csv', 'colour\nred\n'))
  expect(code).toBe(1)
  expect(nobody).toContain('no column says whom the list is about')
})

test('a folder and a file that is not there are said to be so', async () => {
  expect((await entregent('import', 'attendance', folder)).stderr).toContain('is a folder: name a file.')
  expect((await entregent('import', 'attendance', join(folder, 'none'))).stderr).toContain('There is no file')
})

test('figures of an edge list name the least score that counts in them', async () => {
  const { stdout } = await entregent(
    ...['health', '--ties', file('ties.csv', EDGES), '--min-score', '1', '--format', 'json'],
  )
  const definitions = JSON.parse(stdout).metrics.map(({ definition }: { definition: string }) => definition)
  expect(definitions.join(' ')).toContain('score 1 or more')
  expect(definitions.join(' ')).not.toContain('score 10')
})
