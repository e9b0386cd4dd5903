// Ends a block; a row where there was one.
// :param {person: '0192…', other: '0193…'}
MATCH (:Person {id: $person})-[block:BLOCKED]->(other:Person {id: $other})
DELETE block
RETURN other.id AS other
