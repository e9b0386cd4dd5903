import type { NetworkId, PersonId } from '../../ids.js'
import type { BadLine } from '../../list-files/bad-line.js'
import type { Header } from '../../list-files/list-file.js'
import type { OpenedList } from '../../list-files/opened-list.js'
import type { Runner, Transaction } from '../../neo4j/transaction.js'
import type { DateReading } from '../lists/date-reading.js'
import type { Tally } from '../lists/import-report.js'
import type { ListOptions } from '../lists/list-options.js'
import type { NamedPeople } from '../people/named-people.js'
import type { SurveyedStatements } from './statement-list.js'

/** What a list says once or several times over, and the line that says it first. */
export interface Stated {
  readonly line: number
}

/** What people said of each other, and of when. */
export interface DatedStatement extends Stated {
  readonly at: Date
}

/** What statements change in what is there already. */
export interface StatementPlan<Statement, Changes> {
  readonly changes: Changes
  /** By the kind's `counts`. */
  readonly tallies: Readonly<Record<string, Tally>>
  /** Those that change something. */
  readonly changed: readonly Statement[]
  /** How many were taken for what is there under another date. */
  readonly joined: number
  /** Those that belong to nothing that is there. */
  readonly unplaced?: readonly Statement[]
}

/** In what one kind of list of statements differs from another. */
export interface StatementKind<Line extends Stated, Statement extends DatedStatement, Changes> {
  /** By what the report counts them. */
  readonly counts: readonly string[]
  header(file: OpenedList, options: ListOptions): Header<string>
  survey(file: OpenedList, options: ListOptions): Promise<DateReading>
  read(file: OpenedList, options: SurveyedStatements): AsyncIterable<Line | BadLine>
  /** The words of a line that name people, by their columns. */
  peopleIn(line: Line): Readonly<Record<string, string>>
  /** @throws BadInput where nobody is meant by a name, or more than one. */
  statementOf(line: Line, people: NamedPeople): Statement | BadLine
  /** The same for two lines on the same. */
  keyOf(statement: Statement): string
  /** Adds to a statement what a later line says of the same; why not, where the two contradict each other. */
  join(statement: Statement, later: Statement): BadLine | null
  /** Asked once for all that the list states: gives what of it is to be taken. */
  gathered?(statements: readonly Statement[]): readonly Statement[]
  /** All statements between two people come together, in the order of their dates. In the name of the network, where there is one. */
  plan(
    statements: readonly Statement[],
    network: NetworkId | null,
    runner: Runner,
  ): Promise<StatementPlan<Statement, Changes>>
  /** Says for the report that so many were taken for what is there under another date; absent where none can be. */
  joinedAs?(count: number): string[]
  /** Told of what belongs to nothing that is there, for the report; absent where all stands for itself. */
  leaveOut?(unplaced: readonly Statement[]): void
  /** What else the report says of the list, once it is planned. */
  said?(): string[]
  write(changes: Changes, transaction: Transaction): Promise<void>
  /** All whom it names, to be held while it is written. */
  peopleOf(statement: Statement): readonly PersonId[]
  /** Between whom it is evidence. */
  pairOf(statement: Statement): readonly [PersonId, PersonId]
}
