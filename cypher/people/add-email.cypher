// Adds an address to those that a person has besides the one to write to. One that is there stays whose it was, and is no longer their own
// writing alone once it is added as another's. The person is locked.
// :param {person: '0192…', address: 'jeanne@example.org', isOwn: true}
MATCH (person:Person {id: $person})
MERGE (person)-[:ALSO_AT]->(email:OtherEmail {address: $address})
SET email.isOwn = $isOwn AND coalesce(email.isOwn, true)
