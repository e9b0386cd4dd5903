import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../src/clock.js'
import { type Config, configOf } from '../../src/config.js'
import { buildDomain, type Domain } from '../../src/domain.js'
import { listen } from '../../src/http/server.js'
import { localToken, type Scope, Tokens } from '../../src/http/tokens.js'
import { newId, type PersonId } from '../../src/ids.js'
import { loggerOf } from '../../src/log.js'
import { connect } from '../../src/neo4j/connect.js'
import { Graph } from '../../src/neo4j/graph.js'
import { testAddress } from './neo4j.js'

/** A clock that stands where a test puts it. */
export class TestClock implements Clock {
  private at: Date

  constructor(at: string) {
    this.at = new Date(at)
  }

  now(): Date {
    return this.at
  }

  set(at: string): void {
    this.at = new Date(at)
  }

  /** Moves on (or back) by so many days. */
  pass(days: number): void {
    this.at = new Date(this.at.getTime() + days * 86_400_000)
  }
}

export interface ApiError {
  message: string
  path?: (string | number)[]
  extensions: { code: string; field?: string; rule?: string } & Record<string, unknown>
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer
  data: any
  errors?: ApiError[]
}

/** The API as one caller sees it. */
export class Client {
  constructor(
    readonly url: string,
    readonly headers: Record<string, string>,
  ) {}

  /** The whole answer, errors included. */
  async send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
  }

  /** The same caller, who sends these headers too. */
  with(headers: Record<string, string>): Client {
    return new Client(this.url, { ...this.headers, ...headers })
  }

  /** The data of an answer that must have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { data, errors } = await this.send(query, variables)
    if (errors) throw new Error(`Unexpected errors: ${JSON.stringify(errors, null, 2)}`)
    return data
  }

  /** The `extensions` and message of the first error of an answer that must have one. */
  async refused(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<ApiError['extensions'] & { message: string }> {
    const { data, errors } = await this.send(query, variables)
    const [error] = errors ?? []
    if (!error) throw new Error(`Expected an error, got: ${JSON.stringify(data)}`)
    return { ...error.extensions, message: error.message }
  }
}

/** The service over the tests' Neo4j, on a port and with a clock of its own. */
export interface TestApp {
  url: string
  /** Where the key of its tokens is. */
  home: string
  clock: TestClock
  domain: Domain
  graph: Graph
  /** The API for a person, with scopes if given. */
  as(person: PersonId | string, ...scopes: Scope[]): Promise<Client>
  /** The API for the administrator, who is nobody in the graph. */
  admin(): Promise<Client>
  /** The API for whoever holds this token. */
  bearing(token: string): Client
  /** The API without a token. */
  nobody(): Client
  /** The names of the Cypher queries that run during `work`. */
  queriesOf(work: () => Promise<unknown>): Promise<string[]>
  stop(): Promise<void>
}

/** Anything that serves the API: scenes are made through it. */
export type Api = Pick<TestApp, 'as'>

/** The standard settings, on a free port, for tests that ask more in a minute than people do, on a machine that may be slow. */
const SETTINGS: Config = {
  ...configOf({ PORT: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' }),
  rates: { requests: 1_000_000, mutations: 1_000_000, failedSignIns: 1_000_000 },
  requestSeconds: 120,
}

/** What a test sets otherwise: settings, and where the log and the tokens' keys come from. */
export interface TestSettings extends Partial<Config> {
  log?: { write(line: string): void }
  keysAgainAfterMs?: number
}

/** The service for the tests of a file: starts before the first of them, and stops after the last. */
export function appOfTests(...settings: Parameters<typeof startApp>): TestApp {
  let app: TestApp | undefined
  beforeAll(async () => {
    app = await startApp(...settings)
  })
  afterAll(async () => {
    await app?.stop()
  })
  // Tests name it where they are declared, which is before it runs.
  return new Proxy({} as TestApp, {
    get(_, part) {
      if (!app) throw new Error('The service runs from the first beforeAll on.')
      return Reflect.get(app, part)
    },
  })
}

/** Starts the service for one test file. Tests share the Neo4j, so each makes people and networks of its own. */
export async function startApp(
  now = '2026-06-15T12:00:00Z',
  identityProvider: Config['identityProvider'] = null,
  { log, keysAgainAfterMs, ...settings }: TestSettings = {},
): Promise<TestApp> {
  const config = { ...SETTINGS, ...settings }
  const home = mkdtempSync(join(tmpdir(), 'entregent-test-'))
  const address = testAddress()
  const driver = connect(address)
  const graph = new Graph(driver, address.database)
  const clock = new TestClock(now)
  const domain = buildDomain({ graph, address, clock, newId, defaultCountry: config.defaultCountry })
  const tokens = new Tokens({ home, identityProvider }, keysAgainAfterMs)
  const listening = await listen({ ...config, home }, domain, tokens, loggerOf(config, log))
  const bearing = (token: string) => new Client(listening.url, { authorization: `Bearer ${token}` })
  const as = async (person: string, ...scopes: Scope[]) => bearing(await localToken(home, person, { scopes }))
  return {
    url: listening.url,
    home,
    clock,
    domain,
    graph,
    as,
    admin: () => as(newId(), 'admin'),
    bearing,
    nobody: () => new Client(listening.url, {}),
    async queriesOf(work) {
      const names: string[] = []
      const unwatch = graph.watch(name => names.push(name))
      await work()
      unwatch()
      return names
    },
    async stop() {
      await listening.stop()
      await domain.longWork.stop()
      await driver.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
