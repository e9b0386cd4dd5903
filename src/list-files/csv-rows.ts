import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type BadLine, isBad, UnreadableFile } from './bad-line.js'
import { type Frame, Framer } from './csv-framing.js'

/** One record of a CSV file, its values in the order of the columns. */
export interface CsvRow {
  line: number
  values: string[]
}

/** Called with how many bytes of the file are read so far, for a progress bar. */
export type OnBytes = (read: number) => void

const DELIMITERS = [',', ';', '\t']
const HEADER_BYTES = 64 * 1024

/**
 * The records of the CSV file at `path`, the header among them, in batches and in the file's order. The delimiter is
 * the comma, semicolon or tab that the first line has most of (spreadsheets in French write semicolons).
 * @throws UnreadableFile where the file cannot be opened or is UTF-16.
 */
export async function* readCsvRows(path: string, onBytes?: OnBytes): AsyncGenerator<(CsvRow | BadLine)[]> {
  let framer: { framer: Framer; delimiter: string } | undefined
  let head = Buffer.alloc(0)
  let read = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      read += chunk.length
      onBytes?.(read)
      if (framer) {
        yield parseBatch(framer.framer.push(chunk), framer.delimiter)
        continue
      }
      head = Buffer.concat([head, chunk])
      if (head.length < HEADER_BYTES && firstLine(head, false) === null) continue
      framer = start(head)
      yield parseBatch(framer.framer.push(withoutMark(head)), framer.delimiter)
    }
  } catch (error) {
    if (isSystemError(error)) throw new UnreadableFile(`The file cannot be read: ${error.message}.`)
    throw error
  }
  if (!framer) {
    framer = start(head)
    yield parseBatch(framer.framer.push(withoutMark(head)), framer.delimiter)
  }
  yield parseBatch(framer.framer.finish(), framer.delimiter)
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error
}

function start(head: Buffer): { framer: Framer; delimiter: string } {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UnreadableFile('The file is UTF-16. Save it as "CSV UTF-8".')
  }
  const delimiter = delimiterOf(firstLine(withoutMark(head), true) ?? '')
  return { framer: new Framer(delimiter), delimiter }
}

/** `head` without the byte order mark that spreadsheets put before UTF-8. */
function withoutMark(head: Buffer): Buffer {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head
}

/** The first line with anything on it; null while `head` does not hold all of it. */
function firstLine(head: Buffer, whole: boolean): string | null {
  const lines = head.toString('latin1').split(/[\r\n]/)
  const complete = whole ? lines : lines.slice(0, -1)
  return complete.find(line => line.trim() !== '') ?? null
}

function delimiterOf(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => unquoted.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** Whole records are parsed together: a parser for each would cost ten times as much. */
function parseBatch(frames: (Frame | BadLine)[], delimiter: string): (CsvRow | BadLine)[] {
  const whole = frames.flatMap(frame => (isBad(frame) ? [] : [frame]))
  const text = whole.flatMap(frame => [frame.bytes, LINE_BREAK])
  const rows = parse(Buffer.concat(text), {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
  })
  if (rows.length !== whole.length) throw new Error(`${whole.length} records were parsed as ${rows.length}.`)
  let next = 0
  return frames.map(frame => (isBad(frame) ? frame : { line: frame.line, values: rows[next++] ?? [] }))
}

const LINE_BREAK = Buffer.from('\n')
