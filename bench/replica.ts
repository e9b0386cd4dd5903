import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { localToken, type Scope } from '../src/http/tokens.js'
import { newId } from '../src/ids.js'
import type { Neo4jAddress } from '../src/neo4j/address.js'
import { GraphQLClient } from './graphql-client.js'

/** The program itself. */
export const MAIN = fileURLToPath(new URL('../../main.js', import.meta.url))
const READY_LIMIT_MS = 240_000
const LOOK_EVERY_MS = 50

/** A running service, in a process of its own, as `npm start` runs it. */
export interface Replica {
  readonly url: string
  readonly pid: number
  tokenOf(person: string, scopes?: readonly Scope[]): Promise<string>
  stop(): Promise<void>
}

/** What makes the program use this Neo4j, and keep its own things in `home`. */
export function settingsOf({ uri, user, password }: Neo4jAddress, home: string): Record<string, string> {
  return { ENTREGENT_HOME: home, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
}

/** Starts the service on a Neo4j, with the index and without limits of rate, and waits until the index answers. */
export async function startReplica(name: string, address: Neo4jAddress, folder: string): Promise<Replica> {
  const home = join(folder, name)
  const settings = {
    ...settingsOf(address, home),
    PORT: '0',
    PATH_FINDER: 'index',
    REQUESTS_PER_MINUTE: '10000000',
    MUTATIONS_PER_MINUTE: '10000000',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['--max-semi-space-size=64', MAIN, 'serve'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  let said = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
  })
  const stop = async () => {
    child.kill()
    await ended
  }
  try {
    const deadline = performance.now() + READY_LIMIT_MS
    for (;;) {
      const url = /Serving (http\S+)\/graphql/.exec(said)?.[1]
      // While it loads on a busy machine an answer may take too long: then it is asked again.
      if (url && (await pathFinderOf(url, home).catch(() => null)) === 'INDEX')
        return {
          url,
          pid: child.pid ?? 0,
          tokenOf: (person, scopes = []) => localToken(home, person, { scopes }),
          stop,
        }
      if (child.exitCode !== null || performance.now() > deadline)
        throw new Error(`The service does not come up: ${said.trim().split('\n').at(-1)}`)
      await delay(LOOK_EVERY_MS)
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function pathFinderOf(url: string, home: string): Promise<string> {
  const token = await localToken(home, newId<'Person'>(), { scopes: ['admin'] })
  const { service } = await new GraphQLClient(url, token).ask<{
    service: { operations: { pathFinder: string } }
  }>('{ service { operations { pathFinder } } }', {})
  return service.operations.pathFinder
}
