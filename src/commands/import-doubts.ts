import { existsSync, writeFileSync } from 'node:fs'
import { SetupError } from '../errors.js'
import { Decisions } from '../importing/decisions/decision.js'
import { doubtsAsCsv, listHash, readDecisions } from '../importing/decisions/decision-file.js'
import type { DoubtfulPlace } from '../importing/decisions/doubt.js'
import type { ImportReport } from '../importing/lists/import-report.js'
import { UnreadableFile } from '../list-files/bad-line.js'
import type { OpenedList } from '../list-files/opened-list.js'
import type { Terminal } from './terminal.js'

/** What was decided of a list so far, and by what the list is known. */
export interface Decided {
  readonly hash: string
  readonly decisions: Decisions
}

/**
 * The decisions on the list at `file`, if any were given.
 * @throws SetupError where they cannot be followed, or where doubts would be written over a file that is there
 */
export async function decisionsOn(
  file: string,
  asked: { people?: string; decisions?: string; sheet?: string; network?: string },
): Promise<Decided> {
  const { people, decisions } = asked
  if (people !== undefined && existsSync(people))
    throw new SetupError(
      `There is a file ${people} already, perhaps with decisions. Name another for --people, or remove it.`,
    )
  const hash = await listHash(file, asked)
  if (decisions === undefined) return { hash, decisions: new Decisions(hash) }
  if (!existsSync(decisions)) throw new SetupError(`There is no file ${decisions}. Check the path.`)
  try {
    return { hash, decisions: await readDecisions(decisions, hash) }
  } catch (error) {
    if (error instanceof UnreadableFile) throw new SetupError(`${decisions}: ${error.message}`)
    throw error
  }
}

/** Writes who is in doubt, for a spreadsheet of this machine: in what the list has between its cells, else as its language has it. */
export function writeDoubts(
  path: string,
  doubts: readonly DoubtfulPlace[],
  { hash, decisions, list }: Decided & { list: OpenedList },
): void {
  const delimiter = list.delimiter ?? (usesCommaInNumbers() ? ';' : ',')
  writeFileSync(path, doubtsAsCsv(doubts, decisions, { list: hash, delimiter }), { flag: 'wx' })
}

/** Where nothing came in, because somebody is in doubt still, the answers given so far can be written into a file. */
export async function keepAnswers(
  terminal: Terminal,
  { written, doubts }: ImportReport,
  decided: Decided & { list: OpenedList; isAnswered: boolean },
): Promise<void> {
  if (written || !decided.isAnswered) return
  const path = await terminal.ask(
    'Nothing is imported yet. Keep your answers in a file? Its name, or Enter for no: ',
  )
  if (!path?.trim()) return
  if (existsSync(path.trim()))
    terminal.say([`There is a file ${path.trim()} already: the answers are not kept.`])
  else writeDoubts(path.trim(), doubts, decided)
}

const usesCommaInNumbers = () => (1.5).toLocaleString().includes(',')
