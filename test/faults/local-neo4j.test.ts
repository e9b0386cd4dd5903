import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Neo4jAddress } from '../../src/neo4j/address.js'
import { connect } from '../../src/neo4j/connect.js'
import { neo4jJars } from '../../src/neo4j/local/jars.js'
import { majorVersion } from '../../src/neo4j/local/java.js'
import { holdLocalNeo4j, type LocalNeo4j } from '../../src/neo4j/local/local-neo4j.js'
import { type RunningProcess, runningProcesses } from '../../src/neo4j/local/processes.js'
import { silentProgress } from '../../src/progress.js'

const HOLDER = fileURLToPath(new URL('../support/hold-local-neo4j.mjs', import.meta.url))
const POM = fileURLToPath(new URL('../../local-neo4j/pom.xml', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'entregent-local-'))
const home = join(folder, 'a home')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hold = (at = home): Promise<LocalNeo4j> => holdLocalNeo4j({ home: at, progress: silentProgress })

describe('the local Neo4j', () => {
  test('is one server, however many start it at once or later, and ends with the last of them, even killed', async () => {
    const [first, second] = await Promise.all([hold(), hold()])
    const { command, uri } = await startCommand(home)
    expect(second.address).toEqual(first.address)
    expect(uri).toBe(first.address.uri)
    expect(javas()).toHaveLength(1)

    await first.release()
    await second.release()
    expect(await answers(first.address)).toBe(true)

    command.kill('SIGKILL')
    await until(() => ours().length === 0)
  })

  test('comes back at the same address when it is killed while somebody holds it', async () => {
    const held = await hold()
    await write(held.address, 'before')
    kill(javas())
    await until(() => answers(held.address))
    expect(await marks(held.address)).toEqual(['before'])
  })

  test('stops soon when only its supervisor is killed, and the next start finds the data', async () => {
    kill(ours().filter(isSupervisor))
    await until(() => ours().length === 0)
    const held = await hold()
    expect(await marks(held.address)).toEqual(['before'])
  })

  test('starts again after everything was killed, or all but Java, which then is stopped first', async () => {
    kill(ours().filter(one => !isSupervisor(one)))
    kill(ours())
    const again = await hold()
    await write(again.address, 'between')
    const [survivor] = javas()

    kill(ours().filter(isGuard))
    kill(ours().filter(isSupervisor))
    expect(javas()).toEqual([survivor])

    const held = await hold()
    expect(javas()).toHaveLength(1)
    expect(javas()).not.toEqual([survivor])
    expect(await marks(held.address)).toEqual(['before', 'between'])
    await expect(hold(homeOnSameStore())).rejects.toThrow(
      /^Another process has the database in .* open\. Stop it, or /,
    )

    await held.release()
    expect(javas()).toEqual([])
    expect(statSync(join(home, 'neo4j.password')).mode & 0o777).toBe(0o600)
  })
})

describe('what is missing on the machine is one line with what to do', () => {
  test('no Java', async () => {
    expect(await refusal({ PATH: '' })).toMatch(
      /^No Java found on the PATH\. Install a Java runtime, 17 or newer .*\n$/,
    )
  })

  test('a Java too old', async () => {
    const bin = program('java', `echo 'openjdk version "11.0.22" 2024-01-16' >&2`)
    expect(await refusal({ PATH: bin })).toBe(
      'Java 11 is too old for Neo4j. Install Java 17 or newer, or point JAVA_HOME to one.\n',
    )
    expect(majorVersion('java version "1.8.0_402"')).toBe(8)
  })

  test('no Maven, or a Maven that fails', async () => {
    const jars = join(folder, 'jars')
    mkdirSync(jars)
    copyFileSync(POM, join(jars, 'pom.xml'))
    const fetch = (PATH: string) => neo4jJars(silentProgress, jars, { PATH })
    await expect(fetch('')).rejects.toThrow(/^No Maven \(mvn\) found on the PATH/)
    const bin = program('mvn', `echo '[ERROR] Could not transfer it: Connection refused'; exit 1`)
    await expect(fetch(bin)).rejects.toThrow(
      'Maven could not download Neo4j: Could not transfer it: Connection refused',
    )
  })

  test('a home that cannot be written', async () => {
    await expect(hold(join(POM, 'home'))).rejects.toThrow(/^Cannot write to .*\. Set ENTREGENT_HOME to /)
  })
})

// The processes of this file's home: the supervisor, the guard beside Java, and Java.
const ours = () =>
  runningProcesses().filter(({ command }) => command.includes(folder) && !command.includes(HOLDER))
const javas = () => ours().filter(one => !isSupervisor(one) && !isGuard(one))
const isSupervisor = ({ command }: RunningProcess) => command.includes('supervisor.js')
const isGuard = ({ command }: RunningProcess) => command.startsWith('sh ')

function kill(processes: RunningProcess[]): void {
  for (const { pid } of processes) process.kill(pid, 'SIGKILL')
}

/** Bounded by the test's own limit. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(50)
}

async function startCommand(at: string): Promise<{ command: ChildProcess; uri: string }> {
  const command = spawn(process.execPath, [HOLDER, at], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [uri] = await once(command.stdout, 'data')
  return { command, uri: String(uri).trim() }
}

/** What a command says that cannot start its Neo4j with these variables and no others. */
function refusal(env: NodeJS.ProcessEnv): Promise<string> {
  const command = spawn(process.execPath, [HOLDER, join(folder, 'none')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return text(command.stderr)
}

function program(name: string, script: string): string {
  const file = join(mkdtempSync(join(folder, 'bin-')), name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return dirname(file)
}

function homeOnSameStore(): string {
  const other = join(folder, 'other')
  mkdirSync(join(other, 'neo4j'), { recursive: true })
  symlinkSync(join(home, 'neo4j', 'data'), join(other, 'neo4j', 'data'))
  cpSync(join(home, 'neo4j.password'), join(other, 'neo4j.password'))
  return other
}

async function run(address: Neo4jAddress, query: string, parameters = {}): Promise<string[]> {
  const driver = connect(address)
  try {
    const { records } = await driver.executeQuery(query, parameters)
    return records.map(record => String(record.get('name')))
  } finally {
    await driver.close()
  }
}

const write = (address: Neo4jAddress, name: string) =>
  run(address, 'CREATE (mark:Mark {name: $name}) RETURN mark.name AS name', { name })
const marks = (address: Neo4jAddress) =>
  run(address, 'MATCH (mark:Mark) RETURN mark.name AS name ORDER BY name')

const answers = (address: Neo4jAddress): Promise<boolean> =>
  marks(address).then(
    () => true,
    () => false,
  )
