import { LRUCache } from 'lru-cache'
import type { ChangeFeed, PublishedChange } from './change-feed.js'
import type { ChangeKind } from './transaction.js'

/** What a change invalidates: what is about the people it names, or everything. */
export type Invalidations = Partial<Record<ChangeKind, 'ABOUT_THEM' | 'ALL'>>

/** Something read, and whom it is about. */
export interface Read<Key extends string, Value> {
  readonly key: Key
  readonly about: string
  readonly value: Value
}

/**
 * What was read of the graph, cached until a change invalidates it. It is used only while the changes are followed here and all
 * of them are known; else everything is read anew.
 */
export class Cache<Value> {
  private readonly reads: LRUCache<string, Read<string, Value>>
  /** Counts invalidations: what was being read during one may be from before. */
  private invalidations = 0

  /** At most `most` reads are cached, the ones last used. */
  constructor(
    private readonly feed: ChangeFeed,
    most: number,
    private readonly invalidates: Invalidations,
  ) {
    this.reads = new LRUCache({ max: most })
    feed.subscribe(changes => this.invalidate(changes))
  }

  /** The values of these keys, from the cache where that is `usable`, else by `read`, which leaves out what is not there. */
  async get<Key extends string>(
    keys: readonly Key[],
    read: (missing: Key[]) => Promise<Read<Key, Value>[]>,
    usable: (key: Key, value: Value) => boolean = () => true,
  ): Promise<Map<Key, Value>> {
    const caughtUp = await this.feed.caughtUp()
    const { invalidations } = this
    const found = new Map<Key, Value>()
    if (caughtUp)
      for (const key of keys) {
        const cached = this.reads.get(key)
        if (cached && usable(key, cached.value)) found.set(key, cached.value)
      }
    const missing = keys.filter(key => !found.has(key))
    if (missing.length === 0) return found
    const newlyRead = await read(missing)
    for (const one of newlyRead) {
      found.set(one.key, one.value)
      if (caughtUp && invalidations === this.invalidations) this.reads.set(one.key, one)
    }
    return found
  }

  private invalidate(changes: readonly PublishedChange[] | null): void {
    const relevant = changes?.filter(({ kind }) => this.invalidates[kind] !== undefined)
    if (relevant?.length === 0) return
    this.invalidations++
    if (!relevant || relevant.some(({ kind }) => this.invalidates[kind] === 'ALL')) {
      this.reads.clear()
      return
    }
    const them = new Set(relevant.flatMap(({ ids }) => ids))
    for (const [key, { about }] of this.reads.entries()) if (them.has(about)) this.reads.delete(key)
  }
}
