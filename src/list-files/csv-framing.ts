import { isUtf8 } from 'node:buffer'
import type { BadLine } from './bad-line.js'

/** One record of a CSV file as it stands there, without the line break that ends it; an empty line has no bytes. */
export interface Frame {
  line: number
  bytes: Buffer
}

const MAX_FIELD_BYTES = 64 * 1024
const MAX_RECORD_BYTES = 1024 * 1024

const NOT_UTF_8 =
  'The line is not UTF-8, though others are. Save the file as "CSV UTF-8", or say what it is with --encoding.'
const NOTHING = Buffer.alloc(0)

const LF = 10
const CR = 13
const SPACE = 32
const TAB = 9
const QUOTE = 34

const FIELD_START = 0
const PLAIN = 1
const QUOTED = 2
/** Just after a quote within a quoted field: the field's end, or the first half of a doubled quote. */
const QUOTE_SEEN = 3

/**
 * Cuts CSV (RFC 4180) into its records before any of it is decoded, so that a line which is not UTF-8, or a field
 * of any size, costs one bounded record and is named by its line. The parser behind it could do neither: it counts a
 * CRLF within quotes twice, and stops for good at a record that is too large.
 * Records end in LF, CRLF or CR. Time is linear, memory one record of at most 1 MB.
 */
export class Framer {
  private readonly delimiter: number
  private line = 1
  private mode = FIELD_START
  private parts: Buffer[] = []
  private bytes = 0
  private startedAt = 1
  private field = 1
  private fieldBytes = 0
  private blank = true
  private afterCr = false
  private reason: string | null = null

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0)
  }

  /** The records that `chunk` completes. */
  push(chunk: Buffer): (Frame | BadLine)[] {
    const frames: (Frame | BadLine)[] = []
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (this.afterCr) {
        this.afterCr = false
        if (byte === LF) {
          // The second half of a CRLF: after a record it belongs to nothing, within quotes to the field.
          if (this.mode !== QUOTED) from = at + 1
          else this.fieldBytes++
          continue
        }
      }
      if (byte === LF || byte === CR) {
        this.line++
        this.afterCr = byte === CR
        if (this.mode !== QUOTED) {
          this.keep(chunk.subarray(from, at))
          this.end(frames)
          from = at + 1
          continue
        }
      } else if (this.mode === QUOTED) {
        if (byte === QUOTE) this.mode = QUOTE_SEEN
      } else if (byte === this.delimiter) {
        this.mode = FIELD_START
        this.field++
        this.fieldBytes = 0
        this.blank = false
        continue
      } else if (this.mode === FIELD_START) {
        this.mode = byte === QUOTE ? QUOTED : PLAIN
      } else if (this.mode === QUOTE_SEEN) {
        if (byte === QUOTE) this.mode = QUOTED
        else {
          this.mode = PLAIN
          this.refuse(`There is text after the closing quote of field ${this.field}.`)
        }
      }
      if (byte !== SPACE && byte !== TAB) this.blank = false
      if (++this.fieldBytes > MAX_FIELD_BYTES) this.refuse(`Field ${this.field} is longer than 64 kB.`)
    }
    this.keep(chunk.subarray(from))
    return frames
  }

  /** The record that the end of the file completes, if there is one. */
  finish(): (Frame | BadLine)[] {
    const frames: (Frame | BadLine)[] = []
    if (this.mode === QUOTED) this.reason = 'A quote opened here is never closed.'
    if (!this.blank || this.reason !== null) this.end(frames)
    return frames
  }

  private keep(part: Buffer): void {
    if (part.length === 0 || this.reason !== null) return
    this.bytes += part.length
    if (this.bytes > MAX_RECORD_BYTES) this.refuse('The record is longer than 1 MB.')
    else this.parts.push(part)
  }

  private refuse(reason: string): void {
    this.reason ??= reason
    this.parts = []
  }

  private end(frames: (Frame | BadLine)[]): void {
    const [first] = this.parts
    const bytes = this.parts.length === 1 && first ? first : Buffer.concat(this.parts)
    if (this.reason !== null) frames.push({ line: this.startedAt, reason: this.reason })
    else if (this.blank) frames.push({ line: this.startedAt, bytes: NOTHING })
    else if (isUtf8(bytes)) frames.push({ line: this.startedAt, bytes })
    else frames.push({ line: this.startedAt, reason: NOT_UTF_8 })
    this.mode = FIELD_START
    this.parts = []
    this.bytes = 0
    this.startedAt = this.line
    this.field = 1
    this.fieldBytes = 0
    this.blank = true
    this.reason = null
  }
}
