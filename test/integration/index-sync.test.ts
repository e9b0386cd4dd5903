import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EdgeList } from '../../src/graph-index/edge-list.js'
import { LiveIndex } from '../../src/graph-index/live-index.js'
import { writeSnapshot } from '../../src/graph-index/snapshot-file.js'
import { type MeetingId, newId, type PersonId } from '../../src/ids.js'
import { IndexSourceStore } from '../../src/index-sync/index-source.store.js'
import { MODEL } from '../../src/strength/constants.js'
import { strengthsOn } from '../../src/strength/strengths-on.js'
import type { TestApp } from '../support/app.js'
import { erase } from '../support/data-subjects.js'
import { circleOf, held, REOPEN } from '../support/gatherings.js'
import { letGo, letKnow, tie } from '../support/knows.js'
import type { Somebody } from '../support/newcomers.js'
import type { ReferenceTie } from '../support/reference-paths.js'
import {
  beginReplica,
  hasReached,
  type Replica,
  startIndexedApp,
  startReplica,
} from '../support/synced-index.js'
import { until } from '../support/until.js'

const DAY = 20_484

const folder = mkdtempSync(join(tmpdir(), 'entregent-index-'))
let a: TestApp
let b: TestApp
beforeAll(async () => {
  a = await startIndexedApp()
  b = await startIndexedApp()
})
afterAll(async () => {
  for (const app of [a, b]) await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const PATHS = `query ($to: ID!) {
  introductionPaths(toPersonId: $to) { paths { people { id } } noPath { reason } }
}`
const OPERATIONS = '{ service { operations { pathFinder indexRevision indexLagMs } } }'

const DELETE_UNLOGGED = { name: 'test/delete', text: 'MATCH (person:Person {id: $id}) DETACH DELETE person' }

interface Answer {
  introductionPaths: { paths: { people: { id: PersonId }[] }[]; noPath: { reason: string } | null }
}

/** Who is asked first on each way. */
async function ways(app: TestApp, from: Somebody, to: Somebody): Promise<(PersonId | undefined)[]> {
  const { introductionPaths }: Answer = await (await app.as(from.id)).ask(PATHS, { to: to.id })
  return introductionPaths.paths.map(path => path.people[1]?.id)
}

/** Asks replica b until its answer is this one. */
async function isSeen(from: Somebody, to: Somebody, expected: PersonId[]): Promise<void> {
  await until('replica b sees it', async () => String(await ways(b, from, to)) === String(expected))
}

test('what changes through one replica shows there at once, and soon in the other', async () => {
  const circle = await circleOf(a, 3)
  const [jeanne, pierre, lucie] = circle.members as [Somebody, Somebody, Somebody]
  expect(await ways(a, jeanne, lucie)).toEqual([])
  await held(circle, [jeanne, pierre])
  const meeting: MeetingId = await held(circle, [pierre, lucie])
  expect(await ways(a, jeanne, lucie)).toEqual([pierre.id])
  await isSeen(jeanne, lucie, [pierre.id])

  await circle.organiser.client.ask(REOPEN, { input: { meetingId: meeting } })
  expect(await ways(a, jeanne, lucie)).toEqual([])
  await isSeen(jeanne, lucie, [])
})

test('whoever is gone is no step any more', async () => {
  const circle = await circleOf(a, 3)
  const [jeanne, pierre, lucie] = circle.members as [Somebody, Somebody, Somebody]
  await held(circle, [jeanne, pierre])
  await held(circle, [pierre, lucie])
  await isSeen(jeanne, lucie, [pierre.id])
  await letGo(a.graph, pierre.id)
  expect(await ways(a, jeanne, lucie)).toEqual([])
  await isSeen(jeanne, lucie, [])
})

test('somebody who is gone though the index still has them is on no path: the next best path takes its place', async () => {
  const circle = await circleOf(a, 4)
  const [jeanne, pierre, karim, lucie] = circle.members as [Somebody, Somebody, Somebody, Somebody]
  for (const connector of [pierre, pierre, karim])
    for (const end of [jeanne, lucie]) await held(circle, [connector, end])
  await hasReached({ index: b.domain.index }, a.graph.lastChange)
  // Without an entry in the change log, so that the index still has them when the answer is read.
  await a.graph.write(transaction => transaction.run(DELETE_UNLOGGED, { id: pierre.id }))
  const { introductionPaths } = await (await b.as(jeanne.id)).ask(
    'query ($to: ID!) { introductionPaths(toPersonId: $to, limit: 1) { paths { people { id } } } }',
    { to: lucie.id },
  )
  expect(introductionPaths.paths).toEqual([{ people: [jeanne, karim, lucie].map(({ id }) => ({ id })) }])
})

test('whoever is erased is no step any more, though somebody is made anew under the same id before a replica looks', async () => {
  const circle = await circleOf(a, 3)
  const [jeanne, pierre, lucie] = circle.members as [Somebody, Somebody, Somebody]
  await held(circle, [jeanne, pierre])
  await held(circle, [pierre, lucie])
  await isSeen(jeanne, lucie, [pierre.id])
  await erase(pierre.client, pierre.id)
  await pierre.client.ask('mutation { createProfile(input: { name: "Pierre" }) { person { id } } }')
  expect(await ways(a, jeanne, lucie)).toEqual([])
  await isSeen(jeanne, lucie, [])
})

test('the service says that the index answers, and how far it is', async () => {
  const circle = await circleOf(a, 2)
  await held(circle, circle.members)
  const { operations } = (await (await a.admin()).ask(OPERATIONS)).service
  expect(operations.pathFinder).toBe('INDEX')
  expect(Number(operations.indexRevision)).toBeGreaterThan(0)
  expect(operations.indexLagMs).toBeGreaterThanOrEqual(0)
})

test('a new day counts without a restart', async () => {
  const circle = await circleOf(a, 2)
  const [jeanne, pierre] = circle.members as [Somebody, Somebody]
  await held(circle, [jeanne, pierre])
  const direct = async () => {
    const asked =
      'query ($to: ID!) { introductionPaths(toPersonId: $to, minimumScore: 1) { paths { score } } }'
    const { introductionPaths } = await (await a.as(jeanne.id)).ask(asked, { to: pierre.id })
    return introductionPaths.paths[0].score as number
  }
  const before = await direct()
  a.clock.pass(180)
  try {
    expect(await direct()).toBeLessThan(before)
  } finally {
    a.clock.pass(-180)
  }
  expect(await direct()).toBe(before)
})

describe('a replica', () => {
  const [jeanne, pierre, lucie] = [newId(), newId(), newId()] as [PersonId, PersonId, PersonId]
  const TIES: ReferenceTie[] = [
    tie(jeanne, pierre, 1),
    { ...tie(pierre, lucie, 1), declared: 0.5, trust: 0.5 },
  ]
  const snapshot = join(folder, 'replica.snapshot')
  let source: IndexSourceStore
  beforeAll(async () => {
    source = new IndexSourceStore(a.graph)
    await letKnow(a.graph, TIES, DAY)
  })

  const find = (replica: Replica) =>
    replica.finder.bestPaths({
      from: jeanne,
      to: lucie,
      maxHops: 2,
      first: 1,
      ranking: 'SCORE',
      day: DAY,
      minimumScore: 1,
      differentFirstSteps: true,
    })
  const loadsAll = ({ queries }: Replica) => queries.includes('index-sync/ties-after')
  const warnings = ({ log }: Replica) => log.filter(line => line.level >= 40)

  async function started<T>(
    look: (replica: Replica) => Promise<T>,
    settings: Parameters<typeof startReplica>[0] = {},
  ): Promise<T> {
    const replica = await startReplica({ snapshot, ...settings })
    try {
      return await look(replica)
    } finally {
      await replica.stop()
    }
  }

  test('starts from its snapshot, and catches up with what has changed since', async () => {
    const p = await started(async replica => {
      expect(loadsAll(replica)).toBe(true)
      return (await find(replica))[0]?.p
    })
    expect(p).toBeGreaterThan(0)
    expect(existsSync(snapshot)).toBe(true)
    await letKnow(a.graph, [tie(pierre, lucie, 3)], DAY)
    await started(async replica => {
      expect(loadsAll(replica)).toBe(false)
      expect(warnings(replica)).toEqual([])
      expect((await find(replica))[0]?.p).toBeGreaterThan(p ?? 1)
      expect(replica.index.state.revision).toBeGreaterThanOrEqual(a.graph.lastChange)
    })
    await letKnow(a.graph, TIES, DAY)
  })

  const EMPTY = () => new LiveIndex<PersonId>(new EdgeList<PersonId>(), DAY, strengthsOn).chunks()
  const damaged: [string, RegExp, () => Promise<void> | void][] = [
    [
      'a byte is wrong',
      /cannot be read: A checksum does not match/,
      () => {
        const bytes = readFileSync(snapshot)
        const at = Math.floor(bytes.length / 2)
        bytes[at] = (bytes[at] ?? 0) ^ 1
        writeFileSync(snapshot, bytes)
      },
    ],
    [
      'the end is missing',
      /cannot be read: It is truncated/,
      () => writeFileSync(snapshot, readFileSync(snapshot).subarray(0, -7)),
    ],
    ['it is empty', /cannot be read/, () => writeFileSync(snapshot, '')],
    [
      'it belongs to another database',
      /another database/,
      () =>
        writeSnapshot(snapshot, { store: newId(), model: MODEL }, EMPTY(), () => ({ revision: 1, at: null })),
    ],
    [
      'it is of another model',
      /another strength model/,
      async () =>
        writeSnapshot(snapshot, { store: await storeName(), model: 'guesses-1' }, EMPTY(), () => ({
          revision: 1,
          at: null,
        })),
    ],
    [
      'it is newer than the database',
      /newer than the database/,
      async () =>
        writeSnapshot(snapshot, { store: await storeName(), model: MODEL }, EMPTY(), () => ({
          revision: 1e9,
          at: null,
        })),
    ],
    [
      'the database was put back, and has gone on from there',
      /restored to an earlier state/,
      async () => {
        const { store, revision } = await source.claim(newId())
        const otherwise = () => ({ revision, at: 0 })
        await writeSnapshot(snapshot, { store, model: MODEL }, EMPTY(), otherwise)
      },
    ],
    [
      'the changes since are forgotten',
      /have been deleted/,
      async () =>
        writeSnapshot(snapshot, { store: await storeName(), model: MODEL }, EMPTY(), () => ({
          revision: -5,
          at: null,
        })),
    ],
  ]
  const storeName = async () => (await source.claim(newId())).store

  test.each(damaged)(
    'throws its snapshot away where %s, and says so in a line',
    async (_, reason, damage) => {
      if (!existsSync(snapshot)) await started(async () => {})
      await damage()
      await started(async replica => {
        expect(warnings(replica).map(line => line.reason)).toEqual([expect.stringMatching(reason)])
        expect(loadsAll(replica)).toBe(true)
        expect(await find(replica)).toHaveLength(1)
      })
      await started(async replica => {
        expect(loadsAll(replica)).toBe(false)
        expect(await find(replica)).toHaveLength(1)
      })
    },
  )

  test('loads all again where all relationships were made anew', () =>
    started(async replica => {
      replica.queries.length = 0
      await a.graph.write(async transaction => transaction.changed('REBUILD', []))
      await until(
        'all is loaded again',
        () => loadsAll(replica) && replica.index.state.pathFinder === 'INDEX',
      )
      expect(await find(replica)).toHaveLength(1)
      expect(warnings(replica).map(line => line.reason)).toEqual(['all relationships were recomputed'])
    }))

  test('leaves paths to Neo4j where that is asked for, or the index would not fit', async () => {
    for (const settings of [{ pathFinder: 'neo4j' }, { pathFinder: 'auto', indexMemoryMb: 0 }] as const)
      await started(async replica => {
        expect(replica.index.state).toEqual({ pathFinder: 'NEO4J', revision: null, lagMs: null })
        expect(await find(replica)).toHaveLength(1)
        expect(replica.log.map(line => line.msg)).toEqual([expect.stringContaining('Neo4j answers paths')])
      }, settings)
  })

  test('answers from Neo4j until its index is made', async () => {
    const replica = beginReplica()
    try {
      expect(replica.index.state.pathFinder).toBe('NEO4J')
      expect(await find(replica)).toHaveLength(1)
      await replica.ready
      expect(replica.index.state.pathFinder).toBe('INDEX')
      expect(await find(replica)).toHaveLength(1)
    } finally {
      await replica.stop()
    }
  })
})
