// Adds an address to those that a person has besides the one to write to, where it is not there yet. The person is locked.
// :param {person: '0192…', address: 'jeanne@example.org', isOwn: true}
MATCH (person:Person {id: $person})
WHERE NOT EXISTS { (person)-[:ALSO_AT]->(:OtherEmail {address: $address}) }
CREATE (person)-[:ALSO_AT]->(:OtherEmail {address: $address, isOwn: $isOwn})
