// Those of these people that there are.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (person:Person {id: id})
RETURN person.id AS person
ORDER BY person
