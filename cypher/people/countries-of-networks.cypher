// The countries of the networks in which a person is now one of these, in order.
// :param {person: '0192…', roles: ['ORGANISER']}
MATCH (:Person {id: $person})-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
WHERE membership.role IN $roles AND network.country IS NOT NULL
RETURN DISTINCT network.country AS country
ORDER BY country
