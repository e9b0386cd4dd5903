// A person's contacts of whom it is not known who they are, of those whom they see.
// :param {owner: '0192…', hidden: ['0197…']}
MATCH (:Person {id: $owner})-[:KEEPS]->(contact:Contact)
WHERE NOT EXISTS { MATCH (contact)-[:STANDS_FOR]->(person:Person) WHERE NOT person.id IN $hidden }
RETURN contact.id AS id
ORDER BY id
