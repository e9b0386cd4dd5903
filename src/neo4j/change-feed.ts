import type { ChangeKind } from './transaction.js'

/** A committed change: what it is about. */
export interface PublishedChange {
  readonly kind: ChangeKind
  readonly ids: readonly string[]
}

/** Gets changes in their order; null where anything may have changed. */
type Subscriber = (changes: readonly PublishedChange[] | null) => void

/** What other replicas commit is published here within this, or nothing that is cached may be used. */
const KNOWN_WITHIN_MS = 1_000

/** Publishes to the caches of this process what has changed in the graph, while somebody here follows the change log. */
export class ChangeFeed {
  private readonly subscribers: Subscriber[] = []
  private revision = -1
  private caughtUpAt = Number.NEGATIVE_INFINITY
  private catchUp = async () => {}

  /** `lastWritten` is the number of the last change that this process committed. */
  constructor(private readonly lastWritten: () => number) {}

  /** Calls `subscriber` with what changes from now on. */
  subscribe(subscriber: Subscriber): void {
    this.subscribers.push(subscriber)
  }

  /** `catchUp` polls for changes, once for all who ask meanwhile, and ends when it has published them, or could not. */
  catchUpBy(catchUp: () => Promise<void>): void {
    this.catchUp = catchUp
  }

  /** These changes were committed. */
  publish(changes: readonly PublishedChange[]): void {
    for (const subscriber of this.subscribers) subscriber(changes)
  }

  /** All changes up to `revision` were published, and at `at` by `performance.now()` it was the last. */
  caughtUpTo(revision: number, at: number): void {
    this.revision = revision
    this.caughtUpAt = at
  }

  /** Changes may have been missed. */
  reset(): void {
    this.caughtUpAt = Number.NEGATIVE_INFINITY
    for (const subscriber of this.subscribers) subscriber(null)
  }

  /**
   * Whether all was published that this process has committed, and all that others had a second ago. Polls for changes first where
   * that is not so: when there is much to do, one poll for many is cheaper than each of them reading everything.
   */
  async caughtUp(): Promise<boolean> {
    if (this.caughtUpAt > performance.now() - KNOWN_WITHIN_MS && this.hasOwn) return true
    const asked = performance.now()
    await this.catchUp()
    return this.caughtUpAt >= asked && this.hasOwn
  }

  private get hasOwn(): boolean {
    return this.revision >= this.lastWritten()
  }
}
