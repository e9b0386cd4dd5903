// A network asks each of these people for the use of their name; people who were asked the same before are not asked again. Whoever runs
// this holds these people.
// :param {network: '0193…', asked: [{person: '0192…', id: '0196…'}], text: 'A list of our members', publication: 'Ouest-France', at: datetime()}
MATCH (network:Network {id: $network})
UNWIND $asked AS asked
MATCH (person:Person {id: asked.person})
MERGE (network)-[:ASKS_FOR]->(request:NameUseRequest {text: $text, publication: $publication})-[:NAMES]->(person)
ON CREATE SET request.id = asked.id, request.askedAt = $at
RETURN request.id AS id
ORDER BY id
