// Who these numbers of a source name.
// :param keys => ['bozeman:123']
UNWIND $keys AS key
MATCH (:Source {key: key})-[:NAMES]->(person:Person)
RETURN key, person.id AS person
ORDER BY key
