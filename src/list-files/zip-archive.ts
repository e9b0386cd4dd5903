import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { UnreadableFile } from './bad-line.js'

/** More parts than a workbook of a thousand sheets has. */
const MOST_ENTRIES = 10_000

/** A ZIP file of whose parts none is unpacked beyond a bound. */
export class ZipArchive {
  private constructor(
    private readonly path: string,
    /** By lower-case name. */
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly most: number,
  ) {}

  /** The archive at `path`. @throws UnreadableFile where it is damaged. */
  static async at(path: string, most: number): Promise<ZipArchive> {
    return orDamaged(async () => {
      const zip = await opened(path)
      try {
        const entries = new Map<string, Entry>()
        for await (const entry of zip.eachEntry()) {
          entries.set(entry.fileName.toLowerCase(), entry)
          if (entries.size > MOST_ENTRIES)
            throw new UnreadableFile('The file has too many parts for a workbook.')
        }
        return new ZipArchive(path, entries, most)
      } finally {
        zip.close()
      }
    })
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** How many bytes a part says that it unpacks to. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0
  }

  /**
   * The bytes of a part, some at a time; none of one that is not there.
   * @throws UnreadableFile where it is damaged, is encrypted, or unpacks beyond the bound.
   */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) return
    if (entry.isEncrypted())
      throw new UnreadableFile('The file is protected by a password. Save it without one.')
    const zip = await orDamaged(() => opened(this.path))
    try {
      let [unpacked, sum] = [0, 0]
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        unpacked += chunk.length
        if (unpacked > this.most)
          throw new UnreadableFile(
            `The file unpacks to more than ${megabytes(this.most)} MB. Leave only the list in it, or save that as CSV.`,
          )
        sum = crc32(chunk, sum)
        yield chunk
      }
      if (sum !== entry.crc32) throw new Error(`${entry.fileName} has changed`)
    } catch (error) {
      throw damaged(error)
    } finally {
      zip.close()
    }
  }
}

const opened = (path: string): Promise<ZipFile> => openPromise(path, { autoClose: false })

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw damaged(error)
  }
}

function damaged(error: unknown): Error {
  if (error instanceof UnreadableFile) return error
  const why = error instanceof Error ? error.message : String(error)
  return new UnreadableFile(
    `The file is damaged (${why}). Open it in a spreadsheet program and save it again, or save the list as CSV.`,
  )
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2)
