/**
 * Polls that others wait for. Whoever starts to wait waits for a poll that begins after that, so that it sees all
 * that was there before.
 */
export class Poller {
  private coming = new Poll()
  private wake = () => {}
  /** Whether the next poll should not wait. */
  hurried = false

  /** Waits for the end of the next poll to begin, which begins at once, or after the one that is under way. */
  next(): Promise<void> {
    this.hurry()
    return this.coming.ended
  }

  /** Ends the pause before the next poll. */
  hurry(): void {
    this.hurried = true
    this.wake()
  }

  /** Does the next poll. Those who wait for it learn that it is over, not how it went. */
  async run(work: () => Promise<void>): Promise<void> {
    const poll = this.coming
    this.coming = new Poll()
    this.hurried = false
    try {
      await work()
    } finally {
      poll.end()
    }
  }

  /** Waits so many milliseconds, or until somebody is in a hurry. */
  async pause(milliseconds: number): Promise<void> {
    if (this.hurried || milliseconds <= 0) return
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

class Poll {
  end = () => {}
  readonly ended = new Promise<void>(resolve => {
    this.end = resolve
  })
}
