// Whether a person has blocked another.
// :param {person: '0192…', other: '0193…'}
RETURN EXISTS { MATCH (:Person {id: $person})-[:BLOCKED]->(:Person {id: $other}) } AS blocked
