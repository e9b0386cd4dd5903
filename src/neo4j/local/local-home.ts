import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { SetupError } from '../../errors.js'

/** Where one local Neo4j keeps what is its own. */
export interface LocalHome {
  /** The folder itself, absolute and without links, so that two spellings of it are one. */
  path: string
  /** What Neo4j calls its home: store, logs and settings. */
  neo4j: string
  conf: string
  /** Neo4j's own log. */
  log: string
  /** What Java prints before that log is open. */
  console: string
  /** Who keeps the server, and how to reach it; there while it runs. */
  supervisor: string
  supervisorLog: string
  password: string
}

/** The home at `path`, made if it is not there. */
export function openHome(path: string): LocalHome {
  const wanted = resolve(path)
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    mkdirSync(join(wanted, 'neo4j', 'conf'), { recursive: true })
    mkdirSync(join(wanted, 'neo4j', 'logs'), { recursive: true })
    accessSync(wanted, constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`Cannot write to ${wanted} (${reason}). Set ENTREGENT_HOME to a folder of your own.`)
  }
  const home = realpathSync(wanted)
  const neo4j = join(home, 'neo4j')
  return {
    path: home,
    neo4j,
    conf: join(neo4j, 'conf'),
    log: join(neo4j, 'logs', 'neo4j.log'),
    console: join(neo4j, 'logs', 'console.log'),
    supervisor: join(home, 'supervisor.json'),
    supervisorLog: join(home, 'supervisor.log'),
    password: join(home, 'neo4j.password'),
  }
}

/** Whether Neo4j has opened its store here before; from then on its password is fixed. */
export const hasStore = (home: LocalHome): boolean =>
  existsSync(join(home.neo4j, 'data', 'databases', 'system'))

/** The password of this home, drawn at random the first time. */
export function readPassword(home: LocalHome): string {
  if (!existsSync(home.password)) {
    if (hasStore(home)) {
      const advice = `restore it, or move ${home.neo4j} away to start with an empty database`
      throw new SetupError(`${home.password} is missing, and the database beside it needs it: ${advice}.`)
    }
    writeFileSync(home.password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(home.password, 'utf8').trim()
}
