import { parse } from 'csv-parse/sync'
import { type BadLine, isBad } from './bad-line.js'
import { type Frame, Framer } from './csv-framing.js'
import type { OnBytes } from './file-bytes.js'
import { bestHeader, type HeaderSigns, SEARCHED } from './header-row.js'
import { type Book, isEmpty, type Row } from './sheet.js'
import { decoded, type TextEncoding, utf8At } from './text-encoding.js'

const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }
/** What spreadsheets write, and obey, as a first line. */
const SEP_LINE = /^\uFEFF?"?sep=([^\w\s"\r\n]|\t)"?[^\S\r\n]*(?:[\r\n]|$)/i

/**
 * The file at `path`, which begins with `head`, as CSV. Its delimiter is that of a `sep=` line, else the comma, semicolon or tab
 * that makes the header one that is known, else that which its first line with any has most of (spreadsheets in French write
 * semicolons).
 */
export function csvBook(path: string, head: Buffer, encoding: TextEncoding, signs?: HeaderSigns): Book {
  const text = decoded(head, encoding)
  const said = SEP_LINE.exec(text)?.[1]
  const delimiter = said ?? delimiterOf(text, signs)
  const divided = DELIMITERS[delimiter] ?? `"${delimiter}"`
  return {
    what: `CSV with ${divided}${said === undefined ? '' : ', as its first line says'}, in ${encoding}`,
    sheets: [{ name: null, isHidden: false, rows }],
    isLoose: true,
    delimiter,
  }

  async function* rows(onBytes?: OnBytes): AsyncGenerator<(Row | BadLine)[]> {
    const framer = new Framer(delimiter)
    let isFirst = said !== undefined
    for await (const chunk of utf8At(path, encoding, onBytes)) {
      const frames = framer.push(chunk)
      if (isFirst && frames.length > 0) {
        frames.shift()
        isFirst = false
      }
      yield parseBatch(frames, delimiter)
    }
    const rest = framer.finish()
    yield parseBatch(isFirst ? rest.slice(1) : rest, delimiter)
  }
}

function delimiterOf(text: string, signs?: HeaderSigns): string {
  const bytes = Buffer.from(text.replace(/^\uFEFF/, ''))
  const known = Object.keys(DELIMITERS).map(delimiter => {
    const framer = new Framer(delimiter)
    const frames = [...framer.push(bytes), ...framer.finish()]
    const rows = parseBatch(frames.slice(0, SEARCHED), delimiter)
    const good = rows.flatMap(row => (isBad(row) || isEmpty(row.values) ? [] : [row]))
    return { delimiter, signs: bestHeader(good, signs) }
  })
  const best = known.reduce((one, other) => (other.signs > one.signs ? other : one))
  return best.signs > 0 ? best.delimiter : mostFrequent(text)
}

function mostFrequent(text: string): string {
  const lines = text.split(/[\r\n]/).map(line => line.replace(/"[^"]*"/g, ''))
  const all = Object.keys(DELIMITERS)
  const line = lines.find(one => all.some(delimiter => one.includes(delimiter))) ?? ''
  const count = (delimiter: string) => line.split(delimiter).length
  return all.reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** Whole records are parsed together: a parser for each would cost ten times as much. */
function parseBatch(frames: (Frame | BadLine)[], delimiter: string): (Row | BadLine)[] {
  const whole = frames.flatMap(frame => (isBad(frame) || frame.bytes.length === 0 ? [] : [frame]))
  const text = whole.flatMap(frame => [frame.bytes, LINE_BREAK])
  const rows = parse(Buffer.concat(text), {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
  })
  if (rows.length !== whole.length) throw new Error(`${whole.length} records were parsed as ${rows.length}.`)
  let next = 0
  return frames.map(frame => {
    if (isBad(frame)) return frame
    return { line: frame.line, values: frame.bytes.length === 0 ? [] : (rows[next++] ?? []) }
  })
}

const LINE_BREAK = Buffer.from('\n')
