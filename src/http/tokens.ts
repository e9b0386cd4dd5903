import { webcrypto } from 'node:crypto'
import {
  createRemoteJWKSet,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
  SignJWT,
} from 'jose'
import type { Config } from '../config.js'
import { Unauthenticated, Unavailable } from '../errors.js'
import type { Subject } from '../viewer.js'
import { localKey } from './local-key.js'

/** What a verified token says. */
export interface Claims {
  subject: Subject
  admin: boolean
  analyst: boolean
  /** From when on it is not taken any more. */
  until: Date
}

export type Scope = 'admin' | 'analyst'

const LOCAL = { issuer: 'entregent', audience: 'entregent' }
const HMAC = { name: 'HMAC', hash: 'SHA-256' }
const CLOCK_SKEW_SECONDS = 60
const LONGEST_TOKEN = 8_192
/** Keys are asked for anew every ten minutes, and for a token of an unknown key at most this often. */
const KEYS_AGAIN_AFTER_MS = 30_000

/** Checks bearer tokens, against the identity provider's keys or the local one. */
export class Tokens {
  private readonly verify: (token: string) => Promise<JWTPayload>
  private readonly local: boolean

  constructor(config: Pick<Config, 'home' | 'identityProvider'>, keysAgainAfterMs = KEYS_AGAIN_AFTER_MS) {
    const provider = config.identityProvider
    this.local = provider === null
    if (provider === null) {
      const bytes = localKey(config.home, 'token.key')
      let key: Promise<webcrypto.CryptoKey> | undefined
      this.verify = async token => {
        // From bytes it would be made again for each token.
        key ??= webcrypto.subtle.importKey('raw', bytes, HMAC, false, ['verify'])
        return (await jwtVerify(token, await key, { ...LOCAL, ...CHECKS, algorithms: ['HS256'] })).payload
      }
    } else {
      const keys = keysAt(provider.jwksUrl, keysAgainAfterMs)
      const options = {
        issuer: provider.issuer,
        audience: provider.audience,
        ...CHECKS,
        algorithms: ASYMMETRIC,
      }
      this.verify = async token => (await jwtVerify(token, keys, options)).payload
    }
  }

  /** What the token says. @throws Unauthenticated, without detail, for any that does not hold; Unavailable where that cannot be known. */
  async check(token: string): Promise<Claims> {
    if (token.length > LONGEST_TOKEN) throw new Unauthenticated()
    const payload = await this.verify(token).catch(error => {
      throw error instanceof Unavailable ? error : new Unauthenticated()
    })
    const { iss, sub, exp, scope, email, email_verified: verified } = payload
    if (!iss || !sub || exp === undefined) throw new Unauthenticated()
    const scopes = new Set(typeof scope === 'string' ? scope.split(' ') : [])
    return {
      subject: {
        issuer: iss,
        subject: sub,
        email: typeof email === 'string' && verified === true ? email : null,
        local: this.local,
      },
      admin: scopes.has('admin'),
      analyst: scopes.has('analyst'),
      until: new Date((exp + CLOCK_SKEW_SECONDS) * 1000),
    }
  }
}

const CHECKS: JWTVerifyOptions = { clockTolerance: CLOCK_SKEW_SECONDS, requiredClaims: ['exp', 'sub', 'iss'] }
const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

/** What a provider that answers says of a token's key; all else is that it does not answer as it should. */
const KEY_REFUSED = new Set([
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_NOT_SUPPORTED',
])

/** The provider's keys, kept and asked for again as they change. */
function keysAt(url: string, cooldownDuration: number): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url), { cooldownDuration })
  return async (header, token) => {
    try {
      return await keys(header, token)
    } catch (error) {
      if (KEY_REFUSED.has(String((error as { code?: unknown }).code))) throw error
      throw new Unavailable('Tokens cannot be verified at the moment. Try again in a few seconds.')
    }
  }
}

/** A token of the local key for the person of this id, good for `days` days. */
export async function localToken(
  home: string,
  subject: string,
  options: { scopes?: readonly Scope[]; days?: number; now?: Date } = {},
): Promise<string> {
  const { scopes = [], days = 30, now = new Date() } = options
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT(scopes.length > 0 ? { scope: scopes.join(' ') } : {})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(LOCAL.issuer)
    .setAudience(LOCAL.audience)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + days * 86_400)
    .sign(localKey(home, 'token.key'))
}
