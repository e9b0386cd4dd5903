import type { Request } from 'express'
import { Unauthenticated } from '../errors.js'
import type { PersonService } from '../people/person.service.js'
import type { Access, Viewer } from '../viewer.js'
import { type Caller, callerAt, callerOf, type RateCounts } from './rate-limits.js'
import type { Claims, Tokens } from './tokens.js'

const NOBODY: Viewer = {
  subject: null,
  person: null,
  admin: false,
  analyst: false,
  roles: new Map(),
  hidden: new Set(),
  cached: false,
}

/** Who is behind a token, and until when it holds. */
export interface SignedIn {
  readonly viewer: Viewer
  readonly caller: Caller
  readonly until: Date
}

/** Finds out who sends a request, and counts it. */
export class SignIn {
  constructor(
    private readonly tokens: Tokens,
    private readonly people: PersonService,
    private readonly counts: RateCounts,
  ) {}

  /** Who sends this request; without a token it is nobody. @throws Unauthenticated for a token that does not hold, RateLimited. */
  async viewerOf({ headers: { authorization }, ip }: Request): Promise<Viewer> {
    if (authorization !== undefined) return (await this.signIn(authorization, callerAt(ip))).viewer
    await this.counts.request(callerAt(ip))
    return NOBODY
  }

  /** Who comes with this token from that address. @throws Unauthenticated, RateLimited. */
  async signIn(authorization: string, address: Caller): Promise<SignedIn> {
    const claims = await this.claims(authorization, address)
    const caller = callerOf(claims.subject)
    // Counted before the database is asked.
    await this.counts.request(caller)
    const access = await this.people.signIn(claims.subject, !claims.admin && !claims.analyst)
    return { viewer: viewerOf(claims, access), caller, until: claims.until }
  }

  /** Who is behind the token by now, for work that goes on: not counted. @throws Unauthenticated where it holds no more. */
  async viewerNow(authorization: string): Promise<Viewer> {
    const claims = await this.tokens.check(tokenOf(authorization))
    return viewerOf(claims, await this.people.signInNow(claims.subject))
  }

  private async claims(authorization: string, address: string): Promise<Claims> {
    try {
      return await this.tokens.check(tokenOf(authorization))
    } catch (error) {
      if (error instanceof Unauthenticated) await this.counts.failedSignIn(address)
      throw error
    }
  }
}

function viewerOf({ subject, admin, analyst }: Claims, { hidden, ...access }: Access): Viewer {
  return { subject, admin, analyst, ...access, hidden: admin ? NOBODY.hidden : hidden }
}

function tokenOf(authorization: string): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (token === undefined) throw new Unauthenticated()
  return token
}
