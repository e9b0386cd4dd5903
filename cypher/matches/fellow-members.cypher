// The networks to which the person belongs now, each with all who belong to it, themself included; guests do not.
// :param person => '0192…'
MATCH (:Person {id: $person})-[own:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
WHERE rule.belongs(own)
MATCH (fellow:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network)
WHERE rule.belongs(membership)
WITH network.id AS network, fellow.id AS fellow
ORDER BY fellow
RETURN network, collect(fellow) AS fellows
ORDER BY network
