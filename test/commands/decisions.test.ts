import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appOfTests } from '../support/app.js'
import { entregent } from '../support/command-line.js'
import { oddWord } from '../support/scenes.js'

appOfTests()
const folder = mkdtempSync(join(tmpdir(), 'entregent-decisions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  process.env.NEO4J_URI = process.env.ENTREGENT_TEST_NEO4J_URI
  process.env.NEO4J_USER = process.env.ENTREGENT_TEST_NEO4J_USER
  process.env.NEO4J_PASSWORD = process.env.ENTREGENT_TEST_NEO4J_PASSWORD
})

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('doubts are written, decided on in the file, and followed', async () => {
  const list = file('list.csv', 'Nom;Mail\nAlma Rosier;c@x.example\nBrice Rosier;c@x.example\n')
  const doubts = join(folder, 'doubts.csv')
  const asked = ['import', list, '--network', `Club ${oddWord()}`, '--column', 'email=Mail']
  const refused = await entregent(...asked)
  expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('There is one doubt about') })

  const dry = await entregent(...asked, '--dry-run', '--people', doubts)
  expect(dry).toMatchObject({ code: 1, stdout: expect.stringContaining(`${doubts} has one doubt`) })
  const written = readFileSync(doubts, 'utf8')
  expect(written.split('\n')[1]).toMatch(/^3;;;Brice Rosier;;c@x.example;.*"?line 2: Alma Rosier.*;;sha256-/)
  const again = await entregent(...asked, '--dry-run', '--people', doubts)
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('Name another for --people') })

  const decided = file('decided.csv', written.replace(/;;(sha256-)/, ';new;$1'))
  const other = file('other.csv', 'Nom;Mail\nAlma Rosier;c@x.example\n')
  const elsewhere = await entregent('import', other, ...asked.slice(2), '--decisions', decided)
  expect(elsewhere).toMatchObject({ code: 1, stderr: expect.stringContaining('on another list') })
  const done = await entregent(...asked, '--decisions', decided)
  expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('Done.') })

  const none = join(folder, 'none.csv')
  expect(await entregent('import', other, ...asked.slice(2), '--dry-run', '--people', none)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Nobody is in doubt.'),
  })
  expect(existsSync(none)).toBe(true)
})

test('decisions are listed, and revoked by their ids', async () => {
  const network = `Club ${oddWord()}`
  const list = file('reversed.csv', 'Nom;Jour\nClaire Dumoulin;2026-01-15\nDumoulin Claire;2026-01-22\n')
  const asked = ['import', 'attendance', list, '--network', network, '--column', 'date=Jour']
  const doubts = join(folder, 'reversed-doubts.csv')
  await entregent(...asked, '--dry-run', '--people', doubts)
  const decided = readFileSync(doubts, 'utf8').replace(/;;(sha256-)/, ';line 2;$1')
  const done = await entregent(...asked, '--decisions', file('reversed-decided.csv', decided))
  expect(done).toMatchObject({ code: 0 })

  const listed = await entregent('decisions', '--network', network)
  expect(listed.stdout).toMatch(
    new RegExp(`^[0-9a-f-]{36}  .*, ${network}, line 3: Dumoulin Claire is Claire Dumoulin \\(.{36}\\)\n$`),
  )
  expect(await entregent(...asked)).toMatchObject({ code: 0 })
  const id = listed.stdout.slice(0, 36)
  expect(await entregent('decisions', '--revoke', id)).toMatchObject({ code: 0 })
  expect(await entregent('decisions', '--revoke', id)).toMatchObject({ code: 1 })
  expect((await entregent('decisions', '--network', network)).stdout).toContain('Nothing has been decided')
  expect(await entregent(...asked)).toMatchObject({ code: 1 })
})
