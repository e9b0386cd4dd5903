// Holds these people until the transaction ends, one after another in the order given. Looks again once each is held, as whoever
// held them before may have erased them; people who are not there are not returned.
// :param people => ['0192…', '0193…']
UNWIND $people AS id
MATCH (person:Person {id: id})
SET person.locked = true
WITH id
MATCH (held:Person {id: id})
RETURN held.id AS person
