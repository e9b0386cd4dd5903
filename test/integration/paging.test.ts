import { declares, met, recommends } from '../support/acquaintances.js'
import { appOfTests, type Client } from '../support/app.js'
import { circleOf, held, joiner, planned, SET } from '../support/gatherings.js'
import { type Somebody, somebody } from '../support/newcomers.js'

const app = appOfTests()

interface Item {
  id?: string
  person?: { id: string }
  meeting?: { id: string }
}

interface Page {
  nodes: Item[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/**
 * Reads a list two items a page, while `grow` adds some in front and behind after the first page: those there before must come
 * once each, in their order, and nothing twice.
 */
async function expectWhole(
  client: Client,
  [around, field, item]: [string, string, string],
  before: readonly string[],
  grow: () => Promise<unknown>,
): Promise<void> {
  const query = `query ($after: String) {
    of: ${around} { list: ${field}(first: 2, after: $after) { nodes { ${item} } pageInfo { hasNextPage endCursor } } }
  }`
  const seen: (string | undefined)[] = []
  let after: string | null = null
  let pages = 0
  for (let more = true; more; pages++) {
    const list: Page = (await client.ask(query, { after })).of.list
    seen.push(...list.nodes.map(node => node.id ?? node.person?.id ?? node.meeting?.id))
    if (pages === 0) await grow()
    more = list.pageInfo.hasNextPage
    after = list.pageInfo.endCursor
  }
  expect(seen.filter(id => id && before.includes(id))).toEqual(before)
  expect(new Set(seen).size).toBe(seen.length)
  expect(pages).toBeGreaterThan(1)
}

const personOf = ({ id }: Somebody) => `person(id: "${id}")`

describe('whoever reads a list while it grows meets everyone once', () => {
  test('the members of a network and those on the list of a meeting, by name', async () => {
    const circle = await circleOf(app, 0)
    const { client } = circle.organiser
    const named = (name: string) => joiner(app, circle.network, { name })
    const people: Somebody[] = []
    for (const name of ['Bernard', 'Édith', 'Émile', 'Odile']) people.push(await named(name))
    const meeting = await planned(circle, { startsAt: '2026-06-20T07:00:00Z' })
    const expectAll = (those: readonly Somebody[]) => {
      const entries = those.map(({ id }) => ({ personId: id, status: 'EXPECTED' }))
      return client.ask(SET, { input: { meetingId: meeting, entries } })
    }
    await expectAll(people)
    const ids = people.map(({ id }) => id)

    const list: [string, string, string] = [`meeting(id: "${meeting}")`, 'attendances', 'person { id }']
    await expectWhole(client, list, ids, async () => expectAll([await named('Aaron'), await named('Zoé')]))
    const members: [string, string, string] = [
      `network(id: "${circle.network}")`,
      'memberships',
      'person { id }',
    ]
    await expectWhole(client, members, ids, async () => [await named('Abel'), await named('Zita')])
  })

  test('what a person was at, latest first', async () => {
    const circle = await circleOf(app, 1)
    const [jeanne] = circle.members as [Somebody]
    const on = (day: string) => held(circle, [jeanne], { startsAt: `2026-06-${day}T07:00:00Z` })
    const before = [await on('05'), await on('04'), await on('03'), await on('02')]
    await expectWhole(
      jeanne.client,
      [personOf(jeanne), 'attendances', 'meeting { id }'],
      before,
      async () => [await on('06'), await on('01')],
    )
  })

  test('recommendations received, latest first', async () => {
    const pierre = await somebody(app)
    const recommended = async (minute: number): Promise<string> => {
      const from = await somebody(app)
      for (const day of ['01', '08']) await met(from, pierre, `2026-06-${day}T10:00:00Z`)
      app.clock.set(`2026-06-15T12:${minute}:00Z`)
      return recommends(from, { recommendedPersonId: pierre.id })
    }
    const before: string[] = []
    for (const minute of [10, 11, 12]) before.unshift(await recommended(minute))
    await expectWhole(pierre.client, [personOf(pierre), 'recommendationsAbout', 'id'], before, () =>
      recommended(13),
    )
  })

  test('encounters to confirm, latest first', async () => {
    const jeanne = await somebody(app)
    const said = async (day: string) => declares(await somebody(app), jeanne, `2026-06-${day}T10:00:00Z`)
    const before = [await said('06'), await said('05'), await said('04'), await said('03')]
    await expectWhole(jeanne.client, [personOf(jeanne), 'encountersToConfirm', 'id'], before, async () => [
      await said('09'),
      await said('01'),
    ])
  })
})
