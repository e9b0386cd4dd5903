// Two people are not the same; twice is once.
// :param {one: '0192…', other: '0193…', at: datetime()}
MATCH (one:Person {id: $one}), (other:Person {id: $other})
MERGE (one)-[apart:NOT_SAME]-(other)
ON CREATE SET apart.at = $at
RETURN apart.at AS at
