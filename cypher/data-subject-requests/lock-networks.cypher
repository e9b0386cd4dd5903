// Locks a person's networks until the transaction ends: those that they alone organise now, and whether others belong there.
// :param person => '0192…'
MATCH (person:Person {id: $person})-[:MEMBER_OF]->(network:Network)
WITH DISTINCT person, network ORDER BY network.id
SET network.locked = true
WITH person, network
WHERE EXISTS { (person)-[:MEMBER_OF {status: 'ACTIVE', role: 'ORGANISER'}]->(network) }
  AND COUNT { (:Person)-[:MEMBER_OF {status: 'ACTIVE', role: 'ORGANISER'}]->(network) } = 1
RETURN network.id AS id, network.name AS name, EXISTS {
  MATCH (other:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network)
  WHERE other <> person AND rule.belongs(membership)
} AS othersBelong
ORDER BY id
