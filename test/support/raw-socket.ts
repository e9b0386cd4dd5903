import { once } from 'node:events'
import { type ClientOptions, WebSocket } from 'ws'

/** A WebSocket without manners: sends what a test wants, and keeps what comes back. */
export class RawSocket {
  readonly messages: Record<string, unknown>[] = []
  readonly closed: Promise<number>

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', data => this.messages.push(JSON.parse(String(data))))
    socket.on('error', () => {})
    this.closed = once(socket, 'close').then(([code]) => code)
  }

  static async open(url: string, protocols = ['graphql-transport-ws']): Promise<RawSocket> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocols)
    const raw = new RawSocket(socket)
    await once(socket, 'open')
    return raw
  }

  /** The status with which a WebSocket is refused at this address; 101 where it is not. */
  static async statusAt(url: string, options: ClientOptions = {}): Promise<number | undefined> {
    const socket = new WebSocket(url.replace('http', 'ws'), ['graphql-transport-ws'], options)
    return new Promise(resolve => {
      socket.on('error', () => {})
      socket.once('unexpected-response', (request, response) => {
        request.destroy()
        resolve(response.statusCode)
      })
      socket.once('open', () => {
        socket.terminate()
        resolve(101)
      })
    })
  }

  send(message: object | string | Buffer): this {
    this.socket.send(
      typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message),
    )
    return this
  }

  /** The first message of this type, once it is there. */
  async told(type: string): Promise<Record<string, unknown>> {
    for (;;) {
      const found = this.messages.find(message => message.type === type)
      if (found) return found
      await Promise.race([once(this.socket, 'message'), this.closed.then(gone)])
    }
  }

  leave(): void {
    this.socket.terminate()
  }
}

function gone(code: number): never {
  throw new Error(`The connection was closed: ${code}`)
}
