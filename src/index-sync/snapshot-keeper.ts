import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Logger } from 'pino'
import type { LiveIndex } from '../graph-index/live-index.js'
import { type ReadSnapshot, readSnapshot, writeSnapshot } from '../graph-index/snapshot-file.js'
import type { PersonId } from '../ids.js'
import { MODEL } from '../strength/constants.js'
import { strengthsOn } from '../strength/strengths-on.js'
import type { IndexSourceStore, Position } from './index-source.store.js'
import { SyncedIndex } from './synced-index.js'

const WRITE_EVERY_MS = 600_000

/** The index in a file, from which a restart goes on. It is never needed: without it all is loaded again. */
export class SnapshotKeeper {
  private writing: Promise<void> | null = null
  /** What the file holds: the revision, and of which store. */
  private held = ''
  private nextAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly path: string,
    private readonly log: Logger,
  ) {}

  /**
   * The index in the file, caught up with the store, whose last change is `head`. Null where there is none of use: then
   * the file is gone, and a line in the log says why.
   */
  async read(source: IndexSourceStore, head: Position, day: number): Promise<SyncedIndex | null> {
    const { store } = head
    const read = await this.fromFile(day)
    if (read === null) return null
    const { header, moment, live } = read
    const { revision } = moment
    if (header.store !== store) return this.discard('it belongs to another database')
    if (header.model !== MODEL) return this.discard('it was made with another strength model')
    if (revision > head.revision) return this.discard('it is newer than the database')
    const synced = new SyncedIndex(live, source, { store, ...moment })
    const lost = await synced.catchUp()
    if (lost !== null) return this.discard(lost)
    this.held = nameOf(store, revision)
    this.nextAt = performance.now() + WRITE_EVERY_MS
    return synced
  }

  /** Writes what has changed, if it is time again. It goes on while others get their turns. */
  writeInTime(synced: SyncedIndex): void {
    if (this.writing !== null || performance.now() < this.nextAt) return
    this.writing = this.write(synced).finally(() => {
      this.writing = null
    })
  }

  /** Waits for what is being written, then writes what has changed in the index, if there is one. */
  async close(synced: SyncedIndex | null): Promise<void> {
    await this.writing
    if (synced !== null) await this.write(synced)
  }

  /** A snapshot that cannot be written costs the next start some time, no more. */
  private async write(synced: SyncedIndex): Promise<void> {
    const { live, store } = synced
    this.nextAt = performance.now() + WRITE_EVERY_MS
    if (this.held === nameOf(store, synced.revision)) return
    let { moment } = synced
    try {
      await mkdir(dirname(this.path), { recursive: true })
      await writeSnapshot(this.path, { store, model: MODEL }, live.chunks(), () => {
        moment = synced.moment
        return moment
      })
      this.held = nameOf(store, moment.revision)
    } catch (error) {
      this.log.warn({ err: error }, 'the index snapshot could not be written')
    }
  }

  /** Whatever is wrong with the file, the index can do without it. */
  private async fromFile(
    day: number,
  ): Promise<(Pick<ReadSnapshot<PersonId>, 'header' | 'moment'> & { live: LiveIndex<PersonId> }) | null> {
    try {
      const read = await readSnapshot<PersonId>(this.path)
      return read && { ...read, live: read.snapshot.toIndex(day, strengthsOn) }
    } catch (error) {
      return this.discard(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  private async discard(reason: string): Promise<null> {
    this.log.warn({ reason }, 'the index snapshot is unusable; loading the index from Neo4j')
    await rm(this.path, { force: true, recursive: true }).catch(() => {})
    return null
  }
}

function nameOf(store: string, revision: number): string {
  return `${store} ${revision}`
}
