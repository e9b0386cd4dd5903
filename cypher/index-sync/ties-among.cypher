// The ties among these people now that open anything.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (:Person {id: id})-[tie:KNOWS]->(high:Person)
WHERE high.id IN $people AND rule.isOpen(tie)
RETURN id AS low, high.id AS high, tie.openWarmth AS warmth, tie.trust AS trust
ORDER BY low, high
