import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key that signs local tokens: made at first use, readable by its owner alone. */
export function localKey(home: string): Uint8Array {
  const file = join(home, 'token.key')
  mkdirSync(home, { recursive: true })
  try {
    // Fails where another process was first: then its key is ours.
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64')
}
