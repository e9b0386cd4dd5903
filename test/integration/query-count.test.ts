import type { PersonId } from '../../src/ids.js'
import { appOfTests } from '../support/app.js'
import { circleOf, held, joiner } from '../support/gatherings.js'
import { joinNetwork, networkOf, oddWord } from '../support/scenes.js'

const PEOPLE = 50
const word = oddWord()
const app = appOfTests()
let founder: PersonId
beforeAll(async () => {
  app.clock.set('2026-06-01T12:00:00Z')
  const circle = await circleOf(app, 0)
  founder = circle.organiser.id
  const second = await networkOf(app, founder)
  const everybody = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, i) => {
      const one = await joiner(app, circle.network, { name: `Jeanne ${word} ${i}` })
      if (i % 2) await joinNetwork(app, one.id, second)
      return one
    }),
  )
  app.clock.set('2026-06-15T12:00:00Z')
  await held(circle, [circle.organiser, ...everybody])
})

test('50 people with their memberships, networks and relationships cost at most six queries', async () => {
  const client = await app.as(founder)
  const queries = await app.queriesOf(async () => {
    const { people } = await client.ask(
      `query ($search: String!) {
        people(first: 50, search: $search) {
          nodes {
            name
            memberships(first: 20) { nodes { role network { name } } totalCount }
            relationshipWithViewer { strength { score } }
          }
        }
      }`,
      { search: word },
    )
    const counts = people.nodes.map(({ memberships }: { memberships: Counted }) => {
      expect(memberships.nodes).toHaveLength(memberships.totalCount)
      return memberships.totalCount
    })
    for (const { relationshipWithViewer } of people.nodes)
      expect(relationshipWithViewer.strength.score).toBeGreaterThan(0)
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
