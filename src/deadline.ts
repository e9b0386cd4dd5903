import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'
import { tookTooLong } from './errors.js'

const current = new AsyncLocalStorage<Deadline | undefined>()

/** Until when work must be done, and whether anybody still waits for it. Whatever the work calls can find it out. */
export class Deadline {
  private readonly controller = new AbortController()
  private readonly timer: NodeJS.Timeout
  private readonly endsAt: number

  constructor(milliseconds: number) {
    this.endsAt = performance.now() + milliseconds
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

  /** @throws TooCostly once it is over. */
  hold(): void {
    if (this.signal.aborted) throw tookTooLong()
  }

  /** As soon as it is over, `stop` is called and the answer is an error; until then it is what `work` gives. */
  async race<T>(work: Promise<T>, stop: () => void): Promise<T> {
    this.hold()
    let over = () => {}
    const stopped = new Promise<never>((_, reject) => {
      over = () => {
        reject(tookTooLong())
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
    this.controller.abort()
  }

  /** The work is done. */
  end(): void {
    clearTimeout(this.timer)
  }
}

/** The deadline of the work that calls this; none for work in the background. */
export function currentDeadline(): Deadline | undefined {
  return current.getStore()
}
