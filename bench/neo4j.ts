import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { neo4jJars } from '../src/neo4j/local/jars.js'
import { findJava } from '../src/neo4j/local/java.js'
import { openHome, readPassword } from '../src/neo4j/local/local-home.js'
import { LOCAL_USER, ServerProcess } from '../src/neo4j/local/server-process.js'
import { consoleProgress } from '../src/progress.js'
import { measureCypher } from './cypher.js'
import { measureGraphql } from './graphql.js'
import { timedAsync } from './measure.js'
import { importGraph } from './neo4j-import.js'
import type { Found } from './section.js'
import { measuredGraph, type Size } from './ties.js'
import { measureVisibility } from './visibility.js'

/** Up to 100k people are served as well; the index alone is measured beyond. */
const SERVED = 100_000
const LOCAL_NEO4J = fileURLToPath(new URL('../../../local-neo4j/', import.meta.url))

/** Cypher over the graph in a Neo4j of its own, with more memory than the service gives it; then the service on that store. */
export async function measureNeo4j(size: Size): Promise<Found> {
  const progress = consoleProgress()
  const java = await findJava()
  const jars = await neo4jJars(progress, LOCAL_NEO4J)
  const folder = await mkdtemp(join(tmpdir(), 'entregent-bench-'))
  const home = openHome(join(folder, 'neo4j'))
  let server: ServerProcess | null = null
  try {
    progress.step('Loading the graph into Neo4j')
    const graph = measuredGraph(size)
    const imported = await timedAsync(() => importGraph(home, java, jars, graph))
    const pageCache = size.ties > 5_000_000 ? '4g' : '1g'
    server = await ServerProcess.prepare(home, java, jars, { heap: '2g', pageCache })
    await server.start(() => {})
    const address = { uri: server.uri, user: LOCAL_USER, password: readPassword(home) }
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
  } finally {
    await server?.stop()
    await rm(folder, { recursive: true })
  }
}
