import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { handleProtocols } from 'graphql-ws'
import proxyAddress from 'proxy-addr'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Config } from '../config.js'
import { TooCostly } from '../errors.js'
import { newId } from '../ids.js'
import { type Caller, callerAt } from './rate-limits.js'
import { requestId } from './request-log.js'
import { Socket } from './socket.js'
import { type Served, Subscriber } from './subscriber.js'

/** As large as a body may be. */
const LARGEST_MESSAGE = 1_048_576
/** As WebSocket names it: this end is going away. */
const GOING_AWAY = 1001
/** How long clients have to take leave when the service stops. */
const LEAVE_WITHIN_MS = 1_000

/** What the subscription server takes from the configuration. */
type SocketConfig = Pick<Config, 'queries' | 'requestSeconds' | 'socketsPerPerson' | 'corsOrigins'>

/** Which addresses are proxies that say the truth about who is behind them. */
type Trust = (address: string, hop: number) => boolean

/** Subscriptions at /graphql, in the graphql-ws protocol, over the WebSockets of an HTTP server. */
export class SubscriptionServer {
  private readonly webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols,
  })
  private readonly open = new Map<Caller, number>()
  private stopping = false

  constructor(
    private readonly served: Omit<Served, 'enter' | 'config'> & { readonly config: SocketConfig },
    private readonly trust: Trust,
  ) {}

  /** Takes over what asks this server for a WebSocket. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      const refusal = this.refusalOf(request)
      if (refusal === null)
        this.webSockets.handleUpgrade(request, stream, head, socket => this.serve(socket, request))
      else {
        refuse(stream, refusal)
        this.served.log.info({ request: requestId(request), status: refusal, ms: 0 }, 'socket')
      }
    })
  }

  /** Lets nobody in any more, and closes what is open. */
  async stop(): Promise<void> {
    this.stopping = true
    const { clients } = this.webSockets
    const closed = [...clients].map(client => new Promise(resolve => client.once('close', resolve)))
    for (const client of clients) client.close(GOING_AWAY, 'Going away')
    const patience = setTimeout(() => {
      for (const client of clients) client.terminate()
    }, LEAVE_WITHIN_MS)
    await Promise.all(closed)
    clearTimeout(patience)
  }

  private refusalOf({ url, headers }: IncomingMessage): number | null {
    if (this.stopping) return 503
    if (url?.split('?')[0] !== '/graphql') return 404
    return this.letsIn(headers.origin, headers.host) ? null : 403
  }

  /** Browsers name the origin of the page: it must be this server's own, or one that may ask over HTTP too. */
  private letsIn(origin: string | undefined, host: string | undefined): boolean {
    if (origin === undefined) return true
    const { corsOrigins } = this.served.config
    return corsOrigins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host)
  }

  private serve(webSocket: WebSocket, request: IncomingMessage): void {
    const { counts, log } = this.served
    const begun = performance.now()
    const name = newId()
    const socket = new Socket(webSocket, () => counts.message(name))
    const address = callerAt(proxyAddress(request, this.trust))
    const subscriber = new Subscriber(socket, address, {
      ...this.served,
      enter: caller => this.enter(caller),
    })
    socket.onClose(status => {
      const ms = Math.round(performance.now() - begun)
      log.info({ request: requestId(request), status, ms, ...subscriber.entry }, 'socket')
    })
    subscriber.serve()
  }

  private enter(caller: Caller): () => void {
    const { socketsPerPerson: limit } = this.served.config
    const cost = (this.open.get(caller) ?? 0) + 1
    if (cost > limit)
      throw new TooCostly('SOCKETS', `You may have at most ${limit} open connections. Close one first.`, {
        cost,
        limit,
      })
    this.open.set(caller, cost)
    return () => {
      const left = (this.open.get(caller) ?? 1) - 1
      if (left > 0) this.open.set(caller, left)
      else this.open.delete(caller)
    }
  }
}

function refuse(stream: Duplex, status: number): void {
  stream.on('error', () => stream.destroy())
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
