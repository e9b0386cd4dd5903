// Holds these people until the transaction ends, one after another in the order given; who is not there is not returned.
// :param people => ['0192…', '0193…']
UNWIND $people AS id
MATCH (person:Person {id: id})
SET person.locked = true
RETURN person.id AS person
