import { readFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { type Measured, QUESTIONS, type Question, type Section } from './section.js'
import type { Size } from './ties.js'
import { WANTED } from './wanted.js'

export interface Run {
  readonly command: string
  readonly at: Date
  readonly sections: readonly Section[]
  /** What was compared, a line each. */
  readonly equal: readonly string[]
  readonly neo4j: string
}

/** The question of the index that another engine's question is held against. */
const SAME_AS: Partial<Record<Question, Question>> = { anyDistance: 'distance', anyPath: 'onePath' }

/** The run as bench/RESULTS.md tells it. */
export function resultsOf(run: Run): string {
  const sizes = [...new Map(run.sections.map(({ size }) => [size.people, size])).values()]
  const parts = sizes.flatMap(size => [`## ${named(size)}`, '', ...sizeLines(run, size)])
  return [
    '# What the benchmark measured',
    '',
    `One run of \`${run.command}\` on ${run.at.toISOString().slice(0, 16).replace('T', ' ')} UTC, written by it. Each section is a process of its own, one after another. The graphs are generated from a seed, with a power law of degrees and with communities (\`bench/graph.ts\`); they are not those of any published benchmark.`,
    '',
    ...machineLines(run),
    '',
    '## What it must reach',
    '',
    ...wantedLines(run, sizes),
    '',
    ...parts,
    '## Answers',
    '',
    'All engines were asked the same pairs, and a run in which one answers otherwise than the index writes no results. Distances are the same; p of the 5 best paths to 1e-9. A best path of any length is the index’s where it has at most 4 hops, and no worse where it has more.',
    '',
    ...run.equal.map(line => `- ${line}.`),
    '',
    ...READING,
    '',
  ].join('\n')
}

const READING = [
  '## How to read it',
  '',
  'Times are milliseconds. Runs are the random pairs asked after a warm-up; fewer than 1,000 where an engine did not get further in its 10 or 15 seconds. The ratio is that of the medians, to the index at the same question and size. Neo4j is asked through its driver over one connection on the same machine, which is how the service would ask it; each tie has its p stored beside it, so that Cypher only multiplies, while the index has p of each day. Neo4j had 2 GB of heap and a page cache that holds the store, and nothing else to do. graphology and ngraph find the one best path at any length, as neither limits hops nor gives the five best; Ladybug runs in the process that asks it. FalkorDB was not tried: its packages bring a Redis server and a module for it.',
  '',
  'GraphQL is the real service (`dist/main.js serve`) on the bulk-loaded Neo4j, limits of rate raised, asked over loopback for people 2 or 3 steps away; the service, Neo4j and the one who asks share the processors. The steady rate counts each answer from the moment its request was due. autocannon keeps its rate by sending a second’s requests one after another over each connection and then waiting, so its figures are those of 4 at once; where it does not keep up, its rate is lower, and the note says how many it sent.',
]

function machineLines({ sections, neo4j }: Run): string[] {
  const [cpu] = cpus()
  const loads = sections.map(
    ({ name, size, seconds, load }) =>
      `${name} at ${size.people.toLocaleString('en')} people ${load[0].toFixed(1)} to ${load[1].toFixed(1)}, ${seconds.toFixed(0)} s`,
  )
  const packages = ['graphology', 'graphology-shortest-path', 'ngraph.graph', 'ngraph.path', 'autocannon']
  return [
    `- Machine: ${cpus().length} processors (${cpu?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Linux ${release()}`,
    `- Versions: Node ${process.versions.node}, Neo4j Community ${neo4j}, ${packages.map(name => `${name} ${versionOf(name)}`).join(', ')}`,
    `- Load average of the machine (one minute) at the start and end of each section, and how long it took: ${loads.join('; ')}. Above the number of processors, others were at work too, and times are longer than on a machine of one’s own.`,
  ]
}

function wantedLines({ sections }: Run, sizes: readonly Size[]): string[] {
  const rows = WANTED.map(({ what, limit, of }) => [
    what,
    limit,
    ...sizes.map(size => of(sectionsOf(sections, size))),
  ])
  const heads = ['', 'at most (on 1M people, 20M ties)', ...sizes.map(named)]
  return table(heads, rows)
}

function sizeLines({ sections }: Run, size: Size): string[] {
  const here = sectionsOf(sections, size)
  const measured = here.flatMap(section => section.measured)
  const index = measured.filter(one => one.engine === 'the index')
  const rows = measured
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(one => [
      QUESTIONS[one.question],
      one.how ? `${one.engine}, ${one.how}` : one.engine,
      one.times.runs.toLocaleString('en'),
      ...[one.times.p50, one.times.p90, one.times.p99].map(shown),
      ratio(one, index),
    ])
  const figures = here.flatMap(section => section.figures)
  return [
    ...(rows.length === 0
      ? []
      : [...table(['question', 'engine', 'runs', 'p50', 'p90', 'p99', 'ratio'], rows), '']),
    ...table(
      ['', 'value'],
      figures.map(({ name, value, unit }) => [name, `${shown(value)} ${unit}`]),
    ),
    '',
    ...here.flatMap(section => section.notes).map(note => `- ${note}`),
    '',
  ]
}

function placeOf({ question }: Measured): number {
  return Object.keys(QUESTIONS).indexOf(SAME_AS[question] ?? question)
}

function ratio(one: Measured, index: readonly Measured[]): string {
  const same = index.find(other => other.question === (SAME_AS[one.question] ?? one.question) && !other.how)
  if (!same || one.engine === 'the index') return ''
  return Math.round(one.times.p50 / same.times.p50).toLocaleString('en')
}

const sectionsOf = (sections: readonly Section[], size: Size) =>
  sections.filter(section => section.size.people === size.people)

const named = ({ people, ties }: Size) =>
  `${people.toLocaleString('en')} people, ${ties.toLocaleString('en')} ties`

function shown(value: number): string {
  return value < 10 ? value.toFixed(3) : value < 100 ? value.toFixed(1) : value.toFixed(0)
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)]
}

function versionOf(name: string): string {
  const text = readFileSync(new URL(`../../../node_modules/${name}/package.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
