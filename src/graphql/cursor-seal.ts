import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { notOfThisList } from '../paging.js'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** A cursor's length tells no more of it than this. */
const BLOCK = 96

/**
 * Makes of cursors, which hold the values that a list is ordered by, what nobody can read or make up. Each is bound to its list: who
 * asks, of what, with which arguments.
 */
export class CursorSeal {
  private readonly encryption: Buffer
  private readonly nonces: Buffer

  /** @param serviceKey at least 32 bytes, the same on all replicas. */
  constructor(serviceKey: Uint8Array) {
    const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', serviceKey, '', purpose, 32))
    this.encryption = derived('cursors')
    this.nonces = derived('nonces of cursors')
  }

  /** The same cursor of the same list is always sealed alike, so that clients can compare them. */
  seal(cursor: string, list: string): string {
    const text = cursor.padEnd(Math.ceil(cursor.length / BLOCK) * BLOCK)
    // Drawn from what it protects, so that two texts never share one.
    const nonce = createHmac('sha256', this.nonces)
      .update(JSON.stringify([list, text]))
      .digest()
      .subarray(0, NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, this.encryption, nonce).setAAD(Buffer.from(list))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
  }

  /** @throws BadInput for whatever was not sealed for this list. */
  open(sealed: string, list: string): string {
    const bytes = Buffer.from(sealed, 'base64url')
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) throw notOfThisList()
    try {
      const decipher = createDecipheriv(CIPHER, this.encryption, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(list))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8')
      return (text + decipher.final('utf8')).trimEnd()
    } catch {
      throw notOfThisList()
    }
  }
}
