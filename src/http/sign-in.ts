import type { IncomingMessage } from 'node:http'
import { Unauthenticated } from '../errors.js'
import type { PersonService } from '../people/person.service.js'
import type { Viewer } from '../viewer.js'
import type { Tokens } from './tokens.js'

const NOBODY: Viewer = { subject: null, person: null, admin: false, analyst: false, roles: new Map() }

/** Who sends this request. @throws Unauthenticated for a token that does not hold; without one it is nobody. */
export async function signIn(
  request: IncomingMessage,
  tokens: Tokens,
  people: PersonService,
): Promise<Viewer> {
  const { authorization } = request.headers
  if (authorization === undefined) return NOBODY
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (token === undefined) throw new Unauthenticated()
  const { subject, admin, analyst } = await tokens.check(token)
  const standing = await people.signIn(subject, !admin && !analyst)
  return { subject, admin, analyst, ...standing }
}
