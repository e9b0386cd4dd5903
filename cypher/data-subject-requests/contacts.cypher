// A person's address book, with who each contact is; without those hidden from them.
// :param {person: '0192…', hidden: ['0196…']}
MATCH (:Person {id: $person})-[:KEEPS]->(contact:Contact)
OPTIONAL MATCH (contact)-[:STANDS_FOR]->(other:Person) WHERE NOT other.id IN $hidden
RETURN contact {.name, .emails, .phones, .company, .notes, .tags, .comeBackOn, .createdAt, .updatedAt, person: other {.id, .name}} AS contact
ORDER BY contact.name, contact.createdAt
