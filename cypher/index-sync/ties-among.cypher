// The ties among these people now.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (:Person {id: id})-[tie:KNOWS]->(high:Person)
WHERE high.id IN $people
RETURN id AS low, high.id AS high, tie.warmth AS warmth, tie.trust AS trust,
       tie.warmthWithoutLow AS withoutLow, tie.warmthWithoutHigh AS withoutHigh
ORDER BY low, high
