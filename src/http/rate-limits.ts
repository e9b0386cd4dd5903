import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimits } from '../config.js'
import { RateLimited } from '../errors.js'
import type { Subject } from '../viewer.js'

/** Who is counted: whoever a token names, else the address. */
export type Caller = string

const MINUTE = 60

/** Counts what each caller asks for within a minute. Each replica counts for itself, in memory. */
export class RateCounts {
  private readonly requests: RateLimiterMemory
  private readonly messages: RateLimiterMemory
  private readonly changes: RateLimiterMemory
  private readonly failedSignIns: RateLimiterMemory

  constructor(limits: RateLimits) {
    this.requests = new RateLimiterMemory({ points: limits.requests, duration: MINUTE })
    this.messages = new RateLimiterMemory({ points: limits.requests, duration: MINUTE })
    this.changes = new RateLimiterMemory({ points: limits.mutations, duration: MINUTE })
    this.failedSignIns = new RateLimiterMemory({ points: limits.failedSignIns, duration: MINUTE })
  }

  /** @throws RateLimited */
  request(caller: Caller): Promise<void> {
    return count(this.requests, caller)
  }

  /** Counts a message of one WebSocket, whatever is in it: there may be as many as requests. @throws RateLimited */
  message(socket: string): Promise<void> {
    return count(this.messages, socket)
  }

  /** Counts each mutation of a request: under aliases there may be many. @throws RateLimited */
  mutations(caller: Caller, fields: number): Promise<void> {
    return count(this.changes, caller, fields)
  }

  /** Counts a token that does not hold. One that holds is answered all the same, so that nobody locks out their neighbours. @throws RateLimited */
  failedSignIn(address: Caller): Promise<void> {
    return count(this.failedSignIns, address)
  }
}

/** The caller behind a token. */
export function callerOf({ issuer, subject }: Subject): Caller {
  return `${issuer} ${subject}`
}

/** The caller behind an address. Of an IPv6 address it is the first half: each customer of a provider has the other to themselves. */
export function callerAt(address = 'unknown'): Caller {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [before = '', after] = plain.split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after ? after.split(':') : []
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}

async function count(limiter: RateLimiterMemory, caller: Caller, times = 1): Promise<void> {
  try {
    await limiter.consume(caller, times)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new RateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
  }
}
