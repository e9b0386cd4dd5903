// Gives active members without a seat the seat of their profession where nobody holds it; of several, the longest a member gets it.
// :param network => '0192…'
MATCH (person:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network {id: $network})
WHERE rule.belongs(membership) AND membership.seat IS NULL AND person.profession IS NOT NULL
  AND NOT EXISTS { (:Person)-[:MEMBER_OF {status: 'ACTIVE', foldedSeat: person.foldedProfession}]->(network) }
WITH person, membership ORDER BY membership.since, membership.id
WITH person.foldedProfession AS foldedSeat, collect(membership)[0] AS membership, collect(person.profession)[0] AS seat
SET membership.seat = seat, membership.foldedSeat = foldedSeat
