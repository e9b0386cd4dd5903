import { currentDeadline } from '../deadline.js'

interface Waiting {
  readonly who: string
  readonly start: () => void
}

/** Work of many people, so much of it at once. Whoever has the least under way comes first; of these, who has waited longest. */
export class FairQueue {
  private readonly underWay = new Map<string, number>()
  private readonly waiting = new Set<Waiting>()
  private running = 0

  /**
   * @param most how much may be under way
   * @param mostEach how much of it may be one person's
   */
  constructor(
    private readonly most: number,
    private readonly mostEach: number,
  ) {}

  /** Does `work` when it is its turn. @throws TooCostly or Unavailable once the deadline of the one who waits is over */
  async run<T>(who: string, work: () => Promise<T>): Promise<T> {
    await this.turnOf(who)
    try {
      return await work()
    } finally {
      this.count(who, -1)
      this.startNext()
    }
  }

  private async turnOf(who: string): Promise<void> {
    const own = [...this.waiting].filter(one => one.who === who).length + this.countOf(who)
    let start = () => {}
    const turn = new Promise<void>(resolve => {
      start = resolve
    })
    const place: Waiting = { who, start }
    this.waiting.add(place)
    this.startNext()
    if (!this.waiting.has(place)) return
    const deadline = currentDeadline()
    // To wait behind work of one's own is one's own doing.
    const started = own < this.mostEach ? deadline?.waitForOthers() : undefined
    try {
      await (deadline ? deadline.race(turn, () => {}) : turn)
    } catch (error) {
      // Where its turn has just come, the next one has it.
      if (!this.waiting.delete(place)) this.count(who, -1)
      this.startNext()
      throw error
    } finally {
      started?.()
    }
  }

  private startNext(): void {
    while (this.running < this.most) {
      let next: Waiting | null = null
      for (const one of this.waiting) {
        const own = this.countOf(one.who)
        if (own < this.mostEach && (next === null || own < this.countOf(next.who))) next = one
      }
      if (next === null) return
      this.waiting.delete(next)
      this.count(next.who, 1)
      next.start()
    }
  }

  private countOf(who: string): number {
    return this.underWay.get(who) ?? 0
  }

  private count(who: string, by: 1 | -1): void {
    const count = this.countOf(who) + by
    this.running += by
    if (count > 0) this.underWay.set(who, count)
    else this.underWay.delete(who)
  }
}
