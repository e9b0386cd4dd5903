import type { Driver } from 'neo4j-driver'
import { newId } from '../../src/ids.js'
import { connect } from '../../src/neo4j/connect.js'
import { Graph } from '../../src/neo4j/graph.js'
import { migrate } from '../../src/neo4j/migrations.js'
import type { Evidence, Side } from '../../src/strength/evidence.js'
import { sumsOf } from '../../src/strength/sums.js'
import { testAddress } from '../support/neo4j.js'
import { OlderStore } from '../support/older-store.js'

const address = testAddress()
let driver: Driver
let graph: Graph
let store: OlderStore

beforeAll(async () => {
  driver = connect(address)
  graph = new Graph(driver, address.database)
  store = new OlderStore(graph)
  await migrate(driver, graph, address.database)
})
afterAll(() => driver?.close())

test('a migration that was given another number is not applied a second time', async () => {
  const [now, before] = ['0008-references-to-people', '0005-references-to-people']
  await store.knowsMigration(now, before)
  await migrate(driver, graph, address.database)
  const names = await store.migrations()
  await store.knowsMigration(before, now)
  expect(names).toContain(before)
  expect(names).not.toContain(now)
})

test('what version 0.1 labelled carries the labels of today', async () => {
  const mark = newId()
  await store.hasOldLabels(mark)
  await store.lacksMigration('0009-plain-labels')
  await migrate(driver, graph, address.database)
  const labels = await store.labelsOf(mark)
  await store.remove(mark)
  expect(labels).toEqual([['AnonymousAttendee'], ['Person', 'Restricted']])
})

test('companies that were left keep their names and times, however often the migration runs', async () => {
  const mark = newId()
  await store.hasLeftCompanies(mark)
  for (const _ of ['first', 'again']) {
    await store.lacksMigration('0010-companies-left')
    await migrate(driver, graph, address.database)
  }
  const companies = await store.companiesLeft(mark)
  await store.remove(mark)
  const at = [new Date('2026-03-01T08:30:00Z'), new Date('2026-05-02T00:00:00.500Z')]
  expect(companies).toEqual([{ left: ['acme | sons', 'dupre'], at }])
})

test('what version 0.1 stored is stored by the words of the contract, however often the migration runs', async () => {
  const mark = newId()
  await store.hasOldWords(mark)
  for (const _ of ['first', 'again']) {
    await store.lacksMigration('0011-words-of-the-contract')
    await migrate(driver, graph, address.database)
  }
  const stored = await store.wordsNow(mark)
  await store.remove(mark)
  const own = { id: mark, mark }
  expect(stored).toEqual([
    {
      person: { ...own, isConnector: false },
      network: {
        ...own,
        admission: 'SPONSORSHIP',
        absenceLimit: 2,
        allowsBusiness: false,
        minimumScoreToRecommend: 40,
      },
      meeting: { ...own, isDiscovery: true },
      request: { ...own, publication: 'Ouest-France' },
      membership: { status: 'LAPSED', lapsedBy: 'a meeting', reinstatedAt: 'a day', sponsoredBy: 'a member' },
    },
  ])
})

test('countries and currencies become codes where they can, however often the migration runs', async () => {
  const mark = newId()
  const countries = [
    'Atlantis',
    'Côte d’Ivoire',
    'FR',
    'France',
    'ch',
    'deutschland',
    'États-Unis',
    'États-unis d’Europe',
  ]
  await store.hasOldCodes(mark, countries)
  for (const _ of ['first', 'again']) {
    await store.lacksMigration('0012-codes-of-countries-and-currencies')
    await migrate(driver, graph, address.database)
  }
  const [codes] = await store.codesNow(mark)
  await store.remove(mark)
  const { countries: now, ...currencies } = codes as { countries: [string, string][] }
  expect(currencies).toEqual({ deal: 'CHF', fees: ['EUR'] })
  expect(Object.fromEntries(now)).toEqual({
    ...{ Atlantis: 'Atlantis', 'Côte d’Ivoire': 'CI', FR: 'FR', France: 'FR', ch: 'CH' },
    ...{ deutschland: 'DE', 'États-Unis': 'US', 'États-unis d’Europe': 'États-unis d’Europe' },
  })
})

test('keys know one apostrophe and one dash, however often the migration runs', async () => {
  const mark = newId()
  await store.hasOldKeys(mark)
  for (const _ of ['first', 'again']) {
    await store.lacksMigration('0013-one-key-for-text')
    await migrate(driver, graph, address.database)
  }
  const keys = await store.keysNow(mark)
  await store.remove(mark)
  expect(keys).toEqual([
    ...["o'neil-smith", 'lyon', null, "l'atelier", ["d'or", 'acme'], ['x - y']],
    ...['rendez-vous', null, "charge d'affaires"],
  ])
})

test('where somebody sat is kept by round, and so is how many sat there, however often the migration runs', async () => {
  const mark = newId()
  const here = { status: 'PRESENT' }
  await store.hasEntries(mark, [
    { nth: 1, ...here, role: 'HOST', table: 'A', atTable: 2 },
    { nth: 2, ...here, table: 'A', atTable: 2 },
    { nth: 3, ...here, role: 'GUEST' },
    { nth: 4, status: 'EXPECTED', role: 'ATTENDEE', table: 'B' },
    { nth: 5, ...here, role: 'SPEAKER', atTable: 2 },
    { nth: 6, ...here, role: 'OTHER', tables: ['', 'C'], tableSizes: [0, 1] },
  ])
  for (const _ of ['first', 'again']) {
    await store.lacksMigration('0014-tables-by-round')
    await migrate(driver, graph, address.database)
  }
  const entries = await store.entriesNow(mark)
  await store.remove(mark)
  expect(entries).toEqual([
    { nth: 1, ...here, role: 'HOST', tables: ['A'], tableSizes: [2] },
    { nth: 2, ...here, tables: ['A'], tableSizes: [2] },
    { nth: 3, ...here, role: 'GUEST' },
    { nth: 4, status: 'EXPECTED', role: 'ATTENDEE', tables: ['B'] },
    { nth: 5, ...here, role: 'SPEAKER' },
    { nth: 6, ...here, role: 'OTHER', tables: ['', 'C'], tableSizes: [0, 1] },
  ])
})

test.each([
  ['with an encounter that both confirm', ['2026-02-10']],
  ['with nothing else', []],
])(
  'what only one of two declares is no step any more, %s, however often the migration runs',
  async (_with, both) => {
    const alone = [
      ['high', '2024-11-01'],
      ['high', '2025-03-01'],
      ['low', '2025-05-01'],
      ['high', '2025-09-09'],
    ] as const
    const evidence = [...alone, ...both.map(at => ['both', at] as const)].map(
      ([declaredBy, at]): Evidence => ({
        kind: 'ENCOUNTER',
        at: new Date(at),
        declaredBy,
        introduced: false,
      }),
    )
    const sums = sumsOf(evidence)
    if (!sums) throw new Error('expected sums')
    const mark = newId()
    const sides: readonly Side[] = ['low', 'high']
    const declarations = [...alone, ...both.map(at => ['both', at] as const)].flatMap(([by, at], i) =>
      sides
        .filter(side => by === 'both' || by === side)
        .map(by => ({ encounter: `${i}`, by, at: new Date(at) })),
    )
    await store.hasDeclarations(mark, declarations, { ...sums, openWarmth: sums.warmth })
    for (const _ of ['first', 'again']) {
      await store.lacksMigration('0019-steps-by-two-words')
      await migrate(driver, graph, address.database)
    }
    const openWarmth = await store.openWarmthNow(mark)
    await store.remove(mark)
    expect(openWarmth).toBeCloseTo(sums.openWarmth, 9)
  },
)
