import type { Request } from 'express'
import { Unauthenticated } from '../errors.js'
import type { PersonService } from '../people/person.service.js'
import type { Viewer } from '../viewer.js'
import { callerAt, callerOf, type RateCounts } from './rate-limits.js'
import type { Claims, Tokens } from './tokens.js'

const NOBODY: Viewer = {
  subject: null,
  person: null,
  admin: false,
  analyst: false,
  roles: new Map(),
  hidden: new Set(),
}

/** Finds out who sends a request, and counts it. */
export class SignIn {
  constructor(
    private readonly tokens: Tokens,
    private readonly people: PersonService,
    private readonly counts: RateCounts,
  ) {}

  /** Who sends this request; without a token it is nobody. @throws Unauthenticated for a token that does not hold, RateLimited. */
  async viewerOf(request: Request): Promise<Viewer> {
    const { authorization } = request.headers
    if (authorization === undefined) {
      await this.counts.request(callerAt(request.ip))
      return NOBODY
    }
    const { subject, admin, analyst } = await this.claims(authorization, callerAt(request.ip))
    // Counted before the database is asked.
    await this.counts.request(callerOf(subject))
    const { hidden, ...standing } = await this.people.signIn(subject, !admin && !analyst)
    return { subject, admin, analyst, ...standing, hidden: admin ? NOBODY.hidden : hidden }
  }

  private async claims(authorization: string, address: string): Promise<Claims> {
    try {
      const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
      if (token === undefined) throw new Unauthenticated()
      return await this.tokens.check(token)
    } catch (error) {
      if (error instanceof Unauthenticated) await this.counts.failedSignIn(address)
      throw error
    }
  }
}
