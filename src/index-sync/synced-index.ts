import { setImmediate, setTimeout } from 'node:timers/promises'
import { EdgeList } from '../graph-index/edge-list.js'
import { LiveIndex } from '../graph-index/live-index.js'
import type { SnapshotMoment } from '../graph-index/snapshot-file.js'
import type { PersonId } from '../ids.js'
import type { Progress } from '../progress.js'
import { strengthsOn } from '../strength/strengths-on.js'
import type { Change, IndexSourceStore, Position, SourceTie } from './index-source.store.js'

/** People whose ties are loaded together, and changes that are taken over together. */
const PEOPLE = 500
const CHANGES = 100
/** Ties set between two turns of others: a few milliseconds. */
const TIES_A_TURN = 2_000
/** How often changes that are not there are looked for again, and after how long, before they count as deleted. */
const LOOKED_AGAIN = 10
const LOOK_AGAIN_MS = 50

/** An index, and how far it has come in the changes of the store it is synced from. */
export class SyncedIndex {
  /** When it had last caught up with the store, by `performance.now()`. */
  caughtUpAt = Number.NEGATIVE_INFINITY

  constructor(
    readonly live: LiveIndex<PersonId>,
    private readonly source: IndexSourceStore,
    private position: Position,
  ) {}

  /**
   * Loads all ties. What changes meanwhile may be in it or not, so it is of the position from before, and `catchUp` brings
   * it up to date.
   */
  static async load(
    source: IndexSourceStore,
    position: Position,
    day: number,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<SyncedIndex> {
    const { people } = await source.size()
    const bar = progress.bar('Loading the relationship index', people)
    const list = new EdgeList<PersonId>()
    for await (const part of source.ties(PEOPLE)) {
      signal.throwIfAborted()
      for (const { low, high, sums } of part.ties) list.add(low, high, sums)
      bar.advance(part.people)
    }
    bar.done()
    return new SyncedIndex(new LiveIndex(list, day, strengthsOn), source, position)
  }

  get revision(): number {
    return this.position.revision
  }

  get moment(): SnapshotMoment {
    const { revision, at } = this.position
    return { revision, at }
  }

  /** The name of the store. */
  get store(): string {
    return this.position.store
  }

  /**
   * Takes over all changes that there are when this is called. Taking one over again does no harm: it says of whom ties
   * have changed, and these are read as they are now. Each is published. Null, or why the index must be loaded anew.
   */
  async catchUp(publish: (changes: readonly Change[]) => void = () => {}): Promise<string | null> {
    for (let gaps = 0; ; ) {
      const askedAt = performance.now()
      const { store, revision, at } = this.position
      const read = await this.source.changesAfter(revision, CHANGES)
      if (read === null || read.store !== store) return 'it belongs to another database'
      if (read.head < revision || (at !== null && read.knownAt !== null && at !== read.knownAt))
        return 'it is newer than the database, which has been restored to an earlier state'
      const last = read.changes.at(-1)
      if (last === undefined && read.head === revision) {
        this.caughtUpAt = askedAt
        return null
      }
      if (last === undefined || last.n !== revision + read.changes.length) {
        // Neo4j shows the counter of a commit a moment before its changes are found.
        if (++gaps > LOOKED_AGAIN) return 'changes since then have been deleted: they are kept for 7 days'
        await setTimeout(LOOK_AGAIN_MS)
        continue
      }
      gaps = 0
      if (read.changes.some(change => change.kind === 'REBUILD')) return 'all relationships were recomputed'
      publish(read.changes)
      await this.take(read.changes)
      this.position = { store, revision: last.n, at: last.at }
      // It was the last when the changes were asked for.
      if (last.n === read.head) {
        this.caughtUpAt = askedAt
        return null
      }
    }
  }

  private async take(changes: readonly Change[]): Promise<void> {
    const about = (kind: Change['kind']) => [
      ...new Set(changes.filter(change => change.kind === kind).flatMap(change => change.ids)),
    ]
    const people = about('PERSON')
    const gone = people.length > 0 ? await this.source.missing(people) : []
    const acquainted = about('KNOWS')
    if (acquainted.length > 0) await this.setAmong(acquainted, await this.source.tiesAmong(acquainted))
    for (const person of gone) this.live.removePerson(person)
  }

  /** Makes these the only ties among these people. */
  private async setAmong(people: readonly PersonId[], ties: readonly SourceTie[]): Promise<void> {
    const { live } = this
    const among = new Set(people)
    const highsOf = new Map<PersonId, Set<PersonId>>()
    let set = 0
    for (const { low, high, sums } of ties) {
      live.setTie(low, high, sums)
      highsOf.set(low, (highsOf.get(low) ?? new Set()).add(high))
      if (++set % TIES_A_TURN === 0) await setImmediate()
    }
    for (const low of people)
      for (const high of live.contactsOf(low))
        if (low < high && among.has(high) && !highsOf.get(low)?.has(high)) live.removeTie(low, high)
  }
}
