import { BadInput } from '../../errors.js'
import { type BadLine, UnreadableFile } from '../../list-files/bad-line.js'
import type { Header, ListLine } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold, line as lineOf } from '../../text.js'
import { shown } from '../lists/cell-values.js'
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

const COLUMNS = ['from', 'to', 'slip_type', 'amount', 'date'] as const
type Column = (typeof COLUMNS)[number]

/** What slips tell of, by the word in the column, folded. */
const SLIP_TYPES = {
  'one-to-one': 'ONE_TO_ONE',
  referral: 'REFERRAL',
  tyfcb: 'CLOSED_BUSINESS',
  ceu: 'EDUCATION',
  visitor: 'VISITOR',
} as const

/** One slip that links two members: `from` met `to`, gave them a referral, or thanks them for the one that business came of. */
export interface Slip {
  line: number
  type: 'ONE_TO_ONE' | 'REFERRAL' | 'CLOSED_BUSINESS'
  /** People as the list names them: a number in the source, an email, or a name. */
  from: string
  to: string
  date: Date
  /** Of closed business, where it is told, in the currency of the import. */
  amount: number | null
}

/** A slip that links no two members: education, a visitor, or closed business of which it is not said who thanks. */
export interface LeftOutSlip {
  line: number
  leftOut: 'EDUCATION' | 'VISITOR' | 'CLOSED_BUSINESS'
  amount: number | null
}

const LIST = {
  columns: COLUMNS,
  required: ['from', 'to', 'slip_type'],
  dateColumn: 'date',
  aliases: { slip_type: ['slip type'], amount: ['tyfcb amount'] },
} as const

/** The lines of a list whose amounts are in this currency. */
const listIn = (currency: string): StatementList<Column, Slip | LeftOutSlip> => ({
  ...LIST,
  toRecord: (line, dateOf) => toRecord(line, dateOf, currency),
})

/** Whether a header, folded, is that of a slip audit. */
export function isSlipHeader(header: ReadonlySet<string>): boolean {
  const hasType = header.has('slip type') || header.has('slip_type')
  return hasType && header.has('from') && header.has('to')
}

/** Which columns of the list are read, and which are not. @throws as `readSlips` does, and where nothing says a day. */
export function slipHeader(file: OpenedList, options: ListOptions): Header<Column> {
  const hasDays =
    file.names.some(name => fold(name) === 'date') ||
    options.columns?.some(mapped => fold(mapped.split('=')[0] ?? '') === 'date')
  if (options.date === undefined && !hasDays)
    throw new UnreadableFile(
      'The slips have no day. Say with --date which day they count as, such as the last that the audit covers.',
    )
  return statementHeader(LIST, file, options)
}

/** How the list writes its dates. @throws as `readSlips` does, and UnreadableFile where that has to be said. */
export function surveySlips(file: OpenedList, options: ListOptions): Promise<DateReading> {
  return surveyStatements(LIST, file, options)
}

/**
 * The lines of a slip audit, as a stream, each a slip or why it is none. A slip without a day is of the day of the list.
 * @throws UnreadableFile as `readList` does; BadInput for an option that cannot be meant.
 */
export function readSlips(
  file: OpenedList,
  options: SurveyedStatements,
  currency: string,
): AsyncGenerator<Slip | LeftOutSlip | BadLine> {
  return readStatements(listIn(currency), file, options)
}

function toRecord(
  { line, fields }: ListLine<Column>,
  dateOf: (text: string | undefined) => Date,
  currency: string,
): Slip | LeftOutSlip | BadLine {
  const type = typeOf(fields.slip_type ?? '')
  if (type === 'EDUCATION' || type === 'VISITOR') return { line, leftOut: type, amount: null }
  const isBusiness = type === 'CLOSED_BUSINESS'
  const amount = isBusiness && fields.amount?.trim() ? amountValue('amount', fields.amount, currency) : null
  if (isBusiness && !fields.from?.trim()) return { line, leftOut: type, amount }
  const slip: Slip = {
    ...{ line, type, amount },
    from: lineOf('from', fields.from ?? ''),
    to: lineOf('to', fields.to ?? ''),
    date: dateOf(fields.date?.trim() || undefined),
  }
  if (fold(slip.from) === fold(slip.to)) return { line, reason: 'from and to must be different people.' }
  return slip
}

function typeOf(text: string) {
  const [, type] = Object.entries(SLIP_TYPES).find(([known]) => known === fold(text)) ?? []
  if (!type)
    throw new BadInput(
      'slip_type',
      `"${shown(text)}" is not one of One-to-One, Referral, TYFCB, CEU, Visitor.`,
    )
  return type
}
