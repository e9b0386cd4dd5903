import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Makes of texts what nobody without the key can read or make up, each bound to a place: elsewhere it does not open. */
export class Seal {
  private readonly encryption: Buffer
  private readonly nonces: Buffer

  /**
   * @param serviceKey at least 32 bytes, the same on all replicas.
   * @param purpose what is sealed: of another purpose nothing opens.
   */
  constructor(serviceKey: Uint8Array, purpose: string) {
    const derived = (info: string) => Buffer.from(hkdfSync('sha256', serviceKey, '', info, 32))
    this.encryption = derived(purpose)
    this.nonces = derived(`nonces of ${purpose}`)
  }

  /** The same text of the same place is always sealed alike. */
  seal(text: string, place: string): string {
    // Drawn from what it protects, so that two texts never share one.
    const nonce = createHmac('sha256', this.nonces)
      .update(JSON.stringify([place, text]))
      .digest()
      .subarray(0, NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, this.encryption, nonce).setAAD(Buffer.from(place))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
  }

  /** Null for whatever was not sealed by this key for this place. */
  open(sealed: string, place: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url')
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null
    try {
      const decipher = createDecipheriv(CIPHER, this.encryption, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8')
      return text + decipher.final('utf8')
    } catch {
      return null
    }
  }
}
