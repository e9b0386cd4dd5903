import { createHash } from 'node:crypto'
import { BadInput } from '../errors.js'
import type { PersonId } from '../ids.js'
import type { Subject } from '../viewer.js'

/** A request that may be sent again under its key. Of what a client made up only hashes are kept. */
export interface KeyedRequest {
  /** Of who sends it, and the key they gave it. */
  readonly key: string
  /** Of all that it asks for. */
  readonly body: string
  /** Who sends it, if that is a person. */
  readonly person: PersonId | null
}

/** As a token, or as the string that the draft of the header has: between quotes, with those inside escaped. */
const TOKEN = /^[^\s",\\]{1,255}$/
const STRING = /^"((?:[^"\\]|\\["\\]){1,255})"$/

/** @param header the `Idempotency-Key` of the request. @throws BadInput where it is none */
export function keyedRequest(
  header: string,
  { issuer, subject }: Subject,
  person: PersonId | null,
  body: readonly unknown[],
): KeyedRequest {
  const key = TOKEN.test(header) ? header : STRING.exec(header)?.[1]?.replace(/\\(.)/g, '$1')
  if (key === undefined)
    throw new BadInput('idempotency-key', '`Idempotency-Key` must be one key of 1 to 255 characters.')
  return { key: hashOf([issuer, subject, key]), body: hashOf(body), person }
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64')
}
