// The active members of a network who hold no seat and have a profession, the longest a member first.
// :param network => '0192…'
MATCH (person:Person)-[held:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: $network})
WHERE rule.belongs(held) AND held.seat IS NULL AND person.profession IS NOT NULL
RETURN held.id AS membership, person.profession AS profession
ORDER BY held.since, held.id
