import { spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DAY_MS } from '../src/durations.js'
import { consoleProgress } from '../src/progress.js'
import { withOwnNeo4j } from './own-neo4j.js'
import { randomFrom } from './random.js'
import { MAIN, settingsOf } from './replica.js'
import type { Figure, Found } from './section.js'
import type { Size } from './ties.js'

/** Tells the most memory that a process has had, as its last line. */
const PEAK = new URL('peak-memory.js', import.meta.url).href
/** A real list, where it lies beside the repository or where ENTREGENT_TEST_DATA says. */
const BOZEMAN = resolve(process.env.ENTREGENT_TEST_DATA ?? '../shared/data', 'bozeman/attendance.csv')
const KILOBYTES_A_MEGABYTE = 1024

const MEETINGS_A_PERSON = 0.4
const LINES_A_MEETING = 50
const MEMBERS_OF_A_NETWORK = 60
const FIRST_DAY = Date.UTC(2016, 0, 4, 7)
/** As many as the groups of a large region have: who is in several is a line in each. */
const ROSTER = { people: 24_631, memberships: 45_583, networks: 602 }

/** How long it takes to bring in lists from the command line, each into a store of its own, and how much memory. */
export async function measureImports({ people }: Size): Promise<Found> {
  const figures: Figure[] = []
  const notes: string[] = []
  figures.push(...(await measured('a roster', ['--as', 'members'], 1, writing(roster()))))
  if (existsSync(BOZEMAN)) figures.push(...(await measured('bozeman', [], 2, async () => BOZEMAN)))
  else notes.push('The list of bozeman was not there.')
  const lines = people * MEETINGS_A_PERSON * LINES_A_MEETING
  figures.push(...(await measured('a long attendance list', [], 1, writing(attendance(people)))))
  notes.push(
    `Imports: the long list has ${lines.toLocaleString('en')} lines, of ${people.toLocaleString('en')} people at ${(people * MEETINGS_A_PERSON).toLocaleString('en')} meetings of clubs of ${MEMBERS_OF_A_NETWORK}, by date; the roster ${ROSTER.memberships.toLocaleString('en')} memberships of ${ROSTER.people.toLocaleString('en')} people in ${ROSTER.networks} networks; bozeman is a real list of 7,616 lines. No service was running; the times are of the whole command, its start included.`,
  )
  return { measured: [], answers: [], figures, notes }
}

/** Imports a list so many times into one new store. */
async function measured(
  what: string,
  args: readonly string[],
  times: number,
  fileIn: (folder: string) => Promise<string>,
): Promise<Figure[]> {
  const progress = consoleProgress()
  return withOwnNeo4j(progress, async ({ folder, start }) => {
    const file = await fileIn(folder)
    const address = await start({ heap: '2g', pageCache: '1g' })
    const settings = settingsOf(address, join(folder, 'command'))
    const figures: Figure[] = []
    for (let time = 1; time <= times; time++) {
      progress.step(`Importing ${what}`)
      const { seconds, megabytes } = await importing([file, '--source', 'bench', ...args], settings)
      const name = time === 1 ? what : `${what}, once more`
      figures.push(
        { name: `import of ${name}`, value: seconds, unit: 's' },
        { name: `import of ${name}, most memory of the process`, value: megabytes, unit: 'MB' },
      )
    }
    return figures
  })
}

async function importing(
  args: readonly string[],
  settings: Record<string, string>,
): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', PEAK, MAIN, 'import', ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [told, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', text => {
    told += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
  })
  const code = await new Promise<number | null>(ended => child.once('close', ended))
  const seconds = (performance.now() - start) / 1000
  const peak = /peak memory: (\d+) kB\s*$/.exec(said)?.[1]
  if (code !== 0 || peak === undefined)
    throw new Error(`The import ended with ${code}: ${(said + told).slice(-2000)}`)
  return { seconds, megabytes: Number(peak) / KILOBYTES_A_MEGABYTE }
}

function writing(lines: Iterable<string>): (folder: string) => Promise<string> {
  return async folder => {
    const file = join(folder, 'list.csv')
    await pipeline(Readable.from(lines), createWriteStream(file))
    return file
  }
}

/** An attendance list: clubs of 60, of whom 50 come to a meeting a week in each until there are enough. */
function* attendance(people: number): Generator<string> {
  const random = randomFrom(1)
  const networks = Math.max(1, Math.floor(people / MEMBERS_OF_A_NETWORK))
  yield 'network,meeting,date,person,person_id,status\n'
  for (let meeting = 0; meeting < people * MEETINGS_A_PERSON; meeting++) {
    const network = meeting % networks
    const week = Math.floor(meeting / networks)
    const date = new Date(FIRST_DAY + week * 7 * DAY_MS).toISOString()
    const first = Math.floor(random() * (MEMBERS_OF_A_NETWORK - LINES_A_MEETING))
    for (let place = 0; place < LINES_A_MEETING; place++) {
      const person = network * MEMBERS_OF_A_NETWORK + first + place
      const status = random() < 0.9 ? 'PRESENT' : 'ABSENT'
      yield `Club ${network},${meeting},${date},${nameOf(person)},${person},${status}\n`
    }
  }
}

/** A roster: whoever is in several networks has a line in each. */
function* roster(): Generator<string> {
  const { people, memberships, networks } = ROSTER
  yield 'network,person,person_id,email,profession,company\n'
  for (let line = 0; line < memberships; line++) {
    const person = line % people
    // A person's second network is another than the first.
    const network = (person + Math.floor(line / people) * 7) % networks
    yield `Club ${network},${nameOf(person)},${person},member${person}@example.org,Profession ${person % 90},Company ${person}\n`
  }
}

/** Names that are not like one another. */
function nameOf(person: number): string {
  const letters = [person % 26, Math.floor(person / 26) % 26, Math.floor(person / 676) % 26]
  const name = letters.map(letter => SYLLABLES[letter]).join('')
  return `${name} ${SYLLABLES[Math.floor(person / 17_576) % 26]}${name.slice(0, 4)}`
}

const SYLLABLES =
  'ba ce di fo gu la me ni po ru sa te vi xo zu bra cle dri flo gru pla sme tri vro qua ster'.split(' ')
