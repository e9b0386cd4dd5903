// How many encounters wait for a word of each of these people.
// :param {people: ['0192…'], hidden: []}
UNWIND $people AS id
MATCH (from:Person)-[word:MET]->(asked:Person {id: id})
WHERE NOT EXISTS { (asked)-[:MET {encounter: word.encounter}]->(from) } AND NOT from.id IN $hidden
RETURN id AS person, count(word) AS count
ORDER BY person
