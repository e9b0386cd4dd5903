import { createReadStream, createWriteStream, mkdtempSync, rmSync, type Stats, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SetupError } from '../errors.js'

const STANDARD_INPUT = new Set(['-', '/dev/stdin', '/dev/fd/0'])

/**
 * Does `work` on the list at `path`. Lists are read more than once, which a pipe allows only once: what comes through a
 * pipe or from standard input (also written -) is kept meanwhile in a file that only its owner can read.
 * @throws SetupError where there is no such file, or a folder in its place
 */
export async function withListFile<T>(path: string, work: (file: string) => Promise<T>): Promise<T> {
  const stats = statsOf(path)
  if (stats?.isFile()) return work(path)
  if (stats?.isDirectory()) throw new SetupError(`${path} is a folder: name a file.`)
  const folder = mkdtempSync(join(tmpdir(), 'entregent-list-'))
  const file = join(folder, 'list')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // Also where the command is ended by process.exit, at Ctrl-C for one.
  process.once('exit', remove)
  try {
    await pipeline(streamOf(path), createWriteStream(file, { mode: 0o600 }))
    return await work(file)
  } finally {
    process.off('exit', remove)
    remove()
  }
}

function statsOf(path: string): Stats | null {
  if (path === '-') return null
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats && !STANDARD_INPUT.has(path)) throw new SetupError(`There is no file ${path}. Check the path.`)
  return stats ?? null
}

/** Standard input may be a socket, which no path opens. */
function streamOf(path: string): Readable {
  return STANDARD_INPUT.has(path) ? process.stdin : createReadStream(path)
}
