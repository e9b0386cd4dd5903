import { readFileSync } from 'node:fs'
import { seeded } from '../../src/health/measures/groups.js'
import { testData } from './test-data.js'

/** A graph as NetworkX is given it: people, and their ties with p. */
export interface TieGraph {
  readonly nodes: string[]
  readonly ties: [string, string, number][]
}

/** A edge list with weights, and the graph it should come to: p = 1 − e^(−weight/2), and ties of a score below 10 left out. */
export interface WeightedTies {
  readonly csv: string
  readonly graph: TieGraph
}

export function weightedTies(rows: readonly (readonly [string, string, number])[]): WeightedTies {
  const nodes = [...new Set([...rows.map(([a]) => a), ...rows.map(([, b]) => b)])].sort()
  const ties = rows
    .map(([a, b, weight]): [string, string, number] => [
      a,
      b,
      Math.round(-Math.expm1(-weight / 2) * 1e9) / 1e9,
    ])
    .filter(([, , p]) => p >= 0.095)
  return { csv: `a,b,weight\n${rows.map(row => row.join(',')).join('\n')}\n`, graph: { nodes, ties } }
}

function rowsOf(file: string): [string, string, number][] {
  return readFileSync(testData(file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.split(','))
    .map(([a = '', b = '', weight]) => [a, b, Number(weight)])
}

/** The women of Davis, by the events they shared. */
export const davis = () => weightedTies(rowsOf('davis/expected_co_attendance.csv'))

/** The delegates of tc39, by the days they shared. */
export const tc39 = () => weightedTies(rowsOf('tc39/expected_days_together.csv'))

/** The people of Bozeman's groups, by the events they shared. */
export const bozeman = () => weightedTies(rowsOf('bozeman/expected_events_together.csv'))

/** The group of Bozeman at whose events most people were present. */
export function bozemanLargestGroup(): WeightedTies {
  const groups = new Map<string, Map<string, string[]>>()
  const [, ...lines] = readFileSync(testData('bozeman/attendance.csv'), 'utf8').trim().split(/\r?\n/)
  for (const line of lines) {
    const [group = '', meeting = '', , , person = ''] = line.split(',')
    const meetings = groups.get(group) ?? new Map<string, string[]>()
    groups.set(group, meetings.set(meeting, [...(meetings.get(meeting) ?? []), person]))
  }
  const [largest] = [...groups.values()].sort((a, b) => peopleOf(b).size - peopleOf(a).size)
  const together = new Map<string, number>()
  for (const present of largest?.values() ?? [])
    for (const one of present)
      for (const other of present)
        if (one < other) together.set(`${one} ${other}`, (together.get(`${one} ${other}`) ?? 0) + 1)
  return weightedTies(
    [...together].map(([pair, count]) => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '', count]),
  )
}

function peopleOf(meetings: ReadonlyMap<string, readonly string[]>): Set<string> {
  return new Set([...meetings.values()].flat())
}

/** A graph with what more NetworkX measures: a kind for each person, and who gave whom something. */
export interface KindedGraph extends TieGraph {
  readonly kinds: Record<string, string>
  readonly gifts: [string, string][]
}

/** The n-th of fifty graphs: some thin and in pieces, some dense, some with hubs that many hang on. */
export function generatedGraph(n: number): KindedGraph {
  const random = seeded(n + 1)
  const draw = (below: number) => Math.floor(random() * below)
  const size = 2 + draw(40)
  const nodes = Array.from({ length: size }, (_, i) => `p${String(i).padStart(2, '0')}`)
  const node = (i: number) => nodes[i] as string
  const ties = new Map<string, [string, string, number]>()
  const tie = (a: number, b: number) => {
    if (a === b) return
    const [low, high] = a < b ? [node(a), node(b)] : [node(b), node(a)]
    ties.set(`${low} ${high}`, [low, high, (95 + draw(900)) / 1000])
  }
  const density = [0.03, 0.08, 0.2, 0.6, 1][n % 5] as number
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) if (random() < density) tie(a, b)
  // Chains and hubs, so that there is somebody on whom others depend.
  if (n % 3 === 0) for (let a = 1; a < size; a++) if (random() < 0.8) tie(a, draw(Math.min(a, 4)))
  if (n % 3 === 1) for (let a = 1; a < size / 2; a++) tie(a - 1, a)
  return {
    nodes,
    ties: [...ties.values()],
    kinds: Object.fromEntries(nodes.map(id => [id, `k${draw(4)}`])),
    gifts: Array.from({ length: draw(3 * size) }, (): [string, string] => [
      node(draw(size)),
      node(draw(size)),
    ]).filter(([from, to]) => from !== to),
  }
}
