import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampledBetweenness } from '../../src/graph-index/betweenness.js'
import { runToEnd } from '../../src/graph-index/resumable.js'
import { type GraphReport, graphReport } from '../../src/health/graph-report.js'
import { seeded } from '../../src/health/measures/groups.js'
import { mixingOf } from '../../src/health/measures/mixing.js'
import { reciprocityOf } from '../../src/health/measures/reciprocity.js'
import { memberGraph } from '../../src/health/member-graph.js'
import { entregent } from '../support/command-line.js'
import { askNetworkx, pythonWithNetworkx } from '../support/networkx.js'
import { testWithData } from '../support/test-data.js'
import {
  bozeman,
  bozemanLargestGroup,
  davis,
  generatedGraph,
  type TieGraph,
  tc39,
  type WeightedTies,
} from '../support/tie-graphs.js'

/** What NetworkX makes of a graph; of each member betweenness, clustering, core number, cut-off count and degree. */
interface Expected {
  relationships: number
  density: number
  meanStrength: number | null
  isolated: number
  components: number
  largest: number
  meanDistance: number | null
  clustering: number
  transitivity: number
  core: number
  bridges: number
  members: number[][]
  modularity?: number
  mixing?: number | null
  reciprocity?: number | null
}

/** NetworkX's answers, for where there is no Python. ENTREGENT_RECORD_NETWORKX=1 writes them anew. */
const RECORDED = new URL('networkx-expected.json', import.meta.url)
const record = Boolean(process.env.ENTREGENT_RECORD_NETWORKX)
const recorded: Record<string, Expected> = JSON.parse(readFileSync(RECORDED, 'utf8'))

const REAL = { davis, tc39, bozeman, bozemanLargestGroup }
const folder = mkdtempSync(join(tmpdir(), 'entregent-health-'))
let python: string | null = null
beforeAll(async () => {
  python = await pythonWithNetworkx()
  if (!python) console.warn('Python with NetworkX cannot be had here: compared with recorded answers only.')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  if (record) writeFileSync(RECORDED, `${JSON.stringify(recorded)}\n`)
})

/**
 * NetworkX's answers now, and those recorded. Of graphs for which it takes minutes only those recorded, unless they are
 * being recorded.
 */
async function expectedOf(graphs: Record<string, TieGraph>): Promise<Record<string, Expected>[]> {
  const long = Object.values(graphs).some(({ ties }) => ties.length > 10_000)
  if (long && !record) return [recorded]
  const now = python ? await askNetworkx<Record<string, Expected>>(python, 'expected.py', graphs) : {}
  if (record) for (const [name, expected] of Object.entries(now)) recorded[name] = short(expected)
  return python ? [now, recorded] : [recorded]
}

/** Twelve digits, and a hundred members: enough to tell one graph from another. */
function short(expected: Expected): Expected {
  return JSON.parse(JSON.stringify({ ...expected, members: expected.members.slice(0, 100) }), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(13)) : value,
  )
}

/** Equal to nine decimals, or nine digits of a large number. */
const near = (value: number | null | undefined, expected: number | null) => {
  if (value === null || value === undefined || expected === null) expect(value).toBe(expected)
  else expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

function mustEqual(report: GraphReport, expected: Expected): void {
  const { metrics, people } = report
  const few = people < 5
  const metric = (name: string) => metrics.find(one => one.name === name)?.value
  expect(report.relationships).toBe(expected.relationships)
  expect(report.components).toBe(expected.components)
  near(report.transitivity, expected.transitivity)
  for (const [name, value] of Object.entries({
    DENSITY: expected.density,
    MEAN_STRENGTH: expected.meanStrength,
    ISOLATED: expected.isolated / people,
    LARGEST_COMPONENT: expected.largest / people,
    MEAN_DISTANCE: expected.meanDistance,
    CLUSTERING: expected.clustering,
    CORE: expected.core,
    BRIDGES: expected.bridges,
  }))
    near(metric(name), few ? null : value)
  for (const [
    i,
    [betweenness = 0, clustering = 0, core = 0, cutsOff = 0, knows = 0],
  ] of expected.members.entries()) {
    const member = report.members[i]
    near(member?.betweenness, betweenness)
    near(member?.clustering, clustering)
    expect(member).toMatchObject({ core, cutsOff, knows })
  }
}

/** The report that the command writes of an edge list. */
async function reportOf(name: string, { csv }: WeightedTies): Promise<GraphReport> {
  const path = join(folder, `${name}.csv`)
  writeFileSync(path, csv)
  const { code, stdout, stderr } = await entregent('health', '--ties', path, '--format', 'json')
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as GraphReport
}

describe.each(Object.entries(REAL))('%s', (name, load) => {
  testWithData(
    'has the figures of NetworkX',
    async () => {
      const list = load()
      const report = await reportOf(name, list)
      const groups = report.groups.map(({ people }) => people)
      for (const answers of await expectedOf({ [name]: { ...list.graph, groups } as TieGraph })) {
        const expected = answers[name] as Expected
        mustEqual(report, expected)
        near(report.modularity, expected.modularity ?? null)
      }
      expect(report.betweennessError).toBe(0)
    },
    record ? 1_200_000 : 60_000,
  )
})

test('fifty generated graphs have the figures of NetworkX', async () => {
  const graphs = Object.fromEntries(
    Array.from({ length: 50 }, (_, n) => [`generated-${n}`, generatedGraph(n)]),
  )
  const reports = Object.fromEntries(
    Object.entries(graphs).map(([name, graph]) => [name, runToEnd(graphReport(memberGraphOf(graph), 1))]),
  )
  const questions = Object.fromEntries(
    Object.entries(graphs).map(([name, graph]) => [
      name,
      { ...graph, groups: reports[name]?.groups.map(({ people }) => people) },
    ]),
  )
  for (const answers of await expectedOf(questions))
    for (const [name, graph] of Object.entries(graphs)) {
      const expected = answers[name] as Expected
      mustEqual(reports[name] as GraphReport, expected)
      near(reports[name]?.modularity, expected.modularity ?? null)
      const kinds = graph.nodes.map(node => graph.kinds[node] ?? null)
      near(mixingOf(memberGraphOf(graph), kinds).index, expected.mixing ?? null)
      near(reciprocityOf(graph.gifts.map(([from, to]) => ({ from, to }))), expected.reciprocity ?? null)
    }
})

testWithData('sampled betweenness is within its stated error of NetworkX', () => {
  const graph = memberGraphOf(bozeman().graph)
  const { values, error } = runToEnd(sampledBetweenness(graph, 200, seeded(1)))
  const expected = recorded.bozeman?.members ?? []
  const off = expected.map(([betweenness = 0], node) => Math.abs((values[node] as number) - betweenness))
  expect(off.length).toBe(100)
  expect(Math.max(...off)).toBeLessThanOrEqual(error)
})

testWithData('the women of Davis fall into the groups that their ethnographers saw', async () => {
  const { groups } = await reportOf('davis-groups', davis())
  const together = (...names: string[]) => {
    const of = (name: string) =>
      groups.findIndex(({ people }) => people.some(person => person.startsWith(name)))
    expect(new Set(names.map(of)).size).toBe(1)
    return of(names[0] as string)
  }
  const first = together('Evelyn', 'Laura', 'Theresa', 'Brenda', 'Charlotte', 'Frances')
  const second = together('Nora', 'Sylvia', 'Katherina', 'Helen', 'Myra')
  expect(first).not.toBe(second)
})

testWithData('the table and the CSV show the same figures for reading and for reckoning', async () => {
  const path = join(folder, 'shown.csv')
  writeFileSync(path, davis().csv)
  const table = await entregent('health', '--ties', path)
  expect(table.stdout).toContain('18 people')
  expect(table.stdout).toMatch(/^mean distance +\d/m)
  const csv = await entregent('health', '--ties', path, '--format', 'csv')
  expect(csv.stdout.split('\n')[0]).toBe('metric,value,unit,band')
  expect(csv.stdout).toMatch(/^DENSITY,0\.9\d+,share of pairs,THRIVING$/m)
})

function memberGraphOf({ nodes, ties }: TieGraph) {
  const place = new Map(nodes.map((id, node) => [id, node]))
  const at = (id: string) => place.get(id) as number
  return memberGraph(
    nodes,
    ties.map(([a, b, p]) => ({ a: at(a), b: at(b), p })),
  )
}
