import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AttendanceImport } from '../../src/importing/attendance/attendance-import.service.js'
import type { ImportReport } from '../../src/importing/lists/import-report.js'
import type { MemberImport } from '../../src/importing/members/member-import.service.js'
import type {
  RecommendationImport,
  StatementImport,
} from '../../src/importing/statements/statement-import.service.js'
import type { TestApp } from './app.js'

const WATCHER = { checking: () => {}, writing: () => {} }
const USUAL = { dryRun: false, skipBadLines: false }

/** Hands `work` the path of a file with this content. */
async function withList<T>(content: string | Buffer, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'entregent-list-'))
  try {
    const path = join(folder, 'list.csv')
    await writeFile(path, content)
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Wish<Import> = Partial<Omit<Import, 'path'>>

/** Takes over lists as the administrator does: those `At` a path, and those told by their content. */
export function importsOf(app: TestApp) {
  const attendanceAt = (path: string, wish: Wish<AttendanceImport> = {}) =>
    app.domain.attendanceImports.run({ ...USUAL, kind: 'OTHER', ...wish, path }, WATCHER)
  const membersAt = (path: string, wish: Wish<MemberImport> = {}) =>
    app.domain.memberImports.run({ ...USUAL, kind: 'OTHER', ...wish, path }, WATCHER)
  const encountersAt = (path: string, wish: Wish<StatementImport> = {}) =>
    app.domain.statementImports.encounters({ ...USUAL, ...wish, path }, WATCHER)
  const recommendationsAt = (path: string, wish: Wish<RecommendationImport> = {}) =>
    app.domain.statementImports.recommendations({ ...USUAL, currency: 'EUR', ...wish, path }, WATCHER)
  const slipsAt = (path: string, wish: Wish<RecommendationImport> = {}) =>
    app.domain.statementImports.slips({ ...USUAL, currency: 'EUR', ...wish, path }, WATCHER)
  return {
    attendanceAt,
    attendance: toldBy(attendanceAt),
    encountersAt,
    membersAt,
    members: toldBy(membersAt),
    encounters: toldBy(encountersAt),
    recommendations: toldBy(recommendationsAt),
    slipsAt,
    slips: toldBy(slipsAt),
  }
}

function toldBy<Asked>(importAt: (path: string, wish?: Asked) => Promise<ImportReport>) {
  return (content: string | Buffer, wish?: Asked) => withList(content, path => importAt(path, wish))
}

/** What became of one kind of thing that a list names. */
export const tally = (created: number, recognised: number, unchanged: number, refused = 0) => ({
  ...{ created, recognised, unchanged, refused },
})
