import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { localToken } from '../../src/http/tokens.js'
import { newId } from '../../src/ids.js'
import { Client } from '../support/app.js'
import { ended, startEntregent } from '../support/command-line.js'
import { idIn, pasted, sectionOfReadme, timeless } from '../support/readme.js'
import { ServedHome } from '../support/served-home.js'

const home = new ServedHome({ PORT: '0' })
let running: ChildProcess | undefined
// It ends also where a test fails before it is told to.
afterEach(async () => {
  if (running?.exitCode !== null || running.signalCode !== null) return
  running.kill('SIGKILL')
  await once(running, 'exit')
})
afterAll(() => home.remove())

/** Runs the demo until it has printed everything, lets `look` use it, then stops it as Ctrl-C does. */
async function demo(look: (printed: string) => Promise<void>): Promise<number | null> {
  const child = startEntregent(['demo'], home.environment())
  running = child
  let printed = ''
  let said = ''
  child.stderr?.on('data', chunk => {
    said += String(chunk)
  })
  await new Promise<void>((resolve, reject) => {
    child.once('close', () => reject(new Error(`The demo ended:\n${said}${printed}`)))
    child.stdout?.on('data', chunk => {
      printed += String(chunk)
      if (printed.includes('Press Ctrl-C to stop.')) resolve()
    })
  })
  await look(printed)
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  return code
}

test('the demo answers the three questions, what it and the README say to paste works, and analysts get three cells of four', async () => {
  const code = await demo(async printed => {
    expect(printed).toMatch(/1\. Who can introduce .+ to .+\?\n\n +\d+ {2}.+ → .+ → /)
    expect(printed).toMatch(/2\. How well do .+ know each other\?\n\n +\d+ of 100: (strong|good)/)
    expect(printed).toMatch(
      /3\. Who should be introduced to whom at .+ expected\?\n\n +\d+ {2}.+ and .+, by .+\n +\d+\.\d {2}/,
    )
    const [, url = '', token = '', body = ''] =
      /curl -s (\S+) -H 'content-type: application\/json' -H 'authorization: Bearer (\S+)' -d '(.+)'/.exec(
        printed,
      ) ?? []
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    })
    const { data } = (await response.json()) as {
      data: { introductionPaths: { paths: { score: number }[] } }
    }
    expect(data.introductionPaths.paths[0]?.score).toBeGreaterThan(25)
    await pastedFromReadme(url, token)
    expect(await shareOfEmptyCells(url)).toBeLessThan(0.25)
    const { stdout } = await ended(startEntregent(['rebuild'], home.environment()))
    expect(stdout).toMatch(/^\d{4,} relationships: 0 corrected, 0 without evidence removed\.$/m)
  })
  expect(code).toBe(0)
})

/** The README's questions, and then its way from a question to its outcome, with the id that the request is answered with. */
async function pastedFromReadme(url: string, token: string): Promise<void> {
  const questions = sectionOfReadme('Three questions with curl')
  const ownWords = questions.commands.replace(/^(TOKEN=eyJ|ask\(|find\().*\n/gm, '')
  const { commands, answers } = sectionOfReadme('An introduction, from question to outcome')
  const [asking = '', answering = ''] = commands.split(/^INTRODUCTION=.*\n/m)
  const all = await pasted(`${ownWords}\n${asking}`, url, token, home.environment())
  for (const answer of all) expect(answer).not.toContain('"errors"')
  const asked = all.slice(questions.answers.length)
  const people = asking.split('\n').filter(line => /^(as\(|SOLENE=)/.test(line))
  const answered = await pasted(
    [...people, `INTRODUCTION=${idIn(asked.at(-1))}`, answering].join('\n'),
    url,
    token,
    home.environment(),
  )
  expect(answers).toHaveLength(6)
  const [paths, ...steps] = [...asked, ...answered].map(timeless)
  // Who is on the best path may differ from day to day.
  expect(paths).toMatch(/^{"data":{"introductionPaths":{"paths":\[{"score":0,"canAsk":/)
  expect(steps).toEqual(answers.slice(1).map(timeless))
}

const NETWORKS = '{ networks(first: 100) { nodes { id } } }'
const HISTORY =
  'query ($id: ID!) { network(id: $id) { health { history { metrics { value range { atLeast } } } } } }'
interface Historied {
  network: { health: { history: { metrics: { value: number | null; range: object | null }[] }[] } }
}

/** Of the cells of the last year's histories of all networks, the share that tells an analyst nothing. */
async function shareOfEmptyCells(url: string): Promise<number> {
  const analyst = new Client(url, {
    authorization: `Bearer ${await localToken(home.home, newId(), { scopes: ['analyst'] })}`,
  })
  const { networks } = await analyst.ask(NETWORKS)
  const cells: { value: number | null; range: object | null }[] = []
  for (const { id } of networks.nodes) {
    const { network }: Historied = await analyst.ask(HISTORY, { id })
    cells.push(...network.health.history.flatMap(({ metrics }) => metrics))
  }
  expect(cells.length).toBeGreaterThan(1_000)
  return cells.filter(({ value, range }) => value === null && range === null).length / cells.length
}
