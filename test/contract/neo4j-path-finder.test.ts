import type { PersonId } from '../../src/ids.js'
import { newId } from '../../src/ids.js'
import { Neo4jPathFinder } from '../../src/paths/neo4j-path-finder.js'
import { SurroundingsStore } from '../../src/paths/surroundings.store.js'
import { appOfTests } from '../support/app.js'
import { letKnow, tie } from '../support/knows.js'
import { OwnGraph } from '../support/own-graph.js'
import { CONTRACT_DAY, pathFinderContract } from './path-finder.contract.js'

const app = appOfTests()

const RUNS = 12
pathFinderContract(
  'Neo4j',
  async ties => {
    const own = new OwnGraph(app.graph, CONTRACT_DAY)
    await own.know(ties)
    return own.seenBy(new Neo4jPathFinder(new SurroundingsStore(app.graph)))
  },
  RUNS,
)

test('whoever would have to look at too much says so, and a higher minimumScore helps', async () => {
  const [jeanne, pierre, lucie, karim] = [newId(), newId(), newId(), newId()] as [
    PersonId,
    PersonId,
    PersonId,
    PersonId,
  ]
  const weak = [tie(jeanne, karim, 0.1), tie(karim, lucie, 0.1)]
  await letKnow(app.graph, [tie(jeanne, pierre, 2), tie(pierre, lucie, 2), ...weak], CONTRACT_DAY)
  const finder = new Neo4jPathFinder(new SurroundingsStore(app.graph), 3)
  const query = {
    from: jeanne,
    to: lucie,
    maxHops: 3,
    first: 5,
    ranking: 'SCORE',
    day: CONTRACT_DAY,
  } as const
  const ask = (minimumScore: number) =>
    finder.bestPaths({ ...query, minimumScore, differentFirstSteps: true })
  await expect(ask(1)).rejects.toMatchObject({
    code: 'TOO_COSTLY',
    details: { measure: 'RELATIONSHIPS', limit: 3 },
    message: expect.stringContaining('minimumScore'),
  })
  expect(await ask(50)).toHaveLength(1)
})

test('questions asked together are too much only where one of them is', async () => {
  const [jeanne, hub, ...others] = Array.from({ length: 6 }, () => newId()) as PersonId[] as [
    PersonId,
    PersonId,
    ...PersonId[],
  ]
  await letKnow(app.graph, [tie(jeanne, hub, 1), ...others.map(one => tie(hub, one, 1))], CONTRACT_DAY)
  const finder = new Neo4jPathFinder(new SurroundingsStore(app.graph), 3)
  const scope = { day: CONTRACT_DAY, minimumScore: 1 }
  const asked = await Promise.allSettled(
    [hub, ...others].map(one => finder.commonContacts(jeanne, one, scope)),
  )
  expect(asked.map(({ status }) => status)).toEqual(['rejected', ...others.map(() => 'fulfilled')])
})
