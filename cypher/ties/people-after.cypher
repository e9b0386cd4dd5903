// The ids of the next people, in their order.
// :param {after: '0192…', limit: 50}
MATCH (person:Person)
WHERE person.id > $after
RETURN person.id AS person
ORDER BY person
LIMIT $limit
