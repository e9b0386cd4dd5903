// Whom a person knows.
// :param person => '0192…'
MATCH (:Person {id: $person})-[:KNOWS]-(other:Person)
RETURN other.id AS person
ORDER BY person
