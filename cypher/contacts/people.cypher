// Whom a person has in their address book, of those who are here and whom they see.
// :param {owner: '0192…', hidden: ['0197…']}
MATCH (:Person {id: $owner})-[:KEEPS]->(:Contact)-[:STANDS_FOR]->(person:Person)
WHERE NOT person.id IN $hidden
RETURN DISTINCT person.id AS person
ORDER BY person
