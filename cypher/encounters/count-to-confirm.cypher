// How many encounters wait for a declaration of each of these people.
// :param {people: ['0192…'], hidden: []}
UNWIND $people AS id
MATCH (from:Person)-[declaration:MET]->(asked:Person {id: id})
WHERE NOT EXISTS { (asked)-[:MET {encounter: declaration.encounter}]->(from) } AND NOT from.id IN $hidden
RETURN id AS person, count(declaration) AS count
ORDER BY person
