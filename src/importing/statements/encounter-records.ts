import type { BadLine } from '../../list-files/bad-line.js'
import type { Header, ListLine } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import { fold, line as lineOf } from '../../text.js'
import { wordValue, yesOrNo } from '../lists/cell-values.js'
import type { DateReading } from '../lists/date-reading.js'
import type { ListOptions } from '../lists/list-options.js'
import {
  readStatements,
  type StatementList,
  type SurveyedStatements,
  statementHeader,
  surveyStatements,
} from './statement-list.js'

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

const LIST: StatementList<Column, EncounterRecord> = {
  columns: COLUMNS,
  required: ['a', 'b'],
  dateColumn: 'date',
  toRecord,
}

/** Which columns of the list are read, and which are not. @throws as `readEncounters` does. */
export function encounterHeader(file: OpenedList, options: ListOptions): Header<Column> {
  return statementHeader(LIST, file, options)
}

/** How the list writes its dates. @throws as `readEncounters` does, and UnreadableFile where that has to be said. */
export function surveyEncounters(file: OpenedList, options: ListOptions): Promise<DateReading> {
  return surveyStatements(LIST, file, options)
}

/**
 * The lines of a list of encounters, as a stream, each a record or why it is none. Unless a line says otherwise an
 * encounter is not confirmed, and IN_PERSON.
 * @throws UnreadableFile as `readList` does; BadInput for an option that cannot be meant.
 */
export function readEncounters(
  file: OpenedList,
  options: SurveyedStatements,
): AsyncGenerator<EncounterRecord | BadLine> {
  return readStatements(LIST, file, options)
}

function toRecord(
  { line, fields }: ListLine<Column>,
  dateOf: (text: string | undefined) => Date,
): EncounterRecord | BadLine {
  const record = {
    line,
    a: lineOf('a', fields.a ?? ''),
    b: lineOf('b', fields.b ?? ''),
    date: dateOf(fields.date),
    confirmed: fields.confirmed?.trim() ? yesOrNo('confirmed', fields.confirmed) : false,
    channel: fields.channel?.trim() ? wordValue('channel', CHANNELS, fields.channel) : 'IN_PERSON',
  } satisfies EncounterRecord
  if (fold(record.a) === fold(record.b)) return { line, reason: 'a and b must be different people.' }
  return record
}
