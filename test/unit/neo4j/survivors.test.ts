import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalHome, openHome } from '../../../src/neo4j/local/local-home.js'
import { ServerProcess } from '../../../src/neo4j/local/server-process.js'

/** Two users of the machine who may not end each other's processes. */
const [THEM, US] = [65_533, 65_534]
const isRoot = process.getuid?.() === 0

const folder = mkdtempSync(join(tmpdir(), 'entregent-survivors-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What looks like a Java on this home, and is another user's. */
function theirJava({ neo4j, conf }: LocalHome): ChildProcess {
  const command = ['-c', 'read line', 'sh', `--home-dir=${neo4j}`, `--config-dir=${conf}`]
  return spawn('/bin/sh', command, { argv0: 'java', uid: THEM, stdio: ['pipe', 'ignore', 'ignore'] })
}

const onlyRoot = isRoot ? test : test.skip
onlyRoot(
  `a database that a process of another user holds is not waited for${isRoot ? '' : ' (needs root)'}`,
  async () => {
    const home = openHome(folder)
    const java = theirJava(home)
    await once(java, 'spawn')
    const ended = once(java, 'exit')
    try {
      process.seteuid?.(US)
      await expect(ServerProcess.prepare(home, 'java', 'jars')).rejects.toThrow(
        `Process ${java.pid} of another user has the database in ${home.neo4j} open.`,
      )
    } finally {
      process.seteuid?.(0)
      java.stdin?.end()
      await ended
    }
  },
)
