import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { currentDeadline } from '../deadline.js'
import { MINUTE_MS } from '../durations.js'
import { ChangeLog } from './changes.js'
import { meaningOf } from './failures.js'
import type { Query } from './query.js'
import { statementOf } from './statement.js'
import type { Parameters, Runner, Transaction } from './transaction.js'
import { fromNeo4j } from './values.js'

/** A query is stopped by the server after this long. */
const QUERY_TIMEOUT_MS = MINUTE_MS

/** Reading and writing the one graph, with bookmarks so that whoever wrote reads what they wrote. */
export class Graph implements Runner {
  private readonly seen: BookmarkManager = neo4j.bookmarkManager()
  private readonly watchers = new Set<(name: string) => void>()
  private lastChangeWritten = 0

  constructor(
    private readonly driver: Driver,
    private readonly database: string | undefined,
  ) {}

  /** Runs one query in a read transaction of its own. @throws Unavailable where Neo4j does not answer. */
  async run<Row>(query: Query<Row>, parameters: Parameters = {}): Promise<Row[]> {
    return this.within('READ', (session, timeout, begun) =>
      session.executeRead(transaction => {
        begun()
        return this.rows(transaction, query, parameters)
      }, timeout),
    )
  }

  /**
   * Runs `work` in one write transaction and commits it; an error from `work` undoes all of it. `work` may run more than once,
   * when Neo4j asks to retry, so it must not change anything outside.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { result, revision } = await this.within('WRITE', (session, timeout, begun) =>
      session.executeWrite(async managed => {
        begun()
        const changes = new ChangeLog()
        const transaction: Transaction = {
          run: (query, parameters = {}) => this.rows(managed, query, parameters),
          changed: (kind, ids) => changes.note(kind, ids),
        }
        const result = await work(transaction)
        return { result, revision: await changes.record(transaction) }
      }, timeout),
    )
    if (revision !== null) this.lastChangeWritten = Math.max(this.lastChangeWritten, revision)
    return result
  }

  /** The number of the last change that was committed here; 0 before the first. */
  get lastChange(): number {
    return this.lastChangeWritten
  }

  /** Up to where this process has read and written, for another that reads on from there. */
  async bookmarks(): Promise<string[]> {
    return [...(await this.seen.getBookmarks())]
  }

  /** From now on reads see what another process had seen at these bookmarks. */
  async readAfter(bookmarks: readonly string[]): Promise<void> {
    await this.seen.updateBookmarks([], bookmarks)
  }

  /** Calls `watcher` with the name of every query from now on; the answer ends that. */
  watch(watcher: (name: string) => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  /** Tells watchers of a query that was run, here or in another thread. */
  tellOf(name: string): void {
    for (const watcher of this.watchers) watcher(name)
  }

  /** Until `begun` is called, all that was done is to wait for a connection and for Neo4j to take it. */
  private async within<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session, config: { timeout: number }, begun: () => void) => Promise<T>,
  ): Promise<T> {
    const deadline = currentDeadline()
    deadline?.hold()
    const timeout = Math.min(QUERY_TIMEOUT_MS, deadline?.remainingMilliseconds ?? QUERY_TIMEOUT_MS)
    const session = this.session(mode)
    const begun = deadline?.waitForOthers() ?? (() => {})
    try {
      const result = work(session, { timeout }, begun)
      // Closing the session rolls back what is open and makes the server stop it.
      return await (deadline ? deadline.race(result, () => session.close()) : result)
    } catch (failure) {
      throw meaningOf(failure)
    } finally {
      begun()
      await session.close()
    }
  }

  private session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    return this.driver.session({
      database: this.database,
      defaultAccessMode,
      bookmarkManager: this.seen,
    })
  }

  private async rows<Row>(
    transaction: ManagedTransaction,
    query: Query<Row>,
    parameters: Parameters,
  ): Promise<Row[]> {
    this.tellOf(query.name)
    const { records } = await transaction.run(...statementOf(query, parameters))
    return records.map(record => fromNeo4j(record.toObject()) as Row)
  }
}
