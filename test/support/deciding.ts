import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Decisions } from '../../src/importing/decisions/decision.js'
import { doubtsAsCsv, listHash, readDecisions } from '../../src/importing/decisions/decision-file.js'
import type { ImportReport } from '../../src/importing/lists/import-report.js'
import { oddWord } from './scenes.js'

/** A row of the file of doubts. */
export type DoubtRow = Record<
  'line' | 'column' | 'also_lines' | 'name' | 'email' | 'may_be' | 'why' | 'same_as' | 'list',
  string
>

/** Takes over one list, as often as it takes to decide on it. */
export class Deciding {
  private constructor(
    private readonly folder: string,
    private readonly list: string,
    private readonly hash: string,
    private readonly run: (path: string, decisions: Decisions, dryRun: boolean) => Promise<ImportReport>,
  ) {}

  static async on<T>(
    content: string,
    run: (path: string, decisions: Decisions, dryRun: boolean) => Promise<ImportReport>,
    work: (deciding: Deciding) => Promise<T>,
  ): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'entregent-doubts-'))
    try {
      const list = join(folder, 'list.csv')
      await writeFile(list, content)
      return await work(new Deciding(folder, list, await listHash(list, { network: oddWord() }), run))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** The rows of the doubts that a dry run writes. */
  async doubts(decisions = new Decisions(this.hash)): Promise<DoubtRow[]> {
    const { doubts } = await this.run(this.list, decisions, true)
    const text = doubtsAsCsv(doubts, decisions, { list: this.hash, delimiter: ',' })
    return parse(text, { columns: true, bom: true })
  }

  /** The decisions in a file of these rows, as it was saved. */
  async decisions(rows: readonly Partial<DoubtRow>[], saved: (text: string) => Buffer = asWritten) {
    const path = join(this.folder, 'decisions.csv')
    const columns = ['line', 'column', 'same_as', 'list'] as const
    const lines = rows.map(row => columns.map(column => row[column] ?? '').join(';'))
    await writeFile(path, saved([columns.join(';'), ...lines].join('\r\n')))
    return readDecisions(path, this.hash)
  }

  /** What the list comes to where of each doubt, by its first line, this is decided. */
  async decided(sameAs: Record<string, string>, dryRun = false): Promise<ImportReport> {
    const rows = Object.entries(sameAs).map(([place, same_as]) => {
      const [line = '', column = ''] = place.split(' ')
      return { line, column, same_as, list: this.hash }
    })
    return this.run(this.list, await this.decisions(rows), dryRun)
  }

  /** What the list comes to by what is kept. */
  again(): Promise<ImportReport> {
    return this.run(this.list, new Decisions(this.hash), false)
  }
}

const asWritten = (text: string) => Buffer.from(text)
