import type { Clock } from '../clock.js'
import type { Transaction } from '../neo4j/graph.js'
import type { PrivacyService } from '../privacy/privacy.service.js'
import type { Notice, PendingNotice } from './notice.js'
import type { NoticeStore } from './notice.store.js'
import { type NoticeText, noticeText } from './notice-text.js'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Another replica may try after this, should the one that claimed it have died. */
const CLAIMED_FOR_MS = 2 * MINUTE_MS
/** Within this, one begins to send what one has claimed: long enough before the claim ends for the sending to end too. */
const BEGUN_WITHIN_MS = MINUTE_MS
const AGAIN_AFTER_MS = MINUTE_MS
/** What could not be mailed within this is not mailed any more. */
const TRIED_FOR_MS = 3 * DAY_MS
const KEPT_FOR_MS = 30 * DAY_MS
/** People whose next notice is mailed in one go. */
const AT_ONCE = 50

/** A mail to one person. */
export interface Mail extends NoticeText {
  readonly to: string
}

/** Hands a mail over, or gives up on it where it never will be taken. It throws where trying again may help. */
export type SendMail = (mail: Mail) => Promise<void>

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

  /**
   * Mails all that waits, each person's in order. Who has no address, or must not see one of the three any more, gets nothing.
   * @returns how many could not be sent for now
   */
  async mailPending(send: SendMail): Promise<number> {
    let failed = 0
    for (;;) {
      const now = this.clock.now()
      const claimed = await this.store.claim(
        now,
        new Date(now.getTime() - TRIED_FOR_MS),
        new Date(now.getTime() + CLAIMED_FOR_MS),
        AT_ONCE,
      )
      if (claimed.length === 0) return failed
      for (const pending of claimed) {
        // A slow server: what is left of the claim lapses, and its notices are claimed again in their order.
        if (this.clock.now().getTime() > now.getTime() + BEGUN_WITHIN_MS) break
        try {
          const mail = await this.mailOf(pending)
          if (mail) await send(mail)
          await this.store.markMailed(pending.notice)
        } catch {
          failed++
          await this.store.release(pending.notice, new Date(now.getTime() + AGAIN_AFTER_MS))
        }
      }
    }
  }

  /** Forgets what is long past. */
  async forgetOld(): Promise<void> {
    await this.store.forget(new Date(this.clock.now().getTime() - KEPT_FOR_MS))
  }

  private async mailOf(pending: PendingNotice): Promise<Mail | null> {
    const { notice, name, email, locale, requester, connector, target } = pending
    if (!name || !email || !requester || !connector || !target) return null
    const people = [requester.id, connector.id, target.id]
    if ((await this.privacy.unseenAmong([notice.person], people)).length > 0) return null
    const names = { requester: requester.name, connector: connector.name, target: target.name }
    const text = noticeText(notice, { name, locale }, names)
    return text && { to: email, ...text }
  }
}
