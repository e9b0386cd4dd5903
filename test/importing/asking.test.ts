import { importAsking } from '../../src/commands/import-asking.js'
import type { Terminal } from '../../src/commands/terminal.js'
import { Decisions } from '../../src/importing/decisions/decision.js'
import type { ImportReport } from '../../src/importing/lists/import-report.js'
import { appOfTests } from '../support/app.js'
import { Deciding } from '../support/deciding.js'
import { importsOf } from '../support/imports.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests('2026-12-15T12:00:00Z')
const lists = importsOf(app)

/** Somebody who answers so, and then goes. */
class Typing implements Terminal {
  readonly said: string[] = []
  questions = 0
  private readonly answers: string[]

  constructor(...answers: string[]) {
    this.answers = answers
  }

  say(lines: readonly string[]): void {
    this.said.push(...lines)
  }

  async ask(): Promise<string | null> {
    this.questions++
    return this.answers.shift() ?? null
  }
}

/** Imports a list into a club that has Alma, whose address others have, and Claire. */
async function asked(list: string, terminal: Terminal, skipBadLines = false): Promise<ImportReport> {
  const [network, email] = [`Club ${oddWord()}`, `${oddWord()}@rosier.example`]
  const there = `person,email\nAlma Rosier,${email}\nClaire Dumoulin,\n`
  await lists.attendance(there, { network, date: '2026-10-01' })
  const wish = { network, date: '2026-11-05', skipBadLines }
  let report: ImportReport | undefined
  await Deciding.on(
    list.replaceAll('EMAIL', email),
    async (path, decisions) => {
      const run = (dryRun: boolean) => lists.attendanceAt(path, { ...wish, decisions, dryRun })
      report = await importAsking(run, { decisions, skipBadLines }, terminal)
      return report
    },
    deciding => deciding.again(),
  )
  if (!report) throw new Error('Nothing was imported.')
  return report
}

const LIST = 'person,email\nBrice Rosier,EMAIL\nDumoulin Claire,\n'

test('each doubt is asked for by number, and the list comes in by the answers', async () => {
  const typing = new Typing('n', '7', '1')
  const report = await asked(LIST, typing)
  expect(report).toMatchObject({ bad: [], written: true, tallies: { people: { created: 1 } } })
  expect(typing.questions).toBe(3)
  expect(typing.said.join('\n')).toMatch(
    /Doubt 1 of 2, line 2: Brice Rosier, .*\n {2}The email .*\n {2}1 {2}Alma Rosier, .*\n {2}n {2}somebody new\n {2}s {2}nobody: leave it out\n\nDoubt 2 of 2, line 3: Dumoulin Claire\n/,
  )
  expect(typing.said).toContain('"7" is none of these.')
})

test('what is left with Enter stays in doubt, and is not asked for again', async () => {
  const typing = new Typing('', '1')
  const report = await asked(LIST, typing)
  expect(report.bad.map(({ line }) => line)).toEqual([2])
  expect(report.written).toBe(false)
  expect(typing.questions).toBe(2)
})

test.each([
  ['q', ['q']],
  ['the end of the terminal', []],
])('%s ends the questions, and the import as without a terminal', async (_, answers) => {
  const typing = new Typing(...answers)
  const report = await asked(LIST, typing)
  expect(report.bad).toHaveLength(2)
  expect(report.written).toBe(false)
  expect(typing.questions).toBe(1)
})

test('where bad lines are skipped, all is asked before anything is written', async () => {
  const report = await asked(LIST, new Typing('', '1'), true)
  expect(report.bad.map(({ line }) => line)).toEqual([2])
  expect(report).toMatchObject({ written: true, tallies: { attendances: { created: 1 } } })
})

test('doubts that come of answers are asked for in their turn', async () => {
  const list = 'person,table\nDumoulin Claire,1\nClaire Dumoulin,2\n'
  const typing = new Typing('1', 's')
  const report = await asked(list, typing)
  expect(typing.questions).toBe(2)
  expect(typing.said.join('\n')).toContain('who is at the same meeting with another name')
  expect(report).toMatchObject({ written: true, tallies: { attendances: { created: 1 } } })
})

test('a place that was asked for and left open is no decision', () => {
  const decisions = new Decisions()
  decisions.set({ line: 2, column: null }, null)
  expect(decisions.count).toBe(0)
})
