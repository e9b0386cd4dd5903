// The networks to which each of these people belongs now; guests do not belong.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (:Person {id: id})-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
WHERE rule.belongs(membership)
WITH id, network ORDER BY network.id
RETURN id AS person, collect(network.id) AS networks
ORDER BY person
