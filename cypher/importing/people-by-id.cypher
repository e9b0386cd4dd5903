// Who has these ids, what is said of them, and by which numbers sources name them.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (person:Person {id: id})
RETURN person.id AS person, person.name AS name, person.profession AS profession, person.company AS company, person.email AS email,
       person.ownNameAt IS NOT NULL AS isOwnName, person.ownEmailAt IS NOT NULL AS isOwnEmail,
       [(source:Source)-[:NAMES]->(person) | source.key] AS sources
ORDER BY person
