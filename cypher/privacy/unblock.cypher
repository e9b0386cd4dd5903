// Ends a block, where there is one.
// :param {person: '0192…', other: '0193…'}
MATCH (:Person {id: $person})-[block:BLOCKED]->(:Person {id: $other})
DELETE block
