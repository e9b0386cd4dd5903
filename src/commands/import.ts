import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { configOf } from '../config.js'
import type { Domain } from '../domain.js'
import { BadInput, SetupError } from '../errors.js'
import type { AttendanceExport } from '../importing/attendance/attendance-export.js'
import { ATTENDANCE_EXPORTS } from '../importing/attendance/attendance-exports.js'
import { attendanceHeader } from '../importing/attendance/attendance-records.js'
import { registerOf } from '../importing/attendance/register.js'
import type { Decisions } from '../importing/decisions/decision.js'
import { LIST_KINDS, type ListKind } from '../importing/list-kinds.js'
import { openImported } from '../importing/list-opening.js'
import type { ImportReport, ImportWatcher } from '../importing/lists/import-report.js'
import { GIVEN_MEANINGS } from '../importing/lists/status-words.js'
import { memberHeader } from '../importing/members/member-records.js'
import { PALMS } from '../importing/members/palms-summary.js'
import type { SameNames } from '../importing/people/people-index.js'
import type { ImportId } from '../importing/records/import-record.js'
import { encounterHeader } from '../importing/statements/encounter-records.js'
import { recommendationHeader } from '../importing/statements/recommendation-records.js'
import { slipHeader } from '../importing/statements/slip-records.js'
import { UnreadableFile } from '../list-files/bad-line.js'
import type { OpenedList } from '../list-files/opened-list.js'
import { NETWORK_KINDS, type NetworkKind } from '../networks/network.js'
import { type Bar, consoleProgress, type Progress } from '../progress.js'
import { openStore } from '../service.js'
import { importAsking } from './import-asking.js'
import { decisionsOn, keepAnswers, writeDoubts } from './import-doubts.js'
import { textOf, writeBadLines } from './import-text.js'
import { withListFile } from './list-file.js'
import { foundKind } from './list-kind.js'
import { atTerminal } from './terminal.js'

interface ImportOptions {
  as?: ListKind
  kind: NetworkKind
  currency: string
  date?: string
  dateFormat?: string
  timeZone?: string
  map: string[]
  empty?: string
  report?: string
  people?: string
  decisions?: string
  sameNames?: SameNames
  source?: string
  network?: string
  column: string[]
  encoding?: string
  sheet?: string
  dryRun?: boolean
  skipBadLines?: boolean
}

/** `entregent import`: brings lists into the graph, for the administrator of the machine. */
export function importCommand(): Command {
  return (
    withOptions(new Command('import'))
      // What follows the name of a kind is that kind's, although both have the same options.
      .enablePositionalOptions()
      .description('import your own lists: see docs/importing.md')
      .addOption(
        new Option('--as <kind>', 'what the list is, if its header does not say').choices(
          Object.keys(LIST_KINDS),
        ),
      )
      .action((path: string, options: ImportOptions) => carryOut(path, options, options.as))
      .addCommand(kindCommand('attendance', 'attendance lists: who was at which meeting'))
      .addCommand(kindCommand('recommendations', 'recommendations: who recommended whom'))
      .addCommand(kindCommand('encounters', 'encounters: who met whom one to one'))
  )
}

/** As `import --as`. */
function kindCommand(kind: ListKind, description: string): Command {
  return withOptions(new Command(kind))
    .description(description)
    .action((path: string, options: ImportOptions) => carryOut(path, options, kind))
}

function withOptions(command: Command): Command {
  return command
    .argument('<file>', 'a list with a header, such as CSV; - reads standard input')
    .option('--network <name>', 'name or id of the network, if the file has no network column')
    .addOption(
      new Option('--kind <kind>', 'kind of the networks that are created')
        .choices(NETWORK_KINDS)
        .default('OTHER'),
    )
    .option('--source <name>', 'source of the ids in person_id; required with that column')
    .option('--date <date>', 'date of every line, if the file has no date column')
    .option('--currency <code>', 'currency of amounts', 'EUR')
    .option('--date-format <order>', 'order of dates in numbers: DMY, MDY or YMD')
    .option('--time-zone <zone>', "time zone of times without an offset, if it is not the network's")
    .option(
      '--column <column=name>',
      'map a column to its name in the file, such as person=woman, or person=First Name+Last Name; repeatable',
      (value: string, before: string[]) => [...before, value],
      [] as string[],
    )
    .option(
      '--map <status:word=STATUS>',
      'what a word in the status column means, such as status:venu=PRESENT; repeatable',
      (value: string, before: string[]) => [...before, value],
      [] as string[],
    )
    .addOption(
      new Option('--empty <status>', 'what an empty status or cell of a register means').choices(
        GIVEN_MEANINGS,
      ),
    )
    .option(
      '--encoding <name>',
      'how the letters of the file are written, such as Windows-1252, if it is misread',
    )
    .option('--sheet <name>', 'which sheet of the workbook is the list, if several may be')
    .option('--report <file.csv>', 'write every invalid line, with why, into this file')
    .addOption(
      new Option('--same-names <where>', 'where the same name is the same person').choices([
        'network',
        'all',
      ]),
    )
    .option('--people <file.csv>', 'write whoever is in doubt into this file, to decide on it')
    .option('--decisions <file.csv>', 'that file, with what was decided')
    .option('--dry-run', 'check and count only; write nothing')
    .option('--skip-bad-lines', 'skip invalid lines and write the others')
}

interface KindOfImport {
  checkHeader(list: OpenedList, options: ReturnType<typeof readingOf> & { now: Date }): unknown
  run(domain: Domain, wish: Wish, watcher: ImportWatcher): Promise<ImportReport>
}

type Wish = ReturnType<typeof readingOf> & {
  path: string
  kind: NetworkKind
  currency: string
  decisions: Decisions
}

/** What a program exports of who was at a meeting. */
const exportedBy = (from: AttendanceExport): KindOfImport => ({
  checkHeader: (list, options) => attendanceHeader(list, { ...options, from }),
  run: (domain, wish, watcher) => domain.attendanceImports.run({ ...wish, from }, watcher),
})

const IMPORTS: Record<ListKind, KindOfImport> = {
  attendance: {
    checkHeader: attendanceHeader,
    run: (domain, wish, watcher) => domain.attendanceImports.run(wish, watcher),
  },
  register: {
    checkHeader: (list, options) =>
      attendanceHeader(list, { ...options, register: registerOf(list, options) }),
    run: (domain, wish, watcher) => domain.attendanceImports.run({ ...wish, isRegister: true }, watcher),
  },
  zoom: exportedBy(ATTENDANCE_EXPORTS.zoom),
  eventbrite: exportedBy(ATTENDANCE_EXPORTS.eventbrite),
  meetup: exportedBy(ATTENDANCE_EXPORTS.meetup),
  meetings: exportedBy(ATTENDANCE_EXPORTS.meetings),
  members: {
    checkHeader: memberHeader,
    run: (domain, wish, watcher) => domain.memberImports.run(wish, watcher),
  },
  palms: {
    checkHeader: memberHeader,
    run: (domain, wish, watcher) => domain.memberImports.run({ ...wish, from: PALMS }, watcher),
  },
  recommendations: {
    checkHeader: recommendationHeader,
    run: (domain, wish, watcher) => domain.statementImports.recommendations(wish, watcher),
  },
  encounters: {
    checkHeader: encounterHeader,
    run: (domain, wish, watcher) => domain.statementImports.encounters(wish, watcher),
  },
  'slip-audit': {
    checkHeader: slipHeader,
    run: (domain, wish, watcher) => domain.statementImports.slips(wish, watcher),
  },
}

function readingOf({ column, map, empty, dryRun, skipBadLines, ...said }: ImportOptions) {
  const { date, dateFormat, timeZone, source, network, encoding, sheet, sameNames } = said
  return {
    columns: column,
    maps: [...map, ...(empty === undefined ? [] : [`status:=${empty}`])],
    date,
    dateFormat,
    timeZone,
    source,
    network,
    encoding,
    sheet,
    sameNames,
    dryRun: dryRun ?? false,
    skipBadLines: skipBadLines ?? false,
  }
}

/** Imports a list. What it is, and what its header lacks, is said before the store is opened, which may take a while. */
async function carryOut(path: string, options: ImportOptions, said: ListKind | undefined): Promise<void> {
  try {
    await withListFile(path, async file => {
      const list = await openImported(file, readingOf(options))
      const kind = said ?? (await foundKind(path, list, options))
      if (!said) console.log(`This is ${LIST_KINDS[kind]}.`)
      const { checkHeader, run } = IMPORTS[kind]
      const decided = await decisionsOn(file, options)
      const reading = { ...readingOf(options), decisions: decided.decisions }
      checkHeader(list, { ...reading, now: new Date() })
      const progress = consoleProgress()
      const store = await openStore(configOf(process.env), progress)
      const bars = new Bars(progress, statSync(file).size)
      try {
        const wish = { ...reading, path: file, kind: options.kind, currency: options.currency }
        const brought = {
          ...{ list: decided.hash, kind },
          file: path === '-' ? 'standard input' : basename(path),
        }
        const ids: ImportId[] = []
        const runOnce = async (isDry: boolean) => {
          const importing = (watcher: ImportWatcher) => run(store.domain, { ...wish, dryRun: isDry }, watcher)
          if (isDry) return importing(bars).finally(() => bars.done())
          const { report, id } = await store.domain.importRecords.recorded(brought, importing, bars)
          bars.done()
          if (id !== null) ids.push(id)
          return report
        }
        const isAsking = !wish.dryRun && options.people === undefined
        const report = await atTerminal(async terminal => {
          if (terminal === null || !isAsking) return runOnce(wish.dryRun)
          const before = decided.decisions.count
          const report = await importAsking(runOnce, wish, terminal)
          const isAnswered = decided.decisions.count > before
          await keepAnswers(terminal, report, { ...decided, list, isAnswered })
          return report
        })
        console.log(textOf(report, options).join('\n'))
        for (const id of ids) console.log(`This import is ${id}. entregent imports lists all.`)
        if (options.report !== undefined) writeBadLines(options.report, report.bad)
        if (options.people !== undefined) writeDoubts(options.people, report.doubts, { ...decided, list })
        if (report.bad.length > 0) process.exitCode = options.skipBadLines ? 2 : 1
      } finally {
        bars.done()
        await store.close()
      }
    })
  } catch (error) {
    if (error instanceof UnreadableFile) throw new SetupError(`${path}: ${error.message}`)
    if (error instanceof BadInput) throw new SetupError(`--${error.field}: ${error.message}`)
    throw error
  }
}

/** One bar for the checking, one for the writing. */
class Bars implements ImportWatcher {
  private bar: Bar | undefined
  private text = ''
  private before = 0

  constructor(
    private readonly progress: Progress,
    private readonly bytes: number,
  ) {}

  readonly checking = (done: number) => this.show('Checking (bytes)', done, this.bytes)
  readonly writing = (done: number, total: number) => this.show('Writing', done, total)

  done(): void {
    this.bar?.done()
    this.bar = undefined
  }

  private show(text: string, done: number, total: number): void {
    if (text !== this.text) {
      this.done()
      this.bar = this.progress.bar(text, total)
      this.text = text
      this.before = 0
    }
    this.bar?.advance(done - this.before)
    this.before = done
  }
}
