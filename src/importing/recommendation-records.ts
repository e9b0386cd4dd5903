import { fold, line as lineOf, optionalLine, optionalText } from '../text.js'
import { type BadLine, isBad } from './bad-line.js'
import { amountValue, dateValue, orBadLine, wordValue } from './cell-values.js'
import { type CsvLine, type Header, type Layout, parseMapping, readCsv, readHeader } from './csv-file.js'
import type { OnBytes } from './csv-records.js'

const COLUMNS = ['from', 'to', 'person', 'date', 'message', 'outcome', 'amount'] as const
type Column = (typeof COLUMNS)[number]

const OUTCOMES = ['PENDING', 'CONTACTED', 'BUSINESS', 'NO_FIT'] as const

/** One line of a list of recommendations: `from` vouches for `person`, to `to` or, where null, to all. */
export interface RecommendationRecord {
  line: number
  /** People as the list names them: a number in the source, an email, or a name. */
  from: string
  person: string
  to: string | null
  date: Date
  message: string | null
  outcome: (typeof OUTCOMES)[number]
  /** In the currency of the import. */
  amount: number | null
}

export interface RecommendationOptions {
  /** The date, where the file has no such column. */
  date?: string
  /** `person=name` for each column that the file calls by another name. */
  columns?: readonly string[]
  now: Date
  onBytes?: OnBytes
}

/** Which columns of the list are read, and which are not. @throws as `readRecommendations` does. */
export function readRecommendationHeader(
  path: string,
  options: RecommendationOptions,
): Promise<Header<Column>> {
  return readHeader(path, layoutFor(options))
}

/**
 * The lines of a list of recommendations, as a stream, each a record or why it is none. Without an outcome it is
 * PENDING. @throws UnreadableFile as `readCsv` does; BadInput for an option that cannot be meant.
 */
export async function* readRecommendations(
  path: string,
  options: RecommendationOptions,
): AsyncGenerator<RecommendationRecord | BadLine> {
  const layout = layoutFor(options)
  const date = options.date === undefined ? null : dateValue('date', options.date, options.now)
  for await (const item of readCsv(path, layout, options.onBytes)) {
    yield isBad(item) ? item : orBadLine(item.line, () => toRecord(item, date, options.now))
  }
}

function layoutFor(options: RecommendationOptions): Layout<Column> {
  const required: Column[] = ['from', 'person']
  if (options.date === undefined) required.push('date')
  return { columns: COLUMNS, required, mapping: parseMapping(COLUMNS, options.columns) }
}

function toRecord(
  { line, fields }: CsvLine<Column>,
  date: Date | null,
  now: Date,
): RecommendationRecord | BadLine {
  const record = {
    line,
    from: lineOf('from', fields.from ?? ''),
    person: lineOf('person', fields.person ?? ''),
    to: optionalLine('to', fields.to),
    date: fields.date === undefined && date ? date : dateValue('date', fields.date ?? '', now),
    message: optionalText('message', fields.message),
    outcome: fields.outcome?.trim() ? wordValue('outcome', OUTCOMES, fields.outcome) : 'PENDING',
    amount: fields.amount?.trim() ? amountValue('amount', fields.amount) : null,
  } satisfies RecommendationRecord
  const people = [record.from, record.person, record.to].filter(name => name !== null).map(fold)
  if (new Set(people).size < people.length) {
    return {
      line,
      reason: 'from, person and to must be different people: nobody recommends themself, or to themself.',
    }
  }
  return record
}
