import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { localToken } from '../../src/http/tokens.js'
import { runningProcesses } from '../../src/neo4j/local/processes.js'
import { Client } from './app.js'
import type { Somebody } from './newcomers.js'
import { newcomerTo } from './scenes.js'
import { until } from './until.js'

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** A home with a local Neo4j of its own, and the service on it as a user starts it: to be killed and started again. */
export class ServedHome {
  readonly home = mkdtempSync(join(tmpdir(), 'entregent-served-'))
  private service: ChildProcess | undefined
  url = ''

  /** `settings` are those of the service that differ from the usual. */
  constructor(private readonly settings: Record<string, string> = {}) {}

  /** Starts `entregent serve` and waits until it says where it answers. */
  async serve(): Promise<void> {
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env: { ...this.environment(), PORT: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.service = child
    const said: string[] = []
    for await (const line of createInterface({ input: child.stderr })) {
      said.push(line)
      const url = /(http:\/\/[\d.:]+)\/graphql/.exec(line)?.[1]
      if (!url) continue
      this.url = url
      child.stderr.resume()
      return
    }
    throw new Error(`The service did not start:\n${said.join('\n')}`)
  }

  /** Ends the service as a power cut would. */
  async killService(): Promise<void> {
    if (!this.service || this.service.exitCode !== null || this.service.signalCode !== null) return
    this.service.kill('SIGKILL')
    await once(this.service, 'exit')
  }

  /** Ends Neo4j as a power cut would, and waits until it is gone: until then it may answer. */
  async killNeo4j(): Promise<void> {
    const ours = () =>
      runningProcesses().filter(({ command }) => /^\S*java\b/.test(command) && command.includes(this.home))
    const killed = new Set(ours().map(({ pid }) => pid))
    for (const pid of killed) process.kill(pid, 'SIGKILL')
    await until('Neo4j is gone', () => !ours().some(({ pid }) => killed.has(pid)))
  }

  /** Somebody who has made their profile. */
  async somebody(profile: Record<string, unknown> = {}): Promise<Somebody> {
    const person = await newcomerTo(this, profile)
    return { ...person, client: await this.as(person.id) }
  }

  async as(person: string, ...scopes: 'admin'[]): Promise<Client> {
    return new Client(this.url, {
      authorization: `Bearer ${await localToken(this.home, person, { scopes })}`,
    })
  }

  /** The environment in which a command uses this home. */
  environment(): NodeJS.ProcessEnv {
    const { NEO4J_URI: _, ...environment } = process.env
    return { ...environment, ...this.settings, ENTREGENT_HOME: this.home }
  }

  /** Stops what runs here and removes the folder. */
  async remove(): Promise<void> {
    await this.killService()
    await this.killNeo4j()
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}
