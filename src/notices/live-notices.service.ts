import { setTimeout as pause } from 'node:timers/promises'
import type { PersonId } from '../ids.js'
import type { NumberedNotice } from './notice.js'
import type { NoticeStore } from './notice.store.js'

/** Between two looks into the outbox, for all who wait. What any replica writes shows after this and two queries. */
const LOOK_EVERY_MS = 500
/** Notices of one person that are fetched at once. */
const AT_ONCE = 20

type Told = IteratorResult<NumberedNotice, undefined>

/** A reader that has asked for its next notice and waits for it. */
interface Waiting {
  readonly person: PersonId
  readonly after: number
  give(notices: readonly NumberedNotice[]): void
  fail(error: unknown): void
}

/** The outbox as clients follow it: one query now and then asks for all who wait here, and none while nobody does. */
export class LiveNotices {
  private readonly waiting = new Set<Waiting>()
  private looking = false

  constructor(private readonly store: NoticeStore) {}

  /**
   * What this person is told of introductions, in order, from the first notice on that has reached none of their clients.
   * Asking for the next says that the last has arrived; what has not comes again to whoever follows next.
   * @throws Unavailable while Neo4j is away: whoever asks again goes on where it was
   */
  follow(person: PersonId): AsyncIterableIterator<NumberedNotice> {
    return new NoticeReader(person, this.store, this)
  }

  /** Those after `after`, once there are any; none if `ended` settles before. */
  async next(person: PersonId, after: number, ended: AbortSignal): Promise<readonly NumberedNotice[]> {
    return new Promise((resolve, reject) => {
      const settled = () => {
        this.waiting.delete(waiting)
        ended.removeEventListener('abort', none)
      }
      const waiting: Waiting = {
        person,
        after,
        give(notices) {
          settled()
          resolve(notices)
        },
        fail(error) {
          settled()
          reject(error)
        },
      }
      const none = () => waiting.give([])
      if (ended.aborted) return resolve([])
      ended.addEventListener('abort', none)
      this.waiting.add(waiting)
      void this.lookWhileAnybodyWaits()
    })
  }

  private async lookWhileAnybodyWaits(): Promise<void> {
    if (this.looking) return
    this.looking = true
    while (this.waiting.size > 0) {
      await this.look()
      await pause(LOOK_EVERY_MS, undefined, { ref: false })
    }
    this.looking = false
  }

  private async look(): Promise<void> {
    const asked = [...this.waiting]
    const after = new Map<PersonId, number>()
    for (const one of asked) after.set(one.person, Math.min(one.after, after.get(one.person) ?? one.after))
    try {
      const found = await this.store.nextOf(after, AT_ONCE)
      for (const one of asked) {
        const news = found.filter(({ person, n }) => person === one.person && n > one.after)
        if (news.length > 0) one.give(news)
      }
    } catch (error) {
      for (const one of asked) one.fail(error)
    }
  }
}

/** One client's way through the notices of its person. */
class NoticeReader implements AsyncIterableIterator<NumberedNotice> {
  private readonly ending = new AbortController()
  /** The numbers of the last notice that has arrived, and of the last that was handed over; null before the outbox was asked. */
  private place: { arrived: number; handed: number } | null = null
  private ahead: readonly NumberedNotice[] = []

  constructor(
    private readonly person: PersonId,
    private readonly store: NoticeStore,
    private readonly outbox: LiveNotices,
  ) {}

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<Told> {
    if (this.ending.signal.aborted) return { done: true, value: undefined }
    const place = await this.placeNow()
    if (this.ahead.length === 0)
      this.ahead = await this.outbox.next(this.person, place.handed, this.ending.signal)
    const [notice, ...ahead] = this.ahead
    if (!notice) return { done: true, value: undefined }
    this.ahead = ahead
    place.handed = notice.n
    return { done: false, value: notice }
  }

  async return(): Promise<Told> {
    this.ending.abort()
    return { done: true, value: undefined }
  }

  /** The place after what was handed over, which has arrived now. */
  private async placeNow() {
    if (this.place === null) {
      const shown = await this.store.shownTo(this.person)
      this.place = { arrived: shown, handed: shown }
    }
    if (this.place.arrived < this.place.handed) {
      await this.store.markShown(this.person, this.place.handed)
      this.place.arrived = this.place.handed
    }
    return this.place
  }
}
