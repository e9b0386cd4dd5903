import { fold, line as lineOf } from '../text.js'
import { type BadLine, isBad } from './bad-line.js'
import { dateValue, orBadLine, wordValue, yesOrNo } from './cell-values.js'
import { type CsvLine, type Header, type Layout, parseMapping, readCsv, readHeader } from './csv-file.js'
import type { OnBytes } from './csv-records.js'

const COLUMNS = ['a', 'b', 'date', 'confirmed', 'channel'] as const
type Column = (typeof COLUMNS)[number]

const CHANNELS = ['IN_PERSON', 'CALL', 'VIDEO'] as const

/** One line of a list of encounters: `a` says that they met `b`; where confirmed, `b` says so too. */
export interface EncounterRecord {
  line: number
  /** People as the list names them: a number in the source, an email, or a name. */
  a: string
  b: string
  date: Date
  confirmed: boolean
  channel: (typeof CHANNELS)[number]
}

export interface EncounterOptions {
  /** The date, where the file has no such column. */
  date?: string
  /** `a=who` for each column that the file calls by another name. */
  columns?: readonly string[]
  now: Date
  onBytes?: OnBytes
}

/** Which columns of the list are read, and which are not. @throws as `readEncounters` does. */
export function readEncounterHeader(path: string, options: EncounterOptions): Promise<Header<Column>> {
  return readHeader(path, layoutFor(options))
}

/**
 * The lines of a list of encounters, as a stream, each a record or why it is none. Unless it says otherwise an
 * encounter is not confirmed, and IN_PERSON.
 * @throws UnreadableFile as `readCsv` does; BadInput for an option that cannot be meant.
 */
export async function* readEncounters(
  path: string,
  options: EncounterOptions,
): AsyncGenerator<EncounterRecord | BadLine> {
  const layout = layoutFor(options)
  const date = options.date === undefined ? null : dateValue('date', options.date, options.now)
  for await (const item of readCsv(path, layout, options.onBytes)) {
    yield isBad(item) ? item : orBadLine(item.line, () => toRecord(item, date, options.now))
  }
}

function layoutFor(options: EncounterOptions): Layout<Column> {
  const required: Column[] = ['a', 'b']
  if (options.date === undefined) required.push('date')
  return { columns: COLUMNS, required, mapping: parseMapping(COLUMNS, options.columns) }
}

function toRecord(
  { line, fields }: CsvLine<Column>,
  date: Date | null,
  now: Date,
): EncounterRecord | BadLine {
  const record = {
    line,
    a: lineOf('a', fields.a ?? ''),
    b: lineOf('b', fields.b ?? ''),
    date: fields.date === undefined && date ? date : dateValue('date', fields.date ?? '', now),
    confirmed: fields.confirmed?.trim() ? yesOrNo('confirmed', fields.confirmed) : false,
    channel: fields.channel?.trim() ? wordValue('channel', CHANNELS, fields.channel) : 'IN_PERSON',
  } satisfies EncounterRecord
  if (fold(record.a) === fold(record.b)) return { line, reason: 'a and b must be different people.' }
  return record
}
