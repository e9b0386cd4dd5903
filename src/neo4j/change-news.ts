import type { ChangeKind } from './changes.js'

/** A committed change: what it is about. */
export interface ToldChange {
  readonly kind: ChangeKind
  readonly ids: readonly string[]
}

/** Is told of changes in their order; of null where anything may have changed. */
type Listener = (changes: readonly ToldChange[] | null) => void

/** What other replicas commit is known here after this, or nothing that is kept may be used. */
const KNOWN_WITHIN_MS = 1_000

/** Tells whoever keeps what was read of the graph what has changed since, as far as somebody here follows the change log. */
export class ChangeNews {
  private readonly listeners: Listener[] = []
  private revision = -1
  private levelAt = Number.NEGATIVE_INFINITY
  private catchUp = async () => {}

  /** `lastWritten` is the number of the last change that this process committed. */
  constructor(private readonly lastWritten: () => number) {}

  /** Calls `listener` with what changes from now on. */
  listen(listener: Listener): void {
    this.listeners.push(listener)
  }

  /** `catchUp` looks for changes anew, once for all who ask meanwhile, and is over when it has told them, or could not. */
  followBy(catchUp: () => Promise<void>): void {
    this.catchUp = catchUp
  }

  /** These changes were committed. */
  tell(changes: readonly ToldChange[]): void {
    for (const listener of this.listeners) listener(changes)
  }

  /** All changes up to `revision` were told, and at `at` by `performance.now()` it was the last. */
  level(revision: number, at: number): void {
    this.revision = revision
    this.levelAt = at
  }

  /** Changes may have been missed. */
  lose(): void {
    this.levelAt = Number.NEGATIVE_INFINITY
    for (const listener of this.listeners) listener(null)
  }

  /**
   * Whether all was told that this process has committed, and all that others had a second ago. Looks for changes first where that
   * is not so: when there is much to do, one look for many is cheaper than each of them reading everything.
   */
  async inStep(): Promise<boolean> {
    if (this.levelAt > performance.now() - KNOWN_WITHIN_MS && this.hasOwn) return true
    const asked = performance.now()
    await this.catchUp()
    return this.levelAt >= asked && this.hasOwn
  }

  private get hasOwn(): boolean {
    return this.revision >= this.lastWritten()
  }
}
