import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { connect as connectSocket, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SetupError } from '../../errors.js'
import type { Progress } from '../../progress.js'
import type { Neo4jAddress } from '../address.js'
import { neo4jJars } from './jars.js'
import { findJava } from './java.js'
import { type LocalHome, openHome, readPassword } from './local-home.js'
import { runningProcesses } from './processes.js'
import { LOCAL_USER } from './server-process.js'
import { readRecord, remove, type SupervisorRecord } from './supervisor-record.js'
import { type States, type SupervisorState, statesFrom } from './supervisor-states.js'

/** The compiled one, also where tests run the sources: a process of its own needs plain JavaScript. */
const SUPERVISOR = fileURLToPath(new URL('../../../dist/neo4j/local/supervisor.js', import.meta.url))

/** How long a supervisor may take to say anything, in milliseconds. */
const ANSWER_LIMIT = 10_000

/** A hold on the local Neo4j of one home. */
export interface LocalNeo4j {
  address: Neo4jAddress
  /** Lets go; the last holder's release stops the server and resolves when it has stopped. */
  release(): Promise<void>
}

/**
 * Starts the local Neo4j on the store in `home`, or joins those who use it already, and resolves when it
 * answers. It runs until the last holder releases it or dies. What is missing on the machine is a SetupError.
 */
export async function holdLocalNeo4j(options: { home: string; progress: Progress }): Promise<LocalNeo4j> {
  const home = openHome(options.home)
  while (true) {
    const record = readRecord(home.supervisor)
    if (!record) await startSupervisor(home, options.progress)
    else {
      const held = await join(home, record)
      if (held) return held
    }
  }
}

/** Resolves when some supervisor has put its record in place: ours, or one that was faster. */
async function startSupervisor(home: LocalHome, progress: Progress): Promise<void> {
  const java = await findJava()
  const jars = await neo4jJars(progress)
  readPassword(home)
  if (!existsSync(SUPERVISOR)) throw new SetupError(`${SUPERVISOR} is missing: run npm run build.`)
  progress.step(`Starting Neo4j in ${home.path}`)
  const output = openSync(home.supervisorLog, 'w')
  const supervisor = spawn(process.execPath, [SUPERVISOR, home.path, java, jars], {
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  supervisor.unref()
  while (!readRecord(home.supervisor)) {
    if (supervisor.exitCode !== null || supervisor.signalCode !== null) {
      if (supervisor.exitCode === 0) return // another came first, and has gone again
      const said = readFileSync(home.supervisorLog, 'utf8').trim().split('\n').at(-1)
      throw new SetupError(said || `Neo4j's supervisor exited immediately. See ${home.supervisorLog}.`)
    }
    await delay(20)
  }
}

/** A hold through the supervisor of this record; undefined if it is gone, or was just going. */
async function join(home: LocalHome, record: SupervisorRecord): Promise<LocalNeo4j | undefined> {
  const socket = connectSocket(record.port, '127.0.0.1')
  const states = statesFrom(socket)
  // Some other program may sit on the port of a supervisor that was killed, and say nothing.
  socket.setTimeout(ANSWER_LIMIT, () => socket.destroy())
  socket.write(`hold ${record.secret}\n`)
  const news = await settled(states, () => socket.setTimeout(0))
  if (news?.state === 'ready') return holdOn(socket, states, addressOf(home, news.uri))
  socket.destroy()
  if (news?.state === 'failed') throw new SetupError(news.message)
  if (!runs(home, record)) remove(home.supervisor, record)
  else if (!news)
    throw new SetupError(
      `Process ${record.pid}, which runs Neo4j in ${home.path}, does not respond. Stop it.`,
    )
  return undefined
}

/** The first state that is not a waiting one; undefined if the other side never says anything sensible. */
async function settled(states: States, heard: () => void): Promise<SupervisorState | undefined> {
  let last: SupervisorState | undefined
  try {
    while (true) {
      const { value, done } = await states.next()
      if (done) return last
      heard()
      last = value
      if (value.state !== 'starting' && value.state !== 'stopping') return value
    }
  } catch {
    return undefined
  }
}

function holdOn(socket: Socket, states: States, address: Neo4jAddress): LocalNeo4j {
  // A command that has nothing left to do may end without releasing: its end is noticed all the same.
  socket.unref()
  let released: Promise<void> | undefined
  const release = async () => {
    socket.ref()
    socket.write('release\n')
    while (true) {
      const { value, done } = await states.next()
      if (done || value.state === 'released' || value.state === 'stopped') break
    }
    socket.destroy()
  }
  return {
    address,
    release: () => {
      released ??= release()
      return released
    },
  }
}

const addressOf = (home: LocalHome, uri: string): Neo4jAddress => ({
  uri,
  user: LOCAL_USER,
  password: readPassword(home),
})

const runs = (home: LocalHome, record: SupervisorRecord): boolean =>
  runningProcesses().some(
    ({ pid, command }) =>
      pid === record.pid && command.includes('supervisor.js') && command.includes(` ${home.path} `),
  )
