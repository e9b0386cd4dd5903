import type { RawData, WebSocket } from 'ws'
import { DomainError } from '../errors.js'

/** A client that has not answered a ping for so long is gone. */
const ALIVE_EVERY_MS = 15_000
/** What a client may leave unread: more than the largest answers, sent once each. */
const MOST_UNREAD = 8_000_000
/** As WebSocket names it: a client that does not keep to the rules. */
const POLICY_VIOLATION = 1008
/** As WebSocket names it: closed without a word. */
const GONE = 1006

/** One WebSocket: counts what comes in, and knows what has arrived at the other end. */
export class Socket {
  private pings = 0
  private lastPong = 0
  /** The ping that must have been answered at the next look. */
  private due = 0
  private readonly awaited = new Map<number, (arrived: boolean) => void>()
  private readonly timer: NodeJS.Timeout

  /** @param count counts a message, and throws where it was one too many */
  constructor(
    private readonly socket: WebSocket,
    private readonly count: () => Promise<void>,
  ) {
    // It closes by itself then, with a code that says why.
    socket.on('error', () => {})
    socket.on('pong', data => this.answered(Number(data)))
    this.timer = setInterval(() => this.mustBeAlive(), ALIVE_EVERY_MS).unref()
    this.onClose(() => this.gone())
  }

  get protocol(): string {
    return this.socket.protocol
  }

  /** Sends, and waits until it is on its way; to one that is closing nothing is sent. */
  send(text: string): Promise<void> {
    if (!this.isOpen) return Promise.resolve()
    return new Promise(resolve => this.socket.send(text, () => resolve()))
  }

  /** Calls back with each message, until this closes. */
  onMessage(callback: (text: string) => Promise<void>): void {
    this.socket.on('message', async (data: RawData) => {
      if (this.socket.bufferedAmount > MOST_UNREAD) return this.socket.terminate()
      try {
        await this.count()
      } catch (error) {
        return this.close(POLICY_VIOLATION, error instanceof DomainError ? error.message : '')
      }
      if (this.isOpen) await callback(String(data))
    })
  }

  /** Calls back once it is closed, with the code; at once where it is. */
  onClose(callback: (code: number) => void): void {
    if (this.socket.readyState === this.socket.CLOSED) callback(GONE)
    else this.socket.once('close', callback)
  }

  /**
   * Waits until the client's end has taken all that was sent up to now; false where it is closed before. An end answers pings by
   * itself, after all that came before them.
   */
  arrived(): Promise<boolean> {
    if (!this.isOpen) return Promise.resolve(false)
    return new Promise(resolve => this.awaited.set(this.ping(), resolve))
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason)
  }

  private get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN
  }

  private ping(): number {
    const n = ++this.pings
    this.socket.ping(String(n))
    return n
  }

  /** The answer to a ping is one to those before it too. */
  private answered(n: number): void {
    this.lastPong = Math.max(this.lastPong, n || 0)
    this.settle(awaited => awaited <= this.lastPong, true)
  }

  private mustBeAlive(): void {
    if (this.lastPong < this.due) this.socket.terminate()
    else if (this.isOpen) this.due = this.ping()
  }

  private gone(): void {
    clearInterval(this.timer)
    this.settle(() => true, false)
  }

  private settle(which: (ping: number) => boolean, arrived: boolean): void {
    for (const [ping, resolve] of this.awaited)
      if (which(ping)) {
        this.awaited.delete(ping)
        resolve(arrived)
      }
  }
}
