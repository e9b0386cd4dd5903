// Who is or was in a network, what is said of them, and by which numbers sources name them.
// :param network => '0192…'
MATCH (person:Person)-[:MEMBER_OF]->(:Network {id: $network})
WITH DISTINCT person
RETURN person.id AS person, person.name AS name, person.profession AS profession, person.company AS company, person.email AS email,
       [(source:Source)-[:NAMES]->(person) | source.key] AS sources
ORDER BY person
