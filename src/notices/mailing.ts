import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import { DAY_MS } from '../durations.js'
import { repeating } from '../repeating.js'
import type { Mail, NoticeService, SendMail } from './notice.service.js'

const EVERY_MS = 5_000
const FORGET_EVERY_MS = DAY_MS
/** With a server that says nothing for so long, a mail is tried again later. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** How mail goes out. */
export interface MailSettings {
  /** smtp:// or smtps:// with user and password if the server wants them. */
  readonly smtpUrl: string
  readonly from: string
}

/** Sends through any SMTP server. An address that it refuses for good is given up; anything else is worth another try. */
export function smtpMail({ smtpUrl, from }: MailSettings): { send: SendMail; close(): void } {
  const transport = createTransport({ url: smtpUrl, ...PATIENCE })
  return {
    async send({ to, subject, text }: Mail, signal: AbortSignal) {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, signal })
        return true
      } catch (error) {
        const { command, responseCode } = error as { command?: unknown; responseCode?: unknown }
        const refused = typeof responseCode === 'number' && responseCode >= 550 && responseCode < 560
        // The same code to a greeting or to the sender is about this service, not about the address.
        if (!refused || command !== 'RCPT TO') throw error
        return false
      }
    },
    close: () => transport.close(),
  }
}

/** Mails what waits, now and then, and forgets what is long past; the answer ends that, and waits for what is under way. */
export function mailing(
  notices: NoticeService,
  presences: (send: SendMail, ended: AbortSignal) => Promise<number>,
  settings: MailSettings | null,
  log: Logger,
): () => Promise<void> {
  const failed = (error: unknown) =>
    log.warn({ err: error }, 'the outbox is not available; notices will be sent later')
  const stopForgetting = repeating(FORGET_EVERY_MS, () => notices.forgetOld(), failed)
  if (settings === null) return stopForgetting
  const mail = smtpMail(settings)
  const stopping = new AbortController()
  const deliver = async () => {
    const waiting =
      (await notices.mailPending(mail.send, stopping.signal)) + (await presences(mail.send, stopping.signal))
    if (waiting > 0) log.warn({ waiting }, 'mails could not be sent; retrying')
  }
  const stopDelivering = repeating(EVERY_MS, deliver, failed)
  return async () => {
    stopping.abort()
    await Promise.all([stopForgetting(), stopDelivering()])
    mail.close()
  }
}
