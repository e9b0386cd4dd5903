// Who belongs to the network now; guests do not.
// :param network => '0192…'
MATCH (person:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: $network})
WHERE rule.belongs(membership)
RETURN person.id AS person
ORDER BY person
