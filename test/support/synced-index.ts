import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../src/ids.js'
import { IndexKeeper, type IndexSettings } from '../../src/index-sync/index-keeper.js'
import { IndexSourceStore } from '../../src/index-sync/index-source.store.js'
import { loggerOf } from '../../src/log.js'
import { ChangeFeed } from '../../src/neo4j/change-feed.js'
import { connect } from '../../src/neo4j/connect.js'
import { Graph } from '../../src/neo4j/graph.js'
import { ChosenPathFinder } from '../../src/paths/chosen-path-finder.js'
import { Neo4jPathFinder } from '../../src/paths/neo4j-path-finder.js'
import type { PathFinder } from '../../src/paths/path-finder.js'
import { SurroundingsStore } from '../../src/paths/surroundings.store.js'
import { silentProgress } from '../../src/progress.js'
import { startApp, type TestApp, TestClock } from './app.js'
import { testAddress } from './neo4j.js'
import { until, within } from './until.js'

/** A replica as far as paths go: a connection of its own to a store, and the index synced as the service does it. */
export interface Replica {
  graph: Graph
  index: IndexKeeper
  finder: PathFinder
  /** The lines of its log. */
  log: { level: number; msg: string; reason?: string }[]
  /** The names of the queries it ran. */
  queries: string[]
  /** Once it is known who answers. */
  ready: Promise<void>
  stop(): Promise<void>
}

/** Starts one, and waits until it is ready. */
export async function startReplica(
  settings: Partial<IndexSettings> = {},
  address = testAddress(),
): Promise<Replica> {
  const replica = beginReplica(settings, address)
  await within('a replica is ready', replica.ready)
  return replica
}

/** Starts one, on 31 January 2026. */
export function beginReplica(settings: Partial<IndexSettings> = {}, address = testAddress()): Replica {
  const folder = mkdtempSync(join(tmpdir(), 'entregent-replica-'))
  const driver = connect(address)
  const graph = new Graph(driver, address.database)
  const queries: string[] = []
  graph.watch(name => queries.push(name))
  const index = new IndexKeeper(
    new IndexSourceStore(graph),
    new ChangeFeed(() => graph.lastChange),
    new TestClock('2026-01-31T12:00:00Z'),
    newId,
  )
  const log: Replica['log'] = []
  const logger = loggerOf({ logLevel: 'info' }, { write: line => log.push(JSON.parse(line)) })
  const unless: IndexSettings = {
    pathFinder: 'auto',
    indexMemoryMb: 1_024,
    snapshot: join(folder, 'index.snapshot'),
  }
  return {
    graph,
    index,
    finder: new ChosenPathFinder(index, new Neo4jPathFinder(new SurroundingsStore(graph))),
    log,
    queries,
    ready: index.start({ ...unless, ...settings }, silentProgress, logger),
    async stop() {
      await index.stop()
      await driver.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The service with its index, as it runs; it stops with it. */
export async function startIndexedApp(): Promise<TestApp> {
  const app = await startApp()
  const settings = {
    pathFinder: 'index',
    indexMemoryMb: 1,
    snapshot: join(app.home, 'index.snapshot'),
  } as const
  await app.domain.index.start(settings, silentProgress, loggerOf({ logLevel: 'silent' }))
  return {
    ...app,
    async stop() {
      await app.domain.index.stop()
      await app.stop()
    },
  }
}

/** Waits until the replica has taken over a change. */
export async function hasReached(replica: Pick<Replica, 'index'>, revision: number): Promise<void> {
  await until(`the replica has change ${revision}`, () => (replica.index.state.revision ?? -1) >= revision)
}
