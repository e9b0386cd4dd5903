import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { newId } from '../../src/ids.js'
import type { Client } from '../support/app.js'
import { type Ended, ended, startEntregent, told } from '../support/command-line.js'
import { ServedHome } from '../support/served-home.js'
import { testData, testWithData } from '../support/test-data.js'

/** Room for questions about tens of thousands of pairs. */
const WIDE = {
  REQUESTS_PER_MINUTE: '1000000',
  REQUEST_SECONDS: '120',
  QUERY_TOKENS: '100000',
  QUERY_BREADTH: '1000',
  QUERY_ALIASES: '1000',
  QUERY_COST: '10000000',
}

/** Real lists through the command line and the API, on a Neo4j of their own: a rebuild is of the whole graph. */
const home = new ServedHome(WIDE)
let admin: Client
beforeAll(async () => {
  await home.serve()
  admin = await home.as(newId(), 'admin')
})
afterAll(() => home.remove())

async function entregent(...args: string[]): Promise<Ended> {
  return ended(startEntregent(args, home.environment()))
}

/** What an import that succeeds says. */
async function imported(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await entregent('import', 'attendance', ...args)
  if (code !== 0) throw new Error(`The import failed:\n${stdout}${stderr}`)
  return stdout
}

/** A pair and how often they were at a meeting together. */
type Together = [one: string, other: string, times: number]

async function expected(file: string): Promise<Together[]> {
  const [, ...lines] = (await readFile(testData(file), 'utf8')).trim().split(/\r?\n/)
  return lines.map(line => {
    const [one = '', other = '', times] = line.split(',')
    return [one, other, Number(times)]
  })
}

async function networkCalled(name: string): Promise<string> {
  const { networks } = await admin.ask(`{ networks(search: "${name}") { nodes { id name } } }`)
  return networks.nodes.find((network: { name: string }) => network.name === name).id
}

/** Everybody's id by name, of one network or of all. */
async function idsByName(network: string | null = null): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  let after: string | null = null
  do {
    const { people } = await admin.ask(
      `query ($network: ID, $after: String) {
        people(first: 100, networkId: $network, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } }
      }`,
      { network, after },
    )
    for (const { id, name } of people.nodes) ids.set(name, id)
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null
  } while (after)
  return ids
}

const PAIRS_AT_ONCE = 300

/** How often the API says that each pair was at a meeting together; 0 where it knows of no relationship. */
async function together(pairs: Together[], ids: Map<string, string>): Promise<number[]> {
  const counts: number[] = []
  for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE) {
    const part = pairs.slice(from, from + PAIRS_AT_ONCE)
    const fields = part.map(
      ([one, other], i) =>
        `p${i}: relationshipBetween(personId: "${ids.get(one)}", otherPersonId: "${ids.get(other)}") { sharedMeetingCount }`,
    )
    const data = await admin.ask(`{ ${fields.join('\n')} }`)
    counts.push(...part.map((_, i) => data[`p${i}`]?.sharedMeetingCount ?? 0))
  }
  return counts
}

async function relationships(): Promise<number> {
  return (await admin.ask('{ service { operations { relationships } } }')).service.operations.relationships
}

async function meetingSizes(network: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  let after: string | null = null
  do {
    const data = await admin.ask(
      `query ($network: ID!, $after: String) {
        network(id: $network) {
          meetings(first: 100, after: $after, orderBy: LATEST_FIRST) {
            nodes { title presentCount } pageInfo { hasNextPage endCursor }
          }
        }
      }`,
      { network, after },
    )
    const { nodes, pageInfo } = data.network.meetings
    for (const { title, presentCount } of nodes) sizes.set(title, presentCount)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  return sizes
}

describe('davis', () => {
  const day = '2024-01-31'
  const list = [
    testData('davis/attendance.csv'),
    '--date',
    day,
    '--network',
    'Davis',
    '--column',
    'person=woman',
  ]
  let ids: Map<string, string>

  testWithData(
    '153 pairs of 18 women share as many events as the record says, and 14 have no relationship',
    async () => {
      await imported(...list, '--column', 'meeting=event')
      const pairs = await expected('davis/expected_co_attendance.csv')
      ids = await idsByName(await networkCalled('Davis'))
      const counts = await together(pairs, ids)
      expect(counts).toEqual(pairs.map(([, , times]) => times))
      expect([counts.length, counts.filter(count => count === 0).length]).toEqual([153, 14])
      expect(await relationships()).toBe(139)
    },
  )

  testWithData('each event was attended by as many as the record says', async () => {
    const sizes = await meetingSizes(await networkCalled('Davis'))
    const [, ...lines] = (await readFile(testData('davis/expected_event_sizes.csv'), 'utf8'))
      .trim()
      .split(/\r?\n/)
    expect(new Map(lines.map(line => [line.split(',')[0], Number(line.split(',')[1])]))).toEqual(sizes)
  })

  /** The sizes of the events that the two shared: each gives 1/√(n−1), and half of it 180 days later. */
  const shared: [one: string, other: string, sizes: number[], sum: number][] = [
    ['Evelyn Jefferson', 'Theresa Anderson', [3, 6, 4, 8, 8, 14, 12], 3.0665],
    ['Evelyn Jefferson', 'Laura Mandeville', [3, 3, 6, 8, 8, 14], 2.8947],
    ['Flora Price', 'Olivia Carleton', [12, 4], 0.8789],
  ]
  for (const [one, other, sizes, sum] of shared)
    testWithData(`${one} and ${other} have met as much as a hand can add up`, async () => {
      const { relationship } = await admin.ask(
        `query ($one: ID!, $other: ID!) {
          relationship: relationshipBetween(personId: $one, otherPersonId: $other) {
            then: strength(asOf: "${day}") { meetingPoints recommendationPoints }
            later: strength(asOf: "2024-07-29") { meetingPoints }
            before: strength(asOf: "2024-01-30") { meetingPoints }
          }
        }`,
        { one: ids.get(one), other: ids.get(other) },
      )
      const byHand = sizes.reduce((all, size) => all + 1 / Math.sqrt(size - 1), 0)
      expect(byHand).toBeCloseTo(sum, 4)
      expect(relationship.then.meetingPoints).toBeCloseTo(byHand, 9)
      expect(relationship.then.recommendationPoints).toBe(0)
      expect(relationship.later.meetingPoints).toBeCloseTo(byHand / 2, 9)
      expect(relationship.before).toBeNull()
    })
})

describe('tc39', () => {
  const list = [
    testData('tc39/attendance.csv'),
    ...['--network', 'TC39', '--column', 'person=initials', '--column', 'company=organization'],
  ]
  const noNames = ['-', '?']
  const refused = [5852, 6208, 6908, 7631, 7638, 7640, 7670, 7679, 7685, 7720, 7728, 7733, 7744, 7764, 7774]

  testWithData('the 15 lines without initials are refused by number, and nothing is written', async () => {
    const before = await relationships()
    const { code, stdout } = await entregent('import', 'attendance', ...list)
    expect(code).toBe(1)
    expect(stdout).toContain('Nothing was written.')
    expect(
      [...stdout.matchAll(/^ {2}line (\d+): person: This must not be empty\.$/gm)].map(([, n]) => Number(n)),
    ).toEqual(refused)
    expect(await relationships()).toBe(before)
  })

  testWithData(
    'without them, and two signs that are no names, 446 people and 21,145 pairs share as many days as the record says',
    async () => {
      const before = await relationships()
      const { code, stdout } = await entregent('import', 'attendance', ...list, '--skip-bad-lines')
      expect(code).toBe(2)
      expect(stdout).toMatch(/^people +446 +0 +0 +2$/m)
      const ids = await idsByName(await networkCalled('TC39'))
      expect(ids.size).toBe(446)
      const pairs = (await expected('tc39/expected_days_together.csv')).filter(
        pair => !noNames.some(sign => pair.includes(sign)),
      )
      const counts = await together(pairs, ids)
      expect(counts).toEqual(pairs.map(([, , times]) => times))
      expect((await relationships()) - before).toBe(21_145)
      expect(await together([['IS', 'WH', 191]], ids)).toEqual([191])
    },
  )
})

describe('bozeman', () => {
  const list = [testData('bozeman/attendance.csv'), '--source', 'bozeman']

  /** How many lines each meeting has, by its network's and its own name. */
  async function listedSizes(): Promise<Map<string, Map<string, number>>> {
    const sizes = new Map<string, Map<string, number>>()
    for (const line of (await readFile(testData('bozeman/attendance.csv'), 'utf8'))
      .trim()
      .split(/\r?\n/)
      .slice(1)) {
      const [network = '', meeting = ''] = line.split(',')
      const ofNetwork = sizes.get(network) ?? new Map<string, number>()
      ofNetwork.set(meeting, (ofNetwork.get(meeting) ?? 0) + 1)
      sizes.set(network, ofNetwork)
    }
    return sizes
  }

  testWithData(
    'an import killed half-way leaves whole meetings, and is completed by running it again',
    async () => {
      const killed = startEntregent(['import', 'attendance', ...list], home.environment())
      await told(killed, /Writing: \d+ of/)
      killed.kill('SIGKILL')
      await once(killed, 'exit')
      const listed = await listedSizes()
      let there = 0
      for (const [name, sizes] of listed) {
        const { networks } = await admin.ask(`{ networks(search: "${name}") { nodes { id name } } }`)
        const network = networks.nodes.find((found: { name: string }) => found.name === name)
        for (const [title, size] of network ? await meetingSizes(network.id) : []) {
          expect([name, title, size]).toEqual([name, title, sizes.get(title)])
          there++
        }
      }
      expect(there).toBeGreaterThan(0)
      expect(there).toBeLessThan(1_375)

      expect(await imported(...list)).toMatch(new RegExp(`^meetings +${1_375 - there} +0 +${there} +0$`, 'm'))
    },
  )

  testWithData(
    'all 49,348 pairs share as many events as the record says, and a second import changes nothing',
    async () => {
      const revision = (await admin.ask('{ service { operations { revision } } }')).service.operations
        .revision
      const again = await imported(...list)
      expect(again).toMatch(/^people +0 +0 +1052 +0$/m)
      expect(again).toMatch(/^attendances +0 +0 +7616 +0$/m)
      expect((await admin.ask('{ service { operations { revision } } }')).service.operations.revision).toBe(
        revision,
      )

      const pairs = await expected('bozeman/expected_events_together.csv')
      const ids = new Map([...(await idsByName())].map(([name, id]) => [name.replace('Member ', ''), id]))
      expect(await together(pairs, ids)).toEqual(pairs.map(([, , times]) => times))
      expect(await relationships()).toBe(139 + 21_145 + 49_348)
    },
  )

  testWithData('a rebuild leaves every relationship as it was', async () => {
    const { code, stdout } = await entregent('rebuild')
    expect([code, stdout.trim()]).toEqual([
      0,
      `${139 + 21_145 + 49_348} relationships: 0 corrected, 0 without evidence removed.`,
    ])
  })
})
