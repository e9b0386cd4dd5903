import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { isBad, UnreadableFile } from '../../list-files/bad-line.js'
import { type ListLine, readList } from '../../list-files/list-file.js'
import { openList } from '../../list-files/opened-list.js'
import { fold } from '../../text.js'
import { type Decision, Decisions, decisionIn, type Place, placeKey, sameAs } from './decision.js'
import type { DoubtfulPlace } from './doubt.js'

const SAID = ['name', 'person_id', 'email', 'phone', 'profession', 'company'] as const
const COLUMNS = ['line', 'column', 'also_lines', ...SAID, 'may_be', 'why', 'same_as', 'list'] as const
const READ = ['line', 'column', 'same_as', 'list'] as const
/** Errors that are told at once. */
const SHOWN = 10

/** By what a list is known again: its bytes, which sheet of them is meant, and of which network it is. */
export async function listHash(
  path: string,
  { sheet, network }: { sheet?: string; network?: string } = {},
): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  hash.update(JSON.stringify([fold(sheet ?? ''), fold(network ?? '')]))
  // A spreadsheet takes digits with an e among them for a number.
  return `sha256-${hash.digest('hex').slice(0, 32)}`
}

/**
 * What is in doubt, as a list for whoever decides: a line each, and in `same_as` what was decided already. Who opens it in a
 * spreadsheet runs nothing that a list says.
 */
export function doubtsAsCsv(
  doubts: readonly DoubtfulPlace[],
  decisions: Decisions,
  { list, delimiter }: { list: string; delimiter: string },
): string {
  const inDoubt = new Set(doubts.map(placeKey))
  const settled = decisions.places.filter(place => !inDoubt.has(placeKey(place)))
  const rows = [
    ...doubts.map(asRow),
    ...settled.map(({ line, column }) => ({ line, column, why: 'Decided.' })),
  ]
  const decided = (place: Place) => decisions.at(place)
  const all = rows
    .toSorted((one, other) => one.line - other.line)
    .map(row => ({ ...row, same_as: written(decided(row)), list }))
  const options = { header: true, bom: true, columns: [...COLUMNS], escape_formulas: true, delimiter }
  return stringify(all, options)
}

const written = (decision: Decision | null | undefined) => (decision ? sameAs(decision) : '')

function asRow({ line, column, alsoLines, said, mayBe, why }: DoubtfulPlace) {
  return {
    ...said,
    ...{ line, column, why, person_id: said.personId },
    also_lines: alsoLines.length === 0 ? '' : `lines ${alsoLines.join(', ')}`,
    may_be: mayBe.map(({ sameAs, told }) => `${sameAs}: ${told}`).join(' | '),
  }
}

/**
 * The decisions in the file at `path`, which was written for the list of this hash and filled in by hand, in a spreadsheet perhaps.
 * @throws UnreadableFile where it was written for another list, or says what cannot be meant
 */
export async function readDecisions(path: string, list: string): Promise<Decisions> {
  const file = await openList(path)
  const layout = { columns: READ, required: ['line', 'same_as', 'list'] as const, mapping: new Map() }
  const decisions = new Decisions(list)
  const wrong: string[] = []
  for await (const row of readList(file, { ...layout, required: [...layout.required] })) {
    if (isBad(row)) wrong.push(`Line ${row.line}: ${row.reason}`)
    else if (row.fields.list?.trim() !== list) throw new UnreadableFile(ANOTHER_LIST)
    else {
      const why = take(row, decisions)
      if (why !== null) wrong.push(`Line ${row.line}: ${why}`)
    }
  }
  if (wrong.length === 0) return decisions
  const more = wrong.length > SHOWN ? [`and ${wrong.length - SHOWN} more`] : []
  throw new UnreadableFile([...wrong.slice(0, SHOWN), ...more].join('\n'))
}

const ANOTHER_LIST =
  'These are decisions on another list or for another network, or the list was changed since. Have its doubts written anew with --dry-run --people.'

/** Takes the decision of a row; says why not, where it is none. */
function take({ fields }: ListLine<(typeof READ)[number]>, decisions: Decisions): string | null {
  const text = fields.same_as?.trim() ?? ''
  const line = /^\d{1,9}$/.exec(fields.line?.trim() ?? '')?.[0]
  if (line === undefined) return `"${fields.line ?? ''}" is not the number of a line.`
  const place = { line: Number(line), column: fields.column?.trim() || null }
  if (decisions.at(place) !== undefined) return `line ${line} was decided before.`
  const decision = text === '' ? null : decisionIn(text)
  if (text !== '' && decision === null)
    return `same_as "${text}" is not the id of a person, nor "line 4", "new" or "skip".`
  decisions.set(place, decision)
  return null
}
