import type { Clock } from '../clock.js'
import { DAY_MS, MINUTE_MS } from '../durations.js'
import type { RipeningService } from '../meetings/ripening.service.js'
import type { Mail, SendMail } from '../notices/notice.service.js'
import type { PresenceLinks } from './presence-link.js'
import type { PendingPresences, PresenceLinkStore } from './presence-link.store.js'
import { presenceWords, titleAndDay } from './presence-words.js'

/** Another replica may try after this, should the one that claimed it have died. */
const CLAIMED_FOR_MS = 2 * MINUTE_MS
const SENT_WITHIN_MS = 50_000
const AGAIN_AFTER_MS = MINUTE_MS
/** What could not be mailed within this is not mailed any more. */
const TRIED_FOR_MS = 3 * DAY_MS

/** Mails people which lists have them on nobody's word but the organisers': at most one mail a day, of all there is. */
export class PresenceMailService {
  constructor(
    private readonly store: PresenceLinkStore,
    private readonly ripening: RipeningService,
    private readonly clock: Clock,
  ) {}

  /**
   * Mails whoever waits, until there is nobody more or `ended`. What a mail server has taken has reached them.
   * @returns how many could not be mailed for now
   */
  async mailPending(
    links: PresenceLinks,
    send: SendMail,
    ended = new AbortController().signal,
  ): Promise<number> {
    let failed = 0
    while (!ended.aborted) {
      const now = this.clock.now()
      const until = new Date(now.getTime() + CLAIMED_FOR_MS)
      const [since, dayBefore] = [before(now, TRIED_FOR_MS), before(now, DAY_MS)]
      const pending = await this.store.claim({ now, since, dayBefore, until })
      if (pending === null) break
      try {
        const mail = mailOf(pending, links, now)
        const stop = AbortSignal.any([ended, AbortSignal.timeout(SENT_WITHIN_MS)])
        const isTaken = mail !== null && (await send(mail, stop))
        const meetings = pending.meetings.map(({ id }) => id)
        if (isTaken) await this.ripening.told(pending.person, meetings)
        await this.store.markMailed(pending, until, isTaken ? now : null)
      } catch {
        failed++
        await this.store.release(pending, until, new Date(now.getTime() + AGAIN_AFTER_MS))
      }
    }
    return failed
  }
}

/** Null for somebody without an address, or with nothing to be told by now. */
function mailOf(
  { person, name, email, locale, meetings }: PendingPresences,
  links: PresenceLinks,
  now: Date,
): Mail | null {
  if (email === null || meetings.length === 0) return null
  const words = presenceWords(locale)
  const url = links.urlOf({ person, meetings: meetings.map(({ id }) => id) }, now)
  const list = meetings.map(meeting => `- ${titleAndDay(meeting, words)}`).join('\n')
  const answer = url === null ? words.signIn : words.answerAt(url)
  const text = [words.greeting(name), words.entered, list, answer].join('\n\n')
  return { to: email, subject: words.subject, text }
}

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms)
}
