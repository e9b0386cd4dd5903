import { statSync } from 'node:fs'
import { UnreadableFile } from './bad-line.js'
import { csvBook } from './csv-rows.js'
import { bytesOf } from './file-bytes.js'
import type { HeaderSigns } from './header-row.js'
import { htmlTablesAt } from './html-tables.js'
import { calendarAt } from './icalendar.js'
import { jsonAt } from './json-rows.js'
import type { Book, Bounds } from './sheet.js'
import { spreadsheetMlAt } from './spreadsheetml.js'
import { decoded, encodingOf, saidOfItself, type TextEncoding } from './text-encoding.js'
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
  if (isBinary(head, found)) throw new UnreadableFile('The file is not a list: it is not text.')
  const text = decoded(head, found)
  if (/^\s*(?:<\?xml|<(?:\w+:)?Workbook)/i.test(text) && text.includes(OFFICE_XML))
    return spreadsheetMlAt(path, encoding ?? declared(text, found), bounds)
  if (HTML.test(text)) return htmlTablesAt(path, encoding ?? declared(text, found), bounds)
  if (/^\s*<\?xml/.test(text))
    throw new UnreadableFile('The file is XML, but not a workbook. Save the list as .xlsx or as CSV.')
  if (CARDS.test(text)) throw new UnreadableFile(OF_CARDS)
  if (CALENDAR.test(text)) return calendarAt(path, found, bounds)
  if (JSON_START.test(text)) return jsonAt(path, found, bounds)
  return csvBook(path, head, found, signs)
}

const OFFICE_XML = 'urn:schemas-microsoft-com:office:spreadsheet'
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!--|!doctype html|html|head|meta|body|style|div|table)/i
const CALENDAR = /^\s*BEGIN:V(?!CARD)[A-Z]+\s/i
const CARDS = /^\s*BEGIN:VCARD\s/i
const OF_CARDS =
  'The file is an address book (vCard): whom one person knows, not who belongs to a network. They take it into their own address book with importContacts.'
const JSON_START = /^\s*(?:\[\s*[\]{[]|\{\s*["}])/

/** The encoding that a file says it has, where its bytes are not UTF-8 anyway. */
function declared(text: string, found: TextEncoding): TextEncoding {
  const [, name] = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(text) ?? []
  return name === undefined ? found : saidOfItself(name, found)
}

const begins = (head: Buffer, signature: string) =>
  head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))

/** Of text, hardly a character is for control: beside them, a line that has one is refused by itself. */
function isBinary(head: Buffer, encoding: TextEncoding): boolean {
  if (/^u(tf|cs)-?(16|32|2)/i.test(encoding)) return false
  const control = head.filter(byte => byte < 32 && !LAYOUT.includes(byte)).length
  return control * 20 > head.length
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
