// The seats held in each network that has one member per profession, by the alphabet: a seat has one holder, so that the order says nothing of who holds it.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network {id: id, oneMemberPerProfession: true})
WHERE membership.seat IS NOT NULL
WITH network, membership ORDER BY membership.foldedSeat, membership.seat
RETURN network.id AS network, collect({seat: membership.seat, membership: membership.id}) AS seats
