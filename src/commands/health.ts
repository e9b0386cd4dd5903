import { Argument, Command, Option } from 'commander'
import { localDateOf } from '../dates.js'
import type { Domain } from '../domain.js'
import { SetupError } from '../errors.js'
import { graphOfIndex } from '../health/edge-list-graph.js'
import { graphReport } from '../health/graph-report.js'
import { csvOf, type FigureLine, tableOf } from '../health/health-table.js'
import { monthEndsTo } from '../health/month-ends.js'
import type { HealthPoint, NetworkHealth } from '../health/network-health.js'
import { Work } from '../health/work.js'
import type { Network } from '../networks/network.js'
import { consoleProgress, type Progress } from '../progress.js'
import { startOfDay, utcDay } from '../strength/days.js'
import { ADMINISTRATOR, withNetwork } from './chosen-network.js'
import { loadTies, wholeNumber } from './edge-list-input.js'
import { endWhenStopped } from './until-stopped.js'

const FORMATS = ['table', 'json', 'csv'] as const
type Format = (typeof FORMATS)[number]
const MONTHS = 12

interface HealthOptions {
  ties?: string
  minScore: number
  format: Format
}

/** `entregent health`: how a network is doing. docs/health.md says what the figures mean. */
export function healthCommand(): Command {
  return new Command('health')
    .description('health metrics of a network over the past year')
    .addArgument(new Argument('[network]', 'its name or id'))
    .option('--ties <file>', 'graph metrics of an edge list instead, without a database')
    .addOption(
      wholeNumber('--min-score <n>', 'with --ties: ignore ties with a lower score', 1, 100).default(10),
    )
    .addOption(new Option('--format <format>', 'the output format').choices(FORMATS).default('table'))
    .action(async (network: string | undefined, options: HealthOptions) => {
      if ((network === undefined) === (options.ties === undefined))
        throw new SetupError('Give a network, or an edge list with --ties.')
      endWhenStopped()
      if (options.ties !== undefined) return ofEdgeList(options.ties, options)
      const progress = consoleProgress()
      await withNetwork(network ?? '', progress, (domain, found) =>
        ofNetwork(domain, found, options.format, progress),
      )
    })
}

async function ofEdgeList(path: string, { minScore, format }: HealthOptions): Promise<void> {
  const ties = await loadTies(path)
  const graph = graphOfIndex(ties.search.graph, minScore)
  consoleProgress().step(`Measuring ${graph.nodes} people and ${graph.to.length / 2} relationships`)
  const report = await new Work(() => graphReport(graph, minScore)).result()
  if (format === 'json') return console.log(JSON.stringify(report))
  if (format === 'csv') return console.log(csvOf(report.metrics))
  console.log(`${report.people} people, ${report.relationships} relationships of score ${minScore} and more`)
  console.log(tableOf(report.metrics))
  const sizes = report.groups.filter(({ size }) => size > 1).map(({ size }) => size)
  console.log(`groups of ${sizes.join(', ') || 'nobody'}`)
}

async function ofNetwork(
  domain: Domain,
  network: Network,
  format: Format,
  progress: Progress,
): Promise<void> {
  progress.step(`Reading the history of ${network.name}`)
  const health = await domain.health.of(ADMINISTRATOR, network, null)
  if (health === null) throw new SetupError('You cannot see the health of this network.')
  const history = await pointsOf(health, progress)
  const { asOf, since } = health
  const [band, metrics] = [await health.band, await health.metrics]
  const lines = metrics.map(
    (metric, i): FigureLine => ({
      ...metric,
      history: history.map(point => point.metrics[i]?.value ?? null),
    }),
  )
  if (format === 'csv') return console.log(csvOf(lines))
  if (format === 'json')
    return console.log(
      JSON.stringify({
        network: { id: network.id, name: network.name },
        asOf,
        since,
        band,
        metrics,
        history,
      }),
    )
  console.log(`${network.name}, ${asOf}: ${band.toLowerCase()}; each bar is a month`)
  console.log(tableOf(lines))
}

/** Month after month, so that the wait is seen. */
async function pointsOf(health: NetworkHealth, progress: Progress): Promise<HealthPoint[]> {
  const bar = progress.bar('Months', MONTHS)
  const points: HealthPoint[] = []
  for (const day of monthEndsTo(utcDay(new Date(health.asOf)), MONTHS)) {
    points.push({ asOf: localDateOf(startOfDay(day)), metrics: await health.metricsOn(day) })
    bar.advance()
  }
  bar.done()
  return points
}
