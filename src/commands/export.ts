import { randomInt } from 'node:crypto'
import { Argument, Command, Option } from 'commander'
import type { Domain } from '../domain.js'
import { SetupError } from '../errors.js'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportOf,
  pseudonymousExportOf,
  written,
} from '../health/graph-export.js'
import { Work } from '../health/work.js'
import type { Network } from '../networks/network.js'
import type { Person } from '../people/person.js'
import { consoleProgress, type Progress } from '../progress.js'
import { ADMINISTRATOR, withNetwork } from './chosen-network.js'
import { withPerson } from './chosen-person.js'
import { endWhenStopped } from './until-stopped.js'

interface GraphOptions {
  format: ExportFormat
  pseudonymous: boolean
}

/** `entregent export`: what the graph holds, as files for other programs. */
export function exportCommand(): Command {
  return new Command('export')
    .description('export data for other programs')
    .addCommand(graphCommand())
    .addCommand(personCommand())
}

function graphCommand(): Command {
  return new Command('graph')
    .description('the relationship graph of a network, for Gephi, R, NetworkX and others, to standard output')
    .addArgument(new Argument('<network>', 'its name or id'))
    .addOption(
      new Option('--format <format>', 'the output format').choices(EXPORT_FORMATS).default('graphml'),
    )
    .option('--pseudonymous', 'replace people by new random numbers, without their profiles', false)
    .action((network: string, options: GraphOptions) => {
      endWhenStopped()
      const progress = consoleProgress()
      return withNetwork(network, progress, (domain, found) => exportGraph(domain, found, options, progress))
    })
}

function personCommand(): Command {
  return new Command('person')
    .description('all data about a person, as they can see it, as JSON to standard output')
    .argument('<id>', 'the person’s id')
    .action((id: string) => {
      const progress = consoleProgress()
      return withPerson(id, progress, (domain, person) => exportPerson(domain, person, progress))
    })
}

async function exportPerson(domain: Domain, { id }: Person, progress: Progress): Promise<void> {
  progress.step('Collecting the data about this person')
  write(JSON.stringify(await domain.dataSubjects.export(ADMINISTRATOR, id), null, 2))
  progress.step('Done. The export also names others: give it only to the person.')
}

async function exportGraph(
  domain: Domain,
  network: Network,
  { format, pseudonymous }: GraphOptions,
  progress: Progress,
): Promise<void> {
  progress.step(`Reading the history of ${network.name}`)
  const health = await domain.health.of(ADMINISTRATOR, network, null)
  const graph = (await health?.graph) ?? null
  if (graph === null) throw new SetupError('You cannot see the graph of this network.')
  progress.step(`Measuring ${graph.nodes} people and ${graph.to.length / 2} relationships`)
  if (pseudonymous) {
    const measured = await new Work(() => pseudonymousExportOf(graph, fairly)).result()
    return write(written(measured, format))
  }
  const people = await domain.people.findMany(ADMINISTRATOR, graph.ids)
  const labels = new Map(
    people.map(({ id, name, profession, company }) => [
      id as string,
      { name, profession: profession ?? '', company: company ?? '' },
    ]),
  )
  write(written(await new Work(() => exportOf(graph, labels)).result(), format))
}

/** From 0 to below 1, by chance that nobody can repeat. */
function fairly(): number {
  return randomInt(2 ** 47) / 2 ** 47
}

function write(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}
