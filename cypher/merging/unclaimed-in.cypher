// Those of these people whom nobody has claimed and who are or were in one of these networks.
// :param {people: ['0192…'], networks: ['0193…']}
UNWIND $people AS id
MATCH (person:Person {id: id})
WHERE NOT rule.isClaimed(person) AND EXISTS { MATCH (person)-[:MEMBER_OF]->(network:Network) WHERE network.id IN $networks }
RETURN DISTINCT id AS person
ORDER BY person
