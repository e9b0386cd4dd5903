import { setImmediate as nextTurn } from 'node:timers/promises'
import { currentDeadline } from '../deadline.js'
import type { Resumable } from '../graph-index/resumable.js'

/** For how long whatever else the process has to do waits. */
const TURN_MS = 20

/** There is one thread, so its turns are one for all who work. */
let turnBegan = 0

/**
 * To be awaited now and then in long work: whatever else the process has to do has its turn where this one has lasted.
 * @throws TooCostly once the deadline of the one who waits for the work is over
 */
export async function letOthersRun(): Promise<void> {
  if (performance.now() - turnBegan > TURN_MS) {
    await nextTurn()
    turnBegan = performance.now()
  }
  currentDeadline()?.hold()
}

/**
 * Long work that is done once, by whoever waits for what it comes to. Whoever does not wait any more leaves it where it is,
 * and the next one goes on from there.
 */
export class Work<T> {
  private running: Resumable<T> | null = null
  private done: { readonly value: T } | null = null

  constructor(private readonly begin: () => Resumable<T>) {}

  /** What it comes to, done in turns. @throws TooCostly once the deadline of the one who waits is over */
  async result(): Promise<T> {
    while (this.done === null) {
      await letOthersRun()
      this.advance()
    }
    return this.done.value
  }

  /** What it comes to, as a part of other work. */
  *resumably(): Resumable<T> {
    while (this.done === null) {
      this.advance()
      yield
    }
    return this.done.value
  }

  /** What it comes to, with all that is left of it done at once. */
  runToEnd(): T {
    while (this.done === null) this.advance()
    return this.done.value
  }

  private advance(): void {
    if (this.done !== null) return
    this.running ??= this.begin()
    try {
      const { done, value } = this.running.next()
      if (done) this.done = { value }
    } catch (error) {
      // It has ended without a result: whoever asks next begins anew.
      this.running = null
      throw error
    }
  }
}
