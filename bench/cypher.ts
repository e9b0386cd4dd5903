import { readFileSync } from 'node:fs'
import type { Session } from 'neo4j-driver'
import type { Neo4jAddress } from '../src/neo4j/address.js'
import { connect } from '../src/neo4j/connect.js'
import type { Progress } from '../src/progress.js'
import { measureFor } from './measure.js'
import type { Found, Measured } from './section.js'
import { idOf, MEASURED_PAIRS, type Pair, pairsOf, type Size, WARM_UP_PAIRS } from './ties.js'

const ENGINE = 'Neo4j, Cypher'
const RUNS = 1_000
const WARM_UP = 200
const SECONDS = 15

const textOf = (name: string) =>
  readFileSync(new URL(`../../../bench/cypher/${name}.cypher`, import.meta.url), 'utf8')

/** The questions in Cypher, one after another in one session, each in a transaction of its own. */
export async function measureCypher(address: Neo4jAddress, size: Size, progress: Progress): Promise<Found> {
  const driver = connect(address)
  const session = driver.session({ defaultAccessMode: 'WRITE' })
  try {
    await session.run(textOf('person-id'))
    const [all] = await rowsOf(session, 'warm-up', {})
    if (all?.people !== size.people || all.ties !== size.ties)
      throw new Error(`Neo4j has ${all?.people} people and ${all?.ties} ties.`)
    progress.step('Asking Neo4j in Cypher')
    const ask = (query: string) => askAll(session, size, query)
    const distance = await ask('distance')
    const written = await ask('best-paths')
    const byLength = await ask('best-paths-by-length')
    const measured: Measured[] = [
      { engine: ENGINE, question: 'distance', times: distance.times, how: 'shortestPath' },
      { engine: ENGINE, question: 'threeHops', times: written.times, how: '[:KNOWS*1..3]' },
      { engine: ENGINE, question: 'threeHops', times: byLength.times, how: 'each length by itself' },
    ]
    const strengths = (rows: Row[]) => rows.map(({ p }) => p as number)
    return {
      measured,
      answers: [
        {
          engine: ENGINE,
          distances: distance.answers.map(([row]) => (row?.hops as number | undefined) ?? null),
          threeHops: byLength.answers.map(strengths),
        },
        { engine: `${ENGINE} [:KNOWS*1..3]`, threeHops: written.answers.map(strengths) },
      ],
      figures: [],
      notes: [],
    }
  } finally {
    await session.close()
    await driver.close()
  }
}

async function askAll(session: Session, size: Size, query: string) {
  const one = ({ from, to }: Pair) => rowsOf(session, query, { from: idOf(from), to: idOf(to) })
  await measureFor(SECONDS / 4, pairsOf(size, WARM_UP, WARM_UP_PAIRS), one)
  return measureFor(SECONDS, pairsOf(size, RUNS, MEASURED_PAIRS), one)
}

type Row = Record<string, unknown>
const texts = new Map<string, string>()

async function rowsOf(session: Session, query: string, parameters: Row): Promise<Row[]> {
  const text = texts.get(query) ?? textOf(query)
  texts.set(query, text)
  const { records } = await session.run(text, parameters)
  return records.map(record => record.toObject())
}
