// When these people belonged to other networks, guests not.
// :param {network: '0192…', people: ['0193…']}
UNWIND $people AS id
MATCH (:Person {id: id})-[membership:MEMBER_OF]->(network:Network)
WHERE network.id <> $network AND membership.status <> 'INVITED' AND rule.belongs(membership) AND NOT coalesce(membership.declined, false)
OPTIONAL MATCH (lapsing:Meeting {id: membership.lapsedBy})
RETURN id AS person, network.id AS network, membership.since AS since, membership.acceptedAt AS acceptedAt, membership.until AS until, coalesce(lapsing.startsAt, CASE WHEN membership.lapsedBy IS NOT NULL THEN membership.lapsedAt END) AS lapsedAt
ORDER BY person, membership.id
