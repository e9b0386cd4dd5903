// Who these numbers of a source name, and what is said of them.
// :param keys => ['bozeman:123']
UNWIND $keys AS key
MATCH (:Source {key: key})-[:NAMES]->(person:Person)
RETURN key, person.id AS person, person.name AS name, person.profession AS profession, person.company AS company, person.email AS email,
       person.ownNameAt IS NOT NULL AS isOwnName, person.ownEmailAt IS NOT NULL AS isOwnEmail,
       [(source:Source)-[:NAMES]->(person) | source.key] AS sources
ORDER BY key
