/** A command that uses the local Neo4j of a home, for tests to kill: `node hold-local-neo4j.mjs HOME`. */
import { holdLocalNeo4j } from '../../dist/neo4j/local/local-neo4j.js'
import { silentProgress } from '../../dist/progress.js'

try {
  const { address } = await holdLocalNeo4j({ home: process.argv[2], progress: silentProgress })
  console.log(address.uri)
  setInterval(() => {}, 60_000)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
