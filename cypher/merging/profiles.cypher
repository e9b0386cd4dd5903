// All that is stored of these people themselves; people who are not there are not returned.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (person:Person {id: id})
RETURN id, properties(person) AS properties
