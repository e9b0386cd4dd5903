// One person no longer puts another aside.
// :param {person: '0192…', other: '0193…'}
MATCH (:Person {id: $person})-[dismissed:DISMISSED]->(:Person {id: $other})
DELETE dismissed
