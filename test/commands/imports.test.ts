import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportReport, ImportWatcher } from '../../src/importing/lists/import-report.js'
import { appOfTests } from '../support/app.js'
import { entregent } from '../support/command-line.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests()
const folder = mkdtempSync(join(tmpdir(), 'entregent-imports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  process.env.NEO4J_URI = process.env.ENTREGENT_TEST_NEO4J_URI
  process.env.NEO4J_USER = process.env.ENTREGENT_TEST_NEO4J_USER
  process.env.NEO4J_PASSWORD = process.env.ENTREGENT_TEST_NEO4J_PASSWORD
})

const WATCHER: ImportWatcher = { checking: () => {}, writing: () => {} }
const REPORT: ImportReport = {
  ...{
    bad: [],
    doubts: [],
    written: true,
    ignoredColumns: [],
    about: [],
    readAs: [],
    notes: [],
    networks: [],
  },
  tallies: { people: { created: 2, recognised: 0, unchanged: 0, refused: 0 } },
}

/** A list that nobody has imported. */
const newList = () => ({ list: `sha256-${oddWord()}`, kind: 'members' as const, file: `${oddWord()}.csv` })
const kept = async (file: string) => (await app.domain.importRecords.all()).filter(one => one.file === file)

test('an import says its id, under which it is listed with what it brought', async () => {
  const network = `Club ${oddWord()}`
  const name = `${oddWord()}.csv`
  const path = join(folder, name)
  writeFileSync(path, 'Nom\nAlma Rosier\nBrice Tilleul\n')
  const asked = ['import', 'attendance', path, '--network', network, '--date', '2026-01-15']
  const dry = await entregent(...asked, '--dry-run')
  expect(dry.stdout).not.toContain('This import is')

  const { stdout } = await entregent(...asked)
  const [, id] = /This import is ([0-9a-f-]{36})\./.exec(stdout) ?? []
  const again = await entregent(...asked)
  expect(again).toMatchObject({ code: 0, stdout: expect.not.stringContaining('This import is') })

  const listed = (await entregent('imports')).stdout.split('\n').filter(line => line.includes(name))
  expect(listed).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${id}  .* UTC, ${name}, attendance, ${network}: people 2 created; networks 1 created; meetings 1 created; attendances 2 created$`,
      ),
    ),
  ])
})

test('a list that is refused leaves no record', async () => {
  const list = newList()
  const { id } = await app.domain.importRecords.recorded(
    list,
    async () => ({ ...REPORT, written: false }),
    WATCHER,
  )
  expect(id).toBeNull()
  const unread = app.domain.importRecords.recorded(
    list,
    async () => {
      throw new Error('It cannot be read.')
    },
    WATCHER,
  )
  await expect(unread).rejects.toThrow('It cannot be read.')
  expect(await kept(list.file)).toEqual([])
})

test('an import cut short has a record, which the same list completes', async () => {
  const list = newList()
  const cut = app.domain.importRecords.recorded(
    list,
    async watcher => {
      watcher.writing(1, 2)
      throw new Error('The power went.')
    },
    WATCHER,
  )
  await expect(cut).rejects.toThrow('The power went.')
  const [begun] = await kept(list.file)
  expect(begun).toMatchObject({ isUnderWay: true, counts: [] })

  const { id } = await app.domain.importRecords.recorded(list, async () => REPORT, WATCHER)
  expect(id).toBe(begun?.id)
  const counts = [{ of: 'people', created: 2, recognised: 0 }]
  expect(await kept(list.file)).toEqual([{ ...begun, isUnderWay: false, counts }])
  const later = await app.domain.importRecords.recorded(list, async () => REPORT, WATCHER)
  expect(later.id).not.toBe(id)
})

test('the name of a file says nothing to a terminal', async () => {
  const list = newList()
  await app.domain.importRecords.recorded(
    { ...list, file: `\u001b[2J${list.file}\n` },
    async () => REPORT,
    WATCHER,
  )
  expect(await kept(`?[2J${list.file}?`)).toHaveLength(1)
})
