import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Neo4jAddress } from '../src/neo4j/address.js'
import { neo4jJars } from '../src/neo4j/local/jars.js'
import { findJava } from '../src/neo4j/local/java.js'
import { type LocalHome, openHome, readPassword } from '../src/neo4j/local/local-home.js'
import { LOCAL_USER, ServerProcess } from '../src/neo4j/local/server-process.js'
import type { Progress } from '../src/progress.js'

const LOCAL_NEO4J = fileURLToPath(new URL('../../../local-neo4j/', import.meta.url))

/** A Neo4j that has never been started, in a folder of its own: loaded first, then started. */
export interface OwnNeo4j {
  readonly home: LocalHome
  readonly java: string
  readonly jars: string
  /** Where files of the section may lie. */
  readonly folder: string
  start(memory: { heap: string; pageCache: string }): Promise<Neo4jAddress>
}

/** Lends `work` a Neo4j; afterwards it is stopped and its folder removed. */
export async function withOwnNeo4j<T>(progress: Progress, work: (own: OwnNeo4j) => Promise<T>): Promise<T> {
  const java = await findJava()
  const jars = await neo4jJars(progress, LOCAL_NEO4J)
  const folder = await mkdtemp(join(tmpdir(), 'entregent-bench-'))
  const home = openHome(join(folder, 'neo4j'))
  const servers: ServerProcess[] = []
  try {
    return await work({
      home,
      java,
      jars,
      folder,
      async start(memory) {
        const server = await ServerProcess.prepare(home, java, jars, memory)
        servers.push(server)
        await server.start(() => {})
        return { uri: server.uri, user: LOCAL_USER, password: readPassword(home) }
      },
    })
  } finally {
    for (const server of servers) await server.stop()
    await rm(folder, { recursive: true })
  }
}
