import type { OnBytes } from '../../list-files/file-bytes.js'
import type { Decisions } from '../decisions/decision.js'
import type { SameNames } from '../people/people-index.js'

/** How to open a file that somebody brings in: the words of the command line, as typed. */
export interface FileOptions {
  /** As what the file is written, where it is not found out. */
  encoding?: string
  /** Which sheet of a workbook is meant. */
  sheet?: string
  /** `person=woman` for each column that the file calls by another name. */
  columns?: readonly string[]
  /** The date of lines that say none, or of every line. */
  date?: string
}

/** How to read a list of whatever kind: the words of the command line, as typed. */
export interface ListOptions extends Pick<FileOptions, 'columns' | 'date'> {
  /** In which order dates in numbers are written, where the column does not tell. */
  dateFormat?: string
  /** Of local times; that of the network unless given. */
  timeZone?: string
  /** Who is who, where it would be in doubt. */
  decisions?: Decisions
  now: Date
  onBytes?: OnBytes
}

/** What the administrator says of a list besides how to read it. */
export interface ImportOptions extends FileOptions {
  path: string
  /** Counts what would be done, and writes nothing. */
  dryRun: boolean
  /** Within what the same name is the same person; each network unless given. */
  sameNames?: SameNames
  /** Writes the other lines where some are bad. */
  skipBadLines: boolean
}
