import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import type { Logger } from 'pino'
import type { LocalApi } from './api/local-api.js'
import { systemClock } from './clock.js'
import type { Config } from './config.js'
import { buildDomain, type Domain } from './domain.js'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './durations.js'
import { serviceKeyOf } from './http/local-key.js'
import type { Listening } from './http/server.js'
import { Tokens } from './http/tokens.js'
import { newId } from './ids.js'
import { loggerOf } from './log.js'
import type { Neo4jAddress } from './neo4j/address.js'
import { forgetOldChanges } from './neo4j/changes.js'
import { connect } from './neo4j/connect.js'
import { Graph } from './neo4j/graph.js'
import { holdLocalNeo4j, type LocalNeo4j } from './neo4j/local/local-neo4j.js'
import { migrate } from './neo4j/migrations.js'
import { mailing } from './notices/mailing.js'
import { PresenceLinks } from './presence-links/presence-link.js'
import type { Progress } from './progress.js'
import { repeating } from './repeating.js'
import { warmUp } from './warm-up.js'

/** A domain over an open store, for commands that serve nobody. */
export interface OpenStore {
  domain: Domain
  graph: Graph
  close(): Promise<void>
}

/** Opens the store that the configuration names, starting the local Neo4j where it names none, and brings it up to date. */
export async function openStore(
  config: Pick<Config, 'home' | 'neo4j' | 'defaultCountry'>,
  progress: Progress,
): Promise<OpenStore> {
  const local: LocalNeo4j | null =
    config.neo4j === null ? await holdLocalNeo4j({ home: config.home, progress }) : null
  const address: Neo4jAddress | undefined = config.neo4j ?? local?.address
  if (!address) throw new Error('No Neo4j address is configured.')
  const driver: Driver = connect(address)
  let domain: Domain | null = null
  const close = async () => {
    await domain?.longWork.stop()
    await driver.close()
    await local?.release()
  }
  try {
    const graph = new Graph(driver, address.database)
    await migrate(driver, graph, address.database)
    domain = buildDomain({
      graph,
      address,
      clock: systemClock,
      newId,
      defaultCountry: config.defaultCountry,
    })
    await domain.keys.bringUpToDate()
    return { domain, graph, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The running service. */
export interface Service {
  url: string
  /** What it serves, asked from within. */
  api: LocalApi
  domain: Domain
  /** Asks what people will ask, once, so that the first of them do not wait. */
  warmUp(): Promise<void>
  stop(): Promise<void>
}

/** Opens the store and serves it, until stopped. */
export async function start(
  config: Config,
  progress: Progress,
  log: Logger = loggerOf(config),
): Promise<Service> {
  const store = await openStore(config, progress)
  let listening: Listening
  try {
    // Commands that serve nobody do without all that GraphQL loads.
    const { listen } = await import('./http/server.js')
    listening = await listen(config, store.domain, new Tokens(config), log)
  } catch (error) {
    await store.close()
    throw error
  }
  const { index } = store.domain
  void index.start({ ...config, snapshot: join(config.home, 'index.snapshot') }, progress, log)
  const { comeBacks, dueIntroductions, keyedRequests, merges, notices, presenceMails, ripening } =
    store.domain
  const links = new PresenceLinks(serviceKeyOf(config), config.publicUrl)
  const dueLater = (error: unknown) =>
    log.warn({ err: error }, 'due introductions could not be updated; retrying')
  const comeBackLater = (error: unknown) =>
    log.warn({ err: error }, 'some could not be told to come back to a contact; retrying')
  const ripenLater = (error: unknown) =>
    log.warn({ err: error }, 'presences that have stood could not be judged; retrying')
  const stops = [
    repeating(
      DAY_MS,
      () => forgetOldChanges(store.graph),
      error => log.warn({ err: error }, 'old changes could not be removed; trying again tomorrow'),
    ),
    repeating(
      HOUR_MS,
      () => keyedRequests.forget(),
      error => log.warn({ err: error }, 'old idempotency keys could not be removed; trying again in an hour'),
    ),
    repeating(
      HOUR_MS,
      () => merges.forget(),
      error => log.warn({ err: error }, 'old merges could not be forgotten; trying again in an hour'),
    ),
    repeating(
      MINUTE_MS,
      async () => {
        for (const failure of [
          ...(await dueIntroductions.confirm()),
          ...(await dueIntroductions.tellExpiries()),
        ])
          dueLater(failure)
      },
      dueLater,
    ),
    repeating(
      MINUTE_MS,
      async () => {
        for (const failure of await comeBacks.tellDue()) comeBackLater(failure)
      },
      comeBackLater,
    ),
    repeating(
      MINUTE_MS,
      async () => {
        for (const failure of await ripening.ripen()) ripenLater(failure)
      },
      ripenLater,
    ),
    mailing(notices, (send, ended) => presenceMails.mailPending(links, send, ended), config.mail, log),
  ]
  return {
    url: listening.url,
    api: listening.api,
    domain: store.domain,
    warmUp: () => warmUp(listening.api, log),
    async stop() {
      await listening.stop()
      await Promise.all(stops.map(stop => stop()))
      await index.stop()
      await store.close()
    },
  }
}
