// Whom these people know by what is stored.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (:Person {id: id})-[:KNOWS]-(other:Person)
RETURN id AS person, other.id AS other
ORDER BY person, other
