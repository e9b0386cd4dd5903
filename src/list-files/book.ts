import { csvBook } from './csv-rows.js'
import type { HeaderSigns } from './header-row.js'
import type { Book, Bounds } from './sheet.js'
import { encodingOf, type TextEncoding } from './text-encoding.js'

/** What is known of a file before it is read. */
export interface Given {
  /** As what it is written, if that was said. */
  encoding: TextEncoding | null
  signs?: HeaderSigns
  bounds: Bounds
}

/** What the file at `path`, which begins with `head`, holds. @throws UnreadableFile where that cannot be read. */
export async function bookAt(path: string, head: Buffer, { encoding, signs }: Given): Promise<Book> {
  return csvBook(path, head, encoding ?? (await encodingOf(path, head)), signs)
}
