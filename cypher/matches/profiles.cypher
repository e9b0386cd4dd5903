// What people say of themselves, and where they belong now; guests do not belong.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (person:Person {id: id})
OPTIONAL MATCH (person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
WHERE rule.belongs(membership)
WITH id, person, network ORDER BY network.id
WITH id, person, collect(network.id) AS networks
RETURN person {.id, .name, .profession, .locale, .needs, .offers, .purposes} AS profile, networks
ORDER BY id
