import { Command, Option } from 'commander'
import { graphReport } from '../health/graph-report.js'
import { csvOf, tableOf } from '../health/health-table.js'
import { graphOfIndex } from '../health/tie-list-graph.js'
import { loadTies, wholeNumber } from './tie-list-input.js'

const FORMATS = ['table', 'json', 'csv'] as const
type Format = (typeof FORMATS)[number]

interface HealthOptions {
  ties?: string
  minScore: number
  format: Format
}

/** `entregent health`: how a network is doing. docs/health.md says what the figures mean. */
export function healthCommand(): Command {
  return new Command('health')
    .description('figures of a network’s health')
    .requiredOption(
      '--ties <file>',
      'a CSV with columns a, b and p or weight: graph figures, without a database',
    )
    .addOption(
      wholeNumber('--min-score <n>', 'with --ties: leave out ties of a lower score', 1, 100).default(10),
    )
    .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).default('table'))
    .action(async (options: HealthOptions) => {
      if (options.ties) await ofTieList(options.ties, options)
    })
}

async function ofTieList(path: string, { minScore, format }: HealthOptions): Promise<void> {
  const ties = await loadTies(path)
  const report = graphReport(graphOfIndex(ties.index.search.graph, minScore))
  if (format === 'json') return console.log(JSON.stringify(report))
  if (format === 'csv') return console.log(csvOf(report.metrics))
  console.log(`${report.people} people, ${report.relationships} relationships of score ${minScore} and more`)
  console.log(tableOf(report.metrics))
  const sizes = report.groups.filter(({ size }) => size > 1).map(({ size }) => size)
  console.log(`groups of ${sizes.join(', ') || 'nobody'}`)
}
