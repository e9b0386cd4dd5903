/** `npm run bench`: measures the index, and what one would take instead. `-- --large` adds a million people. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compared } from './compare.js'
import { resultsOf } from './results.js'
import { runSection, SECTIONS, type Section, type SectionName } from './section.js'
import type { Size } from './ties.js'

const STANDARD: Size = { people: 100_000, ties: 1_200_000 }
const LARGE: Size = { people: 1_000_000, ties: 20_000_000 }
/** A network whose health is asked for. */
const NETWORK: Size = { people: 10_000, ties: 300_000 }
/** Whose attendance is brought in. */
const LISTED: Size = { people: 50_000, ties: 0 }
const TIES_A_PERSON = 12
const RESULTS = new URL('../../../bench/RESULTS.md', import.meta.url)
const POM = new URL('../../../local-neo4j/pom.xml', import.meta.url)

const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    /** A trial at another size: prints what it would write. */
    people: { type: 'string' },
  },
})
const at = new Date()
const people = Number(values.people)
const size = values.people ? { people, ties: people * TIES_A_PERSON } : STANDARD
const sections: Section[] = []
const equal: string[] = []
const pom = readFileSync(POM, 'utf8')
const neo4j = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(pom)?.[1] ?? ''
const command = `npm run bench${values.large ? ' -- --large' : ''}`

await measureAll(size, SECTIONS)
await measureAll(NETWORK, ['health', 'busy'])
await measureAll(LISTED, ['imports'])
write()
if (values.large) {
  // The others take more memory than there is, or their time to load.
  await measureAll(LARGE, ['index'])
  write()
}

function write(): void {
  const text = resultsOf({ command, at, sections, equal, neo4j })
  if (values.people) process.stdout.write(text)
  else writeFileSync(RESULTS, text)
}

async function measureAll(size: Size, names: readonly SectionName[]): Promise<void> {
  const here: Section[] = []
  for (const name of names) {
    process.stderr.write(`\n${name}, ${size.people} people and ${size.ties} ties\n`)
    here.push(await runSection(name, size))
  }
  sections.push(...here)
  equal.push(...compared(here).map(line => `${size.people.toLocaleString('en')} people, ${line}`))
}
