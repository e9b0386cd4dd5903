import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import type { LocalHome } from '../src/neo4j/local/local-home.js'
import { MEN, SURNAMES, WOMEN } from '../src/sample/names.js'
import { fold } from '../src/text.js'
import { idOf, type MeasuredGraph, strengthsOf } from './ties.js'

const GIVEN_NAMES = [...WOMEN, ...MEN]
const AT = '2026-01-31T12:00:00Z'
const LINES_A_PIECE = 5_000

/** Loads the graph into a store that has never been started, with Neo4j's own bulk import. */
export async function importGraph(
  home: LocalHome,
  java: string,
  jars: string,
  graph: MeasuredGraph,
): Promise<void> {
  const tables: Table[] = [
    { of: '--nodes=Person', lines: peopleLines(graph) },
    { of: '--relationships=KNOWS', lines: tieLines(graph) },
  ]
  await bulkImport(home, java, jars, 'integer', tables)
}

/** What is to be loaded: an option of the import, and the lines of its file. */
export interface Table {
  readonly of: `--nodes=${string}` | `--relationships=${string}`
  readonly lines: Iterable<string>
}

/** Loads tables into a store that has never been started. */
export async function bulkImport(
  home: LocalHome,
  java: string,
  jars: string,
  ids: 'integer' | 'string',
  tables: readonly Table[],
): Promise<void> {
  const files: string[] = []
  for (const [i, { of, lines }] of tables.entries()) {
    const path = join(home.path, `table-${i}.csv`)
    await write(path, lines)
    files.push(`${of}=${path}`)
  }
  const command = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', `--id-type=${ids}`]
  const limits = ['--threads=2', '--max-off-heap-memory=1g', '--overwrite-destination=true']
  const env = { ...process.env, NEO4J_HOME: home.neo4j, NEO4J_CONF: home.conf }
  const all = ['-Xmx1g', '-cp', join(jars, '*'), ...command, ...files, ...limits]
  await promisify(execFile)(java, all, { env, cwd: home.neo4j, maxBuffer: 1 << 28 })
}

/** The name of a person: all combinations are used before any comes again. */
export function nameOf(person: number): string {
  const given = GIVEN_NAMES[person % GIVEN_NAMES.length]
  return `${given} ${SURNAMES[Math.floor(person / GIVEN_NAMES.length) % SURNAMES.length]}`
}

function* peopleLines({ people }: MeasuredGraph): Generator<string> {
  yield ':ID,id,name,foldedName,words,createdAt:datetime,updatedAt:datetime'
  for (let v = 0; v < people; v++) {
    const name = nameOf(v)
    yield `${v},${idOf(v)},${name},${fold(name)},${fold(name)},${AT},${AT}`
  }
}

/** What the service keeps of a tie, and its p beside it, so that Cypher has nothing to compute but products. */
function* tieLines(graph: MeasuredGraph): Generator<string> {
  const { a, b, warmth, trust, ties } = graph
  const p = strengthsOf(graph)
  const sums = 'warmth:double,trust:double,openWarmth:double,openWithoutLow:double,openWithoutHigh:double'
  yield `:START_ID,:END_ID,p:double,${sums},sharedMeetings:int,evidence,firstMetAt:datetime,lastMetAt:datetime`
  for (let i = 0; i < ties; i++) {
    const warm = warmth[i]
    yield `${a[i]},${b[i]},${p[i]},${warm},${trust[i]},${warm},${warm},${warm},1,CO_ATTENDED,${AT},${AT}`
  }
}

async function write(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces(lines)), createWriteStream(path))
}

function* pieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < LINES_A_PIECE) continue
    yield `${piece.join('\n')}\n`
    piece = []
  }
  yield `${piece.join('\n')}\n`
}
