import { type Decision, type Decisions, decisionIn, placeKey } from '../importing/decisions/decision.js'
import { type DoubtfulPlace, describe } from '../importing/decisions/doubt.js'
import type { ImportReport } from '../importing/lists/import-report.js'
import type { Terminal } from './terminal.js'

/**
 * Imports a list and asks of each doubt who is meant, again where others come of the answers. Where bad lines are skipped, nothing is
 * written before all was asked.
 * @param run imports it by the decisions as they stand; `isDry` writes nothing
 */
export async function importAsking(
  run: (isDry: boolean) => Promise<ImportReport>,
  { decisions, skipBadLines }: { decisions: Decisions; skipBadLines: boolean },
  terminal: Terminal,
): Promise<ImportReport> {
  const asked = new Set<string>()
  let report = await run(skipBadLines)
  while (await askAll(report.doubts, { decisions, asked }, terminal)) report = await run(skipBadLines)
  return skipBadLines ? run(false) : report
}

/** Asks of each doubt that was not asked before; whether something was decided. */
async function askAll(
  all: readonly DoubtfulPlace[],
  { decisions, asked }: { decisions: Decisions; asked: Set<string> },
  terminal: Terminal,
): Promise<boolean> {
  const doubts = all.filter(doubt => !asked.has(placeKey(doubt)))
  // Lines that say the same are told apart where each of them is asked for.
  for (const doubt of doubts) if (decisions.at(doubt) === undefined) decisions.set(doubt, null)
  let isDecided = false
  for (const [i, doubt] of doubts.entries()) {
    asked.add(placeKey(doubt))
    terminal.say(['', ...questionOf(doubt, `Doubt ${i + 1} of ${doubts.length}`)])
    const answer = await answered(doubt, terminal)
    if (answer === 'STOP') {
      for (const other of doubts) asked.add(placeKey(other))
      return isDecided
    }
    if (answer === null) continue
    decisions.set(doubt, answer)
    isDecided = true
  }
  return isDecided
}

function questionOf({ line, column, alsoLines, said, why, mayBe }: DoubtfulPlace, title: string): string[] {
  const also = alsoLines.length === 0 ? '' : ` (also ${alsoLines.join(', ')})`
  const where = `line ${line}${also}${column === null ? '' : `, ${column}`}`
  return [
    `${title}, ${where}: ${describe(said)}`,
    `  ${why}`,
    ...mayBe.map(({ sameAs, told }, i) => `  ${i + 1}  ${told} (${sameAs})`),
    ...(column === null ? ['  n  somebody new'] : []),
    '  s  nobody: leave it out',
  ]
}

/** Null where it stays in doubt. */
async function answered(doubt: DoubtfulPlace, terminal: Terminal): Promise<Decision | 'STOP' | null> {
  for (;;) {
    const answer = await terminal.ask('Who is it? A number, n, s or an id; Enter leaves it, q asks no more: ')
    const word = answer?.trim().toLowerCase() ?? 'q'
    if (word === 'q') return 'STOP'
    if (word === '') return null
    const decision = decisionIn(wordsOf(doubt).get(word) ?? word)
    const isPossible = doubt.column === null || decision?.is === 'PERSON' || decision?.is === 'SKIP'
    if (decision && isPossible) return decision
    terminal.say([`"${word}" is none of these.`])
  }
}

/** What may be answered, and what it says in `same_as`. */
function wordsOf({ mayBe }: DoubtfulPlace): Map<string, string> {
  return new Map([
    ...mayBe.map(({ sameAs }, i) => [String(i + 1), sameAs] as const),
    ...([
      ['n', 'new'],
      ['s', 'skip'],
    ] as const),
  ])
}
