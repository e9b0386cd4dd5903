import { writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import type { ImportReport } from '../importing/lists/import-report.js'
import type { BadLine } from '../list-files/bad-line.js'

/** Bad lines that are shown one by one. */
const SHOWN = 20

interface Asked {
  dryRun?: boolean
  skipBadLines?: boolean
  /** Where doubts are written to. */
  people?: string
}

/** What an import did, or would do, a line each. */
export function textOf(report: ImportReport, asked: Asked): string[] {
  const { about, bad, written, ignoredColumns, readAs, notes } = report
  const { dryRun, skipBadLines } = asked
  return [
    ...about,
    ...readAs,
    ...(ignoredColumns.length > 0 ? [`Ignored columns: ${ignoredColumns.join(', ')}.`] : []),
    ...badLines(bad),
    ...doubts(report, asked),
    ...(written || dryRun ? tableOf(report) : []),
    ...(written || dryRun ? notes : []),
    dryRun
      ? 'Dry run: nothing was written.'
      : written
        ? 'Done.'
        : 'Nothing was written. Fix these lines, or import the others with --skip-bad-lines.',
    ...(dryRun && bad.length > 0 && !skipBadLines
      ? ['Without --skip-bad-lines the import would fail because of these lines.']
      : []),
  ]
}

/** All lines that are refused, for the program in which the list is mended. */
export function writeBadLines(path: string, bad: readonly BadLine[]): void {
  const columns = ['line', 'reason']
  writeFileSync(path, stringify([...bad], { header: true, columns, escape_formulas: true }))
}

function badLines(bad: readonly BadLine[]): string[] {
  if (bad.length === 0) return []
  return [
    `${bad.length} ${bad.length === 1 ? 'line is' : 'lines are'} invalid:`,
    ...bad.slice(0, SHOWN).map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(bad.length > SHOWN ? [`  and ${bad.length - SHOWN} more`] : []),
  ]
}

function tableOf({ tallies }: ImportReport): string[] {
  const columns = ['created', 'recognised', 'unchanged', 'refused'] as const
  const row = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(16) + cells.map(cell => String(cell).padStart(12)).join('')
  return [
    row('', columns),
    ...Object.entries(tallies).map(([name, tally]) =>
      row(
        name,
        columns.map(column => tally[column]),
      ),
    ),
  ]
}

/** How to decide on what is in doubt. */
function doubts({ doubts: { length } }: ImportReport, { people }: Asked): string[] {
  if (length === 0) return people === undefined ? [] : ['Nobody is in doubt.']
  const many = length === 1 ? 'one doubt' : `${length} doubts`
  return [
    people === undefined
      ? `There ${length === 1 ? 'is' : 'are'} ${many} about who is who. --dry-run --people doubts.csv writes them into a file for you to decide on.`
      : `${people} has ${many} about who is who. Fill in same_as, and give the file with --decisions.`,
  ]
}
