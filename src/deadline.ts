import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'
import { type TooCostly, tookTooLong, type Unavailable, waitedTooLong } from './errors.js'

const current = new AsyncLocalStorage<Deadline | undefined>()

/** Until when work must be done, and whether anybody still waits for it. Whatever the work calls can find it out. */
export class Deadline {
  private readonly controller = new AbortController()
  private readonly timer: NodeJS.Timeout
  private readonly beganAt = performance.now()
  private readonly endsAt: number
  /** Waits for others that are under way, since when there is one, and how long those before took: several at once count as one. */
  private waits = 0
  private waitingSince = 0
  private waited = 0
  private failure: TooCostly | Unavailable | null = null

  constructor(milliseconds: number) {
    this.endsAt = this.beganAt + milliseconds
    this.timer = setTimeout(() => this.callOff(), milliseconds).unref()
    // Every query of a request listens, and wide requests have many: that is no leak of which Node should warn.
    setMaxListeners(0, this.signal)
  }

  /** Does `work` under this deadline. */
  run<T>(work: () => T): T {
    return current.run(this, work)
  }

  /** Aborted when the time is up or nobody waits any more. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** At least 1, as 0 means without end to some. */
  get remainingMilliseconds(): number {
    return Math.max(1, Math.ceil(this.endsAt - performance.now()))
  }

  /** @throws TooCostly once it is over; Unavailable where most of the time was lost waiting for others. */
  hold(): void {
    if (this.failure) throw this.failure
  }

  /** From now on the work waits for what others have in use; the answer ends that. */
  waitForOthers(): () => void {
    if (this.waits++ === 0) this.waitingSince = performance.now()
    let waits = true
    return () => {
      if (!waits) return
      waits = false
      if (--this.waits === 0) this.waited += performance.now() - this.waitingSince
    }
  }

  /** As soon as it is over, `stop` is called and the answer is an error; until then it is what `work` gives. */
  async race<T>(work: Promise<T>, stop: () => void): Promise<T> {
    this.hold()
    let over = () => {}
    const stopped = new Promise<never>((_, reject) => {
      over = () => {
        reject(this.failure)
        stop()
      }
      this.signal.addEventListener('abort', over, { once: true })
    })
    try {
      return await Promise.race([work, stopped])
    } finally {
      this.signal.removeEventListener('abort', over)
    }
  }

  /** Nobody waits for the work any more. */
  callOff(): void {
    clearTimeout(this.timer)
    this.failure ??= this.lostTime > (performance.now() - this.beganAt) / 2 ? waitedTooLong() : tookTooLong()
    this.controller.abort()
  }

  /** The work is done. */
  end(): void {
    clearTimeout(this.timer)
  }

  private get lostTime(): number {
    return this.waited + (this.waits > 0 ? performance.now() - this.waitingSince : 0)
  }
}

/** The deadline of the work that calls this; none for work in the background. */
export function currentDeadline(): Deadline | undefined {
  return current.getStore()
}
