import type { PersonId } from '../../src/ids.js'
import { startApp, type TestApp } from '../support/app.js'
import { addMember, networkOf, newcomerTo, oddWord } from '../support/scenes.js'

const PEOPLE = 50
const word = oddWord()
let app: TestApp
let founder: PersonId
beforeAll(async () => {
  app = await startApp()
  founder = (await newcomerTo(app)).id
  const networks = [await networkOf(app, founder), await networkOf(app, founder)]
  await Promise.all(
    Array.from({ length: PEOPLE }, async (_, i) => {
      const { id } = await newcomerTo(app, { name: `Jeanne ${word} ${i}` })
      for (const network of networks.slice(i % 2)) await addMember(app, id, network, id)
    }),
  )
}, 60_000)
afterAll(async () => {
  await app?.stop()
})

test('50 people with their memberships and networks cost at most six queries', async () => {
  const client = await app.as(founder)
  const queries = await app.queriesOf(async () => {
    const { people } = await client.ask(
      `query ($search: String!) {
        people(first: 50, search: $search) {
          nodes {
            name
            memberships(first: 20) { nodes { role network { name } } totalCount }
          }
        }
      }`,
      { search: word },
    )
    const counts = people.nodes.map(({ memberships }: { memberships: Counted }) => {
      expect(memberships.nodes).toHaveLength(memberships.totalCount)
      return memberships.totalCount
    })
    expect(counts.sort()).toEqual([...Array(PEOPLE / 2).fill(1), ...Array(PEOPLE / 2).fill(2)])
  })
  expect(queries.length).toBeLessThanOrEqual(6)
  expect(queries.filter(name => name.startsWith('memberships/'))).toEqual([
    'memberships/of-people',
    'memberships/count-of-people',
  ])
  expect(queries.filter(name => name === 'networks/find-many')).toHaveLength(1)
})

interface Counted {
  nodes: unknown[]
  totalCount: number
}
