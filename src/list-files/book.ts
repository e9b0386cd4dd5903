import { statSync } from 'node:fs'
import { UnreadableFile } from './bad-line.js'
import { csvBook } from './csv-rows.js'
import { bytesOf } from './file-bytes.js'
import type { HeaderSigns } from './header-row.js'
import type { Book, Bounds } from './sheet.js'
import { encodingOf, type TextEncoding } from './text-encoding.js'
import { workbookAt } from './xlsx/workbook.js'

/** What is known of a file before it is read. */
export interface Given {
  /** As what it is written, if that was said. */
  encoding: TextEncoding | null
  signs?: HeaderSigns
  bounds: Bounds
}

/** What the file at `path`, which begins with `head`, holds. @throws UnreadableFile where that cannot be read. */
export async function bookAt(path: string, head: Buffer, { encoding, signs, bounds }: Given): Promise<Book> {
  if (head.length === 0) throw new UnreadableFile('The file is empty.')
  if (begins(head, 'PK\x03\x04') || begins(head, 'PK\x05\x06'))
    return workbookAt(path, statSync(path).size, bounds)
  if (begins(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw new UnreadableFile(await olderFile(path))
  if (begins(head, '%PDF')) throw new UnreadableFile('The file is a PDF. Save the list as .xlsx or as CSV.')
  const found = encoding ?? (await encodingOf(path, head))
  if (isBinary(head, found)) throw new UnreadableFile('The file is no list: it is not even text.')
  return csvBook(path, head, found, signs)
}

const begins = (head: Buffer, signature: string) =>
  head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))

/** Of text, one character in a hundred may be for control, but none is the first of all. */
function isBinary(head: Buffer, encoding: TextEncoding): boolean {
  if (/^u(tf|cs)-?(16|32|2)/i.test(encoding)) return false
  const control = head.filter(byte => byte < 32 && !LAYOUT.includes(byte)).length
  return head.includes(0) || control * 100 > head.length
}

/** Tab, line feed, form feed, carriage return, and the end of files of old. */
const LAYOUT = [9, 10, 12, 13, 26]

const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le')

/** What to do with a file of the format that Office had until 2007, and in which it still keeps what has a password. */
async function olderFile(path: string): Promise<string> {
  let last = Buffer.alloc(0)
  for await (const chunk of bytesOf(path)) {
    last = Buffer.concat([last.subarray(-PASSWORD.length), chunk])
    if (last.includes(PASSWORD))
      return 'The workbook is protected by a password. Open it, remove the password, and save it again.'
  }
  return 'The file is of Excel 97 to 2003 (.xls), or another of Office of that time. Save it as .xlsx or as CSV.'
}
