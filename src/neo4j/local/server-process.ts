import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { SetupError } from '../../errors.js'
import { connect } from '../connect.js'
import { hasStore, type LocalHome, readPassword } from './local-home.js'
import { endProcess, runningProcesses } from './processes.js'

/** As Neo4j's settings say sizes and durations. */
export interface ServerSettings {
  /** What Java may take for what it computes. */
  heap: string
  /** What it may take for what it keeps of the store. */
  pageCache: string
  /** How long a plan is used at least, however the store grows. */
  minReplanInterval: string
}

/** Enough for a graph of a million relationships, little enough for a laptop; plans as Neo4j itself keeps them. */
const SETTINGS: ServerSettings = { heap: '1g', pageCache: '256m', minReplanInterval: '10s' }
const START_LIMIT = 180_000
const LOOK_LIMIT = 10_000
const STOP_LIMIT = 30_000
export const LOCAL_USER = 'neo4j'

/** What Neo4j's own launcher opens to it. */
const OPENED = ['java.nio', 'java.io', 'java.lang', 'java.lang.invoke', 'sun.nio.ch'].map(
  name => `--add-opens=java.base/${name}=ALL-UNNAMED`,
)

/**
 * Java becomes the process itself; beside it waits a small one that sees our end of the pipe close
 * (`read` fails), however we died, and then stops Java. A line written to it dismisses it.
 */
const GUARDED = '{ read -r _ <&3 || kill -TERM $$; } & exec "$@" 3<&-'

/** One Neo4j server as a child process, on the store of one home. */
export class ServerProcess {
  #child: ChildProcess | undefined

  private constructor(
    private readonly home: LocalHome,
    private readonly java: string,
    private readonly jars: string,
    private readonly port: number,
    private readonly password: string,
    private readonly settings: ServerSettings,
  ) {}

  /** Makes the home ready for a start: stops what is left of an earlier one, sets password and settings. */
  static async prepare(
    home: LocalHome,
    java: string,
    jars: string,
    otherwise: Partial<ServerSettings> = {},
  ): Promise<ServerProcess> {
    await stopSurvivors(home)
    const password = readPassword(home)
    const port = await freePort()
    const settings = { ...SETTINGS, ...otherwise }
    writeFileSync(join(home.conf, 'neo4j.conf'), configuration(port, settings))
    if (!hasStore(home)) await setInitialPassword(home, java, jars)
    return new ServerProcess(home, java, jars, port, password, settings)
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`
  }

  /** Starts it and resolves when it answers. `ended` is called when it ends, asked to or not. */
  async start(ended: () => void): Promise<void> {
    const logged = sizeOf(this.home.log)
    const output = openSync(this.home.console, 'w')
    const memory = ['-Xms256m', `-Xmx${this.settings.heap}`, '-XX:+ExitOnOutOfMemoryError']
    const main = ['org.neo4j.server.CommunityEntryPoint', ...homeArguments(this.home)]
    const command = [this.java, ...memory, ...OPENED, '-cp', join(this.jars, '*'), ...main]
    const child = spawn('sh', ['-c', GUARDED, 'sh', ...command], {
      cwd: this.home.neo4j,
      stdio: ['ignore', output, output, 'pipe'],
    })
    closeSync(output)
    const guard = child.stdio[3]
    if (!(guard instanceof Writable)) throw new Error('the guard has no pipe')
    guard.on('error', () => {}) // somebody may have killed it
    this.#child = child
    child.once('exit', () => {
      guard.end('\n')
      this.#child = undefined
      ended()
    })
    await this.#answers(logged)
  }

  /** Resolves when it has ended. */
  async stop(): Promise<void> {
    const child = this.#child
    if (!child?.pid) return
    await endProcess(child.pid, () => this.#child === child, STOP_LIMIT)
  }

  async #answers(logged: number): Promise<void> {
    const deadline = performance.now() + START_LIMIT
    while (true) {
      if (!this.#child) throw new SetupError(whyEnded(this.home, logged))
      if (performance.now() > deadline) {
        throw new SetupError(`Neo4j does not respond after ${START_LIMIT / 1000} s. See ${this.home.log}.`)
      }
      const failure = await this.#failure()
      if (failure === undefined) return
      if (/unauthorized/i.test(failure)) {
        throw new SetupError(
          `The password in ${this.home.password} does not match the database beside it. Restore the right one.`,
        )
      }
      await delay(100)
    }
  }

  /**
   * Why it does not answer; undefined where it does. Of a connection that is cut as the server comes up the driver may
   * never hear again, so each look has a driver of its own, and a limit.
   */
  async #failure(): Promise<string | undefined> {
    const driver = connect({ uri: this.uri, user: LOCAL_USER, password: this.password })
    const limit = delay(LOOK_LIMIT, `no response in ${LOOK_LIMIT / 1000} s`, { ref: false })
    try {
      return await Promise.race([driver.verifyConnectivity().then(() => undefined, String), limit])
    } finally {
      driver.close().catch(() => {})
    }
  }
}

/** A Java whose supervisor was killed, on this very home, holds the store: it has to go first. @throws SetupError where it is not ours to end. */
async function stopSurvivors(home: LocalHome): Promise<void> {
  const mine = homeArguments(home).join(' ')
  const survivors = () =>
    runningProcesses().filter(({ command }) => /^\S*java\b/.test(command) && command.includes(mine))
  for (const { pid } of survivors()) {
    try {
      await endProcess(pid, () => survivors().some(still => still.pid === pid), STOP_LIMIT)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
      throw new SetupError(
        `Process ${pid} of another user has the database in ${home.neo4j} open. Have it stopped, or set ENTREGENT_HOME to another folder.`,
      )
    }
  }
}

const homeArguments = (home: LocalHome): string[] => [`--home-dir=${home.neo4j}`, `--config-dir=${home.conf}`]

/** The password goes in by its file: a command line is for all on the machine to see. */
async function setInitialPassword(home: LocalHome, java: string, jars: string): Promise<void> {
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${home.password}`]
  const env = { ...process.env, NEO4J_HOME: home.neo4j, NEO4J_CONF: home.conf }
  await promisify(execFile)(java, ['-cp', join(jars, '*'), ...command], { env, cwd: home.neo4j })
}

function configuration(port: number, { pageCache, minReplanInterval }: ServerSettings): string {
  return `# Written anew at each start.
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=${pageCache}
dbms.cypher.min_replan_interval=${minReplanInterval}
dbms.usage_report.enabled=false
# An empty store takes 2 MB instead of 500.
db.tx_log.preallocate=false
# It stops in 2 s instead of 10.
internal.server.bolt.thread_pool_shutdown_wait_time=1s
`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was assigned')
  return address.port
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

/** One line on why Java ended, from what it logged past the first `logged` bytes. */
function whyEnded(home: LocalHome, logged: number): string {
  const log = existsSync(home.log) ? readFileSync(home.log).subarray(logged).toString() : ''
  const said = `${log}\n${readFileSync(home.console, 'utf8')}`
  if (/lock file has been locked|store_lock/i.test(said)) {
    return `Another process has the database in ${home.neo4j} open. Stop it, or set ENTREGENT_HOME to another folder.`
  }
  const error = said.split('\n').find(text => /\bERROR\b|^Error|Exception/.test(text))
  return `Neo4j did not start${error ? ` (${error.trim().slice(0, 300)})` : ''}. See ${home.log} and ${home.console}.`
}
