import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { SetupError } from '../errors.js'

const BYTES = 32

/** What signs local tokens, and what seals what clients hand back. */
type KeyFile = 'token.key' | 'service.key'

/** A key of this machine: made at first use, readable by its owner alone. @throws SetupError for a file that is no key, or cannot be read. */
export function localKey(home: string, name: KeyFile): Uint8Array {
  const file = join(home, name)
  mkdirSync(home, { recursive: true })
  if (!existsSync(file)) make(file)
  const key = Buffer.from(textOf(file), 'base64')
  if (key.length < BYTES)
    throw new SetupError(
      `${file} is not a valid key. Delete it: a new key is created, and what the earlier one signed becomes invalid.`,
    )
  return key
}

/** What seals what clients hand back: as it is set, or of this machine. @throws SetupError as `localKey` does. */
export function serviceKeyOf({ serviceKey, home }: Pick<Config, 'serviceKey' | 'home'>): Uint8Array {
  return serviceKey ?? localKey(home, 'service.key')
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    // A link is there, and what it leads to is not.
    const what = code === 'ENOENT' ? 'It is a link to a file that does not exist.' : message
    throw new SetupError(`${file} cannot be read. ${what} Mend it, or delete it: a new key is created.`)
  }
}

/** Nobody ever sees half a key: it is written elsewhere first, and whoever is first to put it there has made it. */
function make(file: string): void {
  const whole = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`
  writeFileSync(whole, randomBytes(BYTES).toString('base64'), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(whole)
  }
}
