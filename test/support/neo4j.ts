import type { Neo4jAddress } from '../../src/neo4j/address.js'

/** The Neo4j that this run of the tests shares. */
export function testAddress(): Neo4jAddress {
  const uri = process.env.ENTREGENT_TEST_NEO4J_URI ?? process.env.NEO4J_URI
  const user = process.env.ENTREGENT_TEST_NEO4J_USER ?? process.env.NEO4J_USER ?? 'neo4j'
  const password = process.env.ENTREGENT_TEST_NEO4J_PASSWORD ?? process.env.NEO4J_PASSWORD
  if (!uri || !password) throw new Error('No Neo4j for the tests: run them with npm test.')
  return { uri, user, password }
}
