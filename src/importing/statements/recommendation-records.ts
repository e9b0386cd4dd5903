import type { BadLine } from '../../list-files/bad-line.js'
import type { Header, ListLine } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold, line as lineOf, optionalLine, optionalText } from '../../text.js'
import { wordValue } from '../lists/cell-values.js'
import type { DateReading } from '../lists/date-reading.js'
import type { ListOptions } from '../lists/list-options.js'
import { amountValue } from './amounts.js'
import {
  readStatements,
  type StatementList,
  type SurveyedStatements,
  statementHeader,
  surveyStatements,
} from './statement-list.js'

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

const LIST = { columns: COLUMNS, required: ['from', 'person'], dateColumn: 'date' } as const

/** The lines of a list whose amounts are in this currency. */
const listIn = (currency: string): StatementList<Column, RecommendationRecord> => ({
  ...LIST,
  toRecord: (line, dateOf) => toRecord(line, dateOf, currency),
})

/** Which columns of the list are read, and which are not. @throws as `readRecommendations` does. */
export function recommendationHeader(file: OpenedList, options: ListOptions): Header<Column> {
  return statementHeader(LIST, file, options)
}

/** How the list writes its dates. @throws as `readRecommendations` does, and UnreadableFile where that has to be said. */
export function surveyRecommendations(file: OpenedList, options: ListOptions): Promise<DateReading> {
  return surveyStatements(LIST, file, options)
}

/**
 * The lines of a list of recommendations, as a stream, each a record or why it is none. Without an outcome it is
 * PENDING.
 * @throws UnreadableFile as `readList` does; BadInput for an option that cannot be meant.
 */
export function readRecommendations(
  file: OpenedList,
  options: SurveyedStatements,
  currency: string,
): AsyncGenerator<RecommendationRecord | BadLine> {
  return readStatements(listIn(currency), file, options)
}

function toRecord(
  { line, fields }: ListLine<Column>,
  dateOf: (text: string | undefined) => Date,
  currency: string,
): RecommendationRecord | BadLine {
  const record = {
    line,
    from: lineOf('from', fields.from ?? ''),
    person: lineOf('person', fields.person ?? ''),
    to: optionalLine('to', fields.to),
    date: dateOf(fields.date),
    message: optionalText('message', fields.message),
    outcome: fields.outcome?.trim() ? wordValue('outcome', OUTCOMES, fields.outcome) : 'PENDING',
    amount: fields.amount?.trim() ? amountValue('amount', fields.amount, currency) : null,
  } satisfies RecommendationRecord
  const people = [record.from, record.person, record.to].filter(name => name !== null).map(fold)
  if (new Set(people).size < people.length) {
    return {
      line,
      reason: 'from, person and to must be different people.',
    }
  }
  return record
}
