// Whom a person has blocked and when, by name.
// :param {person: '0192…', after: null, limit: 21}
MATCH (:Person {id: $person})-[block:BLOCKED]->(blocked:Person)
WHERE $after IS NULL OR blocked.foldedName > $after[0] OR (blocked.foldedName = $after[0] AND blocked.id > $after[1])
RETURN blocked.id AS person, block.at AS blockedAt, blocked.foldedName AS foldedName
ORDER BY foldedName, person
LIMIT $limit
