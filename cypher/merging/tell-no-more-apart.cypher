// Nobody says any more that two people are not the same; where nobody did nothing changes.
// :param {one: '0192…', other: '0193…'}
MATCH (:Person {id: $one})-[apart:NOT_SAME]-(:Person {id: $other})
DELETE apart
