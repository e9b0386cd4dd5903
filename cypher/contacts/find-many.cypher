// Contacts of a person's address book by id, in no order, with who each is; without those hidden from them.
// :param {owner: '0192…', ids: ['0196…'], hidden: ['0197…']}
UNWIND $ids AS id
MATCH (:Person {id: $owner})-[:KEEPS]->(contact:Contact {id: id})
OPTIONAL MATCH (contact)-[:STANDS_FOR]->(person:Person) WHERE NOT person.id IN $hidden
RETURN contact {.id, .name, .emails, .phones, .company, .notes, .tags, .comeBackOn, .createdAt, .updatedAt, person: person.id} AS contact
ORDER BY id
