import { type NetworkId, newId, type PersonId } from '../../src/ids.js'
import type { Query } from '../../src/neo4j/query.js'
import type { TestApp } from './app.js'

const JOIN: Query<{ membership: string }> = {
  name: 'test/join',
  text: `
    MATCH (network:Network {id: $network})
    UNWIND $people AS one
    MATCH (person:Person {id: one.person})
    CREATE (person)-[membership:MEMBER_OF {id: one.id, status: 'ACTIVE', role: 'MEMBER', since: date($at)}]->(network)
    RETURN membership.id AS membership`,
}

/** Lets people belong to the network, in one write. */
export async function joined(app: TestApp, network: NetworkId, ...people: PersonId[]): Promise<void> {
  await app.graph.write(transaction =>
    transaction.run(JOIN, {
      network,
      people: people.map(person => ({ person, id: newId() })),
      at: app.clock.now(),
    }),
  )
}
