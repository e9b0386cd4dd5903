import { connectedComponents } from '../src/graph-index/components.js'
import { betweennessOf, keystonesOf } from '../src/health/keystones.js'
import { figuresOf } from '../src/health/measures/graph-figures.js'
import { groupsOf } from '../src/health/measures/groups.js'
import { memberGraph, type NodeTie } from '../src/health/member-graph.js'
import { figure, GRAPH_METRICS } from '../src/health/metrics/all.js'
import { probability } from '../src/strength/score.js'
import { generateGraph } from './graph.js'
import { timed } from './measure.js'

const [PEOPLE, TIES, SEED] = [10_000, 300_000, 20_260_131]

const { a, b, met } = generateGraph(PEOPLE, TIES, SEED)
const ids = Array.from({ length: PEOPLE }, (_, n) => `p${String(n).padStart(5, '0')}`)
const ties: NodeTie[] = []
for (let i = 0; i < TIES; i++)
  ties.push({ a: a[i] as number, b: b[i] as number, p: probability(met[i] as number, 0) })

const whole = timed(() => {
  const graph = memberGraph(ids, ties)
  const figures = figuresOf(graph)
  for (const metric of GRAPH_METRICS) report(metric.name, () => figure(metric, { figures }))
  report('components', () => connectedComponents(graph))
  report('keystones', () => keystonesOf(graph, figures.cutOffs, betweennessOf(graph)))
  report('groups', () => groupsOf(graph))
})
print(`graph figures, keystones and groups of ${PEOPLE} people and ${TIES} ties: ${whole.ms.toFixed(0)} ms`)

function report(name: string, work: () => unknown): void {
  print(`${name}: ${timed(work).ms.toFixed(0)} ms`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
