import { type FileHandle, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { IndexSnapshot } from './index-snapshot.js'
import type { SnapshotChunk } from './snapshot-chunk.js'
import type { RowBlock } from './warmth-rows.js'

/**
 * A snapshot file is a header and the chunks of an index, each a block: its kind, the length of its content and a CRC-32
 * over these and the content, as three 32-bit numbers, then the content, numbers in the byte order of the machine. The first content is the header in
 * JSON; a file of another version or byte order, or without an end, is none.
 */
const VERSION = 2
const MAGIC = 0x52_47_54_45
const KINDS = { header: MAGIC + VERSION, rows: 1, sparse: 2, ids: 3, end: 4 } as const
const BLOCK_HEAD = 12

/** Whose and of when a snapshot is. */
export interface SnapshotHeader {
  /** The store that the index was made from. */
  readonly store: string
  /** The model of strength that its sums are of. */
  readonly model: string
}

/** The last change of the store that is in a snapshot. */
export interface SnapshotMoment {
  readonly revision: number
  /** When that change was made, in milliseconds since 1970, where this is known: a store put back may use its number again. */
  readonly at: number | null
}

/** What the file holds is no snapshot, is damaged, or ends too early. */
export class BadSnapshot extends Error {
  override readonly name = 'BadSnapshot'
}

/**
 * Writes the chunks of an index to a file, which holds the old or the whole new content at any moment, whatever dies.
 * Between two chunks others get their turn.
 *
 * @param moment asked for once all chunks are written: what the last of them is of
 */
export async function writeSnapshot(
  path: string,
  header: SnapshotHeader,
  chunks: Iterable<SnapshotChunk>,
  moment: () => SnapshotMoment,
): Promise<void> {
  const unfinished = `${path}.unfinished`
  const file = await open(unfinished, 'w', 0o600)
  try {
    const write = async (kind: number, parts: readonly Uint8Array[]): Promise<void> => {
      const length = parts.reduce((sum, part) => sum + part.byteLength, 0)
      const head = Uint32Array.of(kind, length, 0)
      head[2] = parts.reduce((sum, part) => crc32(part, sum), crcOf(head))
      await file.writev([bytesOf(head), ...parts])
    }
    await write(KINDS.header, [textOf(header)])
    for (const chunk of chunks) {
      if (chunk.kind === 'end') await write(KINDS.end, [textOf({ ...chunk, ...moment() })])
      else await write(KINDS[chunk.kind], contentOf(chunk))
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await unlink(unfinished)
    throw error
  }
  await file.close()
  await rename(unfinished, path)
  const folder = await open(dirname(path))
  await folder.sync().finally(() => folder.close())
}

export interface ReadSnapshot<Id extends string> {
  readonly header: SnapshotHeader
  readonly moment: SnapshotMoment
  readonly snapshot: IndexSnapshot<Id>
}

/** The snapshot in a file; null where there is no file. @throws BadSnapshot where it is not whole */
export async function readSnapshot<Id extends string = string>(
  path: string,
): Promise<ReadSnapshot<Id> | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (file === null) return null
  try {
    return await readAll(new Blocks(file, (await file.stat()).size))
  } catch (error) {
    if (error instanceof BadSnapshot) throw error
    // What the numbers and names in it say may be anything.
    if (error instanceof SyntaxError || error instanceof RangeError) throw new BadSnapshot(error.message)
    throw error
  } finally {
    await file.close()
  }
}

async function readAll<Id extends string>(blocks: Blocks): Promise<ReadSnapshot<Id>> {
  const first = await blocks.next()
  if (first.kind !== KINDS.header) throw new BadSnapshot('It is not a snapshot, or of another version.')
  const header = jsonOf<SnapshotHeader>(first.content)
  const snapshot = new IndexSnapshot<Id>()
  for (;;) {
    const { kind, content } = await blocks.next()
    if (kind === KINDS.rows) snapshot.add({ kind: 'rows', rows: rowsOf(content) })
    else if (kind === KINDS.sparse) snapshot.add({ kind: 'sparse', columns: columnsOf(content) })
    else if (kind === KINDS.ids) snapshot.add({ kind: 'ids', ids: jsonOf<string[]>(content) })
    else if (kind !== KINDS.end) throw new BadSnapshot('It has a block of unknown kind.')
    else {
      const { ids, changes, revision, at } = jsonOf<End>(content)
      snapshot.add({ kind: 'end', ids, changes })
      return { header, moment: { revision, at }, snapshot }
    }
  }
}

type End = Omit<Extract<SnapshotChunk, { kind: 'end' }>, 'kind'> & SnapshotMoment

interface Block {
  readonly head: Uint32Array
  readonly content: ArrayBuffer
  readonly nextHead: ArrayBuffer
}

/** The blocks of a file, one after another. While one is taken in, the next is read. */
class Blocks {
  private at = 0
  private ahead: Promise<Block> | null = null

  constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {}

  async next(): Promise<{ kind: number; content: ArrayBuffer }> {
    const { head, content, nextHead } = await (this.ahead ?? this.read(await this.take(BLOCK_HEAD)))
    this.ahead = this.read(nextHead)
    // What is wrong with the next is said when it is asked for; after the last it never is.
    this.ahead.catch(() => {})
    const [kind = 0, , crc] = head
    if (crc32(new Uint8Array(content), crcOf(head)) !== crc)
      throw new BadSnapshot('A checksum does not match.')
    return { kind, content }
  }

  /** A block whose head is known. The head after it comes along, so that reading on need not wait for a turn. */
  private async read(knownHead: ArrayBuffer): Promise<Block> {
    if (knownHead.byteLength < BLOCK_HEAD) throw new BadSnapshot('It is truncated.')
    const head = new Uint32Array(knownHead)
    const [content, nextHead] = await Promise.all([
      this.take(head[1] ?? 0),
      this.take(Math.min(BLOCK_HEAD, this.size - this.at)),
    ])
    return { head, content, nextHead }
  }

  private async take(length: number): Promise<ArrayBuffer> {
    const start = this.at
    if (start + length > this.size) throw new BadSnapshot('It is truncated.')
    this.at += length
    const content = new ArrayBuffer(length)
    for (let read = 0; read < length; ) {
      const { bytesRead } = await this.file.read(new Uint8Array(content), read, length - read, start + read)
      if (bytesRead === 0) throw new BadSnapshot('It is truncated.')
      read += bytesRead
    }
    return content
  }
}

/** Of a block's kind and length. */
function crcOf(head: Uint32Array): number {
  return crc32(bytesOf(head.subarray(0, 2)))
}

function contentOf(chunk: Exclude<SnapshotChunk, { kind: 'end' }>): Uint8Array[] {
  if (chunk.kind === 'ids') return [textOf(chunk.ids)]
  if (chunk.kind === 'sparse') return chunk.columns.map(bytesOf)
  const { lengths, to, warmth } = chunk.rows
  return [Uint32Array.of(to.length, lengths.length), warmth, to, lengths].map(bytesOf)
}

/** The arrays of a block of rows, in the memory it was read into. */
function rowsOf(content: ArrayBuffer): RowBlock {
  const [entries = 0, rows = 0] = new Uint32Array(content, 0, 2)
  const toStart = 8 + entries * 8
  const lengthsStart = toStart + entries * 4
  return {
    warmth: new Float64Array(content, 8, entries),
    to: new Int32Array(content, toStart, entries),
    lengths: new Int32Array(content, lengthsStart, rows),
  }
}

function columnsOf(content: ArrayBuffer): Float64Array[] {
  const all = new Float64Array(content)
  const places = all.length / 2
  return [0, 1].map(column => all.slice(column * places, (column + 1) * places))
}

function bytesOf(array: Float64Array | Int32Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

function textOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}

function jsonOf<T>(content: ArrayBuffer): T {
  return JSON.parse(Buffer.from(content).toString()) as T
}
