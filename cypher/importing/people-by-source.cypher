// Who these numbers of a source name, and what they are called.
// :param keys => ['bozeman:123']
UNWIND $keys AS key
MATCH (:Source {key: key})-[:NAMES]->(person:Person)
RETURN key, person.id AS person, person.foldedName AS foldedName
ORDER BY key
