import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import type { Mail, NoticeService, SendMail } from './notice.service.js'

const EVERY_MS = 5_000
const FORGET_EVERY_MS = 86_400_000
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
      } catch (error) {
        const { command, responseCode } = error as { command?: unknown; responseCode?: unknown }
        const refused = typeof responseCode === 'number' && responseCode >= 550 && responseCode < 560
        // The same code to a greeting or to the sender is about this service, not about the address.
        if (!refused || command !== 'RCPT TO') throw error
      }
    },
    close: () => transport.close(),
  }
}

/** Mails what waits, now and then, and forgets what is long past; the answer ends that, and waits for what is under way. */
export function mailInTime(
  notices: NoticeService,
  settings: MailSettings | null,
  log: Logger,
): () => Promise<void> {
  const mail = settings && smtpMail(settings)
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  const inTurn = (work: () => Promise<void>) => {
    running ??= work()
      .catch(error => log.warn({ err: error }, 'notices wait: the outbox does not answer'))
      .finally(() => {
        running = null
      })
  }
  const deliver = () =>
    inTurn(async () => {
      const waiting = mail ? await notices.mailPending(mail.send, stopping.signal) : 0
      if (waiting > 0) log.warn({ waiting }, 'mails could not be sent; trying again')
    })
  inTurn(() => notices.forgetOld())
  const timers = [
    setInterval(() => inTurn(() => notices.forgetOld()), FORGET_EVERY_MS).unref(),
    ...(mail ? [setInterval(deliver, EVERY_MS).unref()] : []),
  ]
  return async () => {
    for (const timer of timers) clearInterval(timer)
    stopping.abort()
    await running
    mail?.close()
  }
}
