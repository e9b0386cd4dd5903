// The seats held now in each network that has one member per profession, the longest held first.
MATCH (:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network {oneMemberPerProfession: true})
WHERE membership.seat IS NOT NULL
WITH network.id AS id, network.name AS network, membership ORDER BY membership.since, membership.id
WITH id, network, collect(membership.seat) AS seats
RETURN network, seats
ORDER BY network, id
