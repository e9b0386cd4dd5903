import type { PersonId } from '../../src/ids.js'
import { newId } from '../../src/ids.js'
import { Neo4jPathFinder } from '../../src/introductions/neo4j-path-finder.js'
import type { PathFinder, Sight } from '../../src/introductions/path-finder.js'
import { SurroundingsStore } from '../../src/introductions/surroundings.store.js'
import { startApp, type TestApp } from '../support/app.js'
import { letKnow, tie } from '../support/knows.js'
import type { PlainTie } from '../support/plain-enumeration.js'
import { CONTRACT_DAY, pathFinderContract } from './path-finder.contract.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app?.stop()
})

const RUNS = 12
pathFinderContract('Neo4j', ties => overNeo4j(ties), RUNS)

test('who would have to look at too much says so, and a higher minimumScore helps', async () => {
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
  const sight = { day: CONTRACT_DAY, minimumScore: 1 }
  const asked = await Promise.allSettled(
    [hub, ...others].map(one => finder.commonContacts(jeanne, one, sight)),
  )
  expect(asked.map(({ status }) => status)).toEqual(['rejected', ...others.map(() => 'fulfilled')])
})

/** A finder over the whole store, of which it sees the people of one graph: these have ids of their own, in the same order. */
async function overNeo4j(ties: readonly PlainTie[]): Promise<PathFinder> {
  const graph = newId().slice(-12)
  const stored = (id: PersonId) => `${graph.slice(0, 8)}-${graph.slice(8)}${id.slice(13)}` as PersonId
  const asked = (id: PersonId) => `01920000-0000${id.slice(13)}` as PersonId
  await letKnow(
    app.graph,
    ties.map(tie => ({ ...tie, a: stored(tie.a), b: stored(tie.b) })),
    CONTRACT_DAY,
  )

  const finder = new Neo4jPathFinder(new SurroundingsStore(app.graph))
  const within = <S extends Sight>(sight: S): S => {
    const { mayConnect } = sight
    return { ...sight, mayConnect: mayConnect && ((id: PersonId) => mayConnect(asked(id))) }
  }
  return {
    async bestPaths(query) {
      const paths = await finder.bestPaths({
        ...within(query),
        from: stored(query.from),
        to: stored(query.to),
      })
      return paths.map(path => ({ ...path, people: path.people.map(asked) }))
    },
    distances: (from, to, sight) => finder.distances(stored(from), to.map(stored), within(sight)),
    async commonContacts(viewer, other, sight) {
      const contacts = await finder.commonContacts(stored(viewer), stored(other), within(sight))
      return contacts.map(contact => ({ ...contact, person: asked(contact.person) }))
    },
    haveRelationships: (from, to, sight) => finder.haveRelationships(stored(from), stored(to), within(sight)),
  }
}
