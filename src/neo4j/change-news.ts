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

  /** `lastWritten` is the number of the last change that this process committed. */
  constructor(private readonly lastWritten: () => number) {}

  /** Calls `listener` with what changes from now on. */
  listen(listener: Listener): void {
    this.listeners.push(listener)
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

  /** Whether all was told that this process committed, and all that others had a second ago. */
  get isLevel(): boolean {
    return this.revision >= this.lastWritten() && performance.now() - this.levelAt < KNOWN_WITHIN_MS
  }
}
