import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { measureFor, timedAsync } from './measure.js'
import type { Found } from './section.js'
import {
  MEASURED_PAIRS,
  type MeasuredGraph,
  measuredGraph,
  type Pair,
  pairsOf,
  type Size,
  strengthsOf,
  WARM_UP_PAIRS,
} from './ties.js'

/** 75 MB that nothing else here needs: it is installed for the run alone, beside it. */
const PACKAGE = '@ladybugdb/core@0.19.1'
const ENGINE = 'Ladybug'
const RUNS = 1_000
const WARM_UP = 20
const SECONDS = 10

const DISTANCE = `MATCH (f:Person {id: $from})-[e:KNOWS* SHORTEST 1..6]-(t:Person {id: $to}) RETURN length(e) AS hops`
const BY_LENGTH = [
  `MATCH (:Person {id: $from})-[one:KNOWS]-(:Person {id: $to}) RETURN one.p AS p`,
  `MATCH (:Person {id: $from})-[one:KNOWS]-(:Person)-[two:KNOWS]-(:Person {id: $to})
   RETURN one.p * two.p AS p ORDER BY p DESC LIMIT 5`,
  `MATCH (:Person {id: $from})-[one:KNOWS]-(a:Person)-[two:KNOWS]-(b:Person)-[three:KNOWS]-(:Person {id: $to})
   WHERE a.id <> $to AND b.id <> $from RETURN one.p * two.p * three.p AS p ORDER BY p DESC LIMIT 5`,
]

interface Result {
  getAll(): Promise<Record<string, number>[]>
}
interface Connection {
  query(text: string): Promise<Result>
  prepare(text: string): Promise<object>
  execute(statement: object, parameters: object): Promise<Result>
}
interface Ladybug {
  Database: new (path: string) => object
  Connection: new (database: object) => Connection
}

/** Ladybug, the successor of Kùzu: an embedded graph database that speaks Cypher, in this process. */
export async function measureLadybug(size: Size): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'entregent-bench-'))
  try {
    const ladybug = await install(folder)
    if (ladybug === null) return nothing(`Ladybug: ${PACKAGE} could not be installed here.`)
    return await measureIn(folder, ladybug, measuredGraph(size))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function install(folder: string): Promise<Ladybug | null> {
  await writeFile(join(folder, 'package.json'), '{}')
  const options = ['--no-audit', '--no-fund', '--loglevel=error']
  try {
    await promisify(execFile)('npm', ['install', ...options, PACKAGE], { cwd: folder, timeout: 120_000 })
    return createRequire(join(folder, 'package.json'))('@ladybugdb/core')
  } catch {
    return null
  }
}

async function measureIn(
  folder: string,
  { Database, Connection }: Ladybug,
  graph: MeasuredGraph,
): Promise<Found> {
  const connection = new Connection(new Database(join(folder, 'graph.lbug')))
  const loaded = await timedAsync(() => load(connection, folder, graph))
  const distance = await connection.prepare(DISTANCE)
  const byLength = await Promise.all(BY_LENGTH.map(text => connection.prepare(text)))
  const hops = await ask(graph, async pair => (await rows(connection, distance, pair))[0]?.hops ?? null)
  const best = await ask(graph, async pair => {
    const found: number[] = []
    for (const statement of byLength)
      found.push(...(await rows(connection, statement, pair)).map(row => row.p ?? 0))
    return found.sort((one, other) => other - one).slice(0, 5)
  })
  return {
    measured: [
      { engine: ENGINE, question: 'distance', times: hops.times, how: 'SHORTEST 1..6' },
      { engine: ENGINE, question: 'threeHops', times: best.times, how: 'each length by itself' },
    ],
    answers: [{ engine: ENGINE, distances: hops.answers, threeHops: best.answers }],
    figures: [{ name: 'bulk load into Ladybug', value: loaded.ms / 1e3, unit: 's' }],
    notes: [`Ladybug is ${PACKAGE}, with as many threads as it likes.`],
  }
}

async function load(connection: Connection, folder: string, graph: MeasuredGraph): Promise<void> {
  const people = join(folder, 'people.csv')
  const ties = join(folder, 'ties.csv')
  await writeFile(people, Array.from({ length: graph.people }, (_, v) => `${v}\n`).join(''))
  await pipeline(Readable.from(tieLines(graph)), createWriteStream(ties))
  await connection.query('CREATE NODE TABLE Person(id INT64 PRIMARY KEY)')
  await connection.query('CREATE REL TABLE KNOWS(FROM Person TO Person, p DOUBLE)')
  await connection.query(`COPY Person FROM '${people}'`)
  await connection.query(`COPY KNOWS FROM '${ties}'`)
}

function* tieLines(graph: MeasuredGraph): Generator<string> {
  const p = strengthsOf(graph)
  for (let i = 0; i < graph.ties; i++) yield `${graph.a[i]},${graph.b[i]},${p[i]}\n`
}

async function rows(connection: Connection, statement: object, pair: Pair) {
  return (await connection.execute(statement, pair)).getAll()
}

async function ask<Answer>(size: Size, one: (pair: Pair) => Promise<Answer>) {
  await measureFor(SECONDS / 5, pairsOf(size, WARM_UP, WARM_UP_PAIRS), one)
  return measureFor(SECONDS, pairsOf(size, RUNS, MEASURED_PAIRS), one)
}

function nothing(note: string): Found {
  return { measured: [], answers: [], figures: [], notes: [note] }
}
