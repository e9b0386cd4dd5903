// Links a subject to a person, unless it has one.
// :param {key: 'https://id.example 42', person: '0192…'}
MERGE (subject:Subject {key: $key})
SET subject.locked = true
WITH subject WHERE NOT EXISTS { (subject)-[:IS]->(:Person) }
MATCH (person:Person {id: $person})
CREATE (subject)-[:IS]->(person)
RETURN true AS linked
