import { consoleProgress } from '../src/progress.js'
import { measureCypher } from './cypher.js'
import { measureGraphql } from './graphql.js'
import { timedAsync } from './measure.js'
import { importGraph } from './neo4j-import.js'
import { withOwnNeo4j } from './own-neo4j.js'
import type { Found } from './section.js'
import { measuredGraph, type Size } from './ties.js'
import { measureVisibility } from './visibility.js'

/** Up to 100k people are served as well; the index alone is measured beyond. */
const SERVED = 100_000

/** Cypher over the graph in a Neo4j of its own, with more memory than the service gives it; then the service on that store. */
export async function measureNeo4j(size: Size): Promise<Found> {
  const progress = consoleProgress()
  return withOwnNeo4j(progress, async ({ home, java, jars, folder, start }) => {
    progress.step('Loading the graph into Neo4j')
    const graph = measuredGraph(size)
    const imported = await timedAsync(() => importGraph(home, java, jars, graph))
    const address = await start({ heap: '2g', pageCache: size.ties > 5_000_000 ? '4g' : '1g' })
    const parts = [await measureCypher(address, size, progress)]
    if (size.people <= SERVED) {
      parts.push(await measureGraphql(address, graph, folder, progress))
      parts.push(await measureVisibility(address, size, folder, progress))
    }
    const load = { name: 'bulk load into Neo4j', value: imported.ms / 1e3, unit: 's' }
    return {
      measured: parts.flatMap(part => part.measured),
      answers: parts.flatMap(part => part.answers),
      figures: [load, ...parts.flatMap(part => part.figures)],
      notes: parts.flatMap(part => part.notes),
    }
  })
}
