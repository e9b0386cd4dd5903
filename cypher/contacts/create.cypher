// New contacts in a person's address book.
// :param {owner: '0192…', contacts: [{id: '0196…', name: 'Claire Dumoulin', foldedName: 'claire dumoulin', emails: ['claire@example.org'], comeBackOn: '2026-09-01'}]}
MATCH (owner:Person {id: $owner})
UNWIND $contacts AS new
CREATE (owner)-[:KEEPS]->(contact:Contact)
SET contact = new {.*, comeBackOn: date(new.comeBackOn), remindsOn: date(new.comeBackOn)}
RETURN contact.id AS id
ORDER BY id
