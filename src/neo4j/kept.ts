import { LRUCache } from 'lru-cache'
import type { ChangeNews, ToldChange } from './change-news.js'
import type { ChangeKind } from './changes.js'

/** What a change makes void: what is about the people it names, or everything. */
export type Voids = Partial<Record<ChangeKind, 'ABOUT_THEM' | 'ALL'>>

/** Something read, and whom it is about. */
export interface Read<Key extends string, Value> {
  readonly key: Key
  readonly about: string
  readonly value: Value
}

/**
 * What was read of the graph, kept until a change makes it void. It is used only while the changes are followed here and all of
 * them are known; else everything is read anew.
 */
export class Kept<Value> {
  private readonly reads: LRUCache<string, Read<string, Value>>
  /** How often something was made void: what was being read meanwhile may be from before. */
  private voided = 0

  /** At most `most` reads are kept, the ones last used. */
  constructor(
    private readonly news: ChangeNews,
    most: number,
    private readonly voids: Voids,
  ) {
    this.reads = new LRUCache({ max: most })
    news.listen(changes => this.hear(changes))
  }

  /** The values of these keys, from what is kept where that is `usable`, else by `read`, which leaves out what is not there. */
  async get<Key extends string>(
    keys: readonly Key[],
    read: (missing: Key[]) => Promise<Read<Key, Value>[]>,
    usable: (key: Key, value: Value) => boolean = () => true,
  ): Promise<Map<Key, Value>> {
    const inStep = await this.news.inStep()
    const { voided } = this
    const found = new Map<Key, Value>()
    if (inStep)
      for (const key of keys) {
        const kept = this.reads.get(key)
        if (kept && usable(key, kept.value)) found.set(key, kept.value)
      }
    const missing = keys.filter(key => !found.has(key))
    if (missing.length === 0) return found
    const newlyRead = await read(missing)
    for (const one of newlyRead) {
      found.set(one.key, one.value)
      if (inStep && voided === this.voided) this.reads.set(one.key, one)
    }
    return found
  }

  private hear(changes: readonly ToldChange[] | null): void {
    const told = changes?.filter(({ kind }) => this.voids[kind] !== undefined)
    if (told?.length === 0) return
    this.voided++
    if (!told || told.some(({ kind }) => this.voids[kind] === 'ALL')) {
      this.reads.clear()
      return
    }
    const them = new Set(told.flatMap(({ ids }) => ids))
    for (const [key, { about }] of this.reads.entries()) if (them.has(about)) this.reads.delete(key)
  }
}
