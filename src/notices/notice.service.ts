import type { Clock } from '../clock.js'
import { DAY_MS, MINUTE_MS } from '../durations.js'
import type { PersonId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import { Ordering, type Page, type PageRequest } from '../paging.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import type { Notice, NumberedNotice, PendingNotice } from './notice.js'
import type { NoticeStore } from './notice.store.js'
import { comeBackText, type NoticeText, noticeText } from './notice-text.js'

/** Another replica may try after this, should the one that claimed it have died. */
const CLAIMED_FOR_MS = 2 * MINUTE_MS
/** One begins to send what one has claimed within this, and ends within the next: both together end before the claim does. */
const BEGUN_WITHIN_MS = MINUTE_MS
const SENT_WITHIN_MS = 50_000
const AGAIN_AFTER_MS = MINUTE_MS
/** What could not be mailed within this is not mailed any more. */
const TRIED_FOR_MS = 3 * DAY_MS
const KEPT_FOR_MS = 30 * DAY_MS
/** People whose next notice is mailed in one go. */
const AT_ONCE = 50

const NEWEST = new Ordering('notices, newest first', ['number'])

/** A mail to one person. */
export interface Mail extends NoticeText {
  readonly to: string
}

/** Hands a mail over and says whether it was taken, or never will be. It throws where trying again may help, and when it is stopped. */
export type SendMail = (mail: Mail, stop: AbortSignal) => Promise<boolean>

/** The outbox: what people are told is written with the change itself, so that no crash loses it, and mailed at least once. */
export class NoticeService {
  constructor(
    private readonly store: NoticeStore,
    private readonly privacy: PrivacyService,
    private readonly clock: Clock,
  ) {}

  /** Writes notices within the transaction of the change, which must hold their people: that numbers them in order. */
  async write(notices: readonly Notice[], transaction: Transaction): Promise<void> {
    await this.store.add(notices, transaction)
  }

  /** What the person was told of, newest first, as long as it is kept; nothing with somebody who is hidden from them. */
  async list(
    person: PersonId,
    hidden: ReadonlySet<PersonId>,
    request: PageRequest,
  ): Promise<Page<Omit<NumberedNotice, 'person'>>> {
    const { after, limit } = NEWEST.start(request)
    const unseen = [...hidden]
    const rows = await this.store.list(person, unseen, after, limit)
    return NEWEST.page(
      request,
      rows,
      ({ n }) => [n],
      row => row,
      () => this.store.count(person, unseen),
    )
  }

  /**
   * Mails what waits, each person's in order, until there is no more, a mail cannot be sent, or `ended`. Somebody who has no address, or must
   * not see one of the three any more, gets nothing.
   * @returns how many could not be sent for now
   */
  async mailPending(send: SendMail, ended = new AbortController().signal): Promise<number> {
    let failed = 0
    while (failed === 0 && !ended.aborted) {
      const now = this.clock.now()
      const until = new Date(now.getTime() + CLAIMED_FOR_MS)
      const claimed = await this.store.claim(now, new Date(now.getTime() - TRIED_FOR_MS), until, AT_ONCE)
      if (claimed.length === 0) break
      for (const pending of claimed) {
        // A slow server: what is left of the claim lapses, and is claimed again in its order.
        if (ended.aborted || this.clock.now().getTime() > now.getTime() + BEGUN_WITHIN_MS) return failed
        try {
          const mail = await this.mailOf(pending)
          if (mail) await send(mail, AbortSignal.any([ended, AbortSignal.timeout(SENT_WITHIN_MS)]))
          await this.store.markMailed(pending.notice, until)
        } catch {
          failed++
          const again = new Date(this.clock.now().getTime() + AGAIN_AFTER_MS)
          await this.store.release(pending.notice, until, again)
        }
      }
    }
    return failed
  }

  /** Forgets what is long past. */
  async forgetOld(): Promise<void> {
    await this.store.forget(new Date(this.clock.now().getTime() - KEPT_FOR_MS))
  }

  private async mailOf(pending: PendingNotice): Promise<Mail | null> {
    const { notice, name, email, locale, requester, connector, target, contact } = pending
    if (!name || !email) return null
    if (contact) return { to: email, ...comeBackText({ name, locale }, contact) }
    if (!requester || !connector || !target) return null
    const people = [requester.id, connector.id, target.id]
    if ((await this.privacy.unseenAmong([notice.person], people)).length > 0) return null
    const names = { requester: requester.name, connector: connector.name, target: target.name }
    const text = noticeText(notice, { name, locale }, names)
    return text && { to: email, ...text }
  }
}
