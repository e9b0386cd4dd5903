import { createReadStream } from 'node:fs'
import { UnreadableFile } from './bad-line.js'

/** Called with how many bytes of the file are read so far, for a progress bar. */
export type OnBytes = (read: number) => void

const HEAD_BYTES = 64 * 1024

/** The bytes of the file at `path`, some at a time. @throws UnreadableFile where it cannot be read. */
export async function* bytesOf(path: string, onBytes?: OnBytes): AsyncGenerator<Buffer> {
  let read = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      read += chunk.length
      onBytes?.(read)
      yield chunk
    }
  } catch (error) {
    if (isSystemError(error)) throw new UnreadableFile(`The file cannot be read: ${error.message}.`)
    throw error
  }
}

/** The first 64 kB of the file at `path`, or all of a shorter one. @throws UnreadableFile where it cannot be read. */
export async function headOf(path: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const chunk of bytesOf(path)) {
    parts.push(chunk)
    bytes += chunk.length
    if (bytes >= HEAD_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES)
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error
}
