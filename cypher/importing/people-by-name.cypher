// Who has these folded names, what is said of them, and by which numbers sources name them. The index on names has the ids too, and is
// used where both are asked for.
// :param names => ['jeanne morel', 'morel jeanne']
UNWIND $names AS name
MATCH (person:Person {foldedName: name}) WHERE person.id IS NOT NULL
RETURN person.id AS person, person.name AS name, person.profession AS profession, person.company AS company, person.email AS email,
       person.ownNameAt IS NOT NULL AS isOwnName, person.ownEmailAt IS NOT NULL AS isOwnEmail,
       [(source:Source)-[:NAMES]->(person) | source.key] AS sources
ORDER BY person
