// Who belongs to each of these networks now; guests do not.
// :param networks => ['0192…']
UNWIND $networks AS id
MATCH (person:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: id})
WHERE rule.belongs(membership)
WITH id, person ORDER BY person.id
RETURN id AS network, collect(person.id) AS people
ORDER BY network
