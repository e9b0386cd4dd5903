import { notOfThisList } from '../paging.js'
import { Seal } from '../seal.js'

/** A cursor's length tells no more of it than this. */
const BLOCK = 96

/**
 * Makes of cursors, which hold the values that a list is ordered by, what nobody can read or make up. Each is bound to its list: who
 * asks, of what, with which arguments.
 */
export class CursorSeal {
  private readonly cursors: Seal

  /** @param serviceKey at least 32 bytes, the same on all replicas. */
  constructor(serviceKey: Uint8Array) {
    this.cursors = new Seal(serviceKey, 'cursors')
  }

  /** The same cursor of the same list is always sealed alike, so that clients can compare them. */
  seal(cursor: string, list: string): string {
    return this.cursors.seal(cursor.padEnd(Math.ceil(cursor.length / BLOCK) * BLOCK), list)
  }

  /** @throws BadInput for whatever was not sealed for this list. */
  open(sealed: string, list: string): string {
    const text = this.cursors.open(sealed, list)
    if (text === null) throw notOfThisList()
    return text.trimEnd()
  }
}
