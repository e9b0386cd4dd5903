// The networks to which the person belongs now, each with all who belong to it; guests do not.
// :param person => '0192…'
MATCH (:Person {id: $person})-[own:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)<-[membership:MEMBER_OF {status: 'ACTIVE'}]-(person:Person)
WHERE own.role <> 'GUEST' AND membership.role <> 'GUEST'
WITH network, person ORDER BY person.id
RETURN network.id AS network, collect(person.id) AS fellows
ORDER BY network
