// All that a person has in their address book, in the order in which it came there.
// :param owner => '0192…'
MATCH (:Person {id: $owner})-[:KEEPS]->(contact:Contact)
RETURN contact {.id, .name, .emails, .phones, .company, .notes, .tags, .comeBackOn, .createdAt, .updatedAt, person: null} AS contact
ORDER BY contact.id
