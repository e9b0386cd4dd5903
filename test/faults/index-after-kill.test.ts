import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { Unavailable } from '../../src/errors.js'
import { newId, type PersonId } from '../../src/ids.js'
import { connect } from '../../src/neo4j/connect.js'
import { Graph } from '../../src/neo4j/graph.js'
import { holdLocalNeo4j, type LocalNeo4j } from '../../src/neo4j/local/local-neo4j.js'
import { migrate } from '../../src/neo4j/migrations.js'
import type { Query } from '../../src/neo4j/query.js'
import { silentProgress } from '../../src/progress.js'
import { Random } from '../../src/sample/random.js'
import { startEntregent, told } from '../support/command-line.js'
import { letForget, letKnow, tie } from '../support/knows.js'
import { runs, SEED } from '../support/seed.js'
import { ServedHome } from '../support/served-home.js'
import { startReplica } from '../support/synced-index.js'
import { until, within } from '../support/until.js'

const DAY = 20_484
/** As Neo4j shows a commit: its number first, and its change a moment later. */
const COUNT: Query<{ n: number }> = {
  name: 'test/count',
  text: `MATCH (counter:ChangeCounter {name: 'changes'}) SET counter.n = counter.n + 1 RETURN counter.n AS n`,
}
const CHANGE: Query<never> = {
  name: 'test/change',
  text: `CREATE (:Change {n: toInteger($n), at: datetime(), kind: 'KNOWS', ids: []})`,
}
const PEOPLE = 1_500
const random = new Random(SEED)

/** After which line of its log the service is killed, and within how many milliseconds; perhaps it was told to stop before. */
const MOMENTS = [
  { after: 'Loading the relationship index', within: 400, stop: false, snapshot: false },
  { after: 'Serving', within: 300, stop: false, snapshot: true },
  { after: 'the index answers paths', within: 60, stop: false, snapshot: true },
  { after: 'the index answers paths', within: 60, stop: false, snapshot: false },
  { after: 'the index answers paths', within: 150, stop: true, snapshot: true },
]
const KILLS = runs(MOMENTS.length)

// The service lives by the clock of the machine: on the store that tests share it would forget what theirs, in June, still need.
const served = new ServedHome()
const snapshot = join(served.home, 'index.snapshot')
let neo4j: LocalNeo4j
let driver: Driver
let graph: Graph
const people = Array.from({ length: PEOPLE }, () => newId() as PersonId).sort()
/** Who knows whom, by the smaller place in `people`. */
const acquainted = new Map<number, Set<number>>()
let service: ChildProcess | undefined

beforeAll(async () => {
  neo4j = await holdLocalNeo4j({ home: served.home, progress: silentProgress })
  driver = connect(neo4j.address)
  graph = new Graph(driver, undefined)
  await migrate(driver, graph, undefined)
})
afterAll(async () => {
  service?.kill('SIGKILL')
  await driver?.close()
  await neo4j?.release()
  await served.remove()
})

test('killed at any moment, the service leaves nothing that its next start does not repair', async () => {
  for (let step = 1; step <= 8; step++) await know(people.map((_, i) => [i, (i + step) % PEOPLE]))
  for (let kill = 0; kill < KILLS; kill++) {
    const moment = MOMENTS[kill % MOMENTS.length] as (typeof MOMENTS)[number]
    if (!moment.snapshot) rmSync(snapshot, { force: true })
    await change(kill)
    await serveUntil(moment.after)
    // More to catch up with while it is killed.
    const meanwhile = change(kill + KILLS)
    if (moment.stop) service?.kill('SIGTERM')
    await new Promise(resolve => setTimeout(resolve, random.next() * moment.within))
    service?.kill('SIGKILL')
    if (service && service.exitCode === null && service.signalCode === null) await once(service, 'exit')
    await within('what changed meanwhile is written', meanwhile)
    await holdsAllAfterRestart()
  }
})

test('told to stop, it ends in order and leaves a snapshot', async () => {
  rmSync(snapshot, { force: true })
  await serveUntil('the index answers paths')
  service?.kill('SIGTERM')
  expect(service && (await once(service, 'exit'))).toEqual([0, null])
  expect(existsSync(snapshot)).toBe(true)
})

test('a change that is counted a moment before it is found loses no index', async () => {
  const replica = await startReplica({ pathFinder: 'index' }, neo4j.address)
  try {
    const [counted] = await graph.write(transaction => transaction.run(COUNT))
    // Longer than between two polls.
    await new Promise(resolve => setTimeout(resolve, 300))
    await graph.write(transaction => transaction.run(CHANGE, { n: counted?.n }))
    await until('the change is known', () => replica.index.state.revision === counted?.n)
    expect(replica.log.filter(({ level }) => level >= 40)).toEqual([])
  } finally {
    await replica.stop()
  }
})

/** Starts the service and waits until it says this. */
async function serveUntil(line: string): Promise<void> {
  const settings = { PORT: '0', PATH_FINDER: 'index', LOG_LEVEL: 'info' }
  service = startEntregent(['serve'], { ...served.environment(), ...settings })
  await told(service, new RegExp(line))
}

/** What a start on the files as they were left comes to: it answers from an index that holds just what Neo4j does. */
async function holdsAllAfterRestart(): Promise<void> {
  const left = join(served.home, 'left.snapshot')
  rmSync(left, { force: true })
  if (existsSync(snapshot)) copyFileSync(snapshot, left)
  const replica = await startReplica({ pathFinder: 'index', snapshot: left }, neo4j.address)
  try {
    expect(replica.log.filter(({ reason }) => reason?.includes('cannot be read'))).toEqual([])
    const live = await within('the index has caught up', replica.index.caughtUp())
    const held = people.map(
      (person, i) =>
        (live?.contactsOf(person) ?? []).filter(other => other > person).length -
        (acquainted.get(i)?.size ?? 0),
    )
    expect(held.filter(difference => difference !== 0)).toEqual([])
    for (const [i, others] of acquainted) {
      const contacts = new Set(live?.contactsOf(people[i] as PersonId))
      expect([...others].filter(other => !contacts.has(people[other] as PersonId))).toEqual([])
    }
  } finally {
    await replica.stop()
  }
}

/** Some get to know each other, better or at all, and some no longer do. */
async function change(turn: number): Promise<void> {
  await know(
    Array.from({ length: 40 }, (_, i) => [
      (turn * 31 + i * 7) % PEOPLE,
      (turn * 31 + i * 7 + 9 + (turn % 5)) % PEOPLE,
    ]),
  )
  const forgotten = Array.from({ length: 15 }, (_, i): [number, number] => [
    (turn * 53 + i) % (PEOPLE - 3),
    ((turn * 53 + i) % (PEOPLE - 3)) + 3,
  ])
  for (const [low, high] of forgotten) acquainted.get(low)?.delete(high)
  await letForget(
    graph,
    forgotten.map(([low, high]) => [people[low] as PersonId, people[high] as PersonId] as const),
  )
}

async function know(pairs: readonly (readonly number[])[]): Promise<void> {
  const inOrder = pairs.map(pair => [Math.min(...pair), Math.max(...pair)] as const)
  for (const [low, high] of inOrder) acquainted.set(low, (acquainted.get(low) ?? new Set()).add(high))
  const ties = inOrder.map(([low, high]) =>
    tie(people[low] as PersonId, people[high] as PersonId, 1 + random.next()),
  )
  // What a service that was just killed had open may stand in the way: then it is said to try again in a few seconds.
  for (let tries = 1; ; tries++) {
    try {
      return await letKnow(graph, ties, DAY)
    } catch (failure) {
      if (!(failure instanceof Unavailable) || tries === 3) throw failure
      await new Promise(resolve => setTimeout(resolve, 3_000))
    }
  }
}
