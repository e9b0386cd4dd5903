// The seats held in each network that has one member per profession, in folded order.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network {id: id, oneMemberPerProfession: true})
WHERE membership.seat IS NOT NULL
WITH network, membership ORDER BY membership.foldedSeat, membership.id
RETURN network.id AS network, collect(membership.seat) AS seats
