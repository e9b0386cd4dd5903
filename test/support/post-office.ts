import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server that keeps what it takes, and can be told to take nothing, or to break off after taking it. */
export class PostOffice {
  readonly taken: { to: string; text: string }[] = []
  answers: 'takes' | 'is away' | 'refuses' | 'refuses the service' = 'takes'
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, callback) =>
      callback(
        this.answers === 'refuses the service'
          ? Object.assign(new Error('Not you.'), { responseCode: 550 })
          : null,
      ),
    onRcptTo: (_address, _session, callback) => {
      const code = this.answers === 'refuses' ? 550 : 451
      callback(this.answers === 'takes' ? null : Object.assign(new Error('No.'), { responseCode: code }))
    },
    onData: (stream, { envelope }, callback) => {
      let text = ''
      stream.on('data', (part: Buffer) => {
        text += part.toString('utf8')
      })
      stream.on('end', () => {
        for (const { address } of envelope.rcptTo) this.taken.push({ to: address, text })
        callback()
      })
    },
  })

  async open(): Promise<string> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve))
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    await new Promise<void>(resolve => this.server.close(resolve))
  }

  /** The texts that went to an address, in their order. */
  to(address: string): string[] {
    return this.taken.filter(mail => mail.to === address).map(mail => decoded(mail.text))
  }
}

/** The body of a mail, which may be quoted-printable. */
function decoded(mail: string): string {
  const [head = '', ...body] = mail.split('\r\n\r\n')
  const text = body.join('\n\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return text
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
