// Which of these people have put aside which of the others, or the other way round.
// :param {people: ['0192…'], others: ['0193…']}
UNWIND $people AS id
MATCH (person:Person {id: id})-[:DISMISSED]-(other:Person)
WHERE other.id IN $others
RETURN DISTINCT id AS person, other.id AS other
ORDER BY person, other
