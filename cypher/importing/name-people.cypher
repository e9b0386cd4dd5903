// From now on these numbers of a source name these people.
// :param names => [{key: 'bozeman:123', person: '0192…'}]
UNWIND $names AS name
MATCH (person:Person {id: name.person})
CREATE (:Source {key: name.key})-[:NAMES]->(person)
