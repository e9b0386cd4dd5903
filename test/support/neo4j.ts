import type { Neo4jAddress } from '../../src/neo4j/address.js'

/** The Neo4j that this run of the tests has for itself. */
export function testAddress(): Neo4jAddress {
  return {
    uri: given('ENTREGENT_TEST_NEO4J_URI'),
    user: given('ENTREGENT_TEST_NEO4J_USER'),
    password: given('ENTREGENT_TEST_NEO4J_PASSWORD'),
  }
}

function given(name: string): string {
  const value = process.env[name]
  if (value === undefined)
    throw new Error(`${name} is not set: run the tests through jest, whose global setup sets it`)
  return value
}
