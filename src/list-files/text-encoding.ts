import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { BadInput } from '../errors.js'
import { UnreadableFile } from './bad-line.js'
import { bytesOf, type OnBytes } from './file-bytes.js'

/** How the bytes of a text file stand for its letters, by a name that people know. */
export type TextEncoding = string

const UTF_8 = 'UTF-8'
const WINDOWS = 'Windows-1252'
/** What stands for bytes that the encoding does not have. */
const NO_LETTER = '\uFFFD'
const MARK = Buffer.from([0xef, 0xbb, 0xbf])
/** Of the first bytes of a text in UTF-16 mostly Latin letters, every other is 0. */
const LOOKED_AT = 4096

/** The encoding that --encoding names. @throws BadInput where there is none of that name. */
export function encodingNamed(name: string): TextEncoding {
  if (!iconv.encodingExists(name) || ['base64', 'hex', 'binary'].includes(name.toLowerCase()))
    throw new BadInput('encoding', `"${name}" is not an encoding such as UTF-8, Windows-1252 or UTF-16.`)
  return isUtf8Name(name) ? UTF_8 : name
}

/** As what the file at `path`, which begins with `head`, is written: by its mark, else by its bytes. @throws UnreadableFile. */
export async function encodingOf(path: string, head: Buffer): Promise<TextEncoding> {
  return markedEncoding(head) ?? (await encodingOfBytes(path))
}

function markedEncoding(head: Buffer): TextEncoding | null {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16BE'
  if (head.subarray(0, 3).equals(MARK)) return UTF_8
  const looked = head.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const isHalf = (count: number) => count * 2 > looked.length * 0.6
  if (isHalf(odd) && even === 0) return 'UTF-16LE'
  return isHalf(even) && odd === 0 ? 'UTF-16BE' : null
}

/**
 * UTF-8 unless no line with more than ASCII is. Where some are and others are not, it is no matter of the whole file: those others
 * are refused one by one.
 */
async function encodingOfBytes(path: string): Promise<TextEncoding> {
  let rest = Buffer.alloc(0)
  let isOther = false
  let isUtf = false
  const see = (part: Buffer) => {
    if (isAscii(part)) return
    if (isUtf8(part)) isUtf = true
    else
      for (const line of linesOf(part))
        if (!isUtf8(line)) isOther = true
        else isUtf ||= !isAscii(line)
  }
  for await (const chunk of bytesOf(path)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    // No letter of several bytes has one of ASCII among them.
    const end = bytes.findLastIndex(byte => byte < 0x80) + 1
    see(bytes.subarray(0, end))
    rest = Buffer.from(bytes.subarray(end))
    if (rest.length > 1024 * 1024) throw new UnreadableFile('The file is not text.')
    if (isUtf && isOther) return UTF_8
  }
  see(rest)
  return isOther && !isUtf ? WINDOWS : UTF_8
}

function* linesOf(part: Buffer): Generator<Buffer> {
  let from = 0
  for (let at = 0; at <= part.length; at++) {
    const byte = part[at]
    if (byte !== 10 && byte !== 13 && byte !== undefined) continue
    yield part.subarray(from, at)
    from = at + 1
  }
}

/** The text at `path`, without the mark before it, some at a time. @throws UnreadableFile where it is not of that encoding. */
export async function* textAt(
  path: string,
  encoding: TextEncoding,
  onBytes?: OnBytes,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of bytesOf(path, onBytes)) yield checked(decoder.write(chunk), encoding)
  yield checked(decoder.end() ?? '', encoding)
}

/** The text at `path` in UTF-8, where bytes that are none stay what they are. @throws as `textAt` does for other encodings. */
export async function* utf8At(
  path: string,
  encoding: TextEncoding,
  onBytes?: OnBytes,
): AsyncGenerator<Buffer> {
  if (encoding !== UTF_8) {
    for await (const text of textAt(path, encoding, onBytes)) yield Buffer.from(text)
    return
  }
  let head: Buffer | null = Buffer.alloc(0)
  for await (const chunk of bytesOf(path, onBytes)) {
    if (head === null) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < MARK.length) continue
    yield withoutMark(head)
    head = null
  }
  if (head !== null) yield withoutMark(head)
}

/** The encoding that a file of these bytes says of itself; programs copy UTF-8 and Latin 1 from one another. */
export function saidOfItself(name: string, found: TextEncoding): TextEncoding {
  const isLatin = /^(us-ascii|iso-?8859-?1|latin-?1|windows-?1252|cp1252)$/i.test(name)
  return found !== WINDOWS || isLatin || isUtf8Name(name) || !iconv.encodingExists(name) ? found : name
}

/** What `head` says in that encoding, as far as it goes. */
export function decoded(head: Buffer, encoding: TextEncoding): string {
  return iconv.decode(head, encoding)
}

const withoutMark = (head: Buffer) => (head.subarray(0, 3).equals(MARK) ? head.subarray(3) : head)

function checked(text: string, encoding: TextEncoding): string {
  if (text.includes(NO_LETTER))
    throw new UnreadableFile(
      `The file is not ${encoding}. Save it as "CSV UTF-8", or say what it is with --encoding (older Macs write macintosh).`,
    )
  return text
}

const isUtf8Name = (name: string) => /^utf-?8$/i.test(name)
