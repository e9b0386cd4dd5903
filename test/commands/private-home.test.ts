import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended, startEntregent } from '../support/command-line.js'

let around: string
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'entregent-homes-'))
})
afterEach(() => rmSync(around, { recursive: true }))

/** `entregent token` with this home, under the umask that most machines have. */
async function token(home: string) {
  const before = process.umask(0o022)
  try {
    return await ended(startEntregent(['token'], { ...process.env, ENTREGENT_HOME: home }))
  } finally {
    process.umask(before)
  }
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

test('a home that a command makes is closed to others', async () => {
  const home = join(around, 'new')
  expect(await token(home)).toMatchObject({ code: 0, stderr: '' })
  expect(modeOf(home)).toBe('700')
  expect(modeOf(join(home, 'token.key'))).toBe('600')
})

test('a looser home is closed, and said to have been open', async () => {
  const home = join(around, 'loose')
  await token(home)
  mkdirSync(join(home, 'neo4j'))
  writeFileSync(join(home, 'index.snapshot'), '')
  for (const [path, mode] of [
    [home, 0o755],
    [join(home, 'token.key'), 0o644],
    [join(home, 'index.snapshot'), 0o664],
    [join(home, 'neo4j'), 0o775],
  ] as const)
    chmodSync(path, mode)
  const { code, stderr } = await token(home)
  expect(code).toBe(0)
  expect(stderr.trim().split('\n')).toHaveLength(4)
  expect(stderr).toContain(`${join(home, 'token.key')} could be read by others`)
  expect([home, join(home, 'neo4j')].map(modeOf)).toEqual(['700', '700'])
  expect(['token.key', 'index.snapshot'].map(name => modeOf(join(home, name)))).toEqual(['600', '600'])
  expect((await token(home)).stderr).toBe('')
})

test('a folder in which other things are kept stays as it is', async () => {
  const home = join(around, 'shared')
  mkdirSync(home, { mode: 0o755 })
  writeFileSync(join(home, 'report.txt'), '', { mode: 0o644 })
  expect(await token(home)).toMatchObject({ code: 0, stderr: '' })
  expect([modeOf(home), modeOf(join(home, 'report.txt')), modeOf(join(home, 'token.key'))]).toEqual([
    '755',
    '644',
    '600',
  ])
})
