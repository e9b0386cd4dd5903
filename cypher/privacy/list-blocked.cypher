// Whom a person has blocked, by name.
// :param {person: '0192…', after: null, limit: 21}
MATCH (:Person {id: $person})-[:BLOCKED]->(blocked:Person)
WHERE $after IS NULL OR blocked.foldedName > $after[0] OR (blocked.foldedName = $after[0] AND blocked.id > $after[1])
RETURN blocked.id AS person, blocked.foldedName AS foldedName
ORDER BY foldedName, person
LIMIT $limit
