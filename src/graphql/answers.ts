import { setTimeout as pause } from 'node:timers/promises'
import type { ExecutionResult } from 'graphql'
import { type DomainError, NotFound, TooCostly, Unavailable } from '../errors.js'
import { causeOf } from './errors.js'

const AGAIN_AFTER_MS = 1_000
/** So often at most an answer is tried that takes too long. */
const TRIES = 5

type Answered = IteratorResult<ExecutionResult, undefined>

/**
 * The answers to a subscription, one for each of its events. Asking for the next says that the last has been sent. An event that
 * its viewer may not see by now is none; while the database is away it waits.
 */
export class Answers<Event> implements AsyncIterableIterator<ExecutionResult> {
  private readonly ending = new AbortController()
  private sent = false

  /**
   * @param answer executes the subscription for an event, as its viewer sees it now
   * @param arrived waits until all that was sent has reached the client; false where it never will
   */
  constructor(
    private readonly events: AsyncIterator<Event>,
    private readonly answer: (event: Event) => Promise<ExecutionResult>,
    private readonly arrived: () => Promise<boolean>,
  ) {}

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<Answered> {
    if (this.sent && !(await this.arrived())) return this.return()
    this.sent = false
    for (;;) {
      const event = await this.patiently(() => this.events.next())
      if (!event || event.done) return { done: true, value: undefined }
      const result = await this.patiently(() => this.visible(event.value))
      if (result === undefined || this.ending.signal.aborted) return { done: true, value: undefined }
      if (result === null) continue
      this.sent = true
      return { done: false, value: result }
    }
  }

  async return(): Promise<Answered> {
    this.ending.abort()
    await this.events.return?.()
    return { done: true, value: undefined }
  }

  /** The answer; null where the viewer may not see it. @throws Unavailable where a part of it could not be read */
  private async visible(event: Event): Promise<ExecutionResult | null> {
    const result = await this.answer(event)
    const causes = (result.errors ?? []).map(causeOf)
    const away = causes.find(
      (cause): cause is DomainError =>
        cause instanceof Unavailable || (cause instanceof TooCostly && !result.data),
    )
    if (away) throw away
    return !result.data && causes.some(cause => cause instanceof NotFound) ? null : result
  }

  /** Does `work`, again and again while the database is away, and some times where it is slow; undefined once this has ended. */
  private async patiently<T>(work: () => Promise<T>): Promise<T | undefined> {
    const { signal } = this.ending
    for (let tries = 1; !signal.aborted; tries++)
      try {
        return await work()
      } catch (error) {
        const mayPass = error instanceof Unavailable || (error instanceof TooCostly && tries < TRIES)
        if (!mayPass) throw error
        await pause(AGAIN_AFTER_MS, undefined, { signal, ref: false }).catch(() => {})
      }
    return undefined
  }
}
